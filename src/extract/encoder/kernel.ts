/**
 * The encoder's arithmetic, four floats or eight whole numbers at a time: scripts/train/kernel/kernel.as as WebAssembly,
 * many times as fast as the same loops in JavaScript and the same to the last bit on every machine. `npm run kernel` makes
 * the bytes anew.
 */

/** The largest rounded number. */
export const largestRounded = 32_767

/**
 * Addresses are bytes into `memory`; rows come in fours, columns in eights. A rounded number is a whole number of 16 bits,
 * and what 1 stands for is its step.
 */
export interface Kernel {
  memory: WebAssembly.Memory
  /** Rounds rows of x (m × n), the largest number of each to `largest`; the rows' steps go into `steps`. */
  round(x: number, rounded: number, steps: number, m: number, n: number, largest: number): void
  /** Lays rounded rows (m × n) out as the columns of a matrix to multiply by. */
  columnsFromRows(rows: number, panels: number, m: number, n: number): void
  /** Rounds x (m × n) and lays it out as a matrix to multiply by, with n steps; rows from `filled` on are zeros. */
  roundColumns(x: number, panels: number, steps: number, m: number, n: number, filled: number): void
  /**
   * c (m × n, its rows `rowC` bytes apart) = a (m × k) · b + bias, with a step for each row of a and column of b. The
   * columns of b lie in panels of eight, by two rows of four columns. With `relu` 1, nothing stays below zero.
   */
  multiply(
    a: number,
    stepsA: number,
    b: number,
    stepsB: number,
    bias: number,
    c: number,
    rowC: number,
    m: number,
    k: number,
    n: number,
    relu: 0 | 1,
  ): void
  /** Adds `count` floats of x to c. */
  add(c: number, x: number, count: number): void
  /** Makes a row of n scores shares of 32767, after scaling them and adding `near`; columns from `filled` on get none. */
  attend(row: number, near: number, shares: number, n: number, filled: number, scale: number): void
  /** Rows of x (m × n) with mean 0 and spread 1, times `gain`, plus `bias`, into y. */
  normalise(x: number, y: number, gain: number, bias: number, m: number, n: number): void
}

const bytes =
  'AGFzbQEAAAABLgVgBn9/f39/fwBgBn9/f39/fQBgC39/f39/f39/f39/AGAEf39/fwBgA39/fwADCAcAAQACAwEEBQMBAAEHWQgFcm91bmQAAQ9jb2x1bW5zRnJvbVJvd3MABAxyb3VuZENvbHVtbnMAAAhtdWx0aXBseQADA2FkZAAGBmF0dGVuZAAFCW5vcm1hbGlzZQACBm1lbW9yeQIACtAZB74EAwR/A3sBfSAEQQJ0IQf9DGBCog1gQqINYEKiDWBCog0hCgNAIAYgBSAHbEkEQCAKIAAgBmr9AAQA/eAB/esBIQogBkEQaiEGDAELCyAK/R8AIAr9HwGXIAr9HwIgCv0fA5eXIQ1BACEGA0AgBCAGSgRAIAIgBkECdGogDUMA/v9GlTgCACAGQQFqIQYMAQsLQwD+/0YgDZX9EyEMQQAhAgNAIAIgA0gEQEEAIQYDQCAEIAZKBEAgACACIAdsaiAGQQJ0aiEJIAEgAyAGbCACQQN0akEBdGoiCCACIAVIBHsgCf0ABAAgDP3mAf0MAABASwAAQEsAAEBLAABAS/3kAf0MAABASwAAQEsAAEBLAABAS/2xASAJ/QAEECAM/eYB/QwAAEBLAABASwAAQEsAAEBL/eQB/QwAAEBLAABASwAAQEsAAEBL/bEB/YUBBf0MAAAAAAAAAAAAAAAAAAAAAAsiCiACQQFqIAVIBHsgByAJaiIJ/QAEACAM/eYB/QwAAEBLAABASwAAQEsAAEBL/eQB/QwAAEBLAABASwAAQEsAAEBL/bEBIAn9AAQQIAz95gH9DAAAQEsAAEBLAABASwAAQEv95AH9DAAAQEsAAEBLAABASwAAQEv9sQH9hQEF/QwAAAAAAAAAAAAAAAAAAAAACyIL/Q0AARARAgMSEwQFFBUGBxYX/QsEACAIIAogC/0NCAkYGQoLGhsMDRwdDg8eH/0LBBAgBkEIaiEGDAELCyACQQJqIQIMAQsLC7oCAwF7A38BfSAEQQJ0IQcDQCADIAhKBED9DGBCog1gQqINYEKiDWBCog0hBkEAIQQDQCAEIAdJBEAgBiAAIARq/QAEAP3gAf3rASEGIARBEGohBAwBCwsgAiAG/R8AIAb9HwGXIAb9HwIgBv0fA5eXIgogBZU4AgAgBSAKlf0TIQZBACEEA0AgBCAHSQRAIAEgBEEBdmogACAEaiIJ/QAEACAG/eYB/QwAAEBLAABASwAAQEsAAEBL/eQB/QwAAEBLAABASwAAQEsAAEBL/bEBIAn9AAQQIAb95gH9DAAAQEsAAEBLAABASwAAQEv95AH9DAAAQEsAAEBLAABASwAAQEv9sQH9hQH9CwQAIARBIGohBAwBCwsgACAHaiEAIAEgB0EBdmohASACQQRqIQIgCEEBaiEIDAELCwvKAgICewN/IAVBAnQhCQNAIAQgCkoEQP0MAAAAAAAAAAAAAAAAAAAAACEGQQAhCANAIAggCUkEQCAGIAAgCGr9AAQA/eQBIQYgCEEQaiEIDAELCyAG/R8AIAb9HwGSIAb9HwKSIAb9HwOSIAWylf0TIQf9DAAAAAAAAAAAAAAAAAAAAAAhBkEAIQgDQCAIIAlJBEAgBiAAIAhq/QAEACAH/eUBIgYgBv3mAf3kASEGIAhBEGohCAwBCwtDAACAPyAG/R8AIAb9HwGSIAb9HwKSIAb9HwOSIAWylUOsxSc3kpGV/RMhBkEAIQgDQCAIIAlJBEAgASAIaiAAIAhq/QAEACAH/eUBIAb95gEgAiAIav0ABAD95gEgAyAIav0ABAD95AH9CwQAIAhBEGohCAwBCwsgACAJaiEAIAEgCWohASAKQQFqIQoMAQsLC8MGAhB7Bn8gCEEBdCEd/QwAAAAAAAAAAAAAAAAAAAAA/QwAAID/AACA/wAAgP8AAID/IAobIQsDQCAJIB5KBEAgHkECdCIfIANqIgr9AAQAIQwgCv0ABBAhDSAEIB9qIgr9AAQAIQ4gCv0ABBAhD0EAIRwDQCAHIBxKBED9DAAAAAAAAAAAAAAAAAAAAAAhEP0MAAAAAAAAAAAAAAAAAAAAACER/QwAAAAAAAAAAAAAAAAAAAAAIRL9DAAAAAAAAAAAAAAAAAAAAAAhE/0MAAAAAAAAAAAAAAAAAAAAACEU/QwAAAAAAAAAAAAAAAAAAAAAIRX9DAAAAAAAAAAAAAAAAAAAAAAhFv0MAAAAAAAAAAAAAAAAAAAAACEXIAIgCCAebEEBdGohGyAdIAAgHCAdbGoiCmohIANAIAogIEkEQCAQIAr9CQIAIhkgG/0ABAAiGP26Af2uASEQIBEgGSAb/QAEECIZ/boB/a4BIREgEiAKIB1q/QkCACIaIBj9ugH9rgEhEiATIBogGf26Af2uASETIBQgCiAdQQF0av0JAgAiGiAY/boB/a4BIRQgFSAaIBn9ugH9rgEhFSAWIAogHUEDbGr9CQIAIhogGP26Af2uASEWIBcgGiAZ/boB/a4BIRcgG0EgaiEbIApBBGohCgwBCwsgBSAGIBxsaiAfaiIKIAsgEP36ASABIBxBAnRqIhv9CQIAIhAgDP3mAf3mASAO/eQB/esB/QsEACAKIAsgEf36ASAQIA395gH95gEgD/3kAf3rAf0LBBAgBiAKaiIgIAsgEv36ASAb/QkCBCIQIAz95gH95gEgDv3kAf3rAf0LBAAgICALIBP9+gEgECAN/eYB/eYBIA/95AH96wH9CwQQIAogBkEBdGoiICALIBT9+gEgG/0JAggiECAM/eYB/eYBIA795AH96wH9CwQAICAgCyAV/foBIBAgDf3mAf3mASAP/eQB/esB/QsEECAKIAZBA2xqIgogCyAW/foBIBv9CQIMIhAgDP3mAf3mASAO/eQB/esB/QsEACAKIAsgF/36ASAQIA395gH95gEgD/3kAf3rAf0LBBAgHEEEaiEcDAELCyAeQQhqIR4MAQsLC9MCAgN/BnsgA0EBdCEGA0AgAiAESgRAIAEgBEF4cSAGbGogBEEHcUECdGohAyAAIAZqIQUDQCAAIAVJBEAgAyAA/QAEACIJIAAgBmr9AAQAIgr9DQABAgMQERITBAUGBxQVFhciCyAAIAZBAXRq/QAEACIMIAAgBkEDbGr9AAQAIgf9DQABAgMQERITBAUGBxQVFhciCP0NAAECAwQFBgcQERITFBUWF/0LBAAgAyALIAj9DQgJCgsMDQ4PGBkaGxwdHh/9CwQgIAMgCSAK/Q0ICQoLGBkaGwwNDg8cHR4fIgggDCAH/Q0ICQoLGBkaGwwNDg8cHR4fIgf9DQABAgMEBQYHEBESExQVFhf9CwRAIAMgCCAH/Q0ICQoLDA0ODxgZGhscHR4f/QsEYCAAQRBqIQAgA0GAAWohAwwBCwsgACAGQQNsaiEAIARBBGohBAwBCwsLsgYCBnsBfyAF/RMhByADQQJ0IQwDQCADIARKBEAgACAEQQJ0akMoa27OOAIAIARBAWohBAwBCwv9DChrbs4oa27OKGtuzihrbs4hBkEAIQMDQCADIAxJBEAgACADaiIE/QAEACAH/eYBIAEgA2r9AAQA/eQBIQggBCAI/QsEACAGIAj96wEhBiADQRBqIQMMAQsLIAb9HwAgBv0fAZcgBv0fAiAG/R8Dl5f9EyEK/QwAAAAAAAAAAAAAAAAAAAAAIQZBACEBA0AgASAMSQRAIAAgAWoiA/0ABAAgCv3lASII/QwAAHDCAABwwgAAcMIAAHDC/esBIgn9DDuquD87qrg/O6q4PzuquD/95gH9DAAAQEsAAEBLAABASwAAQEv95AEiB/0MAABASwAAQEsAAEBLAABAS/3lASELIAMgCP0MAABwwgAAcMIAAHDCAABwwv1E/QxnaVA5Z2lQOWdpUDlnaVA5IAkgC/0MAIAxPwCAMT8AgDE/AIAxP/3mAf3lASAL/QyDgF65g4BeuYOAXrmDgF65/eYB/eUBIgj95gH9DM5DtzrOQ7c6zkO3Os5Dtzr95AEgCP3mAf0MCIkIPAiJCDwIiQg8CIkIPP3kASAI/eYB/QzBqSo9wakqPcGpKj3BqSo9/eQBIAj95gH9DKqqKj6qqio+qqoqPqqqKj795AEgCP3mAf0MAAAAPwAAAD8AAAA/AAAAP/3kASAI/eYBIAj95gEgCP3kAf0MAACAPwAAgD8AAIA/AACAP/3kASAH/Qx/AAAAfwAAAH8AAAB/AAAA/a4BQRf9qwH95gH9TiIH/QsEACAGIAf95AEhBiABQRBqIQEMAQsLQwD+/0YgBv0fACAG/R8BkiAG/R8CkiAG/R8DkpX9EyEGQQAhAQNAIAEgDEkEQCACIAFBAXZqIAAgAWoiA/0ABAAgBv3mAf0MAABASwAAQEsAAEBLAABAS/3kAf0MAABASwAAQEsAAEBLAABAS/2xASAD/QAEECAG/eYB/QwAAEBLAABASwAAQEsAAEBL/eQB/QwAAEBLAABASwAAQEsAAEBL/bEB/YUB/QsEACABQSBqIQEMAQsLCzgBAn8DQCADIAJBAnRJBEAgACADaiIEIAT9AAQAIAEgA2r9AAQA/eQB/QsEACADQRBqIQMMAQsLCw=='

/** A kernel with a memory of its own. */
export function openKernel(): Kernel {
  const program = new WebAssembly.Module(Uint8Array.from(atob(bytes), (byte) => byte.charCodeAt(0)))
  return new WebAssembly.Instance(program).exports as unknown as Kernel
}
