/** `npm start`: builds what is missing or out of date, serves the page and prints its address. `--dev`: hot reload. */
import { parseArgs } from 'node:util'
import { build, createServer } from 'vite'
import { buildDataIfNeeded } from './build-data.ts'
import { readArguments, runCommand, wholeNumber } from './command.ts'
import { compressFolder } from './compress.ts'
import { serve } from './serve.ts'

const usage = `Usage: npm start [-- --port 4173] [--host 127.0.0.1]`

async function start(): Promise<void> {
  const text = { type: 'string' } as const
  const { values } = readArguments(() =>
    parseArgs({ options: { dev: { type: 'boolean' }, port: text, host: text } }),
  )
  const port = wholeNumber('--port', values.port ?? '4173', 0, 65_535)
  const host = values.host ?? '127.0.0.1'
  await buildDataIfNeeded()
  if (values.dev) {
    const running = await createServer({ server: { port, host } })
    await running.listen()
    running.printUrls()
    return
  }
  await build({ logLevel: 'warn' })
  await compressFolder('dist')
  await serve('dist', port, host).catch((error: NodeJS.ErrnoException) => {
    const taken = `Port ${port} is taken. Choose another: npm start -- --port ${port + 1}`
    throw error.code === 'EADDRINUSE' ? new Error(taken) : error
  })
  console.log(`Claimboard is at http://${host}:${port}/ (stop with Ctrl-C)`)
}

await runCommand(usage, start)
