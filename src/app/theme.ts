import { useEffect, useState } from 'react'

export type Theme = 'system' | 'light' | 'dark'

const storageKey = 'claimboard-theme'

/** The reader's theme; kept in this browser where storage is allowed. */
export function useTheme(): [Theme, (theme: Theme) => void] {
  const [theme, setTheme] = useState<Theme>(readTheme)
  useEffect(() => {
    if (theme === 'system') document.documentElement.removeAttribute('data-theme')
    else document.documentElement.dataset.theme = theme
    try {
      localStorage.setItem(storageKey, theme)
    } catch {
      // Storage refused: the choice lasts as long as the page.
    }
  }, [theme])
  return [theme, setTheme]
}

function readTheme(): Theme {
  try {
    const stored = localStorage.getItem(storageKey)
    return stored === 'light' || stored === 'dark' ? stored : 'system'
  } catch {
    return 'system'
  }
}
