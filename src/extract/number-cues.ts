import { distancesLeft, distancesRight } from './distances.ts'
import { kindCues } from './kind-rules.ts'
import type { NumberMention } from './number.ts'
import type { Reading } from './reading.ts'
import { refusalCues } from './refusal-rules.ts'
import { numberLists, numberSeries, type Place } from './series.ts'
import { type Template, templates } from './template.ts'

const reachLeft = 14
const reachRight = 10

const units = ['', '%', 'points', 'percentile'] as const

/** What speaks for or against each number of a paper. */
export interface NumberCues {
  /** Features. */
  rows: number[][]
  templates: Template[]
  lists: Place[]
  series: Place[]
}

export const noCues: NumberCues = { rows: [], templates: [], lists: [], series: [] }

/** What a number's form, its words and its list say: one row of features for each number. */
export function numberCues(reading: Reading): NumberCues {
  const lists = numberLists(reading)
  const series = numberSeries(reading)
  const near = reading.numbers.map((_, n) => distances(reading, n))
  const given = templates(reading)
  const phrases = given.map((template) => [...kindCues(template), ...refusalCues(template)])
  const rows = reading.numbers.map((number, n) => {
    const mine = near[n]
    const run = series[n]
    const list = lists[n]
    if (!mine || !run || !list) return []
    return formCues(number).concat(
      textCues(reading, n),
      phrases[n] ?? [],
      phrases[run.first] ?? [],
      [list.length, list.place, run.length, run.place],
      mine.left,
      mine.right,
    )
  })
  return { rows, templates: given, lists, series }
}

function distances(reading: Reading, n: number): { left: number[]; right: number[] } {
  const place = reading.numberWord[n] ?? 0
  const sentence = reading.numberSentence[n] ?? 0
  const first = reading.sentenceWords[sentence] ?? 0
  const last = reading.sentenceWords[sentence + 1] ?? reading.words.length
  return {
    left: distancesLeft(reading.words, place, first, reachLeft),
    right: distancesRight(reading.words, place, last, reachRight),
  }
}

function formCues(number: NumberMention): number[] {
  const decimals = number.valueText.includes('.') ? (number.valueText.split('.')[1]?.length ?? 0) : 0
  return [
    ...units.map((unit) => (number.unit === unit ? 1 : 0)),
    decimals,
    Math.min(number.value, 3000),
    number.value <= 1 ? 1 : 0,
    number.sign === '+' ? 1 : 0,
    number.sign === '-' ? 1 : 0,
    Number.isInteger(number.value) && number.value >= 1950 && number.value <= 2035 && number.unit === ''
      ? 1
      : 0,
  ]
}

/** "48% average accuracy", "from 40% to 48% on average". */
const averaged = /^[^.;]{0,12}\b(?:average|avg|mean|overall)/i

/** Set phrases around a number that classes of words do not tell. */
function textCues({ document: { clean }, numbers, numberSentence }: Reading, n: number): number[] {
  const number = numbers[n]
  if (!number) return []
  const left = clean.slice(
    Math.max(0, number.start - number.sign.length - 40),
    number.start - number.sign.length,
  )
  const right = clean.slice(number.unitEnd, number.unitEnd + 40)
  const next = numbers[n + 1]
  const before = numbers[n - 1]
  const behindNext = next ? clean.slice(next.unitEnd, next.unitEnd + 24) : ''
  const toNext =
    next && numberSentence[n + 1] === numberSentence[n] ? clean.slice(number.unitEnd, next.start) : ''
  const toBefore =
    before && numberSentence[n - 1] === numberSentence[n] ? clean.slice(before.unitEnd, number.start) : ''
  return [
    /^\s{0,3}(?:to|→|->)\s{0,3}[+≈-]?$/.test(toNext) ? 1 : 0,
    /^\s{0,3}(?:to|→|->)\s{0,3}[+≈-]?$/.test(toBefore) ? 1 : 0,
    /^\s{0,3}(?:-{1,3}|;)\s{0,3}[+≈]?$/.test(toNext) ? 1 : 0,
    /^\s{0,3}(?:-{1,3}|;)\s{0,3}[+≈]?$/.test(toBefore) ? 1 : 0,
    /^\s{0,3}(?:±|\+\/-)\s?$/.test(toBefore) ? 1 : 0,
    /^\s{0,3}(?:±|\+\/-)\s?$/.test(toNext) ? 1 : 0,
    /\bfrom\b[^.;]{0,14}$/i.test(left) ? 1 : 0,
    /\b(?:vs\.?|versus|than|compared (?:to|with)|against)\s{0,3}(?:[\w-]+(?:'s)? ?){0,2}\(?$/i.test(left)
      ? 1
      : 0,
    /^\s?\)?\s{0,3}(?:vs\.?|versus|than|compared|against)\b/i.test(right) ? 1 : 0,
    /\(\s?[+≈-]?$/.test(left) ? 1 : 0,
    /^\s?\)/.test(right) ? 1 : 0,
    /\b[pnkN]\s?[=<>≈]\s*$|\bCI\b[^)]{0,12}$|\[$/.test(left) ? 1 : 0,
    /[×x^/]\s?$/.test(left) ? 1 : 0,
    /^\s?[×/]/.test(right) ? 1 : 0,
    /^-(?!point)[a-z]/i.test(right) ? 1 : 0,
    /^\s*(?:of|out of)\s+(?:the |all |its )?[a-z]/i.test(right) ? 1 : 0,
    /^\s*(?:more|fewer|less|faster|cheaper|smaller|larger|lower|higher|better|worse)\b/i.test(right) ? 1 : 0,
    /\b(?:top|Top|level|Level|Stage|stage|phase|k|version|v|Table|rank|Rank)[ -]$/.test(left) ? 1 : 0,
    /\bby (?:(?:up to|over|about|nearly|at least|an average of|as much as|more than|approximately|around) )?[+≈]?$/i.test(
      left,
    )
      ? 1
      : 0,
    /\b(?:up to|as high as|as much as) (?:an? )?[+≈]?$/i.test(left) ? 1 : 0,
    /\b(?:an?|the|with) (?:absolute |relative |average |additional )?[+≈]?$/i.test(left) ? 1 : 0,
    /^\s*(?:absolute |relative |percentage |accuracy |average )?(?:points? )?(?:improvement|gain|increase|boost|uplift|lead|advantage|margin)/i.test(
      right,
    )
      ? 1
      : 0,
    /^\s*(?:absolute |relative |percentage |accuracy |performance )?(?:points? )?(?:drop|decrease|decline|degradation|loss|reduction|gap)/i.test(
      right,
    )
      ? 1
      : 0,
    bracketHead(left),
    /\b(?:on|across|over|in)\b[^.;()]{0,30}\b(?:benchmarks|datasets|tasks|suites|settings|domains)\b/i.test(
      right,
    )
      ? 1
      : 0,
    averaged.test(right) || averaged.test(behindNext) ? 1 : 0,
    /\b(?:average|avg|mean|overall)\b[^.;]{0,30}$/i.test(left) ? 1 : 0,
    /\b(?:fix|break|repair|flip|correct|resolv|solv|miss|detect|catch|find)(?:s|es|ed|ing)? (?:only |all |just |up to )?$/i.test(
      left,
    )
      ? 1
      : 0,
    /\b(?:gap|gaps|spread|difference|advantage|margin)\b[^.;]{0,25}$/i.test(left) ? 1 : 0,
    /\b(?:share|fraction|portion|proportion|percentage|percent|retain\w*|preserv\w*|recover\w*|clos\w+) (?:of )?(?:\w+ ){0,2}$/i.test(
      left,
    )
      ? 1
      : 0,
  ]
}

/**
 * What stands right before the bracket that opens with the number: 1 a plain word ("reasoning (61)"), 2 a capitalised
 * one, 3 one with digits or inner capitals; 0 no bracket.
 */
function bracketHead(left: string): number {
  const head = /([\w+*-]+)\s?\(\s?(?:\w+:? )?[+≈-]?$/.exec(left)?.[1]
  if (head === undefined) return 0
  if (/\d|[a-z][A-Z]|[A-Z]{2}/.test(head)) return 3
  return /^[A-Z]/.test(head) ? 2 : 1
}
