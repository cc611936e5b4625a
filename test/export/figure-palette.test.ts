import { describe, expect, it } from 'vitest'
import { shapes } from '../../src/export/figure.ts'
import { type Palette, paletteOf } from '../../src/export/figure-palette.ts'

type Rgb = [number, number, number]

/** sRGB to linear light (WCAG 2.2, relative luminance). */
function linear(hex: string): Rgb {
  const part = (start: number) => {
    const share = Number.parseInt(hex.slice(start, start + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }
  return [part(1), part(3), part(5)]
}

const luminance = ([r, g, b]: Rgb) => 0.2126 * r + 0.7152 * g + 0.0722 * b

function contrast(a: string, b: string): number {
  const [high, low] = [luminance(linear(a)), luminance(linear(b))].sort((x, y) => y - x)
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05)
}

/** Machado, Oliveira & Fernandes 2009, severity 1. */
const visions: Record<string, Rgb[]> = {
  full: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
}

/** OKLab (Ottosson 2020) of linear light. */
function lab([r, g, b]: Rgb): Rgb {
  const l = Math.cbrt(Math.max(0, 0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b))
  const m = Math.cbrt(Math.max(0, 0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b))
  const s = Math.cbrt(Math.max(0, 0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b))
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ]
}

function seen(hex: string, vision: Rgb[]): Rgb {
  const light = linear(hex)
  const [r, g, b] = vision.map((row) =>
    row.reduce((sum, weight, index) => sum + weight * (light[index] ?? 0), 0),
  )
  return lab([r ?? 0, g ?? 0, b ?? 0])
}

function leastDistance(palette: Palette, vision: Rgb[]): number {
  const colours = palette.slots.map((slot) => seen(slot, vision))
  const pairs = colours.flatMap((a, index) =>
    colours.slice(index + 1).map((b) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])),
  )
  return Math.min(...pairs)
}

describe.each(['light', 'dark'] as const)('the %s palette', (scheme) => {
  const palette = paletteOf(scheme)

  it('holds 3:1 for marks and 4.5:1 for words, on the ground and in the strip', () => {
    for (const ground of [palette.ground, palette.sunken]) {
      for (const slot of [...palette.slots, palette.line]) {
        expect(contrast(slot, ground), `${slot} on ${ground}`).toBeGreaterThanOrEqual(3)
      }
      for (const ink of [palette.ink, palette.soft]) {
        expect(contrast(ink, ground), `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5)
      }
    }
  })

  it.each(Object.entries(visions))('keeps its colours apart for %s vision', (name, vision) => {
    expect(leastDistance(palette, vision)).toBeGreaterThan(name === 'full' ? 0.1 : 0.07)
  })

  it('has a shape for every colour, so that colour is never alone', () => {
    expect(shapes).toHaveLength(palette.slots.length)
  })
})
