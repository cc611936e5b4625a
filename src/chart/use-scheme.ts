import { useSyncExternalStore } from 'react'
import type { Scheme } from '../export/figure-palette.ts'

const darkQuery = '(prefers-color-scheme: dark)'

/** The theme on screen: the reader's choice, else the system's. */
export function useScheme(): Scheme {
  return useSyncExternalStore(onChange, current)
}

function current(): Scheme {
  const chosen = document.documentElement.dataset.theme
  if (chosen === 'light' || chosen === 'dark') return chosen
  return matchMedia(darkQuery).matches ? 'dark' : 'light'
}

function onChange(listener: () => void): () => void {
  const media = matchMedia(darkQuery)
  media.addEventListener('change', listener)
  const observer = new MutationObserver(listener)
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] })
  return () => {
    media.removeEventListener('change', listener)
    observer.disconnect()
  }
}
