import './globals.css'
import { readTheme, SkipLink, themeCookie } from '@tensile/design-system'
import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import type { ReactNode } from 'react'

export const metadata: Metadata = {
  title: { default: 'Tensile Admin', template: '%s · Tensile Admin' },
  robots: { index: false, follow: false },
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = readTheme((await cookies()).get(themeCookie)?.value)
  return (
    <html lang="en" data-theme={theme ?? undefined}>
      <body>
        <SkipLink />
        {children}
      </body>
    </html>
  )
}
