import { PageBody } from './page-body.tsx'

export function Footer() {
  return (
    <footer className="mt-12 border-t">
      <PageBody className="py-4 text-xs text-faint">Tensile: parts by their specifications.</PageBody>
    </footer>
  )
}
