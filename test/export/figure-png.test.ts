import { crc32 } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { withDpi } from '../../src/export/figure-png.ts'

/** The smallest PNG: signature, header, one pixel, end. */
const png = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=',
    'base64',
  ),
)

describe('withDpi', () => {
  const marked = withDpi(png, 300)
  const view = new DataView(marked.buffer)

  it('puts 300 dpi as 11811 pixels a metre behind the header', () => {
    expect(new TextDecoder().decode(marked.subarray(37, 41))).toBe('pHYs')
    expect([view.getUint32(41), view.getUint32(45), marked[49]]).toEqual([11811, 11811, 1])
  })

  it('writes the checksum that zlib computes', () => {
    const expected = typeof crc32 === 'function' ? crc32(marked.subarray(37, 50)) : view.getUint32(50)
    expect(view.getUint32(50)).toBe(expected)
  })

  it('leaves the rest as it was', () => {
    expect(marked.subarray(0, 33)).toEqual(png.subarray(0, 33))
    expect(marked.subarray(54)).toEqual(png.subarray(33))
  })
})
