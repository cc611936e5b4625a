/**
 * `npm run evaluate [-- --gold NAME --cv 5 --errors 50]`: scores the extractor on annotated papers. NAME stands for
 * NAME.papers.jsonl and NAME.gold.jsonl; `--linker FILE` takes other weights than the shipped ones. Without a NAME, ../shared/gold/train, or the project's own sample when that is absent.
 */
import { existsSync, readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import encoder from '../data/encoder.json' with { type: 'json' }
import type { EncoderWeights } from '../src/extract/encoder/weights.ts'
import { extract, type Linker } from '../src/extract/extract.ts'
import { readGold, sameness } from './evaluate/gold.ts'
import { nameMistakes } from './evaluate/mistake-kind.ts'
import { type Found, type Mistake, type Row, score } from './evaluate/score.ts'
import { readExamples, type TrainedLinker, trainLinker } from './train/linker.ts'

const ownSample = 'test/fixtures/annotated'
const { values } = parseArgs({
  options: {
    gold: { type: 'string', multiple: true },
    aliases: { type: 'string', default: '../shared/gold/aliases.json' },
    cv: { type: 'string', default: '0' },
    linker: { type: 'string' },
    errors: { type: 'string', default: '0' },
  },
})
const names = values.gold ?? [
  existsSync('../shared/gold/train.gold.jsonl') ? '../shared/gold/train' : ownSample,
]
const same = sameness(values.aliases)
const papers = names.flatMap((name) => readGold(`${name}.papers.jsonl`, `${name}.gold.jsonl`))
const linker = values.linker ? withEncoder(JSON.parse(readFileSync(values.linker, 'utf8'))) : undefined
const found =
  Number(values.cv) > 1
    ? crossValidated(Number(values.cv))
    : papers.map((paper) => read(paper.id, paper, linker))
const { rows, fields, mistakes } = score(papers, found, same)
report()

/** The encoder is the shipped one, which has learned from none of ../shared/gold. */
function withEncoder(trained: TrainedLinker): Linker {
  return { ...trained, encoder: encoder as EncoderWeights }
}

function read(
  id: string,
  paper: { title: string; abstract: string },
  trained?: Parameters<typeof extract>[1],
): Found {
  return extract({ paper_id: id, title: paper.title, abstract: paper.abstract }, trained)
}

/** Each paper is read by an extractor that was trained without it. */
function crossValidated(folds: number): Found[] {
  const places = new Map(papers.map(({ id }, index) => [id, index % folds]))
  const foldOf = ({ id }: { id: string }) => places.get(id) ?? 0
  const examples = readExamples(papers, same, () => encoder)
  const trained = Array.from({ length: folds }, (_, fold) =>
    withEncoder(
      trainLinker(
        examples.filter(({ paper }) => foldOf(paper) !== fold),
        same,
      ),
    ),
  )
  return papers.map((paper) => read(paper.id, paper, trained[foldOf(paper)]))
}

function report(): void {
  const claims = papers.reduce((sum, paper) => sum + paper.claims.length, 0)
  console.log(
    `${names.join(', ')}: ${papers.length} papers, ${claims} annotated claims${Number(values.cv) > 1 ? `, ${values.cv}-fold cross-validation` : ''}`,
  )
  console.log(`${''.padEnd(36)} precision  recall     F1   (95% interval)    right extra missed`)
  for (const row of rows) console.log(line(row))
  const shares = Object.entries(fields).map(([field, share]) => `${field} ${percent(share)}%`)
  console.log(`Of the matched claims, right: ${shares.join(', ')}`)
  reportMistakes()
  reportConfidence()
}

function reportMistakes(): void {
  const named = nameMistakes(mistakes, same)
  const counts = new Map<string, number>()
  for (const { kind } of named) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  const sorted = [...counts].sort((a, b) => b[1] - a[1])
  console.log(`Mistakes: ${sorted.map(([kind, count]) => `${count} ${kind}`).join(', ')}`)
  for (const { kind, mistake } of named.slice(0, Number(values.errors)))
    console.log(`[${kind}] ${sentenceOf(mistake)}`)
}

/** Of the claims at each confidence, the share that was right: calibrated when the two agree. */
function reportConfidence(): void {
  const extra = new Set(mistakes.flatMap(({ kind, claim }) => (kind === 'extra' ? [claim] : [])))
  const claims = found.flatMap((extraction) => extraction.claims)
  const steps = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01].flatMap((from, index, all) => {
    const within = claims.filter(({ confidence }) => confidence >= from && confidence < (all[index + 1] ?? 0))
    const right = within.filter((claim) => !extra.has(claim)).length
    const mean = within.reduce((sum, { confidence }) => sum + confidence, 0) / within.length
    return within.length === 0
      ? []
      : [`${percent(mean)}% → ${percent(right / within.length)}% of ${within.length}`]
  })
  console.log(`Confidence → right: ${steps.join('; ')}`)
}

function line(row: Row): string {
  const counts = [row.right, row.extra, row.missed].map((count) => String(count).padStart(6)).join('')
  return `${row.view.padEnd(36)}   ${percent(row.precision)}   ${percent(row.recall)}   ${percent(row.f1)}  (${percent(row.low)} to ${percent(row.high)})  ${counts}`
}

function sentenceOf({ paper, kind, claim }: Mistake): string {
  const at = paper.abstract.indexOf(claim.evidence)
  const around =
    at === -1 ? claim.evidence : paper.abstract.slice(Math.max(0, at - 80), at + claim.evidence.length + 60)
  return `${kind.padEnd(6)} ${paper.id}: ${claim.kind} ${claim.value} on ${claim.benchmark} (${claim.model ?? '-'}) | ${around.replaceAll('\n', ' ')}`
}

function percent(share: number): string {
  return (100 * share).toFixed(1).padStart(5)
}
