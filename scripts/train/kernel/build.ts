/** `npm run kernel`: compiles kernel.as and writes its bytes into src/extract/encoder/kernel.ts. */
import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = fileURLToPath(new URL('.', import.meta.url))
const target = join(here, '../../../src/extract/encoder/kernel.ts')
const folder = mkdtempSync(join(tmpdir(), 'claimboard-kernel-'))
try {
  copyFileSync(join(here, 'kernel.as'), join(folder, 'kernel.ts'))
  const options = ['-O3', '--runtime', 'stub', '--enable', 'simd', '--noAssert', '--initialMemory', '1']
  const compiler = join(here, 'node_modules/assemblyscript/bin/asc.js')
  execFileSync(process.execPath, [compiler, 'kernel.ts', '-o', 'kernel.wasm', ...options], {
    cwd: folder,
    stdio: 'inherit',
  })
  const bytes = readFileSync(join(folder, 'kernel.wasm')).toString('base64')
  writeFileSync(target, readFileSync(target, 'utf8').replace(/'[A-Za-z0-9+/=]{500,}'/, `'${bytes}'`))
} finally {
  rmSync(folder, { recursive: true })
}
