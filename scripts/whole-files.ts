import { mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Outside, writeError } from './extract/outside.ts'
import { clearLeftovers } from './leftovers.ts'

/**
 * Writes several files of a folder so that a reader never sees half of one: all under temporary names
 * first, then moved. When a write fails nothing in the folder has changed.
 */
export async function writeWhole(
  folder: string,
  files: Readonly<Record<string, string | Uint8Array>>,
  outside: Pick<Outside, 'openWrite'>,
): Promise<void> {
  const written: { temporary: string; path: string }[] = []
  try {
    mkdirSync(folder, { recursive: true })
    for (const [name, content] of Object.entries(files)) {
      const path = join(folder, name)
      const temporary = `${path}.${process.pid}.tmp`
      clearLeftovers(path)
      written.push({ temporary, path })
      const file = await outside.openWrite(temporary)
      try {
        await file.write(typeof content === 'string' ? Buffer.from(content) : content)
      } finally {
        await file.close()
      }
    }
    for (const { temporary, path } of written) renameSync(temporary, path)
  } catch (error) {
    for (const { temporary } of written) rmSync(temporary, { force: true })
    throw error instanceof Error && 'code' in error ? writeError(folder, error) : error
  }
}
