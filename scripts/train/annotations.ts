/**
 * Our own annotations of papers in the corpus, by the rules of ../shared/gold/GUIDE.md: facts only. The text of the
 * evidence is not stored, only where it stands in `title + "\n" + abstract` (UTF-16 offsets).
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { GoldClaim, GoldPaper } from '../evaluate/gold.ts'

export interface Annotation {
  id: string
  claims: (Omit<GoldClaim, 'evidence'> & { at: [number, number] })[]
}

interface CorpusPaper {
  id: string
  title: string
  abstract: string
}

/** The annotations of a file by paper; none where the name is empty. Throws when the file is missing. */
export function readAnnotationFile(file: string): Map<string, Annotation> {
  const rows = file === '' ? [] : jsonLines<Annotation>(readFileSync(file, 'utf8'))
  return new Map(rows.map((row) => [row.id, row]))
}

/** The annotated papers with their texts from the corpus; those that the corpus lacks are left out. */
export function readAnnotations(file: string, corpus: string): GoldPaper[] {
  const annotations = readAnnotationFile(file)
  return readCorpus(corpus).flatMap((paper) => {
    const annotation = annotations.get(paper.id)
    return annotation ? [withEvidence(paper, annotation)] : []
  })
}

/** All papers of a corpus' folder, month by month. */
export function readCorpus(folder: string): CorpusPaper[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.ndjson.gz'))
    .sort()
    .flatMap((name) => jsonLines<CorpusPaper>(gunzipSync(readFileSync(join(folder, name))).toString('utf8')))
}

function withEvidence({ id, title, abstract }: CorpusPaper, { claims }: Annotation): GoldPaper {
  const text = `${title}\n${abstract}`
  return {
    id,
    title,
    abstract,
    claims: claims.map(({ at: [start, end], ...claim }) => ({ ...claim, evidence: text.slice(start, end) })),
    contamination: [],
  }
}

function jsonLines<Row>(text: string): Row[] {
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row)
}
