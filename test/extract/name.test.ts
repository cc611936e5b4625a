import { describe, expect, it } from 'vitest'
import { findModels } from '../../src/catalogue/model-name.ts'
import { readDocument } from '../../src/extract/document.ts'
import { findNames } from '../../src/extract/name.ts'

const findIn = (title: string, abstract: string) => {
  const document = readDocument(title, abstract)
  return findNames(document, findModels(document.clean))
}
const namesIn = (abstract: string) => findIn('Larch', abstract).map(({ name }) => name)

describe('the shape of a name', () => {
  it.each<[string, string[]]>([
    ['mini-LarchQA', ['mini-LarchQA']],
    ['tiny-LarchQA', ['tiny-LarchQA']],
    ['tiered-LarchQA', ['tiered-LarchQA']],
    ['small-LarchQA', []],
    ['@LarchQA', []],
    ['/LarchQA', []],
    ['x.LarchQA', []],
    ['_LarchQA', []],
    ['larchQA', ['larchQA']],
    ['LARCH', ['LARCH']],
    ['L8', ['L8']],
    ['8L', []],
    ['88L8', ['88L8']],
    ['Larch', []],
    ['larch', []],
    ['L', []],
    ['LarchQA+', ['LarchQA+']],
    ['LarchQA++', ['LarchQA++']],
    ['LarchQA+++', ['LarchQA+++']],
    ['LarchQA*', ['LarchQA*']],
    ['LARCH+D', ['LARCH+']],
    ['Larch-Pine', ['Larch-Pine']],
    ['Larch_Pine', ['Larch_Pine']],
    ['Larch-pine-9', ['Larch-pine-9']],
    ['LarchQA-', ['LarchQA']],
    ['LarchQA_', ['LarchQA']],
    ['LarchQA:', ['LarchQA']],
    ['Larch.v2', ['Larch.v2']],
    ['LARCH:dev', ['LARCH:dev']],
    ['LarchQA.', ['LarchQA']],
    ['LarchQA 2', ['LarchQA 2']],
    ['LarchQA v2', ['LarchQA v2']],
    ['LarchQA V2.1', ['LarchQA V2.1']],
    ['LarchQA 2%', ['LarchQA']],
    ['LarchQA 2 %', ['LarchQA']],
    ['LarchQA 2 points', ['LarchQA']],
    ['LarchQA 2.55', ['LarchQA']],
    ['LarchQA 25', ['LarchQA']],
    ['LarchQA 2024', ['LarchQA 2024']],
    ['LarchQA 1999', ['LarchQA 1999']],
    ['LarchQA 20245', ['LarchQA']],
    ['LarchQA 2124', ['LarchQA']],
    ['LarchQA task 4', ['LarchQA task 4']],
    ['LarchQA Task C', ['LarchQA Task C']],
    ['LarchQA Task G', ['LarchQA']],
    ['LarchQA Task', ['LarchQA']],
    ['LarchQA Shared Task 3', ['LarchQA Shared Task 3']],
    ['LarchQA Subtask', ['LarchQA']],
    ['LarchQA Track 2', ['LarchQA Track 2']],
    ['LarchQA Track F', ['LarchQA']],
    ['LarchQA Track', ['LarchQA']],
    ['LarchQA Proper', ['LarchQA']],
    ['LarchQA Values', ['LarchQA']],
    ['LarchQA test', ['LarchQA']],
    ['LarchQA dev', ['LarchQA']],
    ['LarchQA Hard Pro Lite', ['LarchQA Hard Pro Lite']],
    ['LarchQA Hard Pro Lite Plus', ['LarchQA Hard Pro Lite']],
    ['LarchQA  Hard', ['LarchQA Hard']],
    ['LarchQA Benchmark', ['LarchQA']],
    ['LarchQA Leaderboard', ['LarchQA']],
    ['LarchQA Benchmark Pro', ['LarchQA Benchmark Pro']],
    ['LarchQA Pro Leaderboard', ['LarchQA Pro']],
    ['100k-query', []],
    ['LLM Bench', []],
    ['SOTA 2', []],
    ['F1', []],
    ['5B', []],
    ['100K-query', []],
    ['5.5B', []],
    ['30M-larch', []],
    ['5BC', []],
    ['5BCD', ['5BCD']],
  ])('in "see %s now"', (text, names) => {
    expect(namesIn(`They see ${text} now.`)).toEqual(names)
  })

  it.each<[string, string[]]>([
    ['They like the Larch benchmark.', ['Larch']],
    ['They like the Larch Benchmark.', ['Larch']],
    ['They like the Larch dataset.', ['Larch']],
    ['They like the Larch test set.', ['Larch']],
    ['They like the Larch leaderboard.', ['Larch']],
    ['They like the Larch Corpus.', ['Larch']],
    ['They like the Larch competition.', ['Larch']],
    ['They like the Larch challenge.', ['Larch']],
    ['They like the Larch Pine challenge.', ['Larch Pine']],
    ['They like the Larch of Pine challenge.', ['Larch of Pine']],
    ['They like the Larch and Pine challenge.', ['Larch and Pine']],
    ["They like the Larch's Pine-Moss challenge.", ["Larch's Pine-Moss"]],
    ['They like A B C D E F Larch challenge.', ['Larch']],
    ['They like the Larch Tree Moss Fern Pine Oak dataset.', ['Tree Moss Fern Pine Oak']],
    ['They like the LLM Larch dataset.', ['Larch']],
    ['They like the LLM dataset.', []],
    ['They like the tree-Larch dataset.', []],
    ['They like the Larch benchmarks.', ['Larch']],
    ['They like the Larch suite.', ['Larch']],
    ['They like the Larch exam.', ['Larch']],
    ['They like the Larch split.', ['Larch']],
    ['They like the Larch subset.', ['Larch']],
    ['They like the Larch task.', ['Larch']],
    ['They like the Larch corpus.', ['Larch']],
    ['They like the Larch testset.', ['Larch']],
    ['They like the Larch tree.', []],
    ['They like the L exam.', []],
    ['They like the 5B exam.', []],
    ['They like the LLM exam.', []],
    ['They like the Larch datasets, too.', ['Larch']],
    ['They like the Larch dataset, too.', ['Larch']],
    ['They like the larchy LarchX dataset.', ['LarchX']],
    ['They like the Larch test sets.', ['Larch']],
    ['They like the Larch splits, tasks and exams.', ['Larch']],
    ['They like the Larch   exam.', ['Larch']],
    ['They like the Larch examiner.', []],
    ['They like the "Larch" exam.', ['Larch']],
    ['They like the (Larch) exam.', ['Larch']],
    ['They like the Larch (a set of trees) exam.', ['Larch']],
    ['They like the Larch tree-ring growth exam.', ['Larch']],
    ['They like the Larch tree ring and growth exam.', []],
  ])('called a benchmark: %s', (text, names) => {
    expect(namesIn(text)).toEqual(names)
  })

  it.each<[string, string[]]>([
    ['It wins on Larch.', ['Larch']],
    ['On the Larch, it wins.', ['Larch']],
    ['It wins on Larch and more.', ['Larch']],
    ['It wins on Elm by much.', []],
    ['It wins on Larch by much.', ['Larch']],
    ['It wins on Larch to some.', ['Larch']],
    ['It wins on Larch with ease.', ['Larch']],
    ['It wins on Larch at last.', ['Larch']],
    ['It wins on Larch while young.', ['Larch']],
    ['On Larch we win.', ['Larch']],
    ['On Larch it wins.', ['Larch']],
    ['On Larch regression wins.', ['Larch']],
    ['On Larch segmentation wins.', ['Larch']],
    ['It wins from Larch; rain falls.', ['Larch']],
    ['It wins here (Larch).', ['Larch']],
    ['It wins there, Larch: rain.', ['Larch']],
    ['It wins on oak and Larch.', ['Larch']],
    ['It wins on Larch-Moss.', ['Larch-Moss']],
    ['It wins on Larch Moss.', ['Larch Moss']],
    ['It wins on Larch 102.', ['Larch 102']],
    ['It wins on Larch 10234.', []],
    ['It wins on Larch trees.', []],
    ['It wins under Larch.', []],
  ])('standing where a name stands: %s', (text, names) => {
    expect(namesIn(text)).toEqual(names)
  })

  it('leaves capitalised words of a title alone', () => {
    expect(findIn('Lessons from Larch: A Story', 'Rain falls.')).toEqual([])
    expect(findIn('Lessons', 'Rain from Larch: a story.')).toMatchObject([{ name: 'Larch' }])
  })

  it.each<[string, string[]]>([
    ['It wins on UL Larch.', ['UL Larch']],
    ['It wins on the UL Larch.', ['UL Larch']],
    ['It wins on the more challenging UL Larch.', ['UL Larch']],
    ['It wins on oak and the UL Larch.', ['UL Larch']],
    ['It wins here: UL Larch, again.', ['UL Larch']],
    ['It wins here (UL Larch) again.', ['UL Larch']],
    ['It wins there, UL Larch.', ['UL Larch']],
    ['It wins on UL Larch Moss Fern.', ['UL Larch Moss Fern']],
    ['It wins on UL Larch by much.', ['UL Larch']],
    ['It wins on UL Larch from spring.', ['UL Larch']],
    ['It wins on UL Larch while young.', ['UL Larch']],
    ['It wins on UL Larch at last.', ['UL Larch']],
    ['It wins on UL Larch with ease.', ['UL Larch']],
    ['It wins on UL Larch to some.', ['UL Larch']],
    ['It wins on UL Larch trees.', ['UL']],
    ['It wins on ULMUSX Larch Moss Fern.', ['ULMUSX']],
    ['It wins on UL El.', ['UL']],
    ['It wins on oak and UL Larch, too.', ['UL Larch']],
    ['It wins on UL Larch , too.', ['UL Larch']],
    ['It wins under UL Larch Moss Fern.', ['UL']],
  ])('of capitals and words: %s', (text, names) => {
    expect(namesIn(text)).toEqual(names)
  })

  it.each<[string, string[]]>([
    ['They see LARCH TREE now.', ['LARCH TREE']],
    ['They see LARCH TREE 2019 now.', ['LARCH TREE 2019']],
    ['They see LARCH TREE 1999-2004 now.', ['LARCH TREE 1999-2004']],
    ['They see LARCH TREE 60 now.', ['LARCH TREE 60']],
    ['They see LARCH TREE 60% now.', ['LARCH TREE']],
    ['They see LARCH TREE 60 % now.', ['LARCH TREE']],
    ['They see LARCH TREE 60 points now.', ['LARCH TREE']],
    ['They see LARCH TREE 60.5 now.', ['LARCH TREE']],
    ['They see LARCH TREE 60points now.', ['LARCH TREE']],
    ['They see LARCH 61 % there.', ['LARCH']],
    ['They see LARCH 61 points there.', ['LARCH']],
    ['They see LARCH 61points there.', ['LARCH']],
    ['They see LARCH TR+D 60 now.', ['LARCH TR+D 60']],
    ['They see LARCHes TREE now.', ['LARCHes TREE']],
    ['They see LARCH 2019 now.', ['LARCH 2019']],
    ['They see LARCH 2019-2021 now.', ['LARCH 2019-2021']],
    ['They see LARCH 101, an old one.', ['LARCH 101']],
    ['They see LARCH 101 trees.', ['LARCH']],
    ['They see LARCH 61.5 there.', ['LARCH']],
    ['They see LARCH 61% there.', ['LARCH']],
    ['They see LARCH 1015, an old one.', ['LARCH']],
    ['They see LARCH TREE val now.', ['LARCH TREE val']],
    ['They see LARCH TREE test now.', ['LARCH TREE test']],
    ['They see LARCH TREE dev now.', ['LARCH TREE dev']],
    ['They see LARCH TREEs now.', ['LARCH', 'TREEs']],
    ['They see LLM TREE now.', ['TREE']],
    ['They see LARCH LLM TREE now.', ['LARCH', 'TREE']],
    ['They see LARCH TREE SOTA now.', ['LARCH', 'TREE']],
    ['They see x-LARCH TREE now.', ['x-LARCH', 'TREE']],
  ])('of several words in capitals: %s', (text, names) => {
    expect(namesIn(text)).toEqual(names)
  })
})

describe('a part of a catalogued benchmark', () => {
  it.each<[string, string[]]>([
    ['GPQA-Larch/Moss-9', ['GPQA-Larch/Moss-9']],
    ['GPQA-larch', ['GPQA-larch']],
    ["GPQA's Verified", ['GPQA Verified']],
    ["GPQA's Lite", ['GPQA Lite']],
    ["GPQA's Full", ['GPQA Full']],
    ["GPQA's Pro", ['GPQA Pro']],
    ["GPQA's Gold", ['GPQA']],
    ['GPQA Bio Gold', ['GPQA Bio Gold']],
    ['GPQA   Gold', ['GPQA Gold']],
    ['GPQA     Gold', ['GPQA']],
    ['GPQA Golden', ['GPQA']],
    ['GPQA Bio/Chem/Phys', ['GPQA Bio/Chem/Phys']],
    ['GPQA Level 3', ['GPQA Level 3']],
    ['GPQA Part IV', ['GPQA Part IV']],
    ['GPQA Part 2', ['GPQA Part 2']],
    ['GPQA Part V', ['GPQA']],
    ['GPQA task A', ['GPQA task A']],
    ['GPQA Tasks 3', ['GPQA Tasks 3']],
    ['GPQA Shared Task', ['GPQA Shared Task']],
    ['GPQA Challenge', ['GPQA Challenge']],
    ['GPQA 2019', ['GPQA 2019']],
    ['GPQA 2019-2021', ['GPQA 2019-2021']],
    ['ImageNet 256×256', ['ImageNet 256x256']],
    ['ImageNet 256 x 256', ['ImageNet 256x256']],
    ['ImageNet 256 times 256', ['ImageNet 256x256']],
    ['ImageNet 1024x1024', ['ImageNet 1024x1024']],
    ['ImageNet 25x25', ['ImageNet-1K']],
    ['ImageNet-64', ['ImageNet-64']],
    ['ImageNet-65', ['ImageNet-1K']],
    ['(GPQA) Part II', ['GPQA Part II']],
    ['GPQA val2017', ['GPQA val2017']],
    ['GPQA minival', ['GPQA minival']],
    ['GPQA fullset', ['GPQA fullset']],
    ['GPQA test-dev', ['GPQA test-dev']],
    ['GPQA test_std', ['GPQA test_std']],
    ['GPQA test-standard', ['GPQA test-standard']],
    ['GPQA test_challenge', ['GPQA test_challenge']],
    ['GPQA test-larch', ['GPQA']],
    ['GPQA Botany and more', ['GPQA Botany']],
    ['GPQA BotanyMoss by far', ['GPQA BotanyMoss']],
    ['GPQA Botany Moss from here', ['GPQA Botany Moss']],
    ['GPQA Botany grows', ['GPQA']],
    ['GPQA Oh, well', ['GPQA']],
    ['GPQA Score, high', ['GPQA']],
    ['GPQA Overall, high', ['GPQA']],
    ['GPQA Recall, high', ['GPQA']],
    ['GPQA unseen splits', ['GPQA unseen']],
    ['GPQA easy subset', ['GPQA easy']],
    ['GPQA hard tasks', ['GPQA hard']],
    ['GPQA hard trees', ['GPQA']],
    ['GPQA tree-like task', ['GPQA tree-like']],
  ])('in "see %s now"', (text, names) => {
    expect(namesIn(`They see ${text} now.`)).toEqual(names)
  })

  it('ends before the next name or model', () => {
    expect(namesIn('They see MMLU/GPQA now.')).toEqual(['MMLU', 'GPQA'])
  })

  it('is no benchmark of the catalogue', () => {
    expect(findIn('Larch', 'They see GPQA-hard, GPQA.')).toEqual([
      { start: 15, end: 24, id: null, name: 'GPQA-hard' },
      { start: 26, end: 30, id: 'gpqa', name: 'GPQA' },
    ])
  })
})

it('takes no measure, no model and no redefined short form for a benchmark', () => {
  expect(namesIn('They see Larch-F1 and LarchQA = 0.5 and Llama-3.1-8B.')).toEqual([])
})

it('gives names in the order of the text, each once', () => {
  expect(
    namesIn('The Larch exam, LarchQA, GSM8K and ELM TREE 60 stand before UL Moss, then on Fern.'),
  ).toEqual(['Larch', 'LarchQA', 'GSM8K', 'ELM TREE 60', 'UL Moss', 'Fern'])
})

it('takes no name that begins the text for one called a benchmark', () => {
  expect(findIn('Larch exam', 'Rain falls.').map(({ name }) => name)).toEqual([])
})

it.each<[string, string[]]>([
  ['On $\\tau^2$-Bench it reads 41.5%.', ['τ²-bench']],
  ['On $\\tau$-bench it reads 41.5%.', ['τ-bench']],
  ['On $\\tau^2$-bench Retail, it reads 41.5%.', ['τ²-bench Retail']],
  ['On ARC-AGI-v1 it reads 41.5%.', ['ARC-AGI-1']],
  ['On three datasets-SST-2 and two others.', ['SST-2']],
  ['On three datasets-WoolNet and two others.', ['WoolNet']],
  ['On WOOL/TARN/FELT2 it reads 41.5%.', ['WOOL', 'TARN', 'FELT2']],
  ['On wool-bench and Tarnbench it reads 41.5% at the workbench.', ['wool-bench', 'Tarnbench']],
  ['At the WOOL 2025 shared task it reads 41.5%.', ['WOOL 2025 shared task']],
  ["On Winnie's Wool Race it reads 41.5%.", ["Winnie's Wool Race"]],
])('reads the names of %s', (text, names) => {
  expect(namesIn(text)).toEqual(names)
})
