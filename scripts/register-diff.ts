import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Row } from '../src/store/row.ts'
import { failure } from './command.ts'
import { type Outside, realOutside } from './extract/outside.ts'
import { difference, differenceWords } from './register/difference.ts'
import { readRegisterTable } from './register/facts.ts'

const usage = `Usage: npm run register:diff -- [<old> [<new>]]
  Says what changed in claims.csv. <old> is a folder or a git revision (HEAD), <new> a folder (data).`

/** Says in words what a change did to the register. Returns the exit code: 0 done, 1 failed, 2 wrong usage. */
export async function main(args: string[], outside: Pick<Outside, 'say' | 'log'>): Promise<number> {
  if (args.length > 2 || args.some((arg) => arg.startsWith('-'))) {
    outside.log(usage)
    return 2
  }
  const [old = 'HEAD', now = 'data'] = args
  try {
    for (const line of differenceWords(difference(claimsOf(old), claimsOf(now)))) outside.say(line)
    return 0
  } catch (error) {
    return failure(error, usage, outside.log)
  }
}

/** Claims of a folder's register, or of the one that a git revision holds; none where it holds none yet. */
function claimsOf(place: string): Row[] {
  const file = join(place, 'claims.csv')
  if (existsSync(place)) {
    if (!existsSync(file)) throw new Error(`${file}: no such file; write it with npm run register`)
    return readRegisterTable('claims', readFileSync(file, 'utf8'), file)
  }
  return readRegisterTable('claims', claimsAt(place), `${place}:data/claims.csv`)
}

function claimsAt(revision: string): string {
  const git = (...args: string[]) =>
    execFileSync('git', args, { encoding: 'utf8', maxBuffer: 1e9, stdio: ['ignore', 'pipe', 'pipe'] })
  try {
    git('rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`)
  } catch {
    throw new Error(`${revision}: neither a folder nor a git revision; give one that holds claims.csv`)
  }
  const path = `${revision}:data/claims.csv`
  if (git('ls-tree', '--name-only', revision, '--', 'data/claims.csv').trim() === '') return ''
  return git('show', path)
}

if (import.meta.filename === process.argv[1])
  process.exitCode = await main(process.argv.slice(2), realOutside())
