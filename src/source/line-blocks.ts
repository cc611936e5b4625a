import type { Fault } from './record.ts'

/** Whole lines of an input, and the number of the first one (from 1). */
export interface LineBlock {
  bytes: Uint8Array
  firstLine: number
}

const newline = 10

/**
 * Cuts a stream of bytes into blocks of whole lines, each at the first line end after `blockBytes`:
 * the cuts depend on the bytes alone, never on how they arrive. A line longer than `longestLine`
 * bytes is left out and reported.
 */
export async function* lineBlocks(
  chunks: AsyncIterable<Uint8Array>,
  blockBytes: number,
  longestLine: number,
  report: (fault: Fault) => void,
): AsyncGenerator<LineBlock> {
  const cutter = new LineCutter(blockBytes, longestLine, report)
  try {
    for await (const chunk of chunks) yield* cutter.read(chunk)
  } catch (error) {
    yield* cutter.wholeLines()
    throw error
  }
  yield* cutter.end()
}

class LineCutter {
  private parts: Uint8Array[] = []
  private size = 0
  private lineSize = 0
  private firstLine = 1
  private line = 1
  private readonly blockBytes: number
  private readonly longestLine: number
  private readonly report: (fault: Fault) => void

  constructor(blockBytes: number, longestLine: number, report: (fault: Fault) => void) {
    this.blockBytes = blockBytes
    this.longestLine = longestLine
    this.report = report
  }

  *read(chunk: Uint8Array): Generator<LineBlock> {
    let start = 0
    for (let end = chunk.indexOf(newline); end !== -1; end = chunk.indexOf(newline, start)) {
      this.add(chunk.subarray(start, end + 1))
      start = end + 1
      this.endLine()
      if (this.size >= this.blockBytes) yield this.take()
    }
    this.add(chunk.subarray(start))
  }

  *end(): Generator<LineBlock> {
    if (this.lineSize > 0) this.endLine()
    if (this.size > 0) yield this.take()
  }

  /** What stands before a line that will never be whole. */
  *wholeLines(): Generator<LineBlock> {
    this.dropParts()
    if (this.size > 0) yield this.take()
  }

  private add(part: Uint8Array): void {
    if (part.length === 0) return
    this.lineSize += part.length
    // Past the limit the line's bytes are only counted, so that no line can fill the memory.
    if (this.lineSize > this.longestLine) return
    this.parts.push(part)
    this.size += part.length
  }

  private endLine(): void {
    if (this.lineSize > this.longestLine) this.dropLine()
    this.lineSize = 0
    this.line += 1
  }

  /** Takes back what was kept of a line that grew too long, but leaves its line end for the numbering. */
  private dropLine(): void {
    const limit = `${Math.round(this.longestLine / 1e6)} MB`
    this.report({
      place: `line ${this.line}`,
      problem: `longer than ${limit}`,
      mend: 'write one record a line',
    })
    this.dropParts()
    this.parts.push(Uint8Array.of(newline))
    this.size += 1
  }

  /** Takes back the current line's bytes: everything after the last line end. */
  private dropParts(): void {
    for (
      let part = this.parts.at(-1);
      part !== undefined && part.at(-1) !== newline;
      part = this.parts.at(-1)
    ) {
      this.parts.pop()
      this.size -= part.length
    }
  }

  private take(): LineBlock {
    const bytes = new Uint8Array(this.size)
    let at = 0
    for (const part of this.parts) {
      bytes.set(part, at)
      at += part.length
    }
    const block = { bytes, firstLine: this.firstLine }
    this.parts = []
    this.size = 0
    this.firstLine = this.line
    return block
  }
}
