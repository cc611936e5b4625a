import type { DuckDBConnection } from '@duckdb/node-api'
import type { RawRow } from '../../src/query/question.ts'
import { median, quantile } from '../../src/stats/quantiles.ts'
import { headroom, saturation } from '../../src/stats/saturation.ts'
import { type TwinGap, twinGap } from '../../src/stats/twins.ts'
import { native } from './served-snapshot.ts'

/** The figures of one benchmark, computed from plain rows of the snapshot, apart from the page's own queries. */
export interface Figures {
  id: string
  name: string
  claims: RawRow[]
  papers: number
  released: string
  months: number | null
  shareAfter: number | null
  stances: Record<'evidence' | 'concern' | 'clean', number>
  recorded: number
  /** Recorded findings that speak of leakage. */
  recordedFor: number
  gap: (TwinGap & { kin: boolean; fresher: string[] }) | null
  s: number | null
  r: number | null
  headroom: number | null
  width: number | null
  resolution: number | null
  judged: number
  notOneRun: number
}

export interface Pair {
  older: number
  fresher: number
  olderId: string
  fresherId: string
  family: string
  kin: boolean
}

/** Every table, and what the figures are computed from. */
export interface Facts {
  claims: RawRow[]
  benchmarks: Map<string, RawRow>
  twins: RawRow[]
  statements: RawRow[]
  recorded: RawRow[]
  undated: Set<string>
}

/** Reads the tables with the plainest statements there are. */
export async function readFacts(connection: DuckDBConnection): Promise<Facts> {
  const all = (table: string) => native(connection, `SELECT * FROM ${table}`)
  const claims = await native(connection, 'SELECT *, CAST(published AS VARCHAR) AS day FROM claims')
  const benchmarks = new Map((await all('benchmarks')).map((row) => [String(row.benchmark_id), row]))
  const twins = await all('twins')
  return {
    claims: claims.filter((row) => row.kind === 'score' && row.benchmark_id !== null),
    benchmarks,
    twins,
    statements: await all('statements'),
    recorded: await all('recorded_evidence'),
    undated: new Set([...benchmarks.values()].filter(isUndated).map((row) => String(row.benchmark_id))),
  }

  function isUndated(row: RawRow): boolean {
    if (String(row.items_note ?? '').includes('rolling')) return true
    const editions = [...benchmarks.values()].filter(
      (other) =>
        other.parent === row.benchmark_id &&
        !twins.some((t) => t.benchmark_id === row.benchmark_id && t.fresher_id === other.benchmark_id) &&
        (row.released === null || String(other.released ?? '') >= String(row.released)),
    )
    return row.items === null && editions.length >= 2
  }
}

/** One model of one paper with one value on each of two twins. */
export function pairsOf({ claims, benchmarks, twins }: Facts): Pair[] {
  const groups = new Map<string, RawRow[]>()
  const setting = (row: RawRow) => [row.paper_id, row.model, row.role, row.metric, row.samples]
  for (const row of claims.filter((claim) => claim.bound === null)) {
    if (row.model === null && row.role !== 'own') continue
    const key = JSON.stringify([row.benchmark_id, ...setting(row)])
    groups.set(key, [...(groups.get(key) ?? []), row])
  }
  const single = new Map([...groups].filter(([, rows]) => new Set(rows.map((row) => row.value)).size === 1))
  return twins.flatMap(({ benchmark_id, fresher_id }) =>
    [...single.values()].flatMap((rows): Pair[] => {
      const [older] = rows
      if (!older || older.benchmark_id !== benchmark_id) return []
      const [fresher] = single.get(JSON.stringify([fresher_id, ...setting(older)])) ?? []
      if (!fresher) return []
      const parents = [benchmark_id, fresher_id].map((id) => benchmarks.get(String(id))?.parent ?? null)
      return [
        {
          older: Number(older.value),
          fresher: Number(fresher.value),
          olderId: String(benchmark_id),
          fresherId: String(fresher_id),
          family: String(families(rows) ?? 'unknown'),
          kin:
            parents[0] === fresher_id ||
            parents[1] === benchmark_id ||
            (parents[0] !== null && parents[0] === parents[1]),
        },
      ]
    }),
  )
}

function families(rows: readonly RawRow[]): unknown {
  return rows
    .map((row) => row.model_family)
    .filter((family) => family !== null)
    .sort()[0]
}

/** The figures of every benchmark with at least five score claims. */
export function figuresOf(facts: Facts): Figures[] {
  const pairs = pairsOf(facts)
  const groups = new Map<string, RawRow[]>()
  for (const row of facts.claims) {
    const id = String(row.benchmark_id)
    groups.set(id, [...(groups.get(id) ?? []), row])
  }
  return [...groups]
    .filter(([id, claims]) => claims.length >= 5 && facts.benchmarks.has(id))
    .map(([id, claims]) => figures(id, claims, facts, pairs))
}

function figures(id: string, claims: RawRow[], facts: Facts, pairs: readonly Pair[]): Figures {
  const benchmark = facts.benchmarks.get(id) ?? {}
  const values = claims.map((row) => Number(row.value)).sort((a, b) => a - b)
  const isFalling = benchmark.higher_is_better === false
  const top = isFalling ? values.slice(0, 5) : values.slice(-5)
  const isShare = benchmark.proportion !== false && !isFalling
  const s = isShare ? saturation(top, numberOf(benchmark.items)) : null
  const widths = claims
    .filter((row) => row.ci_low !== null)
    .map((row) => Number(row.ci_high) - Number(row.ci_low))
  const width = widths.length === 0 ? null : median(widths)
  const spread = quantile(values, 0.75) - quantile(values, 0.25)
  const released = facts.undated.has(id) ? null : (benchmark.released ?? null)
  const ages = claims.flatMap((row) => (released === null || row.day === null ? [] : [age(row, released)]))
  const said = facts.statements.filter((row) => row.benchmark_id === id)
  const stance = (name: string) => said.filter((row) => row.stance === name).length
  return {
    id,
    name: String(benchmark.name),
    claims,
    papers: new Set(claims.map((row) => row.paper_id)).size,
    released: facts.undated.has(id) ? 'no single release' : String(benchmark.released ?? 'release unknown'),
    months: ages.length === 0 ? null : median(ages),
    shareAfter: ages.length === 0 ? null : ages.filter((months) => months >= 0).length / ages.length,
    stances: { evidence: stance('evidence'), concern: stance('concern'), clean: stance('clean') },
    recorded: facts.recorded.filter((row) => row.benchmark_id === id).length,
    recordedFor: facts.recorded.filter((row) => row.benchmark_id === id && !aside.has(String(row.kind)))
      .length,
    gap: gapOf(
      pairs.filter((pair) => pair.olderId === id),
      facts,
    ),
    s: s?.s ?? null,
    r: s?.r ?? null,
    headroom: isFalling ? null : headroom(top, numberOf(benchmark.scale_max) ?? 100),
    width,
    resolution: width === null || spread === 0 ? null : width / spread,
    judged: claims.filter((row) => /^(single run|needs)/.test(String(row.grim))).length,
    notOneRun: claims.filter((row) => String(row.grim).startsWith('needs')).length,
  }
}

const aside = new Set(['counter-evidence', 'label error', 'flawed scoring', 'weak tests'])

function gapOf(pairs: readonly Pair[], { benchmarks }: Facts): Figures['gap'] {
  const kin = pairs.filter((pair) => pair.kin)
  const used = kin.length > 0 ? kin : pairs
  const gap = twinGap(used)
  const fresher = [...new Set(used.map((pair) => pair.fresherId))]
    .sort()
    .map((id) => String(benchmarks.get(id)?.name))
  return gap && { ...gap, kin: kin.length > 0, fresher }
}

/** Calendar months from a release month (a year alone is its July) to a claim. */
function age(claim: RawRow, released: unknown): number {
  const months = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7) || 7)
  return months(String(claim.day)) - months(String(released))
}

function numberOf(value: unknown): number | null {
  return value === null || value === undefined ? null : Number(value)
}
