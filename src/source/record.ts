/** One publication as an input writes it, before dates, links and identifiers are made uniform. */
export interface SourceRecord {
  /** The record's own identifier; null when the input gives none. */
  id: string | null
  title: string
  abstract: string
  authors: string[]
  /** ISO date of ten, seven or four characters; null when the input gives none. */
  date: string | null
  /** Where in the input it stands: "line 7", "record 3". */
  place: string
}

/** Something wrong with one record or with the rest of an input, and how to mend it. */
export interface Fault {
  /** Where in the input; null when it concerns the input as a whole. */
  place: string | null
  problem: string
  mend: string
}

/** One line for people: the input's name, the place, what is wrong, what to do. */
export function faultLine(input: string, fault: Fault): string {
  const where = fault.place === null ? input : `${input}, ${fault.place}`
  return `${where}: ${fault.problem}; ${fault.mend}`
}

/** An input that cannot be read on; what was read before it stays. */
export class SourceError extends Error {
  readonly fault: Fault

  constructor(problem: string, mend: string, place: string | null = null) {
    super(place === null ? `${problem}; ${mend}` : `${place}: ${problem}; ${mend}`)
    this.name = 'SourceError'
    this.fault = { place, problem, mend }
  }
}

/** True for what a reader returns in place of a record. */
export function isFault(value: SourceRecord | Fault): value is Fault {
  return 'problem' in value
}
