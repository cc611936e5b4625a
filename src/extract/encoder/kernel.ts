/**
 * The encoder's arithmetic, four floats at a time: scripts/train/kernel/kernel.as as WebAssembly, ten times as fast as
 * the same loops in JavaScript and the same to the last bit on every machine. `npm run kernel` makes the bytes anew.
 */

/** Addresses are bytes into `memory`; rows come in fours, columns in eights. */
export interface Kernel {
  memory: WebAssembly.Memory
  /** c (m × n) = a (m × k) · b, whose columns lie in panels of eight. */
  multiply(a: number, b: number, c: number, m: number, k: number, n: number): void
  /** Adds a bias to each row of c (m × n); with `relu` 1, nothing stays below zero. */
  addBias(c: number, bias: number, m: number, n: number, relu: 0 | 1): void
  /** Adds `count` floats of x to c. */
  add(c: number, x: number, count: number): void
  /** Makes a row of n scores shares of 1, after scaling them and adding `near`; columns from `filled` on get none. */
  attend(row: number, near: number, n: number, filled: number, scale: number): void
  /** Rows of x (m × n) with mean 0 and spread 1, times `gain`, plus `bias`, into y. */
  normalise(x: number, y: number, gain: number, bias: number, m: number, n: number): void
}

const bytes =
  'AGFzbQEAAAABIARgBn9/f39/fwBgBX9/f399AGAFf39/f38AYAN/f38AAwYFAAABAgMFAwEAAQc6BghtdWx0aXBseQABB2FkZEJpYXMAAwNhZGQABAZhdHRlbmQAAglub3JtYWxpc2UAAAZtZW1vcnkCAArEDQXKAgICewN/IAVBAnQhCQNAIAQgCkoEQP0MAAAAAAAAAAAAAAAAAAAAACEGQQAhCANAIAggCUkEQCAGIAAgCGr9AAQA/eQBIQYgCEEQaiEIDAELCyAG/R8AIAb9HwGSIAb9HwKSIAb9HwOSIAWylf0TIQf9DAAAAAAAAAAAAAAAAAAAAAAhBkEAIQgDQCAIIAlJBEAgBiAAIAhq/QAEACAH/eUBIgYgBv3mAf3kASEGIAhBEGohCAwBCwtDAACAPyAG/R8AIAb9HwGSIAb9HwKSIAb9HwOSIAWylUOsxSc3kpGV/RMhBkEAIQgDQCAIIAlJBEAgASAIaiAAIAhq/QAEACAH/eUBIAb95gEgAiAIav0ABAD95gEgAyAIav0ABAD95AH9CwQAIAhBEGohCAwBCwsgACAJaiEAIAEgCWohASAKQQFqIQoMAQsLC5cEAgd/C3sgBEECdCEHIAVBAnQhCQNAIAUgCkoEQEEAIQgDQCADIAhKBED9DAAAAAAAAAAAAAAAAAAAAAAhDf0MAAAAAAAAAAAAAAAAAAAAACEO/QwAAAAAAAAAAAAAAAAAAAAAIQ/9DAAAAAAAAAAAAAAAAAAAAAAhEP0MAAAAAAAAAAAAAAAAAAAAACER/QwAAAAAAAAAAAAAAAAAAAAAIRL9DAAAAAAAAAAAAAAAAAAAAAAhE/0MAAAAAAAAAAAAAAAAAAAAACEUIAEgBCAKbEECdGohCyAHIAAgByAIbGoiBmohDANAIAYgDEkEQCANIAb9CQIAIhYgC/0ABAAiFf3mAf3kASENIA4gFiAL/QAEECIW/eYB/eQBIQ4gDyAGIAdq/QkCACIXIBX95gH95AEhDyAQIBcgFv3mAf3kASEQIBEgBiAHQQF0av0JAgAiFyAV/eYB/eQBIREgEiAXIBb95gH95AEhEiATIAYgB0EDbGr9CQIAIhcgFf3mAf3kASETIBQgFyAW/eYB/eQBIRQgC0EgaiELIAZBBGohBgwBCwsgAiAIIAlsaiAKQQJ0aiIGIA39CwQAIAYgDv0LBBAgBiAJaiIGIA/9CwQAIAYgEP0LBBAgBiAJaiIGIBH9CwQAIAYgEv0LBBAgBiAJaiIGIBP9CwQAIAYgFP0LBBAgCEEEaiEIDAELCyAKQQhqIQoMAQsLC5cFAgV7BH8gBP0TIQYgAkECdCELA0AgAiADSgRAIAAgA0ECdGpDKGtuzjgCACADQQFqIQMMAQsL/Qwoa27OKGtuzihrbs4oa27OIQUDQCAKIAtJBEAgACAKaiIC/QAEACAG/eYBIAEgCmr9AAQA/eQBIQcgAiAH/QsEACAFIAf96QEhBSAKQRBqIQoMAQsLIAX9HwAgBf0fAZcgBf0fAiAF/R8Dl5f9EyEI/QwAAAAAAAAAAAAAAAAAAAAAIQUDQCALIAxLBEAgACAMaiIB/QAEACAI/eUBIgn9DAAAcMIAAHDCAABwwgAAcML96QEiBv0MO6q4PzuquD87qrg/O6q4P/3mAf1qIQcgASAJ/QwAAHDCAABwwgAAcMIAAHDC/UT9DGdpUDlnaVA5Z2lQOWdpUDkgBiAH/QwAgDE/AIAxPwCAMT8AgDE//eYB/eUBIAf9DIOAXrmDgF65g4BeuYOAXrn95gH95QEiBv3mAf0MzkO3Os5DtzrOQ7c6zkO3Ov3kASAG/eYB/QwIiQg8CIkIPAiJCDwIiQg8/eQBIAb95gH9DMGpKj3BqSo9wakqPcGpKj395AEgBv3mAf0MqqoqPqqqKj6qqio+qqoqPv3kASAG/eYB/QwAAAA/AAAAPwAAAD8AAAA//eQBIAb95gEgBv3mASAG/eQB/QwAAIA/AACAPwAAgD8AAIA//eQBIAf9+AH9DH8AAAB/AAAAfwAAAH8AAAD9rgFBF/2rAf3mAf1OIgb9CwQAIAUgBv3kASEFIAxBEGohDAwBCwtDAACAPyAF/R8AIAX9HwGSIAX9HwKSIAX9HwOSlf0TIQUDQCALIA1LBEAgACANaiIBIAH9AAQAIAX95gH9CwQAIA1BEGohDQwBCwsLigECAn8Be/0MAAAAAAAAAAAAAAAAAAAAAP0MAACA/wAAgP8AAID/AACA/yAEGyEHA0AgAiAFSgRAQQAhBANAIAQgA0ECdEkEQCAAIARqIgYgByAG/QAEACABIARq/QAEAP3kAf3pAf0LBAAgBEEQaiEEDAELCyAAIANBAnRqIQAgBUEBaiEFDAELCws4AQJ/A0AgAyACQQJ0SQRAIAAgA2oiBCAE/QAEACABIANq/QAEAP3kAf0LBAAgA0EQaiEDDAELCws='

/** A kernel with a memory of its own. */
export function openKernel(): Kernel {
  const program = new WebAssembly.Module(Uint8Array.from(atob(bytes), (byte) => byte.charCodeAt(0)))
  return new WebAssembly.Instance(program).exports as unknown as Kernel
}
