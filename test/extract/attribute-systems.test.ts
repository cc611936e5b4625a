import { describe, expect, it } from 'vitest'
import { companies } from '../../src/extract/attribute-company.ts'
import { type Cast, namedSystems, systemsSeenFrom } from '../../src/extract/attribute-systems.ts'
import { modelsIn, sizesIn } from '../../src/extract/catalogued.ts'
import { readDocument, type Span } from '../../src/extract/document.ts'
import { ownWork } from '../../src/extract/own-name.ts'

function castOf(sentence: string): Cast {
  const document = readDocument('Larchet: Trees', `We propose Larchet. ${sentence}`)
  return { document, models: modelsIn(document), sizes: sizesIn(document), own: ownWork(document) }
}
const lastSentence = ({ document }: Cast): Span => document.sentences.at(-1) ?? { start: 0, end: 0 }

describe('namedSystems', () => {
  it.each<[string, string[]]>([
    ['Larchet-7B wins, and Qwen3-8B-Larchet loses.', ['model Larchet-7B 7 own', 'model Qwen3-8B-Larchet 8']],
    ['Larchet wins over GPT-4o.', ['own Larchet own', 'model GPT-4o']],
    ['Qwen2.5-7B wins, then Qwen2.5 loses.', ['model Qwen2.5-7B 7', 'model Qwen2.5 7']],
    [
      'Qwen2.5-7B and Qwen2.5-14B win, then Qwen2.5 loses.',
      ['model Qwen2.5-7B 7', 'model Qwen2.5-14B 14', 'model Qwen2.5'],
    ],
    ['A 7B model beats the 14B one.', ['size 7B 7', 'size 14B 14']],
  ])('%s', (sentence, systems) => {
    const cast = castOf(sentence)
    const found = namedSystems(cast).filter(({ start }) => start >= lastSentence(cast).start)
    expect(
      found.map(({ kind, text, size_b, ownWeight }) =>
        [kind, text, size_b ?? '', ownWeight > 0 ? 'own' : ''].filter((part) => part !== '').join(' '),
      ),
    ).toEqual(systems)
  })
})

describe('systemsSeenFrom', () => {
  it.each<[string, string[]]>([
    [
      'Humans and human experts beat trained human annotators.',
      ['human Humans', 'human human experts', 'human trained human annotators'],
    ],
    [
      'Domain experts beat radiologists and the participants, medical experts lose.',
      ['human Domain experts', 'human radiologists', 'human participants', 'human medical experts'],
    ],
    [
      'A physician and two clinicians beat a radiologist; one clinician beats physicians, annotators and an annotator.',
      [
        'human physician',
        'human clinicians',
        'human radiologist',
        'human clinician',
        'human physicians',
        'human annotators',
      ],
    ],
    [
      'Expert human players beat a human expert at the human level.',
      ['human Expert human players', 'human human expert', 'human human level'],
    ],
    [
      'The strongest baseline beats the very old and tidy reasoning model.',
      ['phrase strongest baseline', 'phrase very old', 'phrase tidy reasoning model'],
    ],
    [
      'Majority voting beats best-of-n sampling over chain-of-thought prompting.',
      ['phrase Majority voting', 'phrase best-of-n sampling', 'phrase chain-of-thought prompting'],
    ],
    [
      'It beats a larger teacher, students and the base model.',
      ['phrase larger teacher', 'phrase students', 'phrase base model'],
    ],
    ['It loses against  supervised fine-tuning.', ['phrase supervised fine-tuning']],
    ['It shows improved training while using old agents.', ['phrase training', 'phrase old agents']],
    ['Here ElmNet beats OakGPT-2 and Fernly; ELM-3 loses.', ['name ElmNet', 'name OakGPT-2', 'name ELM-3']],
    ["ElmNet wins over Elm and MossQA'.", ['name ElmNet', 'phrase Elm', 'name MossQA']],
    ['A frozen probe reaches 40%, 0.3 for plain lookup.', ['phrase frozen probe', 'phrase plain lookup']],
    ['Mean accuracy reaches 40%, and ROUGE-L 0.3 (nDCG@10: 0.2).', []],
  ])("finds what only the sentence's words give: %s", (sentence, systems) => {
    const cast = castOf(sentence)
    const named = new Set(namedSystems(cast))
    const seen = systemsSeenFrom(cast)(lastSentence(cast)).filter((system) => !named.has(system))
    expect(seen.map(({ kind, text }) => `${kind} ${text}`)).toEqual(systems)
  })
})

describe('companies', () => {
  /** The list that a mention stands in, and its features but the first. */
  function companyOf(sentence: string, text: string) {
    const cast = castOf(sentence)
    const systems = namedSystems(cast)
    const system = systems.find((other) => other.text === text)
    if (!system) throw new Error(`no ${text}`)
    const { list, cues } = companies(systems)(lastSentence(cast))(system)
    return `${list.map((other) => other.text).join('+')} ${cues.join(' ')}`
  }

  it.each<[string, string, string]>([
    ['GPT-4o wins.', 'GPT-4o', 'GPT-4o 1 1 1 0 0 0'],
    ['GPT-4o wins, GPT-4o and GPT-4o.', 'GPT-4o', 'GPT-4o+GPT-4o+GPT-4o 3 1 1 0 0 0'],
    ['Llama-3.1-8B, GPT-4o and Qwen2.5-7B win.', 'Qwen2.5-7B', 'Llama-3.1-8B+GPT-4o+Qwen2.5-7B 1 3 3 2 2 2'],
    ['Llama-3.1-8B wins by far and Qwen2.5-7B loses.', 'Llama-3.1-8B', 'Llama-3.1-8B 1 2 2 2 2 0'],
    ['Qwen2.5-7B wins; a 7B one and a 14B one lose.', '7B', 'Qwen2.5-7B+7B+14B 1 3 3 2 2 1'],
    ['Qwen2.5-7B is far too old. Llama-3.1-8B wins.', 'Llama-3.1-8B', 'Llama-3.1-8B 1 2 1 2 1 1'],
    [`Qwen2.5-7B ${'x'.repeat(11)} GPT-4o wins.`, 'GPT-4o', 'Qwen2.5-7B+GPT-4o 1 2 2 1 1 1'],
    [`Qwen2.5-7B ${'x'.repeat(12)} GPT-4o wins.`, 'GPT-4o', 'GPT-4o 1 2 2 1 1 1'],
  ])('%s %s', (sentence, text, company) => {
    expect(companyOf(sentence, text)).toBe(company)
  })
})
