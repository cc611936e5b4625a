import { useSyncExternalStore } from 'react'
import type { Scheme } from '../export/figure-palette.ts'

const darkQuery = '(prefers-color-scheme: dark)'

/** The theme on screen: the reader's choice, else the system's. Paper is light whatever the screen is. */
export function useScheme(): Scheme {
  return useSyncExternalStore(onChange, current)
}

let isPrinting = false

function current(): Scheme {
  if (isPrinting || matchMedia('print').matches) return 'light'
  const chosen = document.documentElement.dataset.theme
  if (chosen === 'light' || chosen === 'dark') return chosen
  return matchMedia(darkQuery).matches ? 'dark' : 'light'
}

function onChange(listener: () => void): () => void {
  const medias = [matchMedia(darkQuery), matchMedia('print')]
  for (const media of medias) media.addEventListener('change', listener)
  const observer = new MutationObserver(listener)
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] })
  // The media query changes too late for some printers; the event comes before the page is laid out anew.
  const print = ({ type }: Event) => {
    isPrinting = type === 'beforeprint'
    listener()
  }
  window.addEventListener('beforeprint', print)
  window.addEventListener('afterprint', print)
  return () => {
    for (const media of medias) media.removeEventListener('change', listener)
    observer.disconnect()
    window.removeEventListener('beforeprint', print)
    window.removeEventListener('afterprint', print)
  }
}
