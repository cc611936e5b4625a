import { grimWitness } from '../stats/grim.ts'

/** What the arithmetic of a claim needs. */
export interface Arithmetic {
  value_text: string
  /** Verdict of the snapshot; null when it cannot be asked. */
  grim: string | null
  /** Items of the benchmark; null when unknown. */
  items: number | null
}

/** The GRIM check of a claim in words, with the whole answers that give the number. Null when it cannot be asked. */
export function grimWords({ value_text, grim, items }: Arithmetic): string | null {
  if (grim === null || items === null) return null
  if (grim === 'no power')
    return `With ${items.toLocaleString('en')} items every value of this precision can be reached: the check says nothing here.`
  const runs = grim === 'single run' ? 1 : Number(/>= (\d+)$/.exec(grim)?.[1])
  const witness = grimWitness(value_text, items, runs)
  if (!witness) return null
  const sum = `${witness.right.toLocaleString('en')} of ${witness.of.toLocaleString('en')} = ${value_text}%`
  if (runs === 1) return `${sum}: one run over the ${items} items can give this number.`
  return `No whole number of right answers out of ${items} prints as ${value_text}%. The smallest average that fits is over ${runs} runs: ${sum}. Most such numbers are an average over runs that the abstract does not mention.`
}
