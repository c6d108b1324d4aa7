import { PageBody } from './page-body.tsx'

export function Footer() {
  return (
    <footer className="mt-12 border-t">
      <PageBody className="flex flex-wrap justify-between gap-x-6 gap-y-1 py-4 text-xs text-faint">
        <p>Tensile: parts by their specifications.</p>
        <p>Demo catalog. Brands and part numbers are invented, dimensions follow published standards.</p>
      </PageBody>
    </footer>
  )
}
