import { type ModelFamily, modelCatalogue } from './model-family.ts'
import { type ModelTail, readTail } from './model-tail.ts'
import { classOf, isWordUnit } from './name-key.ts'
import { greekAt, type NameHit, NameTrie } from './name-trie.ts'

/** A model named in a text; offsets are UTF-16, `end` is exclusive. Unknown stays null. */
export interface ModelMention {
  start: number
  end: number
  text: string
  /** Family in the catalogue; null for a name that only its size gives away ("LIMO-32B"). */
  family: string | null
  version: string | null
  /** Total parameters in billions. */
  size_b: number | null
  /** Parameters active per token, in billions. */
  active_b: number | null
  /** Words for tuning or variant, joined with "-": "Math-Instruct". */
  tuning: string | null
}

const trie = new NameTrie<ModelFamily>(
  modelCatalogue.families.flatMap((row) =>
    row.names.map((text) => ({ text, exact: row.caseSensitive, value: row })),
  ),
)

const notModels = new Set(modelCatalogue.notModels)

const BACKSLASH = 92
const isDigit = (code: number): boolean => code >= 48 && code <= 57

/** A family may be followed by its version at once ("Qwen2.5", "Llama3"), not by more letters. */
function endsFamily(text: string, end: number): boolean {
  const next = text.charCodeAt(end)
  if (!isWordUnit(next)) return true
  if (isDigit(text.charCodeAt(end - 1))) return false
  return isDigit(next) || /^(?:VL|V\d|R\d|M\d|v\d|Coder|Math|s\b)/.test(text.slice(end, end + 5))
}

const GLUED = /-|\d+\.\d/y

function hasNeeded(row: ModelFamily, tail: ModelTail, text: string, end: number): boolean {
  if (row.needs === 'glued') {
    GLUED.lastIndex = end
    return tail.version !== null && GLUED.test(text)
  }
  if (row.needs === 'version') return tail.version !== null
  if (row.needs === 'size') return tail.size_b !== null
  return row.needs === null || tail.version !== null || tail.size_b !== null
}

/** Words before a hyphen that do not belong to a model's name ("non-Qwen", "fine-tuned-Llama"). */
const HEAD = /(?:[A-Z][\w.]*-)+$/

function headStart(text: string, start: number): number {
  if (text.charAt(start - 1) !== '-') return start
  const from = Math.max(0, start - 40)
  const head = HEAD.exec(text.slice(from, start))
  if (head === null) return start
  const at = from + head.index
  return at > 0 && isWordUnit(text.charCodeAt(at - 1)) ? start : at
}

function mention(text: string, start: number, family: string | null, tail: ModelTail): ModelMention {
  const { end, version, size_b, active_b } = tail
  const tuning = tail.tuning.length === 0 ? null : tail.tuning.join('-')
  return { start, end, text: text.slice(start, end), family, version, size_b, active_b, tuning }
}

function familyAt(text: string, at: number): ModelMention | null {
  const hit: NameHit<ModelFamily> | null = trie.longestAt(text, at, endsFamily)
  if (hit === null) return null
  const tail = readTail(text, hit.end)
  if (!hasNeeded(hit.value, tail, text, hit.end)) return null
  const start = headStart(text, at)
  // "Open-o3" is somebody's own name; "Bio-Llama" still is a Llama.
  const borrowed = start < at && hit.end - at <= 2
  return mention(text, start, borrowed ? null : hit.value.family, tail)
}

const SIZED = /(?:^|[^\w.$-])([A-Za-z][\w.]*(?:-[\w.]+)*?)-(\d+(?:\.\d+)?)B(?![A-Za-z0-9])/g
const SPACED_SIZED =
  /(?:^|[^\w.$-])((?:[A-Z][\w]*-)*[A-Z][\w]*[A-Z0-9][\w]*) (\d+(?:\.\d+)?)B(?![A-Za-z0-9])(?!\s+(?:tokens|training|pre))/g
const NAMELIKE = /[A-Z]|\d/

/** Names that no family is known for, given away by a size: "LIMO-32B", "rStar-Math-7B". */
function sizedNames(text: string): ModelMention[] {
  const found: ModelMention[] = []
  for (const pattern of [SIZED, SPACED_SIZED]) {
    for (const match of text.matchAll(pattern)) {
      const [whole, name = ''] = match
      if (!NAMELIKE.test(name) || notModels.has(name) || /^\d/.test(name)) continue
      const start = match.index + whole.indexOf(name)
      found.push(mention(text, start, null, readTail(text, start + name.length)))
    }
  }
  return found
}

/** Drops names that overlap an earlier or longer one and sorts the rest. */
function withoutOverlap(mentions: ModelMention[]): ModelMention[] {
  const sorted = mentions.sort((a, b) => a.start - b.start || b.end - a.end)
  const kept: ModelMention[] = []
  for (const next of sorted) {
    const last = kept[kept.length - 1]
    if (last === undefined || next.start >= last.end) kept.push(next)
    else if (last.family === null && next.family !== null && next.end >= last.end) {
      kept[kept.length - 1] = {
        ...next,
        start: last.start,
        text: `${last.text.slice(0, next.start - last.start)}${next.text}`,
      }
    }
  }
  return kept
}

/** Every model named in the text, with its version, size and tuning tail; in order, without overlap. */
export function findModels(text: string): ModelMention[] {
  const mentions: ModelMention[] = []
  let inWord = false
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const word = isWordUnit(code)
    const starts = word ? !inWord : code === BACKSLASH && greekAt(text, at) !== null
    inWord = word
    if (!starts || !trie.mayStart(text, at) || text.charCodeAt(at - 1) === BACKSLASH) continue
    const found = familyAt(text, at)
    if (found === null) continue
    mentions.push(found)
    at = found.end - 1
    inWord = classOf(text.charCodeAt(at)) !== 0
  }
  const sized = /\dB/.test(text) ? sizedNames(text) : []
  return withoutOverlap([...mentions, ...sized])
}

/** The parts of one model name; everything null but the text when it names no known family or size. */
export function parseModelName(name: string): Omit<ModelMention, 'start' | 'end'> {
  const [first] = findModels(name)
  if (first === undefined) {
    return { text: name, family: null, version: null, size_b: null, active_b: null, tuning: null }
  }
  const { start: _start, end: _end, ...parts } = first
  return { ...parts, text: name }
}
