/** What the encoder says of a paper. */

/** What is said of one number; logits, and logarithms of shares. */
export interface NumberVerdict {
  /** That it is a result at all. */
  result: number
  /** That it belongs to one of the entities. */
  linked: number
  /** Share of each entity, the rest being no result. */
  links: number[]
  /** Share of score, gain and relative gain. */
  kinds: number[]
  /** That somebody else scored it. */
  other: number
  /** Share of each system as who scored, what that was built on, and who has its size; the last one's is "none". */
  scorers: number[][]
}

/** What is said of a paper. */
export interface Verdict {
  /** That each entity is a benchmark. */
  benchmarks: number[]
  /** None for a number behind the longest text that is read. */
  numbers: (NumberVerdict | null)[]
  /** Where each system stands in the text. */
  systems: { start: number }[]
}
