/** `npm start`: builds what is missing or out of date, serves the page and prints its address. `--dev`: hot reload. */
import { parseArgs } from 'node:util'
import { build, createServer, preview } from 'vite'
import { buildDataIfNeeded } from './build-data.ts'

const { values } = parseArgs({
  options: {
    dev: { type: 'boolean', default: false },
    port: { type: 'string', default: '4173' },
    host: { type: 'string' },
  },
})
const server = { port: Number(values.port), host: values.host ?? '127.0.0.1' }

await buildDataIfNeeded()
if (values.dev) {
  const running = await createServer({ server })
  await running.listen()
  running.printUrls()
} else {
  await build({ logLevel: 'warn' })
  const running = await preview({ preview: { ...server, strictPort: true } })
  running.printUrls()
}
