import type { NumberMention } from './number.ts'
import type { Reading } from './reading.ts'
import { classOf } from './words.ts'

/** The words around one number, with every other mention as one sign: names "@", models "&", numbers "0". */
export interface Template {
  /** Up to 110 characters before the number, its printed sign left out. */
  left: string
  /** Up to 90 characters behind the number and its unit. */
  right: string
  /** "%" for a number in percent or points, else ''. */
  unit: '%' | ''
}

const reachLeft = 110
const reachRight = 90
const signs = new Map([
  [classOf('number'), '0'],
  [classOf('name'), '@'],
  [classOf('model'), '&'],
])

/** The template of each number; sentences end it on both sides. */
export function templates(reading: Reading): Template[] {
  const { words, numberWord, numberSentence, sentenceWords, numbers } = reading
  const masked = new Map<number, { text: string; at: Map<number, number> }>()
  return numbers.map((number, n) => {
    const sentence = numberSentence[n] ?? 0
    const mask = masked.get(sentence) ?? maskSentence(reading, sentence)
    masked.set(sentence, mask)
    const place = numberWord[n] ?? -1
    const at = mask.at.get(place)
    if (at === undefined || !words[place] || sentenceWords.length === 0)
      return { left: '', right: '', unit: '' }
    return {
      left: withoutSign(mask.text.slice(Math.max(0, at - reachLeft), at), number),
      right: mask.text.slice(at + 1, at + 1 + reachRight),
      unit: number.unit === '%' || number.unit === 'points' ? '%' : '',
    }
  })
}

function withoutSign(left: string, { sign }: NumberMention): string {
  return sign === '' ? left : left.replace(/[+-]\s?$/, '')
}

function maskSentence(
  { document: { clean }, words, sentenceWords }: Reading,
  sentence: number,
): { text: string; at: Map<number, number> } {
  const at = new Map<number, number>()
  let text = ''
  let end = document(clean, words[sentenceWords[sentence] ?? 0]?.start)
  for (
    let place = sentenceWords[sentence] ?? 0;
    place < (sentenceWords[sentence + 1] ?? words.length);
    place += 1
  ) {
    const word = words[place]
    if (!word) continue
    if (/\s/.test(clean.slice(end, word.start))) text += ' '
    at.set(place, text.length)
    text += signs.get(word.kind) ?? clean.slice(word.start, word.end)
    end = word.end
  }
  return { text, at }
}

const document = (clean: string, start: number | undefined) => start ?? clean.length
