import type { Column } from '../../src/claim/tables.ts'
import { type Register, registerColumns, registerConfidence, registerTables } from './facts.ts'

/** A file that the register was made from. */
export interface InputFile {
  /** Path as given on the command line, with the name inside a folder. */
  path: string
  bytes: number
  sha256: string
}

/** What the README says besides the tables. */
export interface Provenance {
  inputs: readonly InputFile[]
  /** Papers read, with or without claims. */
  papersRead: number
  /** What of the register annotators read. */
  annotated: { papers: number; claims: number }
  command: string
}

/** Text of data/README.md: how the register was made, so that anyone can make it again. */
export function registerReadme(register: Register, provenance: Provenance): string {
  return `${[
    '# The register',
    'Facts read from the titles and abstracts of AI papers. This page is written by `npm run register`; do not edit it by hand.',
    '## Made from',
    inputTable(provenance.inputs),
    `Command: \`${provenance.command}\`. The same inputs give the same files, byte for byte.`,
    '## Holds',
    countTable(register, provenance.papersRead),
    `Publication dates: ${dateRange(register)}. Claims with a confidence below ${registerConfidence} stay out.`,
    `Annotators read ${provenance.annotated.papers} of the papers (\`annotations.jsonl\`): their ${provenance.annotated.claims} claims stand in place of the extractor's.`,
    '`benchmarks.json` and `models.json` are the catalogue; `npm run register` reads them and does not write them.',
    '## Licence and sources',
    licence,
    '## Columns',
    'An empty cell means unknown. Names in a list are parted by "; ".',
    ...registerTables.flatMap((table) => [`### ${table}.csv`, columnTable(registerColumns[table])]),
  ].join('\n\n')}\n`
}

const licence = [
  'The rows are facts: numbers, names, titles, identifiers, dates, and the few words (at most 160 characters) that hold a number.',
  'Abstracts are not part of the repository; they belong to their authors.',
  'arXiv offers its metadata under CC0 1.0 (https://info.arxiv.org/help/api/tou.html). Hugging Face Daily Papers entries were copied from the public page.',
].join('\n')

function inputTable(inputs: readonly InputFile[]): string {
  const rows = inputs.map((input) => `| ${input.path} | ${input.bytes} | \`${input.sha256}\` |`)
  return ['| input | bytes | SHA-256 |', '|---|---:|---|', ...rows].join('\n')
}

function countTable(register: Register, papersRead: number): string {
  return [
    '| what | rows |',
    '|---|---:|',
    `| papers read | ${papersRead} |`,
    ...registerTables.map((table) => `| ${table}.csv | ${register[table].length} |`),
  ].join('\n')
}

function dateRange(register: Register): string {
  const dates = register.papers.map((paper) => paper.published ?? null).filter((date) => date !== null)
  const sorted = dates.map(String).sort()
  return sorted.length === 0 ? 'none' : `${sorted[0]} to ${sorted.at(-1)}`
}

function columnTable(columns: readonly Column[]): string {
  const rows = columns.map((column) => `| ${column.name} | ${column.type} | ${column.about} |`)
  return ['| column | type | meaning |', '|---|---|---|', ...rows].join('\n')
}
