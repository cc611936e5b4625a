import { describe, expect, it } from 'vitest'
import { cutText, panelGrid, textWidth, wrapText } from '../../src/export/figure-layout.ts'
import { westernText } from '../../src/export/figure-pdf.ts'
import { fittingTicks, placeLabels } from '../../src/export/figure-place.ts'
import { fileName } from '../../src/export/figure-save.ts'
import { scaleOf } from '../../src/export/figure-scale.ts'

describe('placeLabels', () => {
  const room = { x: 0, y: 0, width: 300, height: 200 }

  it('keeps labels of near points apart and inside the room', () => {
    const wishes = [0, 4, 8].map((shift) => ({ text: 'Sample-7B', x: 280, y: 100 + shift, above: false }))
    const placed = placeLabels(wishes, room, 10, 5)
    const tops = placed.map(({ x, y, anchor }) => `${anchor} ${Math.round(x)} ${Math.round(y)}`)
    expect(new Set(tops).size).toBe(3)
    for (const label of placed) if (label.anchor === 'end') expect(label.x).toBeLessThanOrEqual(300)
    expect(placed[0]?.anchor).toBe('end')
  })

  it('stands words above the line that they name', () => {
    const [label] = placeLabels([{ text: 'Holder', x: 50, y: 100, above: true }], room, 10, 5)
    expect(label?.y).toBeLessThan(100)
    expect(label?.anchor).toBe('start')
  })
})

describe('fittingTicks', () => {
  it('leaves out ticks until words do not touch', () => {
    const ticks = Array.from({ length: 10 }, (_, at) => ({ at, text: 'Jan 2025' }))
    const scale = scaleOf({ kind: 'linear', domain: [0, 9] }, 0, 200)
    const kept = fittingTicks(ticks, scale, 10)
    expect(kept.length).toBeGreaterThan(1)
    expect(kept.length).toBeLessThan(6)
  })
})

describe('text', () => {
  it('wraps at the width and breaks overlong addresses', () => {
    const address = `https://example.org/?q=${'a'.repeat(300)}`
    const lines = wrapText(`See ${address}`, 200, 10)
    expect(lines.join('').replaceAll(' ', '')).toBe(`See${address}`)
    expect(lines.every((line) => textWidth(line, 10) < 230)).toBe(true)
  })

  it('cuts with an ellipsis', () => {
    expect(cutText('A very long model name', 40, 10)).toMatch(/…$/)
    expect(cutText('Short', 400, 10)).toBe('Short')
  })

  it('makes plain file names', () => {
    expect(fileName('Reported scores: AIME 2024', 'svg')).toBe('reported-scores-aime-2024.svg')
    expect(fileName('???', 'svg')).toBe('figure.svg')
  })

  it('keeps what the PDF fonts can print and replaces the rest', () => {
    expect(westernText('Müller’s −3 ≥ 模')).toBe('Müller’s -3 >= ?')
  })
})

describe('panelGrid', () => {
  it('fills rows evenly', () => {
    expect(panelGrid(4, 1200, 340)).toEqual({ columns: 2, rows: 2 })
    expect(panelGrid(6, 1200, 340)).toEqual({ columns: 3, rows: 2 })
    expect(panelGrid(1, 300, 340)).toEqual({ columns: 1, rows: 1 })
  })
})
