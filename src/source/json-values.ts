/** One JSON object of a longer text, and its number in that text. */
export interface JsonValue {
  json: string
  place: string
}

const quote = 0x22
const backslash = 0x5c
const open = 0x7b
const close = 0x7d

/**
 * Cuts the objects out of a JSON array, or of objects written over several lines, piece by piece
 * and without parsing them: an array of any length never stands in memory whole.
 */
export class JsonValueCutter {
  /** Objects found so far. */
  count = 0
  private depth = 0
  private inString = false
  private escaped = false
  private held: string[] = []
  private heldLength = 0
  private readonly longest: number

  /** `longest`: characters after which an object counts as broken. */
  constructor(longest: number) {
    this.longest = longest
  }

  /** Objects that this piece completes. */
  read(piece: string): JsonValue[] {
    const found: JsonValue[] = []
    let start = 0
    for (let at = 0; at < piece.length; at += 1) {
      const code = piece.charCodeAt(at)
      if (this.inString) {
        this.readInString(code)
      } else if (code === quote) {
        this.inString = this.depth > 0
      } else if (code === open) {
        if (this.depth === 0) start = at
        this.depth += 1
      } else if (code === close && this.depth > 0) {
        this.depth -= 1
        if (this.depth === 0) found.push(this.finish(piece.slice(start, at + 1)))
      }
    }
    if (this.depth > 0) this.hold(piece.slice(start))
    return found
  }

  /** What stands open at the end of the text, if anything: "record 7". */
  unfinished(): string | null {
    return this.depth > 0 ? `record ${this.count + 1}` : null
  }

  /** True when the open object is longer than any record may be. */
  tooLong(): boolean {
    return this.heldLength > this.longest
  }

  private readInString(code: number): void {
    if (this.escaped) this.escaped = false
    else if (code === backslash) this.escaped = true
    else if (code === quote) this.inString = false
  }

  private hold(piece: string): void {
    this.held.push(piece)
    this.heldLength += piece.length
  }

  private finish(last: string): JsonValue {
    const json = this.held.join('') + last
    this.held = []
    this.heldLength = 0
    this.count += 1
    return { json, place: `record ${this.count}` }
  }
}
