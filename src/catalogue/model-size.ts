import { billions } from './model-tail.ts'

/** A model size that stands in the text, outside a hyphenated name; offsets are UTF-16, `end` is exclusive. */
export interface SizeMention {
  start: number
  end: number
  text: string
  /** Total parameters in billions; null when only the active ones are given. */
  size_b: number | null
  /** Parameters active per token, in billions. */
  active_b: number | null
}

const AMOUNT =
  /(\d{1,4}(?:,\d{3})*(?:\.\d+)?)(-| |~)?(B|M|T|b|[Bb]illion|[Mm]illion|[Tt]rillion)(?![A-Za-z0-9%])(?:[-\s]A(\d+(?:\.\d+)?)B\b)?/g
const PARAMETERS =
  /^(?:[-\s](?:total|active|activated|trainable|learnable|model|dense|\w+able))?[-\s]+(?:total |active |activated |trainable |learnable |model )?param(?:eter|s\b)/
const MODEL_NEAR =
  /^[-\s](?:[\w-]+\s+){0,2}?(?:param|models?\b|LLMs?\b|LMs?\b|SLMs?\b|VLMs?\b|MLLMs?\b|transformers?\b|backbones?\b|variants?\b|versions?\b|base\b|student|teacher|policy|scales?\b|networks?\b|MoE|encoder|decoder|dense|baselines?\b)/
const COUNTED =
  /^[-\s]+(?:(?!(?:models?|param\w*|LLMs?|LMs?|on|with|for|and|to|in|using|from|by|at|outperforms?|achieves?|trained|is|are)\b)[\w-]+\s+){0,3}?(?:tokens?|samples?|examples?|images?|pairs?|documents?|pages|words|characters|rows|records|edges|nodes|users|items|interactions|instances|points|videos?|hours|people|dollars|USD|euros|years|FLOPs?|flops|instructions?|entries|queries|questions|triples|vectors|passages|articles|tweets|posts|reviews|sequences|molecules|cells|atoms|particles|steps|times|transactions|conversations|problems|trajectories|frames|clips|patches|annotations|synthetic|VRAM|RAM|GB)\b/i
const ON_DATA =
  /\b(?:(?:pre-?)?train(?:ed|ing)|corpus|dataset)(?: \w+)? (?:on|of|with|over)(?: (?:only|just|over|about|around|approximately|roughly|up to))? ~?$/i
const ACTIVE_FIRST = /^[-\s](?:active|activated)(?:[-\s]param(?:eter)?s?)?/
const ACTIVE_LATER =
  /^(?:[-\s](?:total|parameters?|params|in total|MoE|model))*\s?[,/(;]?\s*(?:and |with |of which |but |only |just |activating )*(\d+(?:\.\d+)?)[-\s]?(?:B|billion)[-\s](?:parameters? |params )?(?:are )?(?:active|activated)(?:\s(?:parameters?|params))?/
const TOTAL_LATER =
  /^(?:\s(?:parameters?|params))?\s?[,/(;]?\s*(?:and |of |out of |from )*(?:a )?(?:total of )?(\d+(?:\.\d+)?)[-\s]?(?:B|billion)\)?(?:\s(?:parameters?|params|total))*/

/** "Subtask 1B" is a part of something, however large. */
const PART_OF = /\b(?:sub)?(?:task|track|phase|part|table|figure|section|appendix|experiment|question)s? $/i

/** Whether the number is a word of its own: not part of a name, a decimal, or an amount of money. */
function standsAlone(text: string, start: number): boolean {
  if (PART_OF.test(text.slice(Math.max(0, start - 12), start))) return false
  const before = text.charAt(start - 1)
  if (/[\w$€£¥]/.test(before)) return false
  if (/[.,]/.test(before)) return !/\d/.test(text.charAt(start - 2))
  if (!/[-–−]/.test(before)) return true
  return /^(?:\d[\d.]*[BM]?)?[-–−]+$/.test(tokenBefore(text, start))
}

/** What stands before `start` without a space, to see whether a hyphen belongs to a name or to a range. */
const tokenBefore = (text: string, start: number): string =>
  text.slice(Math.max(0, start - 10), start).replace(/^.*[\s(/,]/s, '')

function isSize(text: string, start: number, end: number, gap: string, unit: string): boolean {
  const after = text.slice(end, end + 70)
  if (PARAMETERS.test(after)) return true
  if (COUNTED.test(after) || ON_DATA.test(text.slice(Math.max(0, start - 40), start)))
    return /^[-\s]models?\b/.test(after)
  if (unit === 'T' || /trillion|million/i.test(unit)) return false
  const near = MODEL_NEAR.test(after)
  if (/billion/i.test(unit)) return near
  if (unit === 'M' || unit === 'b') return near
  return gap === '' || near
}

const LISTED = /^\s*(?:,|\/|and|or|to|vs\.?|[-–])\s*(?:and |or )?$/

/** "125M, 350M and 1.3B": an M beside a size in a list is a size, too. */
function isListed(text: string, left: number, right: number): boolean {
  return right > left && right - left < 8 && LISTED.test(text.slice(left, right))
}

interface Candidate extends SizeMention {
  certain: boolean
}

function candidate(text: string, match: RegExpMatchArray): Candidate | null {
  const start = match.index ?? 0
  const [whole, number = '', gap = '', unit = '', active] = match
  if (!standsAlone(text, start)) return null
  const end = start + whole.length
  const certain = isSize(text, start, end, gap, unit)
  if (!certain && unit !== 'M') return null
  const size = {
    start,
    end,
    text: whole,
    size_b: billions(number, unit),
    active_b: active ? Number(active) : null,
  }
  return { ...withActive(text, size), certain }
}

/** Joins "30B total / 3B active" and its turns into one size. */
function withActive(text: string, size: SizeMention): SizeMention {
  const after = text.slice(size.end, size.end + 80)
  const own = ACTIVE_FIRST.exec(after)
  if (own !== null) {
    const rest = after.slice(own[0].length)
    const total = TOTAL_LATER.exec(rest)
    const all = total === null ? null : Number(total[1])
    const isTotal = all !== null && size.size_b !== null && all > size.size_b
    const end = size.end + own[0].length + (isTotal && total !== null ? total[0].length : 0)
    return {
      start: size.start,
      end,
      text: text.slice(size.start, end),
      size_b: isTotal ? all : null,
      active_b: size.size_b,
    }
  }
  const later = ACTIVE_LATER.exec(after)
  if (later === null) return size
  const end = size.end + later[0].length
  return { ...size, end, text: text.slice(size.start, end), active_b: Number(later[1]) }
}

/**
 * Model sizes that stand alone: "our 7B model", "a 3.8-billion-parameter model", "30B total / 3B active".
 * Sizes after a name and a space ("Qwen2.5 7B") are given as well; `findModels` tells which belong to a name.
 * Amounts of tokens, images or money are not sizes.
 */
export function findSizes(text: string): SizeMention[] {
  const candidates: Candidate[] = []
  let read = 0
  for (const match of text.matchAll(AMOUNT)) {
    const next = match.index < read ? null : candidate(text, match)
    if (next === null) continue
    candidates.push(next)
    read = next.end
  }
  spreadCertainty(text, candidates)
  return candidates
    .filter((next) => next.certain)
    .map(({ start, end, text: words, size_b, active_b }) => ({ start, end, text: words, size_b, active_b }))
}

/** Makes the members of a list certain when one of them is, from both sides. */
function spreadCertainty(text: string, candidates: Candidate[]): void {
  const neighbours = [...candidates.keys()]
  for (const order of [neighbours.toReversed(), neighbours]) {
    for (const place of order) {
      const [left, right] = [candidates[place], candidates[place + 1]]
      if (left === undefined || right === undefined || !isListed(text, left.end, right.start)) continue
      const certain = left.certain || right.certain
      left.certain = certain
      right.certain = certain
    }
  }
}
