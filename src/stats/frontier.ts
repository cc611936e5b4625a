/** A point of a frontier: what it is drawn from, and its two coordinates. */
export interface FrontierPoint<Row> {
  row: Row
  x: number
  y: number
}

/**
 * The best report at or before each x, as the points where it improves, in order of x: the efficiency frontier when x is
 * model size, the running best when x is time. A running maximum of reports is no evidence of saturation or progress.
 */
export function frontier<Row>(
  rows: readonly Row[],
  at: (row: Row) => { x: number | null; y: number },
  higherIsBetter = true,
): FrontierPoint<Row>[] {
  const points = rows
    .flatMap((row): FrontierPoint<Row>[] => {
      const { x, y } = at(row)
      return x === null ? [] : [{ row, x, y }]
    })
    .sort((a, b) => a.x - b.x || (higherIsBetter ? b.y - a.y : a.y - b.y))
  const steps: FrontierPoint<Row>[] = []
  for (const point of points) {
    const last = steps.at(-1)
    if (!last || (higherIsBetter ? point.y > last.y : point.y < last.y)) steps.push(point)
  }
  return steps
}
