/** Isotonic regression: shares of right claims that never fall as the forests' own verdict rises. */
import type { Linker } from '../../src/extract/extract.ts'

/** Steps that never fall (pool adjacent violators), rounded to two decimals. */
export function isotonic(points: readonly { p: number; right: number }[]): Linker['calibration'] {
  const pools: { from: number; sum: number; count: number }[] = []
  for (const { p, right } of points) {
    pools.push({ from: p, sum: right, count: 1 })
    for (;;) {
      const last = pools.at(-1)
      const before = pools.at(-2)
      if (!last || !before || before.sum / before.count < last.sum / last.count) break
      pools.splice(-2, 2, { from: before.from, sum: before.sum + last.sum, count: before.count + last.count })
    }
  }
  const steps = pools.map(({ from, sum, count }) => ({
    from: Number(from.toFixed(4)),
    right: Math.min(0.99, Math.max(0.01, Number((sum / count).toFixed(2)))),
  }))
  return steps.filter((step, index) => step.right !== steps[index - 1]?.right)
}
