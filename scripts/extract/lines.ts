import { createReadStream } from 'node:fs'
import { lineBlocks } from '../../src/source/line-blocks.ts'

/** Lines of an NDJSON file. Not node:readline, which also breaks lines at U+2028 inside a JSON text. */
export async function* linesOf(path: string): AsyncGenerator<string> {
  for await (const block of lineBlocks(
    createReadStream(path),
    262_144,
    Number.POSITIVE_INFINITY,
    () => undefined,
  )) {
    const lines = Buffer.from(block.bytes).toString('utf8').split('\n')
    if (lines.at(-1) === '') lines.pop()
    yield* lines
  }
}
