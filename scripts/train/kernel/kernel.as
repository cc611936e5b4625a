/**
 * The arithmetic of the encoder (src/extract/encoder/), in AssemblyScript: four floats or eight whole numbers at a time.
 * Addresses are bytes into the module's memory; rows come in fours and columns in eights. A rounded number is a whole
 * number of 16 bits; what 1 stands for is its step. `npm run kernel` compiles it.
 */

/** Added to a float below 2²², this leaves the nearest whole number in its last bits. */
const shift: f32 = 12582912
const shiftBits: i32 = 0x4b400000

/** Rounds rows of x (m × n), the largest number of each to `largest`; the rows' steps go into `steps`. */
export function round(x: usize, rounded: usize, steps: usize, m: i32, n: i32, largest: f32): void {
  const bytes: usize = (<usize>n) << 2
  for (let i = 0; i < m; i++) {
    let most = f32x4.splat(1e-30)
    for (let j: usize = 0; j < bytes; j += 16) most = f32x4.pmax(most, f32x4.abs(v128.load(x + j)))
    const top = greatest(most)
    store<f32>(steps, top / largest)
    const by = f32x4.splat(largest / top)
    for (let j: usize = 0; j < bytes; j += 32) v128.store(rounded + (j >> 1), eight(x + j, by))
    x += bytes
    rounded += bytes >> 1
    steps += 4
  }
}

/** Eight floats, times `by`, rounded. */
// @ts-ignore: decorator
@inline
function eight(x: usize, by: v128): v128 {
  const low = f32x4.add(f32x4.mul(v128.load(x), by), f32x4.splat(shift))
  const high = f32x4.add(f32x4.mul(v128.load(x, 16), by), f32x4.splat(shift))
  return i16x8.narrow_i32x4_s(i32x4.sub(low, i32x4.splat(shiftBits)), i32x4.sub(high, i32x4.splat(shiftBits)))
}

/** Lays rounded rows (m × n) out as the columns of a matrix to multiply by: pairs of four rows are turned at a time. */
export function columnsFromRows(rows: usize, panels: usize, m: i32, n: i32): void {
  const row: usize = (<usize>n) << 1
  for (let i = 0; i < m; i += 4) {
    let to: usize = panels + <usize>(i & ~7) * row + ((<usize>(i & 7)) << 2)
    const end: usize = rows + row
    while (rows < end) {
      const r0 = v128.load(rows), r1 = v128.load(rows + row)
      const r2 = v128.load(rows + 2 * row), r3 = v128.load(rows + 3 * row)
      const t0 = i32x4.shuffle(r0, r1, 0, 4, 1, 5), t1 = i32x4.shuffle(r0, r1, 2, 6, 3, 7)
      const t2 = i32x4.shuffle(r2, r3, 0, 4, 1, 5), t3 = i32x4.shuffle(r2, r3, 2, 6, 3, 7)
      v128.store(to, i32x4.shuffle(t0, t2, 0, 1, 4, 5))
      v128.store(to, i32x4.shuffle(t0, t2, 2, 3, 6, 7), 32)
      v128.store(to, i32x4.shuffle(t1, t3, 0, 1, 4, 5), 64)
      v128.store(to, i32x4.shuffle(t1, t3, 2, 3, 6, 7), 96)
      rows += 16
      to += 128
    }
    rows += 3 * row
  }
}

/**
 * Rounds x (m × n) and lays it out as a matrix to multiply by, with one step for all, n times in `steps`. Rows from
 * `filled` on are taken for zeros.
 */
export function roundColumns(x: usize, panels: usize, steps: usize, m: i32, n: i32, filled: i32): void {
  const bytes: usize = (<usize>n) << 2
  let most = f32x4.splat(1e-30)
  for (let j: usize = 0; j < <usize>filled * bytes; j += 16) most = f32x4.pmax(most, f32x4.abs(v128.load(x + j)))
  const top = greatest(most)
  for (let j = 0; j < n; j++) store<f32>(steps + ((<usize>j) << 2), top / 32767)
  const by = f32x4.splat(32767 / top)
  for (let i = 0; i < m; i += 2) {
    for (let j = 0; j < n; j += 8) {
      const from: usize = x + <usize>i * bytes + ((<usize>j) << 2)
      const even = i < filled ? eight(from, by) : i16x8.splat(0)
      const odd = i + 1 < filled ? eight(from + bytes, by) : i16x8.splat(0)
      const to: usize = panels + ((<usize>(j * m + i * 8)) << 1)
      v128.store(to, i16x8.shuffle(even, odd, 0, 8, 1, 9, 2, 10, 3, 11))
      v128.store(to, i16x8.shuffle(even, odd, 4, 12, 5, 13, 6, 14, 7, 15), 16)
    }
  }
}

/**
 * c (m × n, its rows `rowC` bytes apart) = a (m × k) · b + bias, where a and b are rounded with a step for each row of a
 * and column of b; b's columns lie in panels of eight, two rows of four columns at a time. With `relu` nothing stays below
 * zero. No sum may leave 32 bits: that is the caller's care.
 */
export function multiply(
  a: usize, stepsA: usize, b: usize, stepsB: usize, bias: usize, c: usize, rowC: usize, m: i32, k: i32, n: i32,
  relu: i32,
): void {
  const rowA: usize = (<usize>k) << 1
  const floor = relu ? f32x4.splat(0) : f32x4.splat(-Infinity)
  for (let j = 0; j < n; j += 8) {
    const first: usize = (<usize>j) << 2
    const s0 = v128.load(stepsB + first), s1 = v128.load(stepsB + first, 16)
    const d0 = v128.load(bias + first), d1 = v128.load(bias + first, 16)
    for (let i = 0; i < m; i += 4) {
      let c00 = i32x4.splat(0), c01 = i32x4.splat(0), c10 = i32x4.splat(0), c11 = i32x4.splat(0)
      let c20 = i32x4.splat(0), c21 = i32x4.splat(0), c30 = i32x4.splat(0), c31 = i32x4.splat(0)
      let fromB: usize = b + ((<usize>j * <usize>k) << 1)
      let fromA: usize = a + <usize>i * rowA
      const end: usize = fromA + rowA
      while (fromA < end) {
        const b0 = v128.load(fromB), b1 = v128.load(fromB, 16)
        let x = v128.load_splat<i32>(fromA)
        c00 = i32x4.add(c00, i32x4.dot_i16x8_s(x, b0)); c01 = i32x4.add(c01, i32x4.dot_i16x8_s(x, b1))
        x = v128.load_splat<i32>(fromA + rowA)
        c10 = i32x4.add(c10, i32x4.dot_i16x8_s(x, b0)); c11 = i32x4.add(c11, i32x4.dot_i16x8_s(x, b1))
        x = v128.load_splat<i32>(fromA + 2 * rowA)
        c20 = i32x4.add(c20, i32x4.dot_i16x8_s(x, b0)); c21 = i32x4.add(c21, i32x4.dot_i16x8_s(x, b1))
        x = v128.load_splat<i32>(fromA + 3 * rowA)
        c30 = i32x4.add(c30, i32x4.dot_i16x8_s(x, b0)); c31 = i32x4.add(c31, i32x4.dot_i16x8_s(x, b1))
        fromB += 32
        fromA += 4
      }
      let to: usize = c + <usize>i * rowC + first
      let step: usize = stepsA + ((<usize>i) << 2)
      storeRow(to, c00, c01, v128.load_splat<f32>(step), s0, s1, d0, d1, floor)
      storeRow(to + rowC, c10, c11, v128.load_splat<f32>(step, 4), s0, s1, d0, d1, floor)
      storeRow(to + 2 * rowC, c20, c21, v128.load_splat<f32>(step, 8), s0, s1, d0, d1, floor)
      storeRow(to + 3 * rowC, c30, c31, v128.load_splat<f32>(step, 12), s0, s1, d0, d1, floor)
    }
  }
}

// @ts-ignore: decorator
@inline
function storeRow(
  to: usize, sums0: v128, sums1: v128, step: v128, s0: v128, s1: v128, d0: v128, d1: v128, floor: v128,
): void {
  const x = f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(sums0), f32x4.mul(step, s0)), d0)
  const y = f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(sums1), f32x4.mul(step, s1)), d1)
  v128.store(to, f32x4.pmax(floor, x))
  v128.store(to, f32x4.pmax(floor, y), 16)
}

/** Adds x to c, count floats. */
export function add(c: usize, x: usize, count: i32): void {
  for (let j: usize = 0; j < (<usize>count) << 2; j += 16)
    v128.store(c + j, f32x4.add(v128.load(c + j), v128.load(x + j)))
}

/**
 * e to the power of x, for x not above 0 (Cephes' polynomial, relative error 2e-7); 0 below -60, since numbers too small
 * to be told from 0 take a processor a hundred times as long.
 */
// @ts-ignore: decorator
@inline
function exponential(x: v128): v128 {
  const counts = f32x4.gt(x, f32x4.splat(-60))
  x = f32x4.pmax(x, f32x4.splat(-60))
  const shifted = f32x4.add(f32x4.mul(x, f32x4.splat(1.44269504088896341)), f32x4.splat(shift))
  const whole = f32x4.sub(shifted, f32x4.splat(shift))
  let rest = f32x4.sub(x, f32x4.mul(whole, f32x4.splat(0.693359375)))
  rest = f32x4.sub(rest, f32x4.mul(whole, f32x4.splat(-2.12194440e-4)))
  let y = f32x4.splat(1.9875691500e-4)
  y = f32x4.add(f32x4.mul(y, rest), f32x4.splat(1.3981999507e-3))
  y = f32x4.add(f32x4.mul(y, rest), f32x4.splat(8.3334519073e-3))
  y = f32x4.add(f32x4.mul(y, rest), f32x4.splat(4.1665795894e-2))
  y = f32x4.add(f32x4.mul(y, rest), f32x4.splat(1.6666665459e-1))
  y = f32x4.add(f32x4.mul(y, rest), f32x4.splat(5.0000001201e-1))
  y = f32x4.add(f32x4.add(f32x4.mul(f32x4.mul(y, rest), rest), rest), f32x4.splat(1))
  const power = i32x4.shl(i32x4.add(shifted, i32x4.splat(127)), 23)
  return v128.and(counts, f32x4.mul(y, power))
}

/**
 * Turns one row of n scores into shares of 32767, rounded, after scaling them and adding what `near` says of each. Columns
 * from `filled` on get no share.
 */
export function attend(row: usize, near: usize, shares: usize, n: i32, filled: i32, scale: f32): void {
  const by = f32x4.splat(scale)
  const bytes: usize = (<usize>n) << 2
  for (let j = filled; j < n; j++) store<f32>(row + ((<usize>j) << 2), -1e9)
  let top = f32x4.splat(-1e9)
  for (let j: usize = 0; j < bytes; j += 16) {
    const x = f32x4.add(f32x4.mul(v128.load(row + j), by), v128.load(near + j))
    v128.store(row + j, x)
    top = f32x4.pmax(top, x)
  }
  const above = f32x4.splat(greatest(top))
  let sums = f32x4.splat(0)
  for (let j: usize = 0; j < bytes; j += 16) {
    const x = exponential(f32x4.sub(v128.load(row + j), above))
    v128.store(row + j, x)
    sums = f32x4.add(sums, x)
  }
  const share = f32x4.splat(32767 / total(sums))
  for (let j: usize = 0; j < bytes; j += 32) v128.store(shares + (j >> 1), eight(row + j, share))
}

/** Each row of x (m × n) with mean 0 and spread 1, times `gain`, plus `bias`, into y (Ba et al. 2016). */
export function normalise(x: usize, y: usize, gain: usize, bias: usize, m: i32, n: i32): void {
  const bytes: usize = (<usize>n) << 2
  for (let i = 0; i < m; i++) {
    let sums = f32x4.splat(0)
    for (let j: usize = 0; j < bytes; j += 16) sums = f32x4.add(sums, v128.load(x + j))
    const mean = f32x4.splat(total(sums) / <f32>n)
    let squares = f32x4.splat(0)
    for (let j: usize = 0; j < bytes; j += 16) {
      const apart = f32x4.sub(v128.load(x + j), mean)
      squares = f32x4.add(squares, f32x4.mul(apart, apart))
    }
    const by = f32x4.splat(1 / Mathf.sqrt(total(squares) / <f32>n + 1e-5))
    for (let j: usize = 0; j < bytes; j += 16) {
      const apart = f32x4.mul(f32x4.sub(v128.load(x + j), mean), by)
      v128.store(y + j, f32x4.add(f32x4.mul(apart, v128.load(gain + j)), v128.load(bias + j)))
    }
    x += bytes
    y += bytes
  }
}

// @ts-ignore: decorator
@inline
function total(x: v128): f32 {
  return f32x4.extract_lane(x, 0) + f32x4.extract_lane(x, 1) + f32x4.extract_lane(x, 2) + f32x4.extract_lane(x, 3)
}

// @ts-ignore: decorator
@inline
function greatest(x: v128): f32 {
  return max(
    max(f32x4.extract_lane(x, 0), f32x4.extract_lane(x, 1)),
    max(f32x4.extract_lane(x, 2), f32x4.extract_lane(x, 3)),
  )
}
