import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { realOutside } from '../../scripts/extract/outside.ts'
import { readRegister } from '../../scripts/register/facts.ts'
import { drawn, main } from '../../scripts/register-sample.ts'

const claims = readRegister('data').claims
const asked = { rows: 20, seed: 7, benchmarks: [], below: null, above: null }

describe('drawn', () => {
  it('draws as many rows as asked, the same ones for the same seed, in the order of the register', () => {
    const rows = drawn(claims, asked)
    expect(rows).toHaveLength(20)
    expect(drawn(claims, asked)).toEqual(rows)
    expect(drawn(claims, { ...asked, seed: 8 })).not.toEqual(rows)
    const places = rows.map((row) => claims.indexOf(row))
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(new Set(places).size).toBe(20)
  })

  it('gives every score outside the bounds of the benchmarks named', () => {
    const rows = drawn(claims, { ...asked, benchmarks: ['AIME'], below: 10, above: 90 })
    const expected = claims.filter(
      ({ benchmark, kind, value }) =>
        String(benchmark).startsWith('AIME') &&
        kind === 'score' &&
        (Number(value) < 10 || Number(value) > 90),
    )
    expect(rows).toEqual(expected)
    expect(rows.length).toBeGreaterThan(0)
  })
})

describe('register:sample', () => {
  const run = async (...args: string[]) => {
    const said: string[] = []
    const logged: string[] = []
    const outside = {
      ...realOutside(),
      say: (line: string) => said.push(line),
      log: (line: string) => logged.push(line),
    }
    return { code: await main(args, outside), said: said.join('\n'), logged: logged.join('\n') }
  }

  it('prints a claim beside the text that it was read from', async () => {
    const [claim] = drawn(claims, { ...asked, rows: 1 })
    const input = join(mkdtempSync(join(tmpdir(), 'sample-')), 'papers.ndjson')
    const abstract = 'Larch reaches 41.5% on a test of our own.'
    writeFileSync(input, `${JSON.stringify({ id: claim?.paper_id, title: 'Larch', abstract })}\n`)
    const { code, said } = await run(input, '--rows', '1', '--seed', '7')
    expect(code).toBe(0)
    expect(said).toContain(String(claim?.claim_id))
    expect(said).toContain(`abstract: ${abstract}`)
  })

  it('says what is wrong with its arguments', async () => {
    const { code, logged } = await run('--rows', 'many')
    expect(code).toBe(2)
    expect(logged).toContain('--rows takes a number, not "many"')
  })

  it('says which register it misses', async () => {
    const { code, logged } = await run('--register', '/nowhere')
    expect(code).toBe(1)
    expect(logged).toContain('claims.csv: no such file')
  })
})
