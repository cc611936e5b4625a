/** `npm run evaluate`: scores the extractor on annotated papers. */
import { existsSync, readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import encoder from '../data/encoder.json' with { type: 'json' }
import type { EncoderWeights } from '../src/extract/encoder/weights.ts'
import { extract, type Linker } from '../src/extract/extract.ts'
import { readArguments, runCommand, wholeNumber } from './command.ts'
import { type GoldPaper, readGold, readJson, type Sameness, sameness } from './evaluate/gold.ts'
import { type NamedMistake, nameMistakes } from './evaluate/mistake-kind.ts'
import { type Found, type Mistake, type Row, score } from './evaluate/score.ts'
import { readExamples, type TrainedLinker, trainLinker } from './train/linker.ts'

const ownSample = 'test/fixtures/annotated'

const usage = `Usage: npm run evaluate -- [--gold NAME]... [--cv n] [--linker FILE] [--errors n] [--aliases FILE]
  NAME stands for NAME.papers.jsonl and NAME.gold.jsonl: ../shared/gold/train, or ${ownSample} where that is absent
  --cv n         read each of n parts of the papers by weights that were trained on the others
  --linker FILE  other weights than the shipped ones
  --errors n     print that many mistakes with their sentences
  --aliases FILE names that are the same benchmark (../shared/gold/aliases.json)`

function evaluate(): void {
  const text = { type: 'string' } as const
  const { values } = readArguments(() =>
    parseArgs({
      options: { gold: { ...text, multiple: true }, aliases: text, cv: text, linker: text, errors: text },
    }),
  )
  const folds = wholeNumber('--cv', values.cv ?? '0', 0)
  const errors = wholeNumber('--errors', values.errors ?? '0', 0)
  const names = values.gold ?? [
    existsSync('../shared/gold/train.gold.jsonl') ? '../shared/gold/train' : ownSample,
  ]
  const same = sameness(values.aliases ?? '../shared/gold/aliases.json')
  const papers = names.flatMap((name) => readGold(`${name}.papers.jsonl`, `${name}.gold.jsonl`))
  const linker = values.linker === undefined ? undefined : readLinker(values.linker)
  const found = folds > 1 ? crossValidated(papers, same, folds) : papers.map((paper) => read(paper, linker))
  const { rows, fields, mistakes } = score(papers, found, same)

  const claims = papers.reduce((sum, paper) => sum + paper.claims.length, 0)
  const validated = folds > 1 ? `, ${folds}-fold cross-validation` : ''
  console.log(`${names.join(', ')}: ${papers.length} papers, ${claims} annotated claims${validated}`)
  console.log(`${''.padEnd(36)} precision  recall     F1   (95% interval)    right extra missed`)
  for (const row of rows) console.log(line(row))
  const shares = Object.entries(fields).map(([field, share]) => `${field} ${percent(share)}%`)
  console.log(`Of the matched claims, right: ${shares.join(', ')}`)
  reportMistakes(nameMistakes(mistakes, same), errors)
  reportConfidence(found, mistakes)
}

/** Weights of scripts/train.ts. Throws with the file's name. */
function readLinker(file: string): Linker {
  if (!existsSync(file))
    throw new Error(`${file}: no such file. Train one: npx tsx scripts/train.ts --out ${file}`)
  return withEncoder(readJson(readFileSync(file, 'utf8'), file) as TrainedLinker)
}

/** The encoder is the shipped one, which has learned from none of ../shared/gold. */
function withEncoder(trained: TrainedLinker): Linker {
  return { ...trained, encoder: encoder as EncoderWeights }
}

function read({ id, title, abstract }: GoldPaper, trained?: Linker): Found {
  return extract({ paper_id: id, title, abstract }, trained)
}

/** Each paper is read by an extractor that was trained without it. */
function crossValidated(papers: readonly GoldPaper[], same: Sameness, folds: number): Found[] {
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
  return papers.map((paper) => read(paper, trained[foldOf(paper)]))
}

function reportMistakes(named: readonly NamedMistake[], shown: number): void {
  const counts = new Map<string, number>()
  for (const { kind } of named) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  const sorted = [...counts].sort((a, b) => b[1] - a[1])
  console.log(`Mistakes: ${sorted.map(([kind, count]) => `${count} ${kind}`).join(', ')}`)
  for (const { kind, mistake } of named.slice(0, shown)) console.log(`[${kind}] ${sentenceOf(mistake)}`)
}

/** Of the claims at each confidence, the share that was right: calibrated when the two agree. */
function reportConfidence(found: readonly Found[], mistakes: readonly Mistake[]): void {
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

await runCommand(usage, evaluate)
