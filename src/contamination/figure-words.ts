/** Figures of the contamination page as words; an unknown one is a dash, never 0. */

export const unknown = '–'

/** A number with so many decimals. */
export function fixed(value: number | null, digits: number): string {
  return value === null ? unknown : value.toFixed(digits).replace(/^-(?=0\.?0*$)/, '')
}

/** Points with one decimal and their sign. */
export function signed(value: number): string {
  const words = fixed(value, 1)
  return `${Number(words) > 0 ? '+' : ''}${words}`.replace('-', '−')
}

/** A share, 0 to 1, in whole percent. */
export function percent(share: number): string {
  return `${Math.round(share * 100)}%`
}

/** "1 pair", "3 pairs". */
export function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`
}

/** When a benchmark became public, in words. */
export function releaseWords({
  released,
  singleRelease,
}: {
  released: string | null
  singleRelease: boolean
}): string {
  if (!singleRelease) return 'no single release'
  return released ?? 'release unknown'
}
