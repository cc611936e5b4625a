import { type Fault, faultLine } from '../../src/source/record.ts'
import type { Outside } from './outside.ts'

const shownPerInput = 20

/** Prints faults, at most a few of one input, and counts them. */
export class FaultReport {
  /** Records left out as unreadable. */
  badRecords = 0
  /** Inputs that could not be read, or not to their end. */
  badInputs = 0
  private readonly perInput = new Map<string, number>()
  private readonly outside: Outside

  constructor(outside: Outside) {
    this.outside = outside
  }

  /** One record is left out. */
  record(input: string, fault: Fault): void {
    this.badRecords += 1
    const count = (this.perInput.get(input) ?? 0) + 1
    this.perInput.set(input, count)
    if (count <= shownPerInput) this.outside.log(faultLine(input, fault))
  }

  /** An input, or the rest of it, is left out. */
  input(input: string, fault: Fault): void {
    this.badInputs += 1
    this.outside.log(faultLine(input, fault))
  }

  /** Says how many faults were counted and not printed. */
  summary(): void {
    for (const [input, count] of this.perInput) {
      if (count > shownPerInput) this.outside.log(`${input}: ${count - shownPerInput} more faults like these`)
    }
  }
}
