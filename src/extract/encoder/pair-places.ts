/** How a number and a name stand to each other, as a list of what holds: what the encoder's pair head sees besides the words. */

/** Where numbers and names stand, in tokens, and in which sentence. */
export interface Places {
  numbers: readonly number[]
  numberSentence: readonly number[]
  names: readonly number[]
  nameSentence: readonly number[]
  /** Entity of each name, and whether the catalogue knows it. */
  entityOf: readonly number[]
  isKnown: readonly boolean[]
}

/** What may hold, group by group: the first index of each and how many values it has. */
const groups = {
  sameSentence: 1,
  inTitle: 1,
  nameFirst: 1,
  namesBetween: 6,
  knownBetween: 5,
  numbersBetween: 6,
  distance: 12,
  known: 1,
  mentions: 4,
  sentencesApart: 4,
  nameLater: 1,
  orderApart: 7,
  asManyNames: 1,
  onlyName: 1,
  onlyNumber: 1,
  nameOrder: 4,
  numberOrder: 4,
  nearestLeft: 1,
  nearestRight: 1,
  nameBeside: 1,
  knownBeside: 1,
}
type Group = keyof typeof groups

const firstOf = (() => {
  let at = 0
  const first = {} as Record<Group, number>
  for (const [group, size] of Object.entries(groups) as [Group, number][]) {
    first[group] = at
    at += size
  }
  return first
})()

/** Number of things that may hold of a pair. */
export const pairPlaceCount = 64

/**
 * What holds of each number and each name: indices below `pairPlaceCount`, number by number, name by name; nothing of
 * those from the token `end` on.
 */
export function pairPlaces(places: Places, end = Number.POSITIVE_INFINITY): number[][][] {
  const mentions = new Map<number, number>()
  for (const entity of places.entityOf) mentions.set(entity, (mentions.get(entity) ?? 0) + 1)
  return places.numbers.map((number, n) => {
    if (number >= end) return []
    const sentence = places.numberSentence[n] ?? 0
    const numbersBeside = places.numbers.filter((_, other) => places.numberSentence[other] === sentence)
    const namesBeside = places.names.filter((_, other) => places.nameSentence[other] === sentence)
    const beside: Beside = {
      order: numbersBeside.filter((other) => other < number).length,
      numbers: numbersBeside.length,
      names: namesBeside,
      isKnown: places.names.some((_, m) => places.nameSentence[m] === sentence && places.isKnown[m]),
    }
    return places.names.map((name, m) => (name < end ? pairPlace(places, n, m, beside, mentions) : []))
  })
}

interface Beside {
  /** Numbers of the sentence before this one, and all of them. */
  order: number
  numbers: number
  /** Names of the number's sentence. */
  names: readonly number[]
  isKnown: boolean
}

function pairPlace(
  { numbers, numberSentence, names, nameSentence, entityOf, isKnown }: Places,
  n: number,
  m: number,
  beside: Beside,
  mentions: ReadonlyMap<number, number>,
): number[] {
  const number = numbers[n] ?? 0
  const name = names[m] ?? 0
  const apart = (numberSentence[n] ?? 0) - (nameSentence[m] ?? 0)
  const isFirst = name < number
  const [low, high] = isFirst ? [name, number] : [number, name]
  const between = { names: 0, known: 0, numbers: 0 }
  names.forEach((token, other) => {
    if (token <= low || token >= high || entityOf[other] === entityOf[m]) return
    between.names += 1
    if (isKnown[other]) between.known += 1
  })
  for (const token of numbers) if (token > low && token < high) between.numbers += 1
  const holds: number[] = []
  const say = (group: Group, value = 0) => {
    holds.push(firstOf[group] + Math.min(value, groups[group] - 1))
  }
  if (apart === 0) say('sameSentence')
  if (nameSentence[m] === 0) say('inTitle')
  if (isFirst) say('nameFirst')
  say('namesBetween', between.names)
  say('knownBetween', between.known)
  say('numbersBetween', between.numbers)
  say('distance', Math.floor(Math.log2(high - low + 1) * 1.5))
  if (isKnown[m]) say('known')
  say('mentions', (mentions.get(entityOf[m] ?? -1) ?? 1) - 1)
  say('sentencesApart', Math.abs(apart))
  if (apart < 0) say('nameLater')
  say('numberOrder', beside.order)
  if (apart === 0) {
    const order = beside.names.filter((other) => other < name).length
    say('orderApart', Math.max(-3, Math.min(3, order - beside.order)) + 3)
    if (beside.names.length === beside.numbers) say('asManyNames')
    if (beside.names.length === 1) say('onlyName')
    if (beside.numbers === 1) say('onlyNumber')
    say('nameOrder', order)
  }
  if (between.names === 0) say(isFirst ? 'nearestLeft' : 'nearestRight')
  if (beside.names.length > 0) say('nameBeside')
  if (beside.isKnown) say('knownBeside')
  return holds
}
