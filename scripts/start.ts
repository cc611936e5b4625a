/** `npm start`: builds what is missing or out of date, serves the page and prints its address. `--dev`: hot reload. */
import { parseArgs } from 'node:util'
import { build, createServer } from 'vite'
import { buildDataIfNeeded } from './build-data.ts'
import { compressFolder } from './compress.ts'
import { serve } from './serve.ts'

const { values } = parseArgs({
  options: {
    dev: { type: 'boolean', default: false },
    port: { type: 'string', default: '4173' },
    host: { type: 'string', default: '127.0.0.1' },
  },
})
const port = Number(values.port)

await buildDataIfNeeded()
if (values.dev) {
  const running = await createServer({ server: { port, host: values.host } })
  await running.listen()
  running.printUrls()
} else {
  await build({ logLevel: 'warn' })
  await compressFolder('dist')
  await serve('dist', port, values.host)
  console.log(`Claimboard is at http://${values.host}:${port}/ (stop with Ctrl-C)`)
}
