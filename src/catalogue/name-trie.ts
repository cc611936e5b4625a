import {
  type Break,
  breaksOf,
  COMMAND,
  classOf,
  DOT,
  END,
  GAP,
  isDecimalPoint,
  isWordUnit,
  MARKUP,
  nameKey,
  SYMBOLS,
} from './name-key.ts'

/** A spelling of a name and what it stands for; `exact` spellings must keep their case. */
export interface Spelling<T> {
  text: string
  exact: boolean
  value: T
}

interface Ending<T> {
  value: T
  /** Where gaps may stand, by the symbols before them. */
  breaks: Map<number, Break>
  /** Allowed forms without gaps and markup, in their own case; null when any case will do. */
  forms: Set<string> | null
}

/** A name found in a text; offsets are UTF-16, `end` is exclusive. */
export interface NameHit<T> {
  start: number
  end: number
  value: T
}

const MAX_SYMBOLS = 64
const MAX_GAP = 2
const ASCII = 128

/**
 * All spellings as one trie in a typed array. A text is read once: from every word start the trie is walked as
 * far as it goes (two or three characters for most words), so the time does not depend on the number of names.
 */
export class NameTrie<T> {
  private readonly next: Uint16Array
  private readonly endings: (Ending<T> | undefined)[] = [undefined]
  /** Marks the pairs of ASCII units that names start with. */
  private readonly pairs = new Uint8Array(ASCII * ASCII)
  /** Positions of gaps on the walk in progress, in symbols. */
  private readonly gaps = new Uint8Array(MAX_SYMBOLS)
  private readonly form = new Uint16Array(MAX_SYMBOLS)

  constructor(spellings: readonly Spelling<T>[]) {
    const size = spellings.reduce((sum, spelling) => sum + nameKey(spelling.text).length, 2)
    if (size > 65535) throw new Error(`${size} characters of names: more than a 16-bit trie can hold`)
    const next = new Uint16Array(size * SYMBOLS)
    for (const spelling of spellings) {
      this.add(next, spelling)
      this.addPair(spelling)
    }
    this.next = next.slice(0, this.endings.length * SYMBOLS)
  }

  private add(next: Uint16Array, spelling: Spelling<T>): void {
    const key = nameKey(spelling.text)
    let node = 0
    for (let i = 0; i < key.length; i++) {
      const slot = node * SYMBOLS + classOf(key.charCodeAt(i))
      let child = next[slot] ?? 0
      if (child === 0) {
        child = this.endings.length
        next[slot] = child
        this.endings.push(undefined)
      }
      node = child
    }
    const ending = this.endings[node] ?? {
      value: spelling.value,
      breaks: new Map<number, Break>(),
      forms: new Set(),
    }
    for (const [place, kind] of breaksOf(spelling.text)) {
      if (ending.breaks.get(place) !== 'hard') ending.breaks.set(place, kind)
    }
    if (spelling.exact) ending.forms?.add(compactForm(spelling.text))
    else ending.forms = null
    this.endings[node] = ending
  }

  /** The longest name that starts at `start` and ends where `endsWell` allows, or null. */
  longestAt(
    text: string,
    start: number,
    endsWell: (text: string, end: number) => boolean,
  ): NameHit<T> | null {
    let node = 0
    let symbols = 0
    let gap = 0
    let best: NameHit<T> | null = null
    for (let at = start; at < text.length && symbols < MAX_SYMBOLS; at++) {
      const code = text.charCodeAt(at)
      const kind = classOf(code)
      if (kind === MARKUP) continue
      if (kind === GAP) {
        if (++gap > MAX_GAP) break
        continue
      }
      const greek = kind === END || kind === COMMAND ? greekAt(text, at) : null
      if (kind === END && greek === null) break
      if (kind === DOT && !isDecimalPoint(text, at)) break
      if (kind === COMMAND && greek === null) {
        at += commandLength(text, at) - 1
        continue
      }
      if (greek !== null) {
        for (let i = 0; i < greek.name.length; i++)
          node = this.step(node, greek.name.charCodeAt(i), symbols++, i === 0 && gap > 0)
        at += greek.units - 1
      } else node = this.step(node, code, symbols++, gap > 0)
      if (node === 0) break
      gap = 0
      const ending = this.endings[node]
      if (ending && this.spelledAs(ending, symbols) && endsWell(text, at + 1)) {
        best = { start, end: at + 1, value: ending.value }
      }
    }
    return best === null ? null : { ...best, end: closingEnd(text, start, best.end) }
  }

  /** Whether a name may start at `at`, judged by two units: spares most words a walk. */
  mayStart(text: string, at: number): boolean {
    const first = text.charCodeAt(at)
    const second = text.charCodeAt(at + 1)
    if (first < ASCII && second < ASCII && isWordUnit(first) && isWordUnit(second))
      return this.pairs[first * ASCII + second] === 1
    const kind = classOf(first)
    return kind >= GAP || kind === END || (this.next[kind] ?? 0) !== 0
  }

  private addPair(spelling: Spelling<T>): void {
    const [first = '', second = ''] = compactForm(spelling.text)
    const forms = (symbol: string) =>
      spelling.exact ? [symbol] : [symbol.toLowerCase(), symbol.toUpperCase()]
    for (const left of forms(first)) {
      for (const right of forms(second)) this.pairs[left.charCodeAt(0) * ASCII + right.charCodeAt(0)] = 1
    }
  }

  private step(node: number, code: number, symbols: number, afterGap: boolean): number {
    this.gaps[symbols] = afterGap ? 1 : 0
    this.form[symbols] = code
    return this.next[node * SYMBOLS + classOf(code)] ?? 0
  }

  /** At a soft break the text must go on with a capital or a digit: "Tool Bench", but not "tool bench". */
  private mayBreak(ending: Ending<T>, place: number): boolean {
    const kind = ending.breaks.get(place)
    const next = this.form[place] ?? 0
    return kind === 'hard' || (kind === 'soft' && !(next >= 97 && next <= 122))
  }

  private spelledAs(ending: Ending<T>, symbols: number): boolean {
    for (let i = 1; i < symbols; i++) if (this.gaps[i] === 1 && !this.mayBreak(ending, i)) return false
    if (ending.forms === null) return true
    return ending.forms.has(String.fromCharCode(...this.form.subarray(0, symbols)))
  }
}

const compactForm = (name: string): string => name.replace(/[^A-Za-z0-9+*∞.]/g, '')

interface Greek {
  name: string
  /** Units that the letter takes in the text. */
  units: number
}

const greekUnits: Record<string, Greek> = {
  τ: { name: 'tau', units: 1 },
  Τ: { name: 'tau', units: 1 },
  π: { name: 'pi', units: 1 },
}
const greekCommands: Greek[] = [
  { name: 'tau', units: 4 },
  { name: 'pi', units: 3 },
]

/** The Greek letter of a name at `at`, as a letter or as a LaTeX command, or null. */
export function greekAt(text: string, at: number): Greek | null {
  if (text.charCodeAt(at) !== 92) return greekUnits[text.charAt(at)] ?? null
  return greekCommands.find(({ name }) => text.startsWith(name, at + 1)) ?? null
}

/** Units taken by a LaTeX command such as "\textsc" at `at`. */
function commandLength(text: string, at: number): number {
  let end = at + 1
  while (end < text.length && isWordUnit(text.charCodeAt(end))) end++
  return end - at
}

/** Takes the brace into a name that opened one: "\pi_{0.5" ends behind "}". */
function closingEnd(text: string, start: number, end: number): number {
  let open = 0
  for (let at = start; at < end; at++) {
    if (text.charCodeAt(at) === 123) open++
    else if (text.charCodeAt(at) === 125 && open > 0) open--
  }
  let close = end
  while (open > 0 && text.charCodeAt(close) === 125) {
    close++
    open--
  }
  return close
}
