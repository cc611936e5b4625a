/**
 * The arithmetic of the encoder (src/extract/encoder/), in AssemblyScript: four floats at a time. Addresses are bytes
 * into the module's memory; rows come in fours and columns in eights. `npm run kernel` compiles it.
 */

/** c (m × n) = a (m × k) · b, where b's columns lie in panels of eight. */
export function multiply(a: usize, b: usize, c: usize, m: i32, k: i32, n: i32): void {
  const rowA: usize = (<usize>k) << 2
  const rowC: usize = (<usize>n) << 2
  for (let j = 0; j < n; j += 8) {
    for (let i = 0; i < m; i += 4) {
      let c00 = f32x4.splat(0), c01 = f32x4.splat(0), c10 = f32x4.splat(0), c11 = f32x4.splat(0)
      let c20 = f32x4.splat(0), c21 = f32x4.splat(0), c30 = f32x4.splat(0), c31 = f32x4.splat(0)
      let fromB: usize = b + ((<usize>j * <usize>k) << 2)
      let fromA: usize = a + <usize>i * rowA
      const end: usize = fromA + rowA
      while (fromA < end) {
        const b0 = v128.load(fromB), b1 = v128.load(fromB, 16)
        let x = v128.load_splat<f32>(fromA)
        c00 = f32x4.add(c00, f32x4.mul(x, b0)); c01 = f32x4.add(c01, f32x4.mul(x, b1))
        x = v128.load_splat<f32>(fromA + rowA)
        c10 = f32x4.add(c10, f32x4.mul(x, b0)); c11 = f32x4.add(c11, f32x4.mul(x, b1))
        x = v128.load_splat<f32>(fromA + 2 * rowA)
        c20 = f32x4.add(c20, f32x4.mul(x, b0)); c21 = f32x4.add(c21, f32x4.mul(x, b1))
        x = v128.load_splat<f32>(fromA + 3 * rowA)
        c30 = f32x4.add(c30, f32x4.mul(x, b0)); c31 = f32x4.add(c31, f32x4.mul(x, b1))
        fromB += 32
        fromA += 4
      }
      let to: usize = c + <usize>i * rowC + ((<usize>j) << 2)
      v128.store(to, c00); v128.store(to, c01, 16)
      to += rowC
      v128.store(to, c10); v128.store(to, c11, 16)
      to += rowC
      v128.store(to, c20); v128.store(to, c21, 16)
      to += rowC
      v128.store(to, c30); v128.store(to, c31, 16)
    }
  }
}

/** Adds a bias to each row of c (m × n), and leaves nothing below zero where `relu` is not 0. */
export function addBias(c: usize, bias: usize, m: i32, n: i32, relu: i32): void {
  const floor = relu ? f32x4.splat(0) : f32x4.splat(-Infinity)
  for (let i = 0; i < m; i++) {
    for (let j: usize = 0; j < (<usize>n) << 2; j += 16)
      v128.store(c + j, f32x4.max(floor, f32x4.add(v128.load(c + j), v128.load(bias + j))))
    c += (<usize>n) << 2
  }
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
  x = f32x4.max(x, f32x4.splat(-60))
  const whole = f32x4.nearest(f32x4.mul(x, f32x4.splat(1.44269504088896341)))
  let rest = f32x4.sub(x, f32x4.mul(whole, f32x4.splat(0.693359375)))
  rest = f32x4.sub(rest, f32x4.mul(whole, f32x4.splat(-2.12194440e-4)))
  let y = f32x4.splat(1.9875691500e-4)
  y = f32x4.add(f32x4.mul(y, rest), f32x4.splat(1.3981999507e-3))
  y = f32x4.add(f32x4.mul(y, rest), f32x4.splat(8.3334519073e-3))
  y = f32x4.add(f32x4.mul(y, rest), f32x4.splat(4.1665795894e-2))
  y = f32x4.add(f32x4.mul(y, rest), f32x4.splat(1.6666665459e-1))
  y = f32x4.add(f32x4.mul(y, rest), f32x4.splat(5.0000001201e-1))
  y = f32x4.add(f32x4.add(f32x4.mul(f32x4.mul(y, rest), rest), rest), f32x4.splat(1))
  const power = i32x4.shl(i32x4.add(i32x4.trunc_sat_f32x4_s(whole), i32x4.splat(127)), 23)
  return v128.and(counts, f32x4.mul(y, power))
}

/**
 * Turns one row of n scores into shares of 1, after scaling them and adding what `near` says of each. Columns from
 * `filled` on get no share.
 */
export function attend(row: usize, near: usize, n: i32, filled: i32, scale: f32): void {
  const by = f32x4.splat(scale)
  const bytes: usize = (<usize>n) << 2
  for (let j = filled; j < n; j++) store<f32>(row + ((<usize>j) << 2), -1e9)
  let top = f32x4.splat(-1e9)
  for (let j: usize = 0; j < bytes; j += 16) {
    const x = f32x4.add(f32x4.mul(v128.load(row + j), by), v128.load(near + j))
    v128.store(row + j, x)
    top = f32x4.max(top, x)
  }
  const most: f32 = max(
    max(f32x4.extract_lane(top, 0), f32x4.extract_lane(top, 1)),
    max(f32x4.extract_lane(top, 2), f32x4.extract_lane(top, 3)),
  )
  const above = f32x4.splat(most)
  let sums = f32x4.splat(0)
  for (let j: usize = 0; j < bytes; j += 16) {
    const x = exponential(f32x4.sub(v128.load(row + j), above))
    v128.store(row + j, x)
    sums = f32x4.add(sums, x)
  }
  const share = f32x4.splat(1 / total(sums))
  for (let j: usize = 0; j < bytes; j += 16) v128.store(row + j, f32x4.mul(v128.load(row + j), share))
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
