import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { describe, expect, it } from 'vitest'

/**
 * The house (ARCHITECTURE.md): which folder may import which. Everything may import `claim`; only `app` and
 * `main.tsx` put pages together.
 */
const blocks = ['query', 'address', 'table', 'chart', 'export', 'ui', 'stats']
const arrows: Record<string, string[]> = {
  claim: [],
  catalogue: [],
  extract: ['catalogue'],
  source: [],
  stats: [],
  store: [],
  address: [],
  ui: [],
  query: ['stats'],
  export: ['query', 'ui', 'address', 'stats'],
  table: ['query', 'ui', 'address', 'stats'],
  chart: ['query', 'ui', 'address', 'stats', 'export'],
}
const pages = ['compare', 'matrix', 'figures', 'contamination', 'record', 'conflicts', 'sql', 'about']
for (const page of pages) arrows[page] = blocks
arrows.app = [...pages, ...blocks]

const root = resolve('.')
const files = walk(join(root, 'src')).filter((file) => /\.tsx?$/.test(file))
const folderOf = (file: string) => relative(join(root, 'src'), file).split(sep)[0] ?? ''
const importsOf = (file: string) =>
  [...readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map((match) =>
    resolve(dirname(file), match[1] ?? ''),
  )

/** Every file below; the bench's rivals keep their packages in a folder of their own. */
function walk(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    if (name === 'node_modules') return []
    const path = join(folder, name)
    return statSync(path).isDirectory() ? walk(path) : [path]
  })
}

describe('the house', () => {
  it('has only the folders that ARCHITECTURE.md names', () => {
    const unknown = [...new Set(files.map(folderOf))].filter(
      (folder) => !(folder in arrows) && folder !== 'main.tsx',
    )
    expect(
      unknown,
      'Name a new folder of src in test/structure.test.ts and ARCHITECTURE.md, with what it may import.',
    ).toEqual([])
  })

  it('imports along the arrows', () => {
    const wrong = files.flatMap((file) => {
      const from = folderOf(file)
      if (from === 'main.tsx') return []
      const allowed = [from, 'claim', ...(arrows[from] ?? [])]
      return importsOf(file)
        .filter((target) => target.startsWith(join(root, 'src')) && !allowed.includes(folderOf(target)))
        .map(
          (target) =>
            `${relative(root, file)} imports ${relative(root, target)}: ${from} may import ${allowed.join(', ')}. Move the shared part there.`,
        )
    })
    expect(wrong).toEqual([])
  })

  it('never imports scripts or tests from src', () => {
    const wrong = files.filter((file) =>
      importsOf(file).some((target) => /[\\/](scripts|test)[\\/]/.test(target)),
    )
    expect(wrong, 'scripts import src, never the reverse.').toEqual([])
  })

  it('keeps the extractor and the statistics pure', () => {
    const impure = files
      .filter((file) => ['extract', 'catalogue', 'stats', 'claim'].includes(folderOf(file)))
      .filter((file) =>
        /\bDate\.now\b|\bnew Date\(\)|Math\.random|from 'node:|\bfetch\(/.test(readFileSync(file, 'utf8')),
      )
    expect(
      impure.map((file) => relative(root, file)),
      'No clock, file, network or randomness here: take it as an argument.',
    ).toEqual([])
  })

  it('keeps SQL in queries', () => {
    const views = files.filter((file) => [...pages, 'table', 'chart', 'app', 'ui'].includes(folderOf(file)))
    const wrong = views.filter((file) => /\bSELECT\b[\s\S]{1,400}\bFROM\b/.test(readFileSync(file, 'utf8')))
    expect(
      wrong.map((file) => relative(root, file)),
      'Write the question as a function in src/query.',
    ).toEqual([])
  })

  it('keeps files within 400 lines', () => {
    const long = [...files, ...walk(join(root, 'scripts')), ...walk(join(root, 'test'))]
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => ({ file: relative(root, file), lines: readFileSync(file, 'utf8').split('\n').length }))
      .filter(({ lines }) => lines > 401)
    expect(long, 'A file does one thing: part it.').toEqual([])
  })
})
