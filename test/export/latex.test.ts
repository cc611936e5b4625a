import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exportTable } from '../../src/export/export-table.ts'
import { latexText } from '../../src/export/latex.ts'
import { escapeLatex } from '../../src/export/latex-escape.ts'
import { oneLine } from '../../src/export/plain-text.ts'
import { anyText, hostileTexts, provenance } from './hostile.ts'

const columns = [
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
        expect(printed).toBe(oneLine(text))
      }),
    )
  })

  it('hold no sign that LaTeX would act on', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const rest = escapeLatex(text)
          .replace(/\\ensuremath\{(?:\\[a-z]+|-)\}/gi, '')
          .replace(/\\(?:ldots|textbullet|d?dag)\{\}/g, '')
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
    const rows = lines.slice(lines.indexOf('\\midrule') + 1, lines.indexOf('\\bottomrule'))
    expect(rows).toHaveLength(hostileTexts.length)
    for (const row of rows)
      expect(row.replace(/\\url\{[^}]*\}/, '').match(/(?<!\\)&/g)).toHaveLength(columns.length - 1)
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
  it.skipIf(engine === undefined)('compiles (skipped where no LaTeX is installed)', () => {
    const folder = mkdtempSync(join(tmpdir(), 'claimboard-tex-'))
    try {
      const latin = hostileTexts.filter((text) => !/\p{Script=Han}/u.test(text))
      const preamble =
        '\\documentclass{article}\\usepackage[T1]{fontenc}\\usepackage{booktabs,longtable,hyperref}'
      const document = `${preamble}\\begin{document}\n${tableOf(latin)}\\end{document}\n`
      writeFileSync(join(folder, 'a.tex'), document)
      execFileSync(engine ?? '', ['-interaction=nonstopmode', '-halt-on-error', 'a.tex'], { cwd: folder })
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
