import type { Shape } from './figure.ts'

type Corner = readonly [number, number]

/** Corners around (0, 0), of about equal area at radius 1. */
const corners: Record<Exclude<Shape, 'circle' | 'dot'>, readonly Corner[]> = {
  square: [
    [-0.89, -0.89],
    [0.89, -0.89],
    [0.89, 0.89],
    [-0.89, 0.89],
  ],
  triangle: [
    [0, -1.35],
    [1.2, 0.8],
    [-1.2, 0.8],
  ],
  triangleDown: [
    [0, 1.35],
    [1.2, -0.8],
    [-1.2, -0.8],
  ],
  diamond: [
    [0, -1.4],
    [1.1, 0],
    [0, 1.4],
    [-1.1, 0],
  ],
  plus: plusCorners(0.42, 1.3),
  star: starCorners(5, 1.45, 0.66),
}

function plusCorners(inner: number, outer: number): Corner[] {
  const arm: Corner[] = [
    [inner, -outer],
    [inner, -inner],
    [outer, -inner],
  ]
  return [0, 1, 2, 3].flatMap((turns) => arm.map((corner) => turned(corner, turns)))
}

function turned([x, y]: Corner, quarters: number): Corner {
  return quarters === 0 ? [x, y] : turned([-y, x], quarters - 1)
}

function starCorners(points: number, outer: number, inner: number): Corner[] {
  return Array.from({ length: points * 2 }, (_, index) => {
    const radius = index % 2 === 0 ? outer : inner
    const angle = (index * Math.PI) / points - Math.PI / 2
    return [Math.cos(angle) * radius, Math.sin(angle) * radius] as const
  })
}

/** SVG path of a shape at (x, y); `radius` in pixels. */
export function shapePath(shape: Shape, x: number, y: number, radius: number): string {
  if (shape === 'circle' || shape === 'dot') {
    const r = round(shape === 'dot' ? radius * 0.7 : radius)
    return `M${round(x - r)} ${round(y)}a${r} ${r} 0 1 0 ${round(2 * r)} 0a${r} ${r} 0 1 0 ${round(-2 * r)} 0Z`
  }
  const places = corners[shape].map(([dx, dy]) => `${round(x + dx * radius)} ${round(y + dy * radius)}`)
  return `M${places.join('L')}Z`
}

/** Two decimals: a hundredth of a pixel is finer than any printer. */
export function round(value: number): number {
  return Math.round(value * 100) / 100
}
