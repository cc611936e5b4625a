/** Whole answers that print as a value: "13 of 30 = 43.33". */
export interface Witness {
  right: number
  of: number
  /** Runs of all items that the denominator stands for. */
  runs: number
}

const printedNumber = /^[+-]?\d+(?:\.(\d+))?$/

/** Decimals that a number is printed with, or null when the text is not a plain number. */
export function printedDecimals(valueText: string): number | null {
  const match = printedNumber.exec(valueText.trim())
  return match ? (match[1]?.length ?? 0) : null
}

/**
 * Right answers, out of items times runs, whose percentage prints as the value: either way of rounding a half is
 * accepted, so that neither convention is called impossible. Null when there are none.
 */
export function grimWitness(valueText: string, items: number, runs = 1): Witness | null {
  const decimals = printedDecimals(valueText)
  const value = Number(valueText)
  if (decimals === null || !(value >= 0 && value <= 100) || !(items >= 1)) return null
  const of = items * runs
  const right = Math.round((value / 100) * of)
  const half = 0.5 * 10 ** -decimals
  const near = [right, right - 1, right + 1].find(
    (count) => count >= 0 && count <= of && Math.abs((100 * count) / of - value) <= half + 1e-9,
  )
  return near === undefined ? null : { right: near, of, runs }
}

/**
 * Share of the values printable with so many decimals (0 to 100) that one run over the items can give, 0 to 1.
 * Near 1 the test says nothing: at one decimal 30 items give 0.031, 198 0.2, 500 0.5, 1,319 1.
 */
export function grimPower(items: number, decimals: number): number {
  return Math.min(1, (items + 1) / (100 * 10 ** decimals + 1))
}

/**
 * GRIM verdict (Brown & Heathers 2016, doi:10.1177/1948550616673876) on a percentage over whole answers:
 * `single run` when one run over the items can print it, `needs k >= m` with the smallest number of runs that can, and
 * `no power` when every printable value can be reached. Most values that need several runs are an unstated avg@k.
 * Null when the value is no plain percentage.
 */
export function grim(valueText: string, items: number): string | null {
  const decimals = printedDecimals(valueText)
  const value = Number(valueText)
  if (decimals === null || !(value >= 0 && value <= 100) || !(items >= 1)) return null
  if (grimPower(items, decimals) >= 1) return 'no power'
  if (grimWitness(valueText, items)) return 'single run'
  for (let runs = 2; ; runs += 1) {
    if (grimWitness(valueText, items, runs)) return `needs k >= ${runs}`
  }
}
