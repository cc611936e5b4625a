import { describe, expect, it } from 'vitest'
import { readDocument } from '../../src/extract/document.ts'
import { readMentions } from '../../src/extract/reading.ts'
import { statementRules, trigger } from '../../src/extract/statement-rules.ts'
import { findStatements } from '../../src/extract/statements.ts'

function stancesIn(title: string, abstract: string): string[] {
  const reading = readMentions(readDocument(title, abstract))
  return findStatements(reading.document, reading.names, 'p').map(
    (found) => `${found.benchmark}: ${found.stance}`,
  )
}

describe('statement rules', () => {
  it('have ids of their own', () => {
    expect(new Set(statementRules.map((rule) => rule.id)).size).toBe(statementRules.length)
  })

  it.each(statementRules.map((rule) => [rule.id, rule] as const))('%s reads its example only', (_, rule) => {
    expect(rule.pattern.test(rule.example)).toBe(true)
    expect(rule.pattern.test(rule.counterExample)).toBe(false)
    if (rule.needs === undefined) expect(trigger.test(rule.example)).toBe(true)
  })
})

describe('findStatements', () => {
  it('reads a finding, and lets it weigh more than a worry', () => {
    expect(
      stancesIn(
        'Old exams in new models',
        'Exams such as AIME 2024 are vulnerable to contamination. We find strong signs of contamination in AIME 2024.',
      ),
    ).toEqual(['AIME 2024: evidence'])
  })

  it('reads a worry about every benchmark that the sentence names', () => {
    expect(
      stancesIn('On exams', 'Static tests like GSM8K and MMLU are prone to memorization of their items.'),
    ).toEqual(['GSM8K: concern', 'MMLU: concern'])
  })

  it('reads that the introduced benchmark avoids contamination, named or not', () => {
    const abstract =
      'We introduce RiddleBench, a benchmark of new riddles. Our monthly renewal avoids data contamination.'
    expect(stancesIn('RiddleBench: A Benchmark of Riddles', abstract)).toEqual(['RiddleBench: clean'])
  })

  it('quotes the benchmark with its cue only where one sentence names both', () => {
    const evidenceOf = (abstract: string) => {
      const document = readDocument('RiddleBench: A Benchmark of Riddles', abstract)
      return findStatements(document, readMentions(document).names, 'p').map(({ evidence }) => evidence)
    }
    const introduced = 'We introduce RiddleBench, a benchmark of new riddles. '
    const [apart = ''] = evidenceOf(`${introduced}Our monthly renewal avoids data contamination.`)
    expect(apart).toContain('contamination')
    expect(apart).not.toContain('RiddleBench')
    const [together = ''] = evidenceOf('Monthly renewal keeps RiddleBench free of data contamination.')
    expect(together).toContain('RiddleBench')
  })

  it('keeps "contamination-free" to the benchmark beside it', () => {
    expect(
      stancesIn(
        'A solver',
        'The solver reaches 41.0% on the contamination-free LiveBench, and after that a further 97.2% on the much older set of school problems, GSM8K.',
      ),
    ).toEqual(['LiveBench: clean'])
  })

  it('reads a drop on a rewritten twin where the paper speaks of memorization', () => {
    expect(
      stancesIn(
        'Twins',
        'Models may memorize answers. Scores drop by 48.0 points on the rephrased versions of AIME24.',
      ),
    ).toEqual(['AIME 2024: evidence'])
    expect(stancesIn('Twins', 'Scores drop by 48.0 points on the rephrased versions of AIME24.')).toEqual([])
  })

  it.each([
    'Our defence lowers privacy leakage on MMLU prompts.',
    'The diffusion model shows less memorization on CIFAR-10.',
    'Unlearning removes memorized facts while MMLU stays at 60%.',
    'Soil contamination is mapped, and ImageNet weights help.',
  ])('leaves other senses alone: %s', (sentence) => {
    expect(stancesIn('A title', sentence)).toEqual([])
  })

  it('gives offsets in the abstract', () => {
    const abstract = 'We find strong signs of contamination in AIME 2024.'
    const reading = readMentions(readDocument('A title', abstract))
    const [found] = findStatements(reading.document, reading.names, 'p')
    expect(abstract.slice(found?.evidence_start ?? 0, found?.evidence_end ?? 0)).toBe(found?.evidence)
    expect(found?.evidence).toContain('signs of contamination in AIME 2024')
  })
})

describe('whom a statement is about', () => {
  const quotesIn = (title: string, abstract: string) => {
    const reading = readMentions(readDocument(title, abstract))
    return findStatements(reading.document, reading.names, 'p').map(
      ({ benchmark, stance, evidence }) => `${benchmark}, ${stance}: ${evidence}`,
    )
  }

  it.each<[string, number, number]>([
    ['behind', 48, 1],
    ['behind', 49, 0],
    ['before', 45, 1],
    ['before', 46, 0],
  ])('a name %s the words that speak of what is beside them, %d letters off', (side, gap, count) => {
    const between = 'x'.repeat(gap)
    const text =
      side === 'behind'
        ? `The contamination-free ${between} GSM8K grows.`
        : `The GSM8K ${between} is contamination-free there.`
    expect(quotesIn('Exams', text)).toHaveLength(count)
  })

  it.each<[string, string[]]>([
    [
      'GSM8K is contamination-free, whereas we find signs of contamination in MMLU.',
      ['GSM8K, clean: GSM8K is contamination-free', 'MMLU, evidence: signs of contamination in MMLU'],
    ],
    [
      'Strong signs of contamination are found in GSM8K. GSM8K is contamination-free.',
      ['GSM8K, evidence: Strong signs of contamination are found in GSM8K'],
    ],
    [
      'GSM8K is contamination-free. Strong signs of contamination are found in GSM8K.',
      ['GSM8K, evidence: Strong signs of contamination are found in GSM8K'],
    ],
    [
      'GSM8K is contamination-free,whereas we find signs of contamination in MMLU.',
      ['GSM8K, clean: GSM8K is contamination-free', 'MMLU, evidence: signs of contamination in MMLU'],
    ],
    [
      'GSM8K is contamination-free, $$ while we find signs of contamination in MMLU.',
      ['GSM8K, clean: GSM8K is contamination-free', 'MMLU, evidence: signs of contamination in MMLU'],
    ],
    [
      'GSM8K is prone to contamination. GSM8K is contamination-free.',
      ['GSM8K, clean: GSM8K is contamination-free'],
    ],
  ])('the firmest of several: %s', (abstract, quotes) => {
    expect(quotesIn('Exams', abstract)).toEqual(quotes)
  })

  it.each<[string, boolean]>([
    ['LarchEval', true],
    ['LarchQA', true],
    ['Larch-bench', true],
    ['LARCH-eval', true],
    ['LarchEvaluator9', false],
    ['LarchMoss9', false],
    ['the LarchMoss9 benchmark', true],
    ['the LarchMoss9 old test set', true],
    ['the LarchMoss9 very old tidy dataset', false],
    ['the larchMoss dataset', false],
    ['the "LarchMoss9" dataset', true],
    ['LARCH9bench', true],
    ['LarchMossbench', true],
    ['LarchMossbench-x', false],
    ['LARCHeval', true],
    ['LARCHeval-x', false],
  ])('a benchmark beyond the catalogue: %s', (name, isBenchmark) => {
    const found = quotesIn('Exams', `We find strong signs of contamination in ${name}.`)
    expect(found).toHaveLength(isBenchmark ? 1 : 0)
  })

  it.each<[string, string, string[]]>([
    ['LarchBench: Trees', 'Its renewal avoids data contamination.', ['LarchBench']],
    ['LarchBench: Trees', 'Renewal avoids data contamination.', []],
    ['LarchBench: Trees', 'LarchBench grows. Renewal avoids data contamination.', ['LarchBench']],
    ['LarchBench: Trees', 'Renewal avoids data contamination. LarchBench grows.', []],
    ['LarchBench: Trees Without Contamination', 'It grows.', ['LarchBench']],
    ['LarchMoss: A Contamination-Free Exam', 'It grows.', ['LarchMoss']],
    ['LarchMoss: A Contamination-Free Tree', 'It grows.', []],
    ['LarchMoss: Detecting Contamination of Exams', 'It avoids data contamination.', []],
    ['LarchMoss: A Method to Avoid Contamination in a Benchmark', 'It grows.', []],
    ['LarchMoss for Exams', 'We avoid data contamination of the benchmark.', []],
    ['Trees', 'We introduce LarchMoss, a benchmark. We avoid data contamination.', ['LarchMoss']],
    ['Trees', 'We introduce LarchMoss, a method. We avoid data contamination.', []],
    ['Federated exams', 'GSM8K is prone to contamination.', []],
    ['Privacy of exams', 'GSM8K is prone to contamination.', []],
    ['Unlearning exams', 'GSM8K is prone to contamination.', []],
    ['To unlearn exams', 'GSM8K is prone to contamination.', []],
    ['Memorization in diffusion', 'GSM8K is prone to contamination.', []],
    ['Memorisation in diffusion', 'GSM8K is prone to contamination.', []],
    ['Memorixation in diffusion', 'GSM8K is prone to contamination.', ['GSM8K']],
    ['LarchBench: Trees', 'It avoids data contamination.', ['LarchBench']],
    ['LarchMoss: To evaluate', 'Its renewal avoids data contamination.', ['LarchMoss']],
    ['LarchMoss: An Evaluation', 'Its renewal avoids data contamination.', ['LarchMoss']],
    ['LarchMoss: An Evaluat', 'Its renewal avoids data contamination.', []],
    ['LarchMoss: Questions', 'Its renewal avoids data contamination.', ['LarchMoss']],
    ['LarchMoss: A RiddleBench', 'Its renewal avoids data contamination.', ['LarchMoss']],
    ['LarchMoss (LM): An Exam', 'LarchMoss avoids data contamination.', ['LarchMoss']],
    ['LarchMoss : An Exam', 'LarchMoss avoids data contamination.', ['LarchMoss']],
    ['LarchMoss Trees: An Exam', 'LarchMoss avoids data contamination.', []],
    ['LarchMoss: Mitigating an Exam', 'LarchMoss avoids data contamination.', []],
    ['LarchMoss: To mitigate an Exam', 'LarchMoss avoids data contamination.', []],
    ['LarchMoss: Training for an Exam', 'LarchMoss avoids data contamination.', []],
    ['LarchMoss: To detect an Exam', 'LarchMoss avoids data contamination.', []],
    ['LarchMoss: Detection in an Exam', 'LarchMoss avoids data contamination.', []],
    [
      'Trees',
      'We introduce LarchQA, a benchmark. We find strong signs of contamination in GSM8K and LarchQA.',
      ['GSM8K'],
    ],
  ])('the own benchmark: %s. %s', (title, abstract, names) => {
    expect(quotesIn(title, abstract).map((quote) => quote.split(',')[0])).toEqual(names)
  })
})
