import { rememberFirstAnswers } from './query/ask.ts'
import { engineUnderWay } from './query/engine.ts'
import './ui/theme.css'

/** Longest wait, in ms, for the engine's code before the page's own, and for the stored rows after it. */
const longestWait = 500
const atMost = (wait: Promise<unknown>) =>
  Promise.race([wait, new Promise((resolve) => setTimeout(resolve, longestWait))])

void open(rememberFirstAnswers())

/** No `await` outside a function: code bundled beside this file would wait for it in a ring. */
async function open(stored: Promise<void>): Promise<void> {
  if (!hasStoredRows(location.search)) await atMost(engineUnderWay())
  const { drawApp } = await import('./app/draw-app.tsx')
  await atMost(stored)
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
