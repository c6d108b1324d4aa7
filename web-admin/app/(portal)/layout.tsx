import { readTheme, themeCookie } from '@tensile/design-system'
import { cookies, headers } from 'next/headers'
import type { ReactNode } from 'react'
import { BrowserClient } from '@/gateway/browser-client'
import { requireViewer } from '@/session/viewer'
import { ViewerProvider } from '@/session/viewer-context'
import { nonceOf } from '@/shell/content-policy'
import { PortalShell } from '@/shell/portal-shell'
import { UnsavedGuard } from '@/shell/unsaved-guard'

export default async function PortalLayout({ children }: { children: ReactNode }) {
  const viewer = await requireViewer()
  const theme = readTheme((await cookies()).get(themeCookie)?.value)
  return (
    <BrowserClient nonce={nonceOf((await headers()).get('content-security-policy'))}>
      <ViewerProvider viewer={viewer}>
        <UnsavedGuard>
          <PortalShell viewer={viewer} theme={theme}>
            {children}
          </PortalShell>
        </UnsavedGuard>
      </ViewerProvider>
    </BrowserClient>
  )
}
