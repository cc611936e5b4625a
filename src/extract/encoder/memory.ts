/** The kernel's memory: weights that stay, and behind them the parts of the work on one text. */
import { type Kernel, openKernel } from './kernel.ts'

/** A kernel with what is stored for it. */
export interface Memory {
  kernel: Kernel
  /** The memory as numbers; asked for anew after it has grown. */
  floats(): Float32Array
  /** Stores numbers for good; returns their address. */
  keep(values: ArrayLike<number>): number
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
      at += Math.ceil(values.length / 4) * 16
      grow(at)
      view.set(values, address / 4)
      return address
    },
    end: () => at,
    grow,
  }
}

/** Addresses of the parts of the work. */
export interface Spaces {
  x: number
  y: number
  wide: number
  query: number
  mixed: number
  keys: number
  values: number
  scores: number
  head: number
  near: number
}

/** Where the parts of the work stand behind the weights. */
export function spaces(memory: Memory, from: number, rows: number, size: number, wide: number): Spaces {
  let at = from
  const take = (floats: number) => {
    const address = at
    at += Math.ceil(floats / 4) * 16
    return address
  }
  const space = {
    x: take(rows * size),
    y: take(rows * size),
    wide: take(rows * Math.max(wide, 2 * size)),
    query: take(rows * size),
    mixed: take(rows * size),
    keys: take(rows * size),
    values: take(rows * size),
    scores: take(rows * rows),
    head: take(rows * size),
    near: take(2 * rows),
  }
  memory.grow(at)
  return space
}
