import { rememberFirstAnswers } from './query/ask.ts'
import { startEngine } from './query/engine.ts'
import './ui/theme.css'

/** Longest wait for the stored rows once the page's code is there, ms; past it the page is drawn without them. */
const longestWait = 500

if (!hasStoredRows(location.search)) void startEngine().catch(() => undefined)
void open(rememberFirstAnswers())

/** No `await` outside a function: code bundled beside this file would wait for it in a ring. */
async function open(stored: Promise<void>): Promise<void> {
  const { drawApp } = await import('./app/draw-app.tsx')
  await Promise.race([stored, new Promise((resolve) => setTimeout(resolve, longestWait))])
  const root = document.getElementById('root')
  if (root) drawApp(root)
}

/**
 * Whether the build may have stored what an address shows: then the rows come first and the engine after them. Every
 * other address waits for the engine, which therefore starts before the page is drawn.
 */
function hasStoredRows(search: string): boolean {
  const { b: _, view = 'compare', ...others } = Object.fromEntries(new URLSearchParams(search))
  return Object.keys(others).length === 0 && ['compare', 'conflicts', 'about'].includes(view)
}
