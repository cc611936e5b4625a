import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { benchmarks } from '../../src/catalogue/catalogue.ts'
import { matchBenchmarks } from '../../src/catalogue/match.ts'

const ids = (text: string): string =>
  matchBenchmarks(text)
    .map((match) => match.id)
    .join(' ')
const words = (text: string): string[] => matchBenchmarks(text).map((match) => match.text)

describe('spellings', () => {
  const spellings: [string, string][] = [
    ["scores on AIME'24", 'aime-2024'],
    ['scores on AIME-2024', 'aime-2024'],
    ['scores on AIME2024', 'aime-2024'],
    ['scores on AIME 24', 'aime-2024'],
    ["scores on AIME '24", 'aime-2024'],
    ['scores on AIME\\_2024', 'aime-2024'],
    ['scores on $\\text{AIME}_{24}$', 'aime-2024'],
    ['scores on AIME~2024', 'aime-2024'],
    ['scores on MATH500', 'math-500'],
    ['scores on Math-500', 'math-500'],
    ['scores on \\textsc{GSM8K}', 'gsm8k'],
    ['scores on GSM-8k', 'gsm8k'],
    ['tools on $\\tau^2$-Bench', 'tau2-bench'],
    ['tools on τ²-bench', 'tau2-bench'],
    ['tools on tau2-bench', 'tau2-bench'],
    ['tools on $\\tau$-bench', 'tau-bench'],
    ['code on HumanEval+', 'humaneval-plus'],
    ['code on HumanEval', 'humaneval'],
    ['code on HumanEval+MBPP', 'humaneval mbpp'],
    ['AIME24@32 beats AIME25 avg@32', 'aime-2024 aime-2025'],
    ["GSM8K's items", 'gsm8k'],
    ['GSM8K-style items', 'gsm8k'],
    ['SQL on Spider 2.0', 'spider-2'],
    ['AlpacaEval 2.0 and AlpacaEval', 'alpacaeval-2 alpacaeval'],
    ['GPQA-Diamond, GPQA Diamond and GPQA', 'gpqa-diamond gpqa-diamond gpqa'],
    ['GPQA (Diamond) is hard', 'gpqa-diamond'],
    ['LiveCodeBench (v6) and LiveCodeBench-v5', 'livecodebench-v6 livecodebench-v5'],
    ['ARC-Challenge and ARC-AGI-2', 'arc-challenge arc-agi-2'],
    ['Code on SWE-bench Verified', 'swe-bench-verified'],
  ]
  it.each(spellings)('%s → %s', (text, expected) => {
    expect(ids(text)).toBe(expected)
  })

  it('finds every spelling of the catalogue that needs no context', () => {
    const unread = benchmarks
      .filter(({ context }) => !context?.require)
      .flatMap(({ id, aliases }) => aliases.filter((alias) => ids(`It is tested on ${alias}.`) !== id))
    expect(unread).toEqual([])
  })

  it('takes the dollar signs of a formula into the words', () => {
    expect(words('on $\\tau^2$-Bench we')).toEqual(['$\\tau^2$-Bench'])
  })
})

describe('joint forms', () => {
  const joint: [string, string][] = [
    ['on AIME24 & 25', 'aime-2024 aime-2025'],
    ['on AIME24 \\& 25', 'aime-2024 aime-2025'],
    ['on AIME 2024/2025', 'aime-2024 aime-2025'],
    ["on AIME'24/'25", 'aime-2024 aime-2025'],
    ['on AIME 24/25/26', 'aime-2024 aime-2025 aime-2026'],
    ['on AIME 2024, 2025, and 2026', 'aime-2024 aime-2025 aime-2026'],
    ['on AIME 2024 and AIME 2025', 'aime-2024 aime-2025'],
    ['on AIME 2025-2026', 'aime-2025 aime-2026'],
    ['on maths: AIME (2024/2025)', 'aime-2024 aime-2025'],
    ['on the 2024 and 2025 AIME competitions', 'aime-2024 aime-2025'],
    ['on CIFAR-10/100', 'cifar-10 cifar-100'],
    ['on ARC-E/C', 'arc-easy arc-challenge'],
    ['on ARC-Easy and Challenge', 'arc-easy arc-challenge'],
    ['on SWE-bench Verified and Lite', 'swe-bench-verified swe-bench-lite'],
    ['on Terminal-Bench 1.0 and 2.0', 'terminal-bench-1 terminal-bench-2'],
  ]
  it.each(joint)('%s → %s', (text, expected) => {
    expect(ids(text)).toBe(expected)
  })

  const single: [string, string][] = [
    ['AIME 2024 and 25% fewer tokens', 'aime-2024'],
    ['AIME 2024, 25.3 on average', 'aime-2024'],
    ['AIME24 and 25 problems of our own', 'aime-2024'],
    ['AIME24 and 100 others', 'aime-2024'],
    ['maths: AIME (30 problems)', 'aime'],
    ['reasoning on AIME 24%', 'aime'],
    ['reasoning on AIME 24.5', 'aime'],
  ]
  it.each(single)('%s is only %s', (text, expected) => {
    expect(ids(text)).toBe(expected)
  })

  it('gives each benchmark the piece of text that says it', () => {
    expect(words('on AIME24 & 25 we')).toEqual(['AIME24', '25'])
    expect(words('the 2024 and 2025 AIME competitions')).toEqual(['2024', '2025 AIME'])
  })
})

describe('what is not a benchmark', () => {
  const nothing = [
    'Math reasoning and math problems',
    'The DAPO-MATH corpus for reasoning',
    'OSWorld-MCP and LIBERO-Pro for robot agents',
    'ML-SUPERB speech tasks',
    'a spider on the wall and a bird in the tree',
    'Spider plots of the database index: see the spider chart', // lower case is the animal
    'BIRD flu spreads among poultry',
    'Our GQA layers share KV heads in the image encoder',
    'POPE visited the city',
    'An MME with maximum entropy',
    'We race to drop wise frames',
    'RACE attention saves memory',
    'text world models and wide search of plans',
    'GSM8Ks and preGSM8K',
    'MATHS lessons',
    'HumanEval++',
    'a needle inside a haystack',
    'NQ',
  ]
  it.each(nothing)('%s', (text) => {
    expect(ids(text)).toBe('')
  })

  const judged: [string, string, string][] = [
    ['GQA', 'On GQA our multimodal model answers', 'gqa'],
    ['BIRD', 'Text-to-SQL on BIRD is hard', 'bird'],
    ['Spider', 'Text-to-SQL on Spider is hard', 'spider'],
    ['POPE', 'Hallucination on POPE falls', 'pope'],
    ['MUSE', 'Unlearning on MUSE and TOFU', 'muse tofu'],
    ['NQ', 'On NQ and TriviaQA we retrieve', 'natural-questions triviaqa'],
    ['DROP', 'Reading DROP and SQuAD', 'drop squad'],
  ]
  it.each(judged)('%s counts in its context', (_name, text, expected) => {
    expect(ids(text)).toBe(expected)
  })
})

describe('any text', () => {
  const piece = fc.constantFrom(
    'AIME',
    '24',
    '/',
    ' & ',
    "'25",
    '-',
    '$',
    '\\tau',
    '{',
    '}',
    '+',
    'MATH',
    ' ',
    '.',
    '%',
    'τ',
    '²',
    '(',
    ')',
    '\n',
    'NQ',
    'GSM8K',
    '😀',
  )

  it('gives ordered spans without overlap that hold their words', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('')
        let read = 0
        for (const match of matchBenchmarks(text)) {
          expect(match.start).toBeGreaterThanOrEqual(read)
          expect(match.end).toBeGreaterThan(match.start)
          expect(match.text).toBe(text.slice(match.start, match.end))
          read = match.end
        }
      }),
      { numRuns: 500 },
    )
  })

  it('reads long texts without names in time that grows with their length only', () => {
    const text = 'aime'.repeat(50_000) + '\\tau$^{'.repeat(20_000)
    const begun = performance.now()
    expect(matchBenchmarks(text)).toEqual([])
    expect(performance.now() - begun).toBeLessThan(2000)
  })
})
