import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'

const folders = ['.', 'docs', 'docs/decisions', 'data']
const pages = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name)),
)
const scripts = Object.keys((JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: object }).scripts)

describe.each(pages)('%s', (page) => {
  const words = readFileSync(page, 'utf8')

  it('links only to files that exist', () => {
    const targets = [...words.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map((match) => match[1] ?? '')
    const missing = targets.filter(
      (target) => !/^[a-z]+:/.test(target) && !existsSync(join(dirname(page), target)),
    )
    expect(missing).toEqual([])
  })

  it('names only commands that package.json has', () => {
    const named = [...words.matchAll(/npm run ([a-z][a-z0-9:-]*)/g)].map((match) => match[1] ?? '')
    expect(named.filter((name) => !scripts.includes(name))).toEqual([])
  })
})
