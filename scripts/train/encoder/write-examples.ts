/**
 * `npx tsx scripts/train/encoder/write-examples.ts FOLDER`: writes what the encoder learns from into FOLDER, for
 * pretrain.py and train.py: the corpus as tokens, and the annotated papers as the encoder sees them with their labels.
 */
import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readDocument } from '../../../src/extract/document.ts'
import { type EncoderInput, encoderInput, type SystemSpan } from '../../../src/extract/encoder/inputs.ts'
import { firstWord } from '../../../src/extract/encoder/reader.ts'
import { endingOf, type Token, tokensOf } from '../../../src/extract/encoder/tokens.ts'
import { numberCues } from '../../../src/extract/number-cues.ts'
import { isTelling, type Reading, readMentions } from '../../../src/extract/reading.ts'
import {
  type GoldClaim,
  type GoldPaper,
  readGold,
  sameModel,
  sameness,
  sameSize,
} from '../../evaluate/gold.ts'
import { baseIn, headOf } from '../../train-attribution/claimed-model.ts'
import { readAnnotationFile, readAnnotations, readCorpus } from '../annotations.ts'
import { labelledNames, labelledNumbers, labelledPairs } from '../examples.ts'
import { halfOf } from './half.ts'

/** Spellings with a vector of their own, and the ids before them: WORDS in model.py. */
const vocabularySize = 10_000

const { values, positionals } = parseArgs({
  options: {
    gold: { type: 'string', multiple: true, default: ['../shared/gold/train'] },
    annotations: { type: 'string', default: 'data/annotations.jsonl' },
    corpus: { type: 'string', default: '../shared/corpus' },
    aliases: { type: 'string', default: '../shared/gold/aliases.json' },
  },
  allowPositionals: true,
})
const folder = positionals[0]
if (folder === undefined) throw new Error('Name the folder to write to.')
mkdirSync(folder, { recursive: true })

const spellings = writeCorpus(folder)
writePapers(folder, new Map(spellings.map((spelling, index) => [spelling, firstWord + index])))

/** Writes the corpus as tokens, and which papers we annotated; returns the vocabulary, the commonest first. */
function writeCorpus(to: string): string[] {
  const papers = readCorpus(values.corpus)
  const annotated = readAnnotationFile(values.annotations)
  writeFileSync(
    join(to, 'corpus.annotated'),
    Uint8Array.from(papers, ({ id }) => Number(annotated.has(id))),
  )
  const texts = papers.map(({ title, abstract }) => tokensOf(readDocument(title, abstract).clean))
  const counts = new Map<string, number>()
  for (const tokens of texts)
    for (const { spelling } of tokens) counts.set(spelling, (counts.get(spelling) ?? 0) + 1)
  const vocabulary = [...counts]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, vocabularySize - firstWord)
    .map(([spelling]) => spelling)
  const ids = new Map(vocabulary.map((spelling, index) => [spelling, firstWord + index]))
  const all = texts.flat()
  const numbers = (of: (token: Token) => number) => new Uint8Array(Uint16Array.from(all, of).buffer)
  writeFileSync(
    join(to, 'corpus.words'),
    numbers(({ spelling }) => ids.get(spelling) ?? 1),
  )
  writeFileSync(
    join(to, 'corpus.endings'),
    numbers(({ spelling }) => endingOf(spelling)),
  )
  writeFileSync(
    join(to, 'corpus.forms'),
    Uint8Array.from(all, ({ form }) => form),
  )
  const starts = [0]
  for (const { length } of texts) starts.push((starts.at(-1) ?? 0) + length)
  writeFileSync(join(to, 'corpus.starts'), new Uint8Array(Uint32Array.from(starts).buffer))
  writeFileSync(join(to, 'vocabulary.txt'), vocabulary.join('\n'))
  return vocabulary
}

/** Writes the papers that may hold a result, one a line. */
function writePapers(to: string, ids: ReadonlyMap<string, number>): void {
  const same = sameness(values.aliases)
  const gold = (names: readonly string[]) =>
    names.flatMap((name) => readGold(`${name}.papers.jsonl`, `${name}.gold.jsonl`))
  const own = values.annotations === '' ? [] : readAnnotations(values.annotations, values.corpus)
  const file = openSync(join(to, 'papers.jsonl'), 'w')
  const write = (set: string, papers: readonly GoldPaper[]) => {
    for (const paper of papers) {
      const reading = readMentions(readDocument(paper.title, paper.abstract))
      if (!isTelling(reading.names, reading.numbers)) continue
      const input = encoderInput(reading, ids)
      const row = { id: paper.id, set, half: halfOf(paper.id), claims: paper.claims.length }
      const labels = labelsOf(paper, reading, input, same)
      const rows = numberCues(reading).rows.map((cues) => cues.map((cue) => Number(cue.toPrecision(4))))
      writeSync(
        file,
        `${JSON.stringify({ ...row, ...input, marks: Array.from(input.marks), rows, ...labels })}\n`,
      )
    }
  }
  write('gold', gold(values.gold))
  write('annotated', own)
  closeSync(file)
}

/** What is true of each number and entity of a paper. */
function labelsOf(
  paper: GoldPaper,
  reading: Reading,
  input: EncoderInput,
  same: ReturnType<typeof sameness>,
) {
  const pairs = reading.numbers.flatMap((number, n) =>
    reading.entities.map((entity, index) => {
      const gap = (m: number) => Math.abs((reading.names[m]?.start ?? 0) - number.start)
      return { n, entity: index, m: entity.mentions.reduce((a, b) => (gap(b) < gap(a) ? b : a)), cues: [] }
    }),
  )
  const cues = { rows: [], templates: [], series: [], lists: [] }
  const candidates = { document: reading.document, reading, likelihood: [], pairs, cues }
  const labels = labelledPairs(paper, candidates as never, same)
  const claims: (GoldClaim | null)[] = reading.numbers.map(() => null)
  const entities: number[][] = reading.numbers.map(() => [])
  const unsure = reading.numbers.map(() => false)
  pairs.forEach(({ n, entity }, index) => {
    const label = labels[index]
    if (label === undefined) unsure[n] = true
    if (!label) return
    claims[n] = label
    entities[n]?.push(entity)
  })
  return {
    entityOf: reading.entityOf,
    isBenchmark: labelledNames(paper, reading, same).labels,
    isResult: labelledNumbers(paper, reading),
    entities,
    unsure,
    kinds: claims.map((claim) => (claim ? ['score', 'gain', 'relative'].indexOf(claim.kind) : -1)),
    roles: claims.map((claim) => (claim ? Number(claim.role === 'other') : -1)),
    ...scorersOf(input.systems, claims),
  }
}

/** Which systems of the text scored each number, which ones the scorer was built on, and which ones say its size. */
function scorersOf(systems: EncoderInput['systems'], claims: readonly (GoldClaim | null)[]) {
  const which = (fits: (system: SystemSpan, claim: GoldClaim) => boolean) =>
    claims.map((claim) =>
      claim ? systems.flatMap((system, index) => (fits(system, claim) ? [index] : [])) : [],
    )
  return {
    actors: which(({ text }, { model }) => text !== '' && sameModel(text, headOf(model))),
    bases: which(({ text }, { model }) => {
      const base = baseIn(model)
      return text !== '' && base !== null && sameModel(text, base)
    }),
    sized: which(
      ({ size_b }, claim) => size_b !== null && claim.size_b !== null && sameSize(size_b, claim.size_b),
    ),
  }
}
