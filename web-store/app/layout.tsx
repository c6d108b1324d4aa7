import { readTheme, SkipLink, themeCookie } from '@tensile/design-system'
import type { Metadata, Viewport } from 'next'
import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import { Footer } from '@/shell/footer.tsx'
import { Header } from '@/shell/header.tsx'
import './globals.css'

export const metadata: Metadata = {
  metadataBase: new URL(process.env['STORE_PUBLIC_URL'] ?? 'http://127.0.0.1:3000'),
  title: { default: 'Tensile: industrial parts by specification', template: '%s | Tensile' },
  description:
    'Industrial parts with typed, comparable specifications: fasteners, bearings, motors, valves, sensors and more.',
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#ffffff' },
    { media: '(prefers-color-scheme: dark)', color: '#14181c' },
  ],
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = readTheme((await cookies()).get(themeCookie)?.value)
  return (
    <html lang="en" data-theme={theme ?? undefined}>
      <body className="flex flex-col">
        <SkipLink />
        <Header theme={theme} />
        <main id="main" tabIndex={-1} className="flex-1 outline-none">
          {children}
        </main>
        <Footer />
      </body>
    </html>
  )
}
