import { mergeConfig } from 'vite'
import base from './vite.config.ts'

/** The tests as ever, with mutants at the top of modules switched on in time. */
// biome-ignore lint/style/noDefaultExport: vitest reads its configuration so
export default mergeConfig(base, { test: { setupFiles: ['./test/stryker-setup.ts'] } })
