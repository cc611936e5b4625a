import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exportedColumns } from '../../src/compare/exported-columns.ts'
import { type ExportColumn, exportTable, printedTable, withSources } from '../../src/export/export-table.ts'
import { latexText } from '../../src/export/latex.ts'
import { escapeLatex, needsUnicodeEngine } from '../../src/export/latex-escape.ts'
import { oneLine } from '../../src/export/plain-text.ts'
import type { RawRow } from '../../src/query/question.ts'
import { anyText, hostileTexts, provenance } from './hostile.ts'

const columns: ExportColumn[] = [
  { name: 'model', label: 'Model_name' },
  { name: 'value', label: 'Value (%)' },
  { name: 'evidence', label: 'Evidence' },
  { name: 'url', label: 'Link' },
]
const tableOf = (texts: readonly string[], url = 'https://x.example/a_b?c=%20#d&e={}') =>
  latexText(
    exportTable(
      columns,
      texts.map((text) => ({ model: text, value: 43.33, evidence: text, url })),
      provenance,
    ),
  )

const back: Record<string, string> = {
  '\\textbackslash{}': '\\',
  '\\textbraceleft{}': '{',
  '\\textbraceright{}': '}',
  '\\textasciicircum{}': '^',
  '\\textasciitilde{}': '~',
  '\\textless{}': '<',
  '\\textgreater{}': '>',
  '\\textbar{}': '|',
  '\\textquotedbl{}': '"',
  '{[}': '[',
  '{]}': ']',
  '{*}': '*',
}
const escaped = /\\text[a-z]+\{\}|\{[[\]*]\}|\\[$&#%_]/g

describe('LaTeX words', () => {
  it('print as the words themselves', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary-ascii' }), (text) => {
        const printed = escapeLatex(text).replace(escaped, (sign) => back[sign] ?? sign.slice(1))
        expect(printed).toBe(oneLine(text).replaceAll('\ufffd', '?'))
      }),
    )
  })

  it('hold no sign that LaTeX would act on', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const rest = escapeLatex(text)
          .replace(/\\ensuremath\{(?:\\[a-z]+|-)\}/gi, '')
          .replace(/\\(?:ldots|textbullet|d?dag)\{\}/g, '')
          .replace(/\\text(?:super|sub)script\{[\dn+-]\}/g, '')
          .replace(escaped, '')
        expect(rest).not.toMatch(/[\\{}$&#%^_~[\]\n\r\0]/)
      }),
    )
  })
})

describe('a LaTeX table', () => {
  it('names its source and packages in comments, and has as many cells as columns', () => {
    const text = tableOf(hostileTexts)
    const lines = text.split('\n')
    expect(lines[0]).toMatch(/^% Scores on a sample.*0123456789ab, 2026-01-02, https:/)
    expect(text).toContain('% \\usepackage{booktabs}')
    // A table of several pages has its head twice.
    const heads = text.includes('\\begin{longtable}') ? 2 : 1
    const rows = lines.filter((line) => line.includes('\\tabularnewline')).slice(heads)
    expect(rows).toHaveLength(hostileTexts.length)
    for (const row of rows)
      expect(row.replace(/\\url\{[^}]*\}/, '').match(/(?<!\\)&/g)).toHaveLength(columns.length - 1)
  })

  it('prints what the TeX of a title means', () => {
    const text = tableOf(['E$^5$-Larch gains 4\\% (\\textbf{91.9\\%})'])
    expect(text).toContain('E\\textsuperscript{5}-Larch gains 4\\% (91.9\\%)')
  })

  it('breaks over pages when it is long, and never links a script', () => {
    const text = tableOf(
      Array.from({ length: 41 }, (_, index) => `row ${index}`),
      'javascript:alert(1)',
    )
    expect(text).toContain('\\begin{longtable}')
    expect(text).not.toContain('\\url{')
  })

  const engine = ['pdflatex', 'lualatex', 'xelatex', 'tectonic'].find(
    (name) => spawnSync(name, ['--version']).status === 0,
  )
  const skipped = { skip: engine === undefined }
  const latin = hostileTexts.filter((text) => !needsUnicodeEngine(escapeLatex(text)))

  it('compiles with hostile texts (skipped where no LaTeX is installed)', skipped, () => {
    compiled(engine, tableOf(latin))
    compiled(engine, tableOf([...latin, ...latin, ...latin]))
  })

  it('compiles with any Latin or Greek letter and sign that needs no other engine', skipped, () => {
    const letters = Array.from({ length: 0x17f - 0xa0 }, (_, index) => String.fromCodePoint(0xa0 + index))
    const greek = Array.from({ length: 25 }, (_, index) => String.fromCodePoint(0x3b1 + index))
    const signs = [...'…–—‘’“”  −≈∼≤≥≪≫∈→↑↓∞†‡•⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ₀₁₂₃₄₅₆₇₈₉₊₋']
    expect(signs.filter((sign) => needsUnicodeEngine(escapeLatex(sign)))).toEqual([])
    compiled(
      engine,
      tableOf([...letters.filter((letter) => !needsUnicodeEngine(letter)), ...greek, ...signs]),
    )
  })

  it('of a whole leaderboard fits the page', skipped, () => {
    const board = exportedColumns(
      ['value', 'model', 'size', 'metric', 'title', 'date', 'grim', 'evidence'],
      '%',
    )
    for (const count of [8, 90])
      expect(
        widest(compiled(engine, latexText(printedTable(withSources(board), boardRows(count), provenance)))),
      ).toBeLessThan(12)
  })

  it('of all benchmarks, with a unit beside each number, fits the page', skipped, () => {
    const ids = ['benchmark', 'value', 'model', 'size', 'metric', 'title', 'date', 'evidence']
    const table = printedTable(
      withSources(exportedColumns(ids, '')),
      boardRows(40).map((row) => ({ ...row, benchmark: 'Sums-in-a-Haystack' })),
      provenance,
    )
    expect(table.columns.map(({ label }) => label)).toContain('Unit')
    expect(widest(compiled(engine, latexText(table)))).toBeLessThan(12)
  })

  it('that no page is wide enough for says so', () => {
    const names = Array.from({ length: 40 }, (_, index) => `A long head ${index}`)
    const row = Object.fromEntries(names.map((name) => [name, 'Some-long-word-in-a-cell']))
    const wide = names.map((name) => ({ name, label: name }))
    expect(latexText(printedTable(wide, [row], provenance))).toContain('% Wider than a page')
    expect(latexText(printedTable(wide.slice(0, 3), [row], provenance))).not.toContain('% Wider than a page')
  })

  it('prints bare numbers under the unit that they share', () => {
    const text = latexText(
      printedTable(withSources(exportedColumns(['value'], '%')), boardRows(3), provenance),
    )
    expect(text).toContain('Value (\\%)')
    expect(text).toMatch(/^90\.00 & /m)
  })

  it('of many short columns fits the page', skipped, () => {
    const names = [
      'Sample 2024',
      'Sample 2025',
      'Sums-500',
      'Maths',
      'Olympics',
      'Cities',
      'Diamonds',
      'Stories',
    ]
    const wide = [
      { name: 'name', label: 'Paper' },
      ...names.map((name) => ({ name, label: name, numeric: true })),
    ]
    const row = {
      name: titleWords,
      ...Object.fromEntries(names.map((name) => [name, '43.33 (≠ 40.1)'])),
    }
    for (const count of [5, 60])
      expect(
        widest(
          compiled(
            engine,
            latexText(
              printedTable(
                wide,
                Array.from({ length: count }, () => row),
                provenance,
              ),
            ),
          ),
        ),
      ).toBeLessThan(12)
  })
})

const titleWords = 'A Long Title of a Paper: Weighing Words, Counting Sums and Drawing Cities by Night'

function boardRows(count: number): RawRow[] {
  return Array.from({ length: count }, (_, index) => ({
    value: 90 - index / 2,
    value_text: (90 - index / 2).toFixed(2),
    unit: '%',
    bound: null,
    ci_low: 75.634321,
    ci_high: 97.03,
    model: index % 3 === 0 ? 'Sample-Distill-Reasoner-Large-32B-Instruct' : 'Sample-7B',
    role: 'own',
    size_b: 7,
    metric: 'pass@k',
    samples: 1024,
    title: titleWords,
    published: '2026-01-02',
    date_precision: 'day',
    grim: 'needs k >= 11',
    evidence: 'our Sample-7B, which was trained on sums, attains 43.33% on the harder of the two exams',
    url: 'https://x.example/abs/2601.00001',
    claim_id: `c${index}`,
  }))
}

/** The log of a document that holds a table, compiled with the packages that the table's own comments ask for. */
function compiled(engine: string | undefined, table: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'claimboard-tex-'))
  try {
    const asked = [...table.matchAll(/^% (\\usepackage\S+)$/gm)].map((match) => match[1])
    const document = `\\documentclass{article}\n${asked.join('\n')}\n\\begin{document}\n\\input{table}\n\\end{document}\n`
    writeFileSync(join(folder, 'table.tex'), table)
    writeFileSync(join(folder, 'a.tex'), document)
    const command = ['-interaction=nonstopmode', '-halt-on-error', 'a.tex']
    return execFileSync(engine ?? '', command, { cwd: folder, encoding: 'utf8' })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** By how many pt the widest line of a compiled document stands out. */
function widest(log: string): number {
  return Math.max(0, ...[...log.matchAll(/Overfull \\hbox \(([\d.]+)pt/g)].map((match) => Number(match[1])))
}
