/** The kernel's memory: weights that stay, and behind them the parts of the work on one text. */
import { type Kernel, largestRounded, openKernel } from './kernel.ts'

/** A kernel with what is stored for it. */
export interface Memory {
  kernel: Kernel
  /** The memory as numbers; asked for anew after it has grown. */
  floats(): Float32Array
  /** Stores numbers for good; returns their address. */
  keep(values: Float32Array | Int16Array): number
  /** The first address behind what was stored for good. */
  end(): number
  /** Makes room for so many bytes in all. */
  grow(bytes: number): void
}

/** Opens a kernel with nothing stored. */
export function openMemory(): Memory {
  const kernel = openKernel()
  let at = 1024
  let view = new Float32Array(kernel.memory.buffer)
  const grow = (bytes: number) => {
    const missing = bytes - kernel.memory.buffer.byteLength
    if (missing > 0) kernel.memory.grow(Math.ceil(missing / 65536))
    if (view.buffer !== kernel.memory.buffer) view = new Float32Array(kernel.memory.buffer)
  }
  return {
    kernel,
    floats: () => view,
    keep: (values) => {
      const address = at
      at += Math.ceil(values.byteLength / 16) * 16
      grow(at)
      const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength)
      new Uint8Array(kernel.memory.buffer).set(bytes, address)
      return address
    },
    end: () => at,
    grow,
  }
}

/** Rounded numbers and their steps by their addresses. */
export interface Rounded {
  at: number
  steps: number
}

/** Addresses of the parts of the work. */
export type Spaces = ReturnType<typeof spaces>

/** Where the parts of the work on so many tokens stand behind the weights; `width` is a head's share of a vector. */
export function spaces(
  memory: Memory,
  from: number,
  { padded, size, wide, width }: { padded: number; size: number; wide: number; width: number },
) {
  let at = from
  const take = (bytes: number) => {
    const address = at
    at += Math.ceil(bytes / 16) * 16
    return address
  }
  const floats = (count: number) => take(4 * count)
  const rounded = (rows: number, columns: number): Rounded => ({
    at: take(2 * rows * columns),
    steps: floats(rows),
  })
  const space = {
    x: floats(padded * size),
    y: floats(padded * size),
    wide: floats(padded * wide),
    mixed: floats(padded * size),
    /** Queries, keys or values of one head. */
    head: floats(padded * width),
    scores: floats(padded * padded),
    near: floats(2 * padded),
    nothing: floats(padded),
    rounded: rounded(padded, Math.max(wide, size)),
    asked: rounded(padded, size),
    rows: rounded(padded, width),
    query: rounded(padded, width),
    keys: rounded(padded, width),
    values: rounded(width, padded),
    shares: rounded(padded, padded),
  }
  memory.grow(at)
  memory.floats().fill(0, space.nothing / 4, space.nothing / 4 + padded)
  memory.floats().fill(1 / largestRounded, space.shares.steps / 4, space.shares.steps / 4 + padded)
  return space
}
