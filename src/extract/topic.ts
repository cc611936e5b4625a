import type { Document } from './document.ts'
import { oncePer } from './once.ts'
import type { Reading } from './reading.ts'

/** "On A, ...", "Specifically, across the A benchmark ...": up to where the name stands. */
const opensSentence =
  /^\W*(?:(?:\w+ly|moreover|furthermore|also),? )?(?:on|in|for|across|at|with|using|under) (?:the )?(?:[\w-]+ ){0,4}["(]?$/i
const made =
  /\b(?:propos|introduc|present|develop|releas|construct|build|creat|curat|design|offer|contribut)\w*\b[^.;:]{0,40}$/i
const calledBenchmark =
  /^["')]*(?: \([^)]*\))?,? (?:is |which is )?(?:an?|the first|our|the)?\b[^.;]{0,60}\b(?:benchmark|dataset|testbed|suite|corpus|leaderboard)/i
const benchmarkWord = /bench|dataset|evaluat|corpus|challenge/i

/** Which entities the paper itself presents as a benchmark: "we introduce A, a benchmark", "A: a dataset of" in the title. */
export const ownBenchmarks = oncePer(({ document, entities, names }: Reading): boolean[] => {
  const { clean, abstractStart } = document
  return entities.map((entity) =>
    entity.mentions.some((mention) => {
      const { start, end } = names[mention] ?? { start: 0, end: 0 }
      const behind = clean.slice(end, end + 110)
      if (start < abstractStart)
        return /^:/.test(behind) && benchmarkWord.test(clean.slice(end, abstractStart))
      return calledBenchmark.test(behind) && made.test(clean.slice(Math.max(0, start - 90), start))
    }),
  )
})

/** Whether the entity opens the number's sentence, is the paper's own benchmark or leads its title. */
export function topicCues(reading: Reading, own: readonly boolean[], n: number, entity: number): number[] {
  const { document, names, entities } = reading
  const { colon, speaksOfBenchmarks } = titleOf(document)
  const first = names[entities[entity]?.mentions[0] ?? -1]
  return [
    opens(reading, n, entity) ? 1 : 0,
    own[entity] ? 1 : 0,
    first !== undefined && first.start < colon ? 1 : 0,
    speaksOfBenchmarks ? 1 : 0,
  ]
}

const titleOf = oncePer(({ clean, abstractStart }: Document) => {
  const title = clean.slice(0, abstractStart)
  return { colon: title.indexOf(':'), speaksOfBenchmarks: benchmarkWord.test(title) }
})

function opens(
  { document, names, nameSentence, numberSentence, entities }: Reading,
  n: number,
  entity: number,
): boolean {
  const sentence = numberSentence[n] ?? 0
  const mention = entities[entity]?.mentions.find((other) => nameSentence[other] === sentence)
  const span = names[mention ?? -1]
  const start = document.sentences[sentence]?.start ?? 0
  return span !== undefined && opensSentence.test(document.clean.slice(start, span.start))
}
