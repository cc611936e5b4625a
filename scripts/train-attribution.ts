/**
 * `npx tsx scripts/train-attribution.ts [--gold NAME...] [--encoders FOLDER] [--out FILE]` trains attribution on annotated papers;
 * with `--folds K` it cross-validates by paper instead, with `--test NAME` it measures on other papers. Writes nothing then.
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { attribute } from '../src/extract/attribute.ts'
import type { AttributionForests } from '../src/extract/attribute-choice.ts'
import { readGold, sameModel, sameSize } from './evaluate/gold.ts'
import { readAnnotations } from './train/annotations.ts'
import { encodersIn } from './train/encoders.ts'
import { outOfFold, trainForests } from './train-attribution/forests.ts'
import { type AnnotatedNumber, annotatedNumbers } from './train-attribution/questions.ts'

const { values } = parseArgs({
  options: {
    gold: {
      type: 'string',
      multiple: true,
      default: ['../shared/gold/train'],
    },
    annotations: { type: 'string', default: 'data/annotations.jsonl' },
    corpus: { type: 'string', default: '../shared/corpus' },
    encoders: { type: 'string', default: 'build/encoder' },
    test: { type: 'string', multiple: true },
    folds: { type: 'string' },
    out: { type: 'string', default: 'data/attribution.json' },
  },
})

const annotated = values.annotations === '' ? [] : readAnnotations(values.annotations, values.corpus)
const encoderOf = encodersIn(values.encoders, new Set(annotated.map(({ id }) => id)))
const read = (names: readonly string[]) =>
  annotatedNumbers(
    names.flatMap((name) => readGold(`${name}.papers.jsonl`, `${name}.gold.jsonl`)),
    encoderOf,
  )

/** Which of size, role and model are right. */
function verdict(forests: AttributionForests, { cast, number, claim }: AnnotatedNumber): boolean[] {
  const found = attribute(cast, { ...number, kind: claim.kind }, forests)
  const right = [
    sameSize(found.size_b, claim.size_b),
    found.role === claim.role,
    sameModel(found.model, claim.model),
  ]
  return [...right, right.every(Boolean)]
}

function report(name: string, verdicts: readonly boolean[][]): void {
  const share = (index: number) =>
    ((100 * verdicts.filter((right) => right[index]).length) / verdicts.length).toFixed(1)
  console.log(
    `${name}: ${verdicts.length} numbers, right: size ${share(0)}%, role ${share(1)}%, model ${share(2)}%, all three ${share(3)}%`,
  )
}

const numbers = [...read(values.gold), ...annotatedNumbers(annotated, encoderOf)]
if (values.folds) {
  report('cross-validated', [...outOfFold(numbers, trainForests, verdict, Number(values.folds)).values()])
} else {
  const forests = trainForests(numbers)
  if (values.test) {
    report(
      values.test.join(' '),
      read(values.test).map((number) => verdict(forests, number)),
    )
  } else {
    writeFileSync(values.out, `${JSON.stringify(forests)}\n`)
    console.log(`${numbers.length} numbers read, written to ${values.out}.`)
  }
}
