'use client'

import { Monitor, Moon, Sun } from 'lucide-react'
import { useState } from 'react'
import { Button } from './button.tsx'
import { type Theme, themeCookie } from './theme.ts'

const next = { system: 'light', light: 'dark', dark: null } as const
const icons = { system: Monitor, light: Sun, dark: Moon }

/** Steps through system, light and dark, and keeps the choice in a cookie for a year. */
export function ThemeToggle({ initial }: { initial: Theme }) {
  const [theme, setTheme] = useState<Theme>(initial)
  const name = theme ?? 'system'
  const Icon = icons[name]

  function step() {
    const chosen = next[name]
    if (chosen) document.documentElement.dataset.theme = chosen
    else delete document.documentElement.dataset.theme
    document.cookie = `${themeCookie}=${chosen ?? ''}; path=/; max-age=${chosen ? 31_536_000 : 0}; samesite=lax`
    setTheme(chosen)
  }

  return (
    <Button variant="ghost" size="icon" onClick={step} aria-label={`Colour theme: ${name}`} title={`Theme: ${name}`}>
      <Icon aria-hidden size={16} />
    </Button>
  )
}
