import { describe, expect, it } from 'vitest'
import { namingRules } from '../../src/extract/attribute-naming.ts'
import { readDocument } from '../../src/extract/document.ts'
import { ownWork } from '../../src/extract/own-name.ts'

const namesIn = (title: string, abstract: string) => ownWork(readDocument(title, abstract)).names

describe('naming rules', () => {
  it('have ids of their own', () => {
    expect(new Set(namingRules.map((rule) => rule.id)).size).toBe(namingRules.length)
  })

  it.each(namingRules.map((rule) => [rule.id, rule] as const))('%s reads its example only', (_, rule) => {
    const [sentence, name] = rule.example
    expect([...sentence.matchAll(rule.pattern)].map((match) => match[1])).toContain(name)
    expect(new RegExp(rule.pattern.source).test(rule.counterExample)).toBe(false)
  })
})

describe('ownWork', () => {
  it('puts the name of title and text first', () => {
    const [first] = namesIn(
      'TideNet: Waves for Vision',
      'Transformers are slow. We propose TideNet, a fast network. TideNet outperforms ViT.',
    )
    expect(first).toMatchObject({ name: 'TideNet', isBenchmark: false })
    expect(first?.places).toHaveLength(3)
  })

  it('prefers the acronym to its long form', () => {
    const [first] = namesIn(
      'Quiet Search Planning for agents',
      'We introduce Quiet Search Planning (QSP). QSP improves all agents.',
    )
    expect(first?.name).toBe('QSP')
  })

  it('marks what the text calls a benchmark, and catalogued benchmarks', () => {
    const names = namesIn(
      'OwlTrials: A Benchmark for Owls',
      'We introduce OwlTrials, a new benchmark of night flights, and our GSM8K results.',
    )
    expect(names.find((own) => own.name === 'OwlTrials')?.isBenchmark).toBe(true)
    expect(names.filter((own) => own.name === 'GSM8K').every((own) => own.isBenchmark)).toBe(true)
  })

  it('finds no name where the paper gives none', () => {
    const names = namesIn('On the limits of rhyme', 'We study how rhyme helps large language models (LLMs).')
    expect(names).toEqual([])
  })
})

describe('the shape of a benchmark', () => {
  const isBenchmark = (name: string) =>
    namesIn('On rhyme', `We propose ${name}, which plans ahead.`).find((own) => own.name === name)
      ?.isBenchmark

  it.each(
    (
      'LarchBench LarchEval LarchQA LarchArena LarchGym LarchExam LarchSuite LarchCorpus LarchBench2 LarchBenchv2 ' +
      'LarchBenchV2 LarchBench-2 LarchBench-v2.1a LarchQA-mini LarchQA-x LarchArena+ LarchGymPro BenchLarch EvalLarch ' +
      'LarchBench3x7 LarchBench+'
    ).split(' '),
  )('%s', (name) => {
    expect(isBenchmark(name)).toBe(true)
  })

  it.each('LarchNet LarchBenching LarchQAx LarchGymProX LarchSuite-v2-x9.1 LarchXBenchv'.split(' '))(
    'not %s',
    (name) => {
      expect(isBenchmark(name)).toBe(false)
    },
  )
})

describe('the name in a title', () => {
  const inTitle = (title: string, abstract = 'Trees grow.') =>
    namesIn(title, abstract)
      .filter((own) => own.signs[0])
      .map(({ name }) => name)

  it.each<[string, string, string[]]>([
    ['LarchNet: Trees', 'Trees grow.', ['LarchNet']],
    ['LarchNet - Trees', 'Trees grow.', ['LarchNet']],
    ['LarchNet; Trees', 'Trees grow.', ['LarchNet']],
    ['Introducing LarchNet: Trees', 'Trees grow.', ['LarchNet']],
    ['LarchNet Technical Report', 'Trees grow.', ['LarchNet']],
    ['LarchNet, Technical Report', 'Trees grow.', ['LarchNet']],
    ['Trees LarchNet Report', 'Trees grow.', []],
    ['LarchNet Report', 'Trees grow.', ['LarchNet']],
    ['A LarchNet of Trees', 'Trees grow.', []],
    ['LarchNet (LN): Trees', 'Trees grow.', ['LN', 'LarchNet']],
    ['LarchNet(LN): Trees', 'Trees grow.', ['LN', 'LarchNet']],
    ['Trees (LarchNet)', 'Trees grow.', ['LarchNet']],
    ['Trees (leaves)', 'Trees grow.', []],
    ['Trees ( LarchNet )', 'Trees grow.', ['LarchNet']],
    ['LarchNet grows trees', 'Trees grow.', ['LarchNet']],
    ['Larch grows trees', 'Larch grows.', []],
    ['Larch: Trees', 'Larch grows.', ['Larch']],
    ['Larch: Trees', 'Trees grow.', []],
    ['Larch+: Trees', 'Trees grow.', ['Larch+']],
    ['Quiet Larch Planning: Trees', 'Quiet Larch Planning grows.', ['Quiet Larch Planning']],
    ['Quiet Larch Planning: Trees', 'Trees grow.', []],
    ['quiet 2nd planning: Trees', 'Now quiet 2nd planning grows.', ['quiet 2nd planning']],
    ['quiet larch planning: Trees', 'Now quiet larch planning grows.', []],
    ['A b C d E: Trees', 'Now A b C d E grows.', ['A b C d E']],
    ['A b C d E f: Trees', 'Now A b C d E f grows.', []],
    ['Why LarchNet? Trees: Leaves', 'Trees grow.', []],
  ])('"%s" (%s)', (title, abstract, names) => {
    expect(inTitle(title, abstract)).toEqual(names)
  })
})

describe('own names in the abstract', () => {
  const own = (abstract: string) => namesIn('On rhyme', abstract)
  const named = (abstract: string) => own(abstract).map(({ name }) => name)
  const acronym = namingRules.length + 1

  it.each<[string, string[]]>([
    ["We propose LarchNet's, which plans.", ['LarchNet']],
    ["We propose LarchNet's-Tree, which plans.", ["LarchNet's-Tree"]],
    ['We propose LarchNet--, which plans.', ['LarchNet']],
    ['We propose LarchNet-, which plans.', ['LarchNet']],
    ['We propose 2019, which plans.', []],
    ['We propose 2099, which plans.', []],
    ['We propose 3x, which plans.', []],
    ['We propose 3.5B, which plans.', []],
    ['We propose plan-ahead, which plans.', []],
    ['We propose rl2, which plans.', ['rl2']],
    ['We propose rl_x, which plans.', ['rl_x']],
    ['We propose X, which plans.', []],
    ['We propose A2019, which plans.', ['A2019']],
    ['We propose 2019A4, which plans.', ['2019A4']],
    ['We propose GPUs, which plan.', []],
    ['Larch achieves much. Trees grow.', []],
    ['Larch achieves much. Trees like Larch grow.', ['Larch']],
    ['Larch achieves much. Trees, "Larch", grow.', ['Larch']],
    ['Larch achieves much. Trees; Larch grows.', ['Larch']],
    ['Larch achieves much. Trees grow.  Larch grows.', []],
  ])('%s', (abstract, names) => {
    expect(named(abstract)).toEqual(names)
  })

  it.each<[string, boolean]>([
    ['We propose Quiet Larch (QLP). QLP plans.', true],
    ['We propose "Quiet Larch" (QLP). QLP plans.', true],
    ["We propose 'Quiet Larch'  ( QLP ). QLP plans.", true],
    ['We propose Quiet Larch, a tree (QLP). QLP plans.', false],
    ['We propose Quiet Larch (QLP, again). QLP plans.', true],
    ['We propose Quiet Larch (QLP again). QLP plans.', false],
  ])('hand on to the acronym: %s', (abstract, isJoined) => {
    expect(own(abstract).some(({ name, signs }) => name === 'QLP' && signs[acronym])).toBe(isJoined)
  })

  it('weigh more where they stand more often, six times at most', () => {
    const weight = (times: number) =>
      own(`We propose LarchNet. ${'Yes, LarchNet. '.repeat(times)}`)[0]?.weight
    expect([0, 1, 5, 6].map(weight)).toEqual([2.25, 2.5, 3.5, 3.5])
  })

  it('weigh less where the name is that of a known model', () => {
    expect(own('We propose Llama-3.1-8B, which plans.')).toEqual([])
    expect(own('We propose Llama-3.1-8B, as our Llama-3.1-8B.')[0]?.weight).toBe(1.5)
  })
})

describe('what the text calls a benchmark', () => {
  const isCalled = (abstract: string, title = 'On rhyme') =>
    namesIn(title, `We propose LarchMoss. ${abstract}`).find(({ name }) => name === 'LarchMoss')?.isBenchmark

  it.each([
    'LarchMoss is the first benchmark of trees.',
    'LarchMoss, a large dataset of trees, grows.',
    'Trees (LarchMoss) as our corpus of trees grow.',
    'LarchMoss are the old test set.',
    'LarchMoss is a one two three four five six seven benchmark.',
    'We release the LarchMoss benchmark.',
    'We introduce LarchMoss dataset.',
    'We curated the LarchMoss test suite.',
    'A benchmark called LarchMoss grows.',
    'Two datasets named the LarchMoss grow.',
    'A leaderboard dubbed LarchMoss grows.',
    'A testbed (LarchMoss) grows.',
    'This is a new tidy benchmark, LarchMoss.',
    'The first corpus LarchMoss grows.',
  ])('%s', (abstract) => {
    expect(isCalled(abstract)).toBe(true)
  })

  it.each([
    'LarchMoss grows.',
    'LarchMoss is the first method for a benchmark.',
    'LarchMoss is a one two three four five six seven eight benchmark.',
    'Only-LarchMoss is the first benchmark.',
    'We train the LarchMoss benchmark.',
    'A benchmark calls LarchMoss a tree.',
    'A benchmark called LarchMoss-Net grows.',
    'LarchMoss benchmarks trees.',
    'The benchmark, LarchMoss.',
  ])('not: %s', (abstract) => {
    expect(isCalled(abstract)).toBe(false)
  })

  it.each<[string, boolean]>([
    ['LarchMoss: A Benchmark of Trees', true],
    ['LarchMoss: Towards One Testbed', true],
    ['LarchMoss: Benchmarking Trees', true],
    ['The LarchMoss: A Benchmark', false],
    ['LarchMoss: A Method for a Benchmark', false],
    ['LarchMoss: a benchmark', false],
  ])('by the title: %s', (title, called) => {
    expect(isCalled('LarchMoss grows.', title)).toBe(called)
  })
})
