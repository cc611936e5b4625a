import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url'
import wasmUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url'

/** DuckDB-WASM's worker, on its way: it fetches and compiles the engine before the library's own code is there. */
export interface EngineWorker {
  worker: Worker
  /** Address of the engine's file, for the library. */
  wasm: string
  /** Rejects with one sentence when the worker fails or the engine's file cannot be had; never resolves. */
  failed: Promise<never>
}

/**
 * Starts a worker. From a blob it takes over the page's content policy, one loaded by URL does not; so the policy in
 * index.html binds the engine too, whatever headers the host sends. Throws where WebAssembly is missing or refused.
 */
export function startWorker(): EngineWorker {
  checkWebAssembly()
  const program = [
    tellPage,
    compileAtOnce(absolute(wasmUrl)),
    `importScripts(${JSON.stringify(absolute(workerUrl))})`,
    inTurn,
  ].join('\n')
  const source = URL.createObjectURL(new Blob([program], { type: 'text/javascript' }))
  const worker = new Worker(source)
  URL.revokeObjectURL(source)
  const failed = failureOf(worker)
  failed.catch(() => undefined)
  return { worker, wasm: absolute(wasmUrl), failed }
}

/** Where the wasm breaks off or cannot be fetched, the library's worker drops a promise and never answers. */
const tellPage = "addEventListener('unhandledrejection', ({ reason }) => setTimeout(() => { throw reason }));"

/**
 * The library's worker takes a message while it still waits for what another asked. In turn, the page can ask for the
 * engine and a connection at once, and both are there when a page that is being drawn listens again.
 */
const inTurn = `{
  const handle = onmessage
  let last = Promise.resolve()
  onmessage = (event) => { last = last.then(() => handle(event)) }
}`

/**
 * The library's worker asks for the engine's file when it is told to, and sends its 18 MB through a script to count
 * them. Here the browser compiles them as they come, while the library's code is still on its way, and keeps the
 * compiled code for the next visit.
 */
function compileAtOnce(wasm: string): string {
  return `{
  const file = ${JSON.stringify(wasm)}, load = fetch.bind(self), compiled = WebAssembly.compileStreaming(load(file))
  compiled.catch(() => undefined)
  self.fetch = (asked, how) => (asked.url ?? asked) === file ? Promise.resolve(new Response()) : load(asked, how)
  WebAssembly.instantiateStreaming = async (_, imports) => {
    const module = await compiled
    return { module, instance: await WebAssembly.instantiate(module, imports) }
  }
}`
}

function absolute(url: string): string {
  return new URL(url, document.baseURI).href
}

/** `instantiate` never settles where WebAssembly is missing or refused: ask first. */
function checkWebAssembly(): void {
  if (typeof WebAssembly !== 'object') throw new Error('This browser has no WebAssembly.')
  try {
    new WebAssembly.Module(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0))
  } catch {
    throw new Error(
      "WebAssembly is refused by the page's content policy (script-src needs 'wasm-unsafe-eval').",
    )
  }
}

/** What is wrong with the file says more than what the worker makes of it. */
async function failureOf(worker: Worker): Promise<never> {
  const crashed = new Promise<string>((resolve) => {
    worker.addEventListener('error', (event) => resolve(event.message || 'its worker failed'))
  })
  const checked = isFileChecked ? Promise.resolve() : checkFile()
  const first = await Promise.race([crashed, checked])
  await checked
  throw new Error(`The engine did not start (${first ?? (await crashed)}).`)
}

async function checkFile(): Promise<void> {
  const answer = await fetch(wasmUrl, { method: 'HEAD' }).catch(() => {
    throw new Error("The engine's file could not be fetched: the connection broke off.")
  })
  await answer.text()
  if (!answer.ok) throw new Error(`The engine's file could not be fetched (HTTP ${answer.status}).`)
  const type = answer.headers.get('content-type') ?? ''
  if (!type.startsWith('application/wasm')) {
    throw new Error(`The engine's file is sent as "${type}"; the server must send it as application/wasm.`)
  }
  isFileChecked = true
}

/** A rebuild reads the file from the browser's cache, also where there is no connection left to ask on. */
let isFileChecked = false
