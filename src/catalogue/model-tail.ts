import { modelCatalogue } from './model-family.ts'

/** What the words after a family name say, and where they end. */
export interface ModelTail {
  end: number
  version: string | null
  size_b: number | null
  active_b: number | null
  tuning: string[]
}

const SEPARATOR = /[-_‑](?=[\w$\\])|:(?=\d)|[\s~]+/y
const EXPERTS = /(\d+)\s?(?:[x×X]|\$?\\times\$?)\s?(\d+(?:\.\d+)?)[Bb](?![A-Za-z0-9])/y
const SIZE = /(\d+(?:\.\d+)?)([BMTbm])(?![A-Za-z0-9])/y
const BRACKETED_SIZE = /\s?\((\d+(?:\.\d+)?)\s?([BM])\)/y
const ACTIVE = /[Aa](\d+(?:\.\d+)?)[Bb](?![A-Za-z0-9])/y
const VERSION = /(?:[vVkKrRmMsS]?\d+(?:\.\d+)*(?:(?:[a-z]{1,2}|V)(?![A-Za-z]))?|R1V\d?)(?![%\d]|\\%|[Bb]\b)/y
const DATE = /(?:20\d\d-\d\d-\d\d|20\d{6}|\d{4}|\d\d-\d\d)(?![\w%])/y
const SPACED_VERSION =
  /(?:[vVkKrRmM]?\d(?:\.\d+)*[a-z]?(?!\w)|[KRVM]\d+(?:\.\d+)*)(?!\d|\\?%|\.\d|-\d+(?!\d*(?:\.\d+)?[BbM])|x\b| ?(?:points?|times|percent|benchmarks|tasks|datasets|runs|models|agents|seeds)\b)/y
/** Words that belong to a model's name after a space, in any case. */
const KNOWN_WORD =
  /(?:Instruct|Inst|Chat|Base|Thinking|Think|Preview|Pro|Flash(?:[- ]Lite)?|Ultra|Lite|Sonnet|Opus|Haiku|Large|Small|Medium|Tiny|Turbo|Mini|mini|nano|turbo|Nano|Max|Plus|Math|Coder|Code|Vision|Omni|VL|Audio|Maverick|Scout|MoE|OSS|Deep Think|Deep Research|Zero|Speciale|Sol|Fable|Next|Prover|Embedding|Reranker|Distill|Reasoning|XL|XXL|Super|Reward|PRM|RM|Guard|GPTQ|AWQ|Fast|Heavy|Air)(?![A-Za-z])/y
/** Any part after a hyphen: a capital, a digit, or a known lower-case word. */
const PART =
  /(?:[BLHSG]\/\d\d|[a-z]{0,2}[A-Z][A-Za-z]*\d*(?:\.\d+)*[A-Za-z]*|base|large|small|xxl|xl|it|instruct|chat|turbo|preview|pro|flash|lite|thinking|sonnet|opus|haiku|math|coder|vl|oss|distill|sol|high|low|medium|max|sft|rl|dpo|hf)(?![A-Za-z])/y
/** Words after a hyphen that speak about the model instead of naming it. */
const NOT_PART =
  /(?:Based|Style|Like|Generated|Family|Series|Level|Powered|Only|Class|Scale|Driven|Derived|Judge|As|And|To|Factory|Index|Enhanced|Assisted|Guided|Free|Adapter|LoRA)(?![A-Za-z])/iy
const ATTACHED = /(?:VL|Math|Coder|Omni|MoE|Audio)(?![a-z])/y

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

/** Billions of parameters for a number with the letter of its unit. */
export function billions(number: string, unit: string): number {
  const value = Number(number.replace(/,/g, ''))
  const letter = unit.charAt(0).toUpperCase()
  if (letter === 'M') return round(value / 1000)
  return letter === 'T' ? value * 1000 : value
}

const round = (value: number): number => Number(value.toPrecision(12))

function takeSize(text: string, at: number, tail: ModelTail): boolean {
  const experts = matchAt(EXPERTS, text, at)
  if (experts !== null && tail.size_b === null) {
    const [whole, count = '', each = ''] = experts
    const known = modelCatalogue.mixtures.find((mixture) => mixture.name === `${count}x${each}B`)
    tail.size_b = known?.size_b ?? round(Number(count) * Number(each))
    tail.active_b = known?.active_b ?? null
    tail.end = at + whole.length
    return true
  }
  const active = matchAt(ACTIVE, text, at)
  if (active !== null) {
    tail.active_b = Number(active[1])
    tail.end = at + active[0].length
    return true
  }
  const size = matchAt(SIZE, text, at)
  if (size === null || tail.size_b !== null) return false
  tail.size_b = billions(size[1] ?? '', size[2] ?? '')
  tail.end = at + size[0].length
  return true
}

function takeVersion(pattern: RegExp, text: string, at: number, tail: ModelTail): boolean {
  const found = tail.version === null && tail.size_b === null ? matchAt(pattern, text, at) : null
  if (found === null) return false
  tail.version = found[0]
  tail.end = at + found[0].length
  return true
}

function takeWord(pattern: RegExp, text: string, at: number, tail: ModelTail): boolean {
  const word = matchAt(pattern, text, at)
  if (word === null) return false
  tail.tuning.push(word[0])
  tail.end = at + word[0].length
  return true
}

function takePart(text: string, at: number, tail: ModelTail): boolean {
  if (matchAt(NOT_PART, text, at) !== null) return false
  return takeWord(KNOWN_WORD, text, at, tail) || takeWord(PART, text, at, tail)
}

function takeHyphenated(text: string, at: number, tail: ModelTail): boolean {
  if (takeSize(text, at, tail)) return true
  const date = matchAt(DATE, text, at)
  if (date !== null) {
    tail.end = at + date[0].length
    return true
  }
  return takeVersion(VERSION, text, at, tail) || takeLaterVersion(text, at, tail) || takePart(text, at, tail)
}

/** A release number behind the version, such as the "v0.1" of Mistral-7B-v0.1. */
function takeLaterVersion(text: string, at: number, tail: ModelTail): boolean {
  const found = matchAt(/(?:v\d+(?:\.\d+)*|\d+(?:\.\d+)*[a-z]?)(?![\w%])/y, text, at)
  if (found === null) return false
  tail.version ??= found[0]
  tail.end = at + found[0].length
  return true
}

function takeSpaced(text: string, at: number, tail: ModelTail): boolean {
  const isSized = takeSize(text, at, tail)
  return isSized || takeVersion(SPACED_VERSION, text, at, tail) || takeWord(KNOWN_WORD, text, at, tail)
}

function takeBracketed(text: string, tail: ModelTail): void {
  const size = tail.size_b === null ? matchAt(BRACKETED_SIZE, text, tail.end) : null
  if (size === null) return
  tail.size_b = billions(size[1] ?? '', size[2] ?? '')
  tail.end += size[0].length
}

/** Reads version, size and tuning words behind a family name that ends at `end`. */
export function readTail(text: string, end: number): ModelTail {
  const tail: ModelTail = { end, version: null, size_b: null, active_b: null, tuning: [] }
  if (!takeSize(text, end, tail)) takeVersion(VERSION, text, end, tail)
  for (let going = true; going; ) {
    going = takeWord(ATTACHED, text, tail.end, tail)
    if (going) continue
    const separator = matchAt(SEPARATOR, text, tail.end)
    if (separator === null) break
    const at = tail.end + separator[0].length
    const spaced = separator[0].trim().replace('~', '') === ''
    going = spaced ? takeSpaced(text, at, tail) : takeHyphenated(text, at, tail)
  }
  takeBracketed(text, tail)
  return tail
}
