import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { bibtexText } from '../../src/export/bibtex.ts'
import { csvText } from '../../src/export/csv.ts'
import { type Cell, exportTable, withSources } from '../../src/export/export-table.ts'
import { jsonText } from '../../src/export/json.ts'
import { escapeMarkdown, markdownText } from '../../src/export/markdown.ts'
import { oneLine, wellFormed } from '../../src/export/plain-text.ts'
import { duckdbCommand, shellQuoted } from '../../src/export/sql-text.ts'
import { anyText, hostileTexts, provenance } from './hostile.ts'

const columns = [
  { name: 'model', label: 'Model' },
  { name: 'value', label: 'Value (%)' },
  { name: 'evidence', label: 'Evidence' },
  { name: 'url', label: 'Link' },
]
const tableOf = (texts: readonly string[]) =>
  exportTable(
    columns,
    texts.map((text, index) => ({ model: text, value: index - 1.5, evidence: text, url: text })),
    provenance,
  )
const hostile = tableOf(hostileTexts)

/** What CSV keeps of a cell: all of it, behind an apostrophe where a spreadsheet would run it. */
const unescaped = (cell: string) => cell.replace(/^'(?=\s*[=+\-@＝＠＋－\t\r])/, '')

describe('the table', () => {
  it('carries evidence and link once, after the chosen columns', () => {
    const names = withSources([
      { name: 'url', label: 'Where' },
      { name: 'value', label: 'Value' },
    ])
    expect(names.map(({ name, label }) => `${name}:${label}`)).toEqual([
      'url:Where',
      'value:Value',
      'evidence:Evidence',
    ])
  })

  it('keeps numbers and unknowns apart from texts', () => {
    const { rows } = exportTable(columns, [{ model: null, value: Number.NaN, evidence: 7 }], provenance)
    expect(rows).toEqual([[null, null, 7, null]])
  })
})

describe('CSV', () => {
  it('reads back to the same cells, whatever they hold', () => {
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 1, maxLength: 5 }), (texts) => {
        const { data, errors } = Papa.parse<string[]>(csvText(tableOf(texts)))
        expect(errors).toEqual([])
        expect(data.slice(1).map((row) => unescaped(row[0] ?? ''))).toEqual(
          texts.map((text) => unescaped(wellFormed(text))),
        )
        expect(data.slice(1).map((row) => Number(row[1]))).toEqual(texts.map((_, index) => index - 1.5))
      }),
    )
  })

  it('never leaves a cell that a spreadsheet runs', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const cell = Papa.parse<string[]>(csvText(tableOf([text]))).data[1]?.[0] ?? ''
        if (!/^-?\d+(\.\d+)?%?$/.test(cell)) expect(cell).not.toMatch(/^\s*[=@]|^[+-](?!\d+(\.\d+)?%?$)/)
      }),
    )
  })

  it('reads back in DuckDB', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'claimboard-csv-'))
    try {
      writeFileSync(join(folder, 'a.csv'), csvText(hostile))
      const connection = await (await DuckDBInstance.create()).connect()
      const reader = await connection.runAndReadAll(
        `SELECT model, value, provenance FROM read_csv('${join(folder, 'a.csv')}', header=true, quote='"', escape='"', delim=',', nullstr='<none>', strict_mode=false)`,
      )
      const rows = reader.getRowObjectsJson()
      expect(rows.map((row) => unescaped(String(row.model ?? '')))).toEqual(
        hostileTexts.map((text) => unescaped(wellFormed(text))),
      )
      expect(rows.map((row) => Number(row.value))).toEqual(hostileTexts.map((_, index) => index - 1.5))
      expect(rows[0]?.provenance).toContain('snapshot 0123456789ab, 2026-01-02, https://board.example/')
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})

describe('JSON', () => {
  it('parses back to the same rows, also under hostile column names', () => {
    const names = ['__proto__', 'constructor', 'model'].map((name) => ({ name, label: name }))
    const rows: Cell[][] = hostileTexts.map((text) => [text, 1, null])
    const parsed = JSON.parse(jsonText({ columns: names, rows, provenance }))
    expect(parsed.provenance).toEqual(provenance)
    for (const [index, row] of parsed.rows.entries()) {
      expect(Object.entries(row)).toEqual([
        ['__proto__', wellFormed(hostileTexts[index] ?? '')],
        ['constructor', 1],
        ['model', null],
      ])
    }
  })
})

describe('Markdown', () => {
  const cellsOf = (line: string) =>
    line
      .slice(2, -2)
      .split(/(?<=(?:^|[^\\])(?:\\\\)*) \| /)
      .map((cell) => cell.trim())

  it('keeps one line a row and one cell a column, and shows the words themselves', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const lines = markdownText(tableOf([text])).split('\n')
        expect(lines).toHaveLength(6)
        const escaped = escapeMarkdown(text)
        expect(escaped.replace(/\\([!-/:-@[-`{-~])/g, '$1')).toBe(oneLine(text))
        expect(escaped.replace(/\\[!-/:-@[-`{-~]/g, '')).not.toMatch(/[<>|`*[\]]/)
        expect(cellsOf(lines[2] ?? '')).toHaveLength(columns.length)
      }),
    )
  })

  it('links web addresses only', () => {
    const text = markdownText(tableOf(['javascript:alert(1)', 'https://x.example/a|b>c d']))
    expect(text).not.toContain('<javascript')
    expect(text).toContain('<https://x.example/a%7Cb%3Ec%20d>')
  })
})

describe('BibTeX', () => {
  const paper = { authors: [], published: '2025-03-01', date_precision: 'month', url: null }

  it('holds one well-formed entry a paper, whatever titles and names hold', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyText, anyText), { minLength: 1, maxLength: 4 }), (papers) => {
        const text = bibtexText(
          papers.map(([title, name]) => ({
            ...paper,
            paper_id: name,
            title,
            authors: [name, title],
            url: title,
          })),
          provenance.title,
        )
        const keys = [...text.matchAll(/^@misc\{([^,]*),$/gm)].map((match) => match[1]?.toLowerCase())
        expect(keys).toHaveLength(papers.length)
        expect(new Set(keys).size).toBe(papers.length)
        for (const key of keys) expect(key).toMatch(/^[a-z0-9.-]+$/)
        let depth = 0
        for (const sign of text) {
          if (sign === '{') depth += 1
          if (sign === '}') depth -= 1
          expect(depth).toBeGreaterThanOrEqual(0)
        }
        expect(depth).toBe(0)
      }),
    )
  })

  it('says what is known and leaves out the rest', () => {
    const known = {
      ...paper,
      paper_id: '2503.01234',
      title: 'On {braces} & 100%',
      authors: ['Ada Example', 'Sand and Sea Group'],
      url: 'https://arxiv.org/abs/2503.01234',
    }
    expect(bibtexText([known], '')).toBe(`@misc{2503.01234,
  title = {{On \\textbraceleft{}braces\\textbraceright{} \\& 100\\%}},
  author = {Ada Example and {Sand and Sea Group}},
  year = {2025},
  month = {3},
  eprint = {2503.01234},
  archivePrefix = {arXiv},
  url = {https://arxiv.org/abs/2503.01234},
}
`)
    const unknown = { ...known, paper_id: 'a-slug', authors: [], published: null, url: 'javascript:1' }
    expect(bibtexText([unknown], '')).not.toMatch(/author|year|eprint|url/)
  })
})

describe('the DuckDB command', () => {
  it('is one shell word, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const plain = wellFormed(text)
        expect(execFileSync('sh', ['-c', `printf %s ${shellQuoted(plain)}`], { encoding: 'utf8' })).toBe(
          plain,
        )
      }),
      { numRuns: 40 },
    )
  })

  it('reads the Parquet files that the question names', () => {
    const question = {
      sql: 'SELECT 1 FROM claims JOIN papers USING (paper_id) WHERE x = ?',
      params: ["it's"],
    }
    const command = duckdbCommand(question, provenance)
    expect(command).toContain('https://board.example/snapshot/claims.parquet')
    expect(command).toContain("CREATE VIEW papers AS FROM '\\''papers.parquet'\\''")
    expect(command).not.toContain('benchmarks')
  })
})

it('writes a line of a megabyte in every format', () => {
  const table = tableOf(['<|&"\\{} '.repeat(125_000)])
  const started = performance.now()
  for (const write of [csvText, jsonText, markdownText]) expect(write(table).length).toBeGreaterThan(1e6)
  expect(performance.now() - started).toBeLessThan(10_000)
})
