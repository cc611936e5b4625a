/** Whole answers that print as a value: "13 of 30 = 43.33". */
export interface Witness {
  right: number
  of: number
  /** Runs of all items that the denominator stands for. */
  runs: number
}

/** A percentage as printed: its digits as a whole number of units of its last decimal. */
interface Printed {
  units: number
  /** Units that make 100%. */
  whole: number
}

const printedNumber = /^[+-]?\d+(?:\.(\d+))?$/

/** More printed decimals than this are not judged: nobody counts so, and whole numbers stay exact below it. */
const mostDecimals = 4

/** Decimals that a number is printed with, or null when the text is not a plain number. */
export function printedDecimals(valueText: string): number | null {
  const match = printedNumber.exec(valueText.trim())
  return match ? (match[1]?.length ?? 0) : null
}

/**
 * Right answers, out of items times runs, whose percentage prints as the value. Half up, half down and half even are all
 * accepted, so that no convention of rounding is called impossible; cutting digits off is not. Null when there are none.
 */
export function grimWitness(valueText: string, items: number, runs = 1): Witness | null {
  const printed = readPercent(valueText)
  if (printed === null || !isCount(items) || !isCount(runs)) return null
  const right = rightAnswers(printed, items * runs)
  return right === null ? null : { right, of: items * runs, runs }
}

/** "13 of 30 = 43.33", for people; the percentage has the decimals of the printed value. */
export function witnessText({ right, of }: Witness, valueText: string): string {
  return `${right} of ${of} = ${((100 * right) / of).toFixed(printedDecimals(valueText) ?? 0)}`
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
 * `no power` when every printable value can be reached. Give `runs` only for a stated avg@k (maj@k is one answer an
 * item): the value is then checked at k, and an m above k says that k runs cannot print it. Most values that need
 * several runs are an unstated avg@k. Null when the value is no plain percentage of at most four decimals.
 */
export function grim(valueText: string, items: number, runs = 1): string | null {
  const printed = readPercent(valueText)
  if (printed === null || !isCount(items) || !isCount(runs)) return null
  // From here on the steps between whole answers are no wider than what one printed value covers.
  if (items * runs >= printed.whole) return 'no power'
  const isStatedPossible = rightAnswers(printed, items * runs) !== null
  let needed = isStatedPossible ? 1 : runs + 1
  while (rightAnswers(printed, items * needed) === null) needed += 1
  return needed === 1 ? 'single run' : `needs k >= ${needed}`
}

function readPercent(valueText: string): Printed | null {
  const decimals = printedDecimals(valueText)
  const value = Number(valueText)
  if (decimals === null || decimals > mostDecimals || !(value >= 0 && value <= 100)) return null
  const scale = 10 ** decimals
  return { units: Math.round(value * scale), whole: 100 * scale }
}

/** Whole numbers only, so that a half is a half and not a rounding error. */
function rightAnswers({ units, whole }: Printed, of: number): number | null {
  const right = Math.round((units * of) / whole)
  return 2 * Math.abs(right * whole - units * of) <= of ? right : null
}

function isCount(number: number): boolean {
  return Number.isSafeInteger(number) && number >= 1
}
