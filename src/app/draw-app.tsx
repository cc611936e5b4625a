import { NuqsAdapter } from 'nuqs/adapters/react'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'

/** Draws the page into an element; from then on React follows address, theme and engine. */
export function drawApp(root: HTMLElement): void {
  createRoot(root).render(
    <StrictMode>
      <NuqsAdapter>
        <App />
      </NuqsAdapter>
    </StrictMode>,
  )
}
