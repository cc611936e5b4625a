import type { FeatureTexts } from './feature-texts.ts'

/**
 * The wordings of `feature-texts.ts` in their other forms: one ending more or less, no blank or several, a sign or a
 * quotation mark between. What differs in form alone is easily lost when a pattern changes.
 */
const pieces = (list: string): string[] => list.split('|')

/** Wording up to the name of a system. */
const leads = pieces(
  'vs |vs. |exceed |exceeds the |beat |beats |match |approach "|than "|from "|from(|initialized with |' +
    'initialised with |fine tuned |finetuned |finetune "|distilling |distill |distilled into "|atop(|' +
    'continued pretraining from(|continuing from(|started from(|starting from(|applied to "|with "|for "|on "|' +
    'lifts "|to "|by "|our "|( e.g. |(e.g., |(|,|, an |, a |/|like, "|teacher "|judge: the |than bigger |' +
    'than much bigger |like larger |with even more such |to one more big |from one more big |by far the most |' +
    'lift all of the |our one two three |vs one two three |for one two |on one two |and an |base models |' +
    'base model |backbone |backbones |improve |raise the ',
)
/** Wording right behind it. */
const trails = pieces(
  '(|, clearly outperforms|, drops|, clearly drops| quickly drops| clearly reaches|, reaches|: it reaches|' +
    "'s|' best| agent| model| variants| backbones| baselines| outperform| reduce| achieve| lose| losing| ,| )|" +
    ' =|& more| using| students| judges| policy| checkpoints|,, drops|" raises|": rises',
)
/** Wording between a system and its number. */
const linksBefore = pieces(
  ' attain| obtain| reach| fall| drop| achieve| at (| is at ≈| (at|;| achieves much, then more; still|' +
    ' achieves much (more; old| exceed| exceeds| exceeding| often exceed the| achieves (| only a|' +
    ' quickly reaches about| averaging nearly| averages|, at|: with| attaining| obtaining| reached| score| gets to|' +
    ' at only just about| (((at| ((((| surpassed (it; all| ::: at| is, at| at: (',
)
/** Wording between a number and the system behind it. */
const linksBehind = pieces(
  '%for |% for |%) for |%), by an |%, the new for |% one two for |% one two three for |% using an |% of the |' +
    '% with our |% from its old |% seen for once by some other |% on some other |% in any of the old |' +
    '% to exceed |% exceeds |% over the old; then |% vs |% vs. |% compared; |%, |% pp | (|% against one, then |' +
    '%for the baseline, |% seen for the baseline, |% for an owl-like baseline, |% for a baseline, |' +
    '% with two baselines, |% for one owl-like old base, |% for one two three four base, |%)|% )|%(|% ( |' +
    '%vs. 38.1%, |%compared with |% one vs |%x |% and for it, |% for it. By |% @for |%)) for |%: for |%.for ',
)

/** What a paper is about: titles, and abstracts that begin so. */
const titles = pieces(
  'Analyzing owls|Analysing owls|Analyxing owls|Can owls rhyme|Owls can rhyme|How far do owls fly|' +
    'How do owls fly|Rethinking owls|Owls?|Auditing owls|A study of owls|Owl limits',
)
const openings = pieces(
  'We introduce a benchmark|We now happily introduce the dataset|We; then introduce a benchmark|' +
    'This work presents a small and rather tidy leaderboard|This paper here at last constructs one test suite|' +
    'We propose a method|We now happily propose a tidy, small method|This work at last designs one pipeline|' +
    'we evaluate owls|we carefully evaluate owls|we do not even evaluate owls|we analyze owls|we analyse owls|' +
    'we analyxe owls|experiments on LLMs|experiments across many models|experiments with two old models|' +
    'an experiment|experiments|they evaluate|it evaluates|an evaluation|they validate|it validates|' +
    'a validation|results|owls are tested|owls across trees|a human|one expert|humans|experts|people',
)

/** Wording behind a number, before another number behind it, and before a number. */
const tails = pieces(
  '%vs. 38.1%|)vs. 38.1%| )   vs. 38.1%|%of the data|% of $$all data|%out of all|%more|% $$more|%improvement|' +
    '% $$improvement|%drop|% relative point gain|% relative points gain|% performance point drop|' +
    '% performance points drop|% for many of the owls, on average|% in the owl average|% in an old owl: average|' +
    '-like owls|% better|st percentile-pointer|% on old tasks|% over suites|%)|% $$)|×| × 3',
)
const betweens = pieces(
  ' to +| to ≈| → -|→≈| to = |---| --- | -- +|; ≈| ; |--≈|±| ±|± about |  ± | +/- |+/-|-|  $$± |± = |;+| - = | -> ',
)
const fronts = pieces(
  'by ≈|by =|up to ≈|up to =|the ≈|the =|an +|by +|they solve |they fix |it solved all |they break up to |' +
    'recover |recovering |recovers |preserve |closing the |than Owl(|than the Owl(|than Owl’s |than an owl |' +
    'owl (up |Owl (up: |Owl-QA (at |pre-Owl (|owl (only now |owl(|Owl ( |owl (at=|k = |rank |a gap |shares of |' +
    'from about |from one old owl |CI of |[|×|/ ',
)

/** Names, and what is said of them. */
const namings = pieces(
  'QuarryNet is an older, kinder and slower method.|"QuarryNet" is an agent.|QuarryNet, which is our agent.|' +
    'QuarryNet an agent.|("QuarryNet") is an agent.|QuarryNet is a model.|QuarryNet is old. A model.|' +
    'QuarryNet, the first and by far best algorithm.|QuarryNet is a rather old agent.|' +
    'The Quarry-QA (QQ) test set.|The Quarry-QA(QQQ)dataset.|The "Quarry-QA"dataset.|The Quarry-QA testset.|' +
    'The Quarry-QA test sets.|The Quarry-QA (QQ) old and new corpus.|Now QuarryM $$ achieves.|' +
    'Now "QuarryM"  achieves.|Now QuarryM $$ contains.|Now ("QuarryM") covers it.|It gets 61.0% on "QuarryM".|' +
    'It gets 61.0% on (QuarryM).|It gets 61.0% on =QuarryM.|At 0.674 QuarryM.|At 12.55% QuarryM.|At 12.55 % QuarryM.|' +
    'At 7 % QuarryM.|At 7% QuarryM.|At x% QuarryM.|At 7 QuarryM.|The QuarryM metric.|QuarryM metrics.|' +
    'A QuarryM score of 5.|QuarryM scores of 5.|QuarryM value.|QuarryM values.|QuarryM of 5.|QuarryM of a.|' +
    'GPT-4o ( 61 %) vs QuarryM (52%).|GPT-4o (61%) vs. QuarryM.|GPT-4o 61,QuarryM.|GPT-4o: 61 % and QuarryM.|' +
    'GPT-4o (61) or the QuarryM.|QuarryM 52 %,GPT-4o.|QuarryM (52%) and GPT-4o.|QuarryM, old, and GPT-4o.|' +
    'QuarryM % and GPT-4o.|GSM8K, 5.1% and 4.1 points on the QuarryM.|GSM8K as well as QuarryM.',
)

const systems = ['GPT-4o', 'Llama-3.1-8B', 'Gemma-2-9B', 'Mistral-7B']
/** The list in rows of four. */
const rows = (list: readonly string[]) =>
  Array.from({ length: Math.ceil(list.length / 4) }, (_, row) => list.slice(4 * row, 4 * row + 4))
const packed = (list: readonly string[], abstract: (row: string[]) => string): FeatureTexts['texts'] =>
  new Map(rows(list).map((row) => [row.join('|'), { title: 'Owlet: Rhymes', abstract: abstract(row) }]))
const single = (list: readonly string[], abstract: (piece: string) => string): FeatureTexts['texts'] =>
  new Map(list.map((piece) => [piece, { title: 'Owlet: Rhymes', abstract: abstract(piece) }]))
const each = (row: readonly string[], sentence: (piece: string, index: number) => string) =>
  row.map(sentence).join(' ')

const benchmarks = ['GSM8K', 'MMLU', 'MATH-500', 'GPQA']

export const formTexts: readonly FeatureTexts[] = [
  {
    name: 'forms before a system',
    steps: ['systems'],
    texts: packed(
      leads,
      (row) => `It is at 41.2% there. Now ${each(row, (lead, i) => `now ${lead}${systems[i]};`)} it is 35%.`,
    ),
  },
  {
    name: 'forms behind a system',
    steps: ['systems'],
    texts: packed(
      trails,
      (row) =>
        `It is at 41.2% there. Now ${each(row, (trail, i) => `now ${systems[i]}${trail} all;`)} it is 35%.`,
    ),
  },
  {
    name: 'forms from a system to a number',
    steps: ['systems'],
    texts: single(
      linksBefore,
      (link) => `Here GPT-4o${link} 41.2% on GSM8K. The vanilla model${link} 38.0% on MMLU.`,
    ),
  },
  {
    name: 'forms from a number to a system',
    steps: ['systems'],
    texts: single(
      linksBehind,
      (link) => `On GSM8K it is 41.2${link}GPT-4o. It is 38.0${link}the vanilla model.`,
    ),
  },
  {
    name: 'forms of papers',
    steps: ['systems'],
    texts: new Map([
      ...titles.map((title) => [title, { title, abstract: 'GPT-4o gets 41.2% on GSM8K.' }] as const),
      ...single(openings, (opening) => `Now ${opening}: GPT-4o gets 41.2% on GSM8K.`),
      ...single(
        ['"Owlet"', 'Owlet', '(Owlet)', 'Owlet-'],
        (own) => `We call it Owlet. ${own} achieves 41.2%.`,
      ),
    ]),
  },
  {
    name: 'forms behind a number',
    steps: ['reading'],
    texts: packed(tails, (row) => each(row, (tail, i) => `We get 41.2${tail} on ${benchmarks[i]}.`)),
  },
  {
    name: 'forms between numbers',
    steps: ['reading'],
    texts: packed(betweens, (row) =>
      each(row, (piece, i) => `We get 41.2%${piece}52.5% on ${benchmarks[i]}.`),
    ),
  },
  {
    name: 'forms before a number',
    steps: ['reading'],
    texts: packed(fronts, (row) => each(row, (front, i) => `On ${benchmarks[i]} now ${front}41.2% is seen.`)),
  },
  {
    name: 'forms of names',
    steps: ['reading'],
    texts: single(namings, (naming) => `${naming} Owlet scores 41.2% on MMLU.`),
  },
]
