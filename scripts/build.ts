/** `npm run build`: the whole static site in `dist/`, with its snapshot and compressed copies. */
import { build } from 'vite'
import { buildDataIfNeeded } from './build-data.ts'
import { compressFolder } from './compress.ts'

await buildDataIfNeeded()
await build({ logLevel: 'warn' })
await compressFolder('dist')
console.log('dist/ holds the site: any static host can serve it (docs/hosting.md).')
