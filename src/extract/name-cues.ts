import { distancesLeft, distancesRight } from './distances.ts'
import type { Reading } from './reading.ts'
import { classCount } from './words.ts'

const reach = 5

const ending =
  /(?:bench|qa|eval|arena|gym|world|set|nli|sql|suite|exam|olympiad|mmlu|math|code|vqa|net|web|tool|hop|wiki|safe|judge|test)(?:[-_ ]?(?:v?\d[\d.]*|pro|lite|hard|verified|plus|mini|cn|en|zh|test|val|dev))?$/i
const systemTail = /(?:net|former|gpt|lm|llm|agent|rl|po|rag|lora|kd|moe|coder|mamba|diff|flow|tune|prompt)$/i
const isBenchmarkWord = /bench|dataset|evaluat|corpus|challenge|testbed|leaderboard/i

/** What form and places say about each entity being a benchmark, over all of its mentions. */
export function entityCues(reading: Reading): number[][] {
  const { document, entities } = reading
  const title = document.clean.slice(0, document.abstractStart - 1)
  return entities.map((entity) => {
    const left = new Array<number>(classCount).fill(reach + 1)
    const right = new Array<number>(classCount).fill(reach + 1)
    for (const mention of entity.mentions) nearest(reading, mention, left, right)
    return formCues(entity.name).concat(placeCues(reading, entity.mentions, title), left, right)
  })
}

function nearest(reading: Reading, mention: number, left: number[], right: number[]): void {
  const { words, nameWord, sentenceWords, nameSentence } = reading
  const place = nameWord[mention] ?? -1
  if (place < 0) return
  const sentence = nameSentence[mention] ?? 0
  const before = distancesLeft(words, place, sentenceWords[sentence] ?? 0, reach)
  const behind = distancesRight(words, place, sentenceWords[sentence + 1] ?? words.length, reach)
  for (let kind = 0; kind < classCount; kind += 1) {
    left[kind] = Math.min(left[kind] ?? 9, before[kind] ?? 9)
    right[kind] = Math.min(right[kind] ?? 9, behind[kind] ?? 9)
  }
}

function formCues(name: string): number[] {
  const capitals = name.replace(/[^A-Z]/g, '').length
  return [
    ending.test(name) ? 1 : 0,
    systemTail.test(name) ? 1 : 0,
    /^[A-Z0-9]+$/.test(name) ? 1 : 0,
    capitals,
    Math.min(name.length, 30),
    /\d/.test(name) ? 1 : 0,
    /\d$/.test(name) ? 1 : 0,
    /[a-z][A-Z]/.test(name) ? 1 : 0,
    name.split('-').length - 1,
    name.split(' ').length - 1,
    /^[A-Z][a-z]+$/.test(name) ? 1 : 0,
    /-[a-z]/.test(name) ? 1 : 0,
    /^[a-z]/.test(name) ? 1 : 0,
    /s$/.test(name) ? 1 : 0,
  ]
}

function placeCues(reading: Reading, mentions: readonly number[], title: string): number[] {
  const { document, names, nameSentence } = reading
  const spans = mentions.flatMap((mention) => names[mention] ?? [])
  const first = spans[0]
  const quoted = first ? document.clean.slice(first.start, first.end) : ''
  const after = (length: number) => spans.map((span) => document.clean.slice(span.end, span.end + length))
  const before = (length: number) =>
    spans.map((span) => document.clean.slice(Math.max(0, span.start - length), span.start))
  return [
    Math.min(mentions.length, 8),
    title.startsWith(`${quoted}:`) ? 1 : 0,
    title.includes(quoted) ? 1 : 0,
    isBenchmarkWord.test(title) ? 1 : 0,
    before(70).some((text) =>
      /\b(?:propos|introduc|present|develop|releas|construct|build)\w*\b[^.;]*$/i.test(text),
    )
      ? 1
      : 0,
    after(50).some((text) =>
      /^["')]*,? (?:is |which is )?(?:an?|the first|our)\b[^.]{0,40}\b(?:benchmark|dataset|testbed|suite|corpus)/i.test(
        text,
      ),
    )
      ? 1
      : 0,
    after(50).some((text) =>
      /^["')]*,? (?:is |which is )?(?:an?|the first|our)\b[^.]{0,40}\b(?:method|framework|model|approach|algorithm|agent|architecture)/i.test(
        text,
      ),
    )
      ? 1
      : 0,
    after(40).some((text) =>
      /^["')]*\s?(?:\([^)]*\) ?)?(?:[a-z-]+ ){0,2}(?:benchmark|dataset|test ?set|leaderboard|corpus|challenge|suite)s?\b/.test(
        text,
      ),
    )
      ? 1
      : 0,
    before(40).some((text) =>
      /\b(?:benchmark|dataset|suite|corpus|test set|leaderboard|competition|exam)s?\b[^.]{0,14}$/i.test(text),
    )
      ? 1
      : 0,
    before(80).some((text) =>
      /\b(?:benchmarks|datasets|tasks)\b[^.]*(?::|such as|including|e\.g|;|,|\()[^.]*$/i.test(text),
    )
      ? 1
      : 0,
    after(30).some((text) =>
      /^["')]*\s+(?:achiev|outperform|improv|obtain|reach|attain|surpass|reduc|boost|yield|deliver|score|use|enable|leverag|employ|introduc|integrat|generat|learn|match|show|demonstrat|maintain|consist)/.test(
        text,
      ),
    )
      ? 1
      : 0,
    after(20).some((text) =>
      /^["')]*\s+(?:contain|compris|cover|span|evaluat|measur|assess|test|reveal|consist|featur)/.test(text),
    )
      ? 1
      : 0,
    after(24).some((text) => /^["')]*\s?[(:,]?\s?[+-]?\d[\d.]*\s?(?:%|points|,|\)|and|→|to)/.test(text))
      ? 1
      : 0,
    before(24).some((text) => /\d\s?(?:%|points|pp)?\)?\s(?:\w+ ){0,2}on (?:the )?["(]?$/.test(text)) ? 1 : 0,
    nameSentence[mentions[0] ?? 0] ?? 0,
    new Set(mentions.map((mention) => nameSentence[mention])).size,
    besideKnown(reading, mentions),
    besideModel(reading, mentions),
    // "0.674 MASE", "an NPMI score of", "IWOR from 40%": measures stand so.
    before(12).some((text) => /(?:\d\.\d+\s?%?|\d\s?%)\s$/.test(text)) ? 1 : 0,
    after(12).some((text) => /^ (?:metrics?\b|scores? of\b|of \d|values?\b)/.test(text)) ? 1 : 0,
  ]
}

/** Stands in a list with a catalogued benchmark. */
function besideKnown(reading: Reading, mentions: readonly number[]): number {
  const { names, document } = reading
  return mentions.some((mention) =>
    [mention - 1, mention + 1].some((other) => {
      const mine = names[mention]
      const neighbour = names[other]
      if (!mine || !neighbour || neighbour.id === null) return false
      const between = document.clean.slice(
        Math.min(mine.end, neighbour.end),
        Math.max(mine.start, neighbour.start),
      )
      return (
        between.length < 40 &&
        /^[\s\d.%+(),&/]*(?:and|or|on|as well as)?[\s\d.%+(),]*(?:points |on |the )*$/.test(between)
      )
    }),
  )
    ? 1
    : 0
}

/** Stands in a list with a model, each with a number: "Qwen2-7B (81%) and Herald (81.3%)". */
function besideModel({ names, models, document }: Reading, mentions: readonly number[]): number {
  const isListed = (from: number, to: number) => {
    const between = document.clean.slice(from, to)
    return (
      /^\s?[(:,]?\s?[\d.]+\s?%?\)?,?\s?(?:and |or |versus |vs\.? )?(?:[a-z]+ )?$/.test(between) &&
      /\d/.test(between)
    )
  }
  const listed = mentions.some((mention) => {
    const mine = names[mention]
    if (!mine) return false
    return models.some((model) => isListed(model.end, mine.start) || isListed(mine.end, model.start))
  })
  return listed ? 1 : 0
}
