import { mergeConfig } from 'vite'
import base from './vite.config.ts'

/**
 * The tests as ever, with mutants at the top of modules switched on in time. One worker for all files takes a third of the
 * time; it still loads the modules anew for each file, so that such mutants come and go (checked with known ones).
 */
// biome-ignore lint/style/noDefaultExport: vitest reads its configuration so
export default mergeConfig(base, { test: { setupFiles: ['./test/stryker-setup.ts'], isolate: false } })
