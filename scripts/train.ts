/**
 * `npx tsx scripts/train.ts [--gold NAME...] [--annotations FILE] [--encoders FOLDER]`: trains the linker on annotated papers and writes
 * data/linker.json. `--annotations ''` leaves our own annotations out; FOLDER has the encoders of their two halves.
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { readGold, sameness } from './evaluate/gold.ts'
import { readAnnotations } from './train/annotations.ts'
import { encodersIn } from './train/encoders.ts'
import { readExamples, trainLinker } from './train/linker.ts'

const { values } = parseArgs({
  options: {
    gold: {
      type: 'string',
      multiple: true,
      default: ['../shared/gold/train'],
    },
    annotations: { type: 'string', default: 'data/annotations.jsonl' },
    corpus: { type: 'string', default: '../shared/corpus' },
    aliases: { type: 'string', default: '../shared/gold/aliases.json' },
    encoders: { type: 'string', default: 'build/encoder' },
    out: { type: 'string', default: 'data/linker.json' },
  },
})
const same = sameness(values.aliases)
const annotated = values.annotations === '' ? [] : readAnnotations(values.annotations, values.corpus)
const papers = [
  ...values.gold.flatMap((name) => readGold(`${name}.papers.jsonl`, `${name}.gold.jsonl`)),
  ...annotated,
]
const encoderOf = encodersIn(values.encoders, new Set(annotated.map(({ id }) => id)))
const linker = trainLinker(readExamples(papers, same, encoderOf), same)
writeFileSync(values.out, `${JSON.stringify(linker)}\n`)
console.log(`${papers.length} papers read, ${linker.link.trees.length} trees written to ${values.out}.`)
