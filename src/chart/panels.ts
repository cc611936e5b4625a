import type { BenchmarkScale, ClaimPoint } from '../query/points.ts'

/** Claims that share a benchmark and a unit: what one panel draws. */
export interface PointGroup {
  key: string
  name: string
  /** Unit of the axis; empty when every number stands bare. */
  unit: string
  points: ClaimPoint[]
  scale: BenchmarkScale | null
  /** Why claims of this benchmark are not drawn, with how many. */
  leftOut: { reason: string; count: number }[]
}

/** Parts points by benchmark, most claimed first; the given keys come first, in their order. */
export function byBenchmark(
  points: readonly ClaimPoint[],
  scales: ReadonlyMap<string, BenchmarkScale>,
  levels: boolean,
): PointGroup[] {
  const groups = new Map<string, ClaimPoint[]>()
  for (const point of points) {
    const group = groups.get(point.key)
    if (group) group.push(point)
    else groups.set(point.key, [point])
  }
  return [...groups]
    .sort(([keyA, a], [keyB, b]) => b.length - a.length || (keyA < keyB ? -1 : 1))
    .map(([key, members]) =>
      groupOf(key, members[0]?.benchmark ?? key, members, scales.get(key) ?? null, levels),
    )
}

/**
 * One group of points that share an axis. Other units than the commonest are left out and counted, and so are numbers
 * outside the benchmark's scale when `levels` says that they are scores reached rather than differences.
 */
export function groupOf(
  key: string,
  name: string,
  points: readonly ClaimPoint[],
  scale: BenchmarkScale | null,
  levels: boolean,
): PointGroup {
  const unit = commonestUnit(points)
  const drawn: ClaimPoint[] = []
  let otherUnit = 0
  let share = 0
  let beyond = 0
  let impossible = 0
  for (const point of points) {
    if (point.unit !== '' && point.unit !== unit) otherUnit += 1
    else if (unit === '%' && point.unit === '' && point.value > 0 && point.value <= 1) share += 1
    else if (unit === '%' && point.unit === '' && point.value > 100) beyond += 1
    else if (levels && outside(point.value, unit, scale)) impossible += 1
    else drawn.push(point)
  }
  const leftOut = [
    { reason: `in another unit than ${unitText(unit)}`, count: otherUnit },
    { reason: 'bare numbers up to 1, which may be shares', count: share },
    { reason: 'bare numbers above 100', count: beyond },
    { reason: 'outside the scale of the benchmark', count: impossible },
  ].filter(({ count }) => count > 0)
  return { key, name, unit, points: drawn, scale, leftOut }
}

/** True for a score that the benchmark cannot give: a misread number, or another scale. */
function outside(value: number, unit: string, scale: BenchmarkScale | null): boolean {
  if (scale === null || unit !== scale.unit) return false
  const low = scale.scaleMin ?? Number.NEGATIVE_INFINITY
  return value < low || value > (scale.scaleMax ?? Number.POSITIVE_INFINITY)
}

function commonestUnit(points: readonly ClaimPoint[]): string {
  const counts = new Map<string, number>()
  for (const { unit } of points) if (unit !== '') counts.set(unit, (counts.get(unit) ?? 0) + 1)
  const [first] = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
  return first?.[0] ?? ''
}

/** A unit in words, for axes and captions. */
export function unitText(unit: string): string {
  if (unit === '') return 'number as printed'
  return unit === '%' ? '%' : unit
}

/** The axis label of reported values: "Reported score, %". */
export function valueLabel(unit: string, kind: 'score' | 'gain' | 'relative'): string {
  const words = { score: 'Reported score', gain: 'Reported gain', relative: 'Reported relative change' }[kind]
  return unit === '' ? words : `${words}, ${unitText(unit)}`
}
