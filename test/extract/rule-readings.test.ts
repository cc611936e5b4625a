import { describe, expect, it } from 'vitest'
import { kindRules } from '../../src/extract/kind-rules.ts'
import { lateRules, refusalRules } from '../../src/extract/refusal-rules.ts'
import { statementRules } from '../../src/extract/statement-rules.ts'

const everyRule = [...refusalRules, ...lateRules, ...kindRules, ...statementRules]

/** Further readings of the rules, by id: what a wording must match, and what it must leave. */
const readings: [string, { reads?: string[]; leaves?: string[] }][] = [
  [
    'relative',
    {
      reads: [
        '#% better in relative terms',
        'a # gain relatively',
        'relative to nothing but itself: relatively, by some #',
        'a relative improvement in all of the many tests that we ran here of #',
        'relative gains that the far longer training of all our models brings: #',
        'relative reductions of up to #',
      ],
      leaves: [
        '# on @, relative',
        'a gain of # on @ relative to &',
        'relative. Then #',
        '# (relative)',
        '# on @ and a 0 relative gain',
        'a relative gain of 0, from # to 0',
        'stays relatively low at #',
        '# mean relative accuracy',
      ],
    },
  ],
  [
    'by',
    {
      reads: [
        'by#',
        'by over #',
        'by an average of #',
        'by ≈ #',
        'by up to about #',
        'by 0 to #',
        'loses 0 to #',
        'losing #',
      ],
      leaves: ['bypass #', 'closes #'],
    },
  ],
  [
    'gain-behind',
    {
      reads: [
        '#% gain',
        '# improvement',
        '#improvement',
        '# (abs) boost',
        '# point average accuracy drop',
        '#% higher',
        '# to 0 point improvement',
        '# higher than @',
      ],
      leaves: [
        '# on of gain',
        '# to at gains',
        '# one two three four five gain',
        '# gainful',
        '# and drops to 0 on @',
        '# but loses by 0',
        '# in the above datasets',
        'a #% optimality gap',
        '#% accuracy--four times higher',
      ],
    },
  ],
  [
    'gain-of',
    {
      reads: [
        'gains of#',
        'improvements in accuracy of up to #',
        'a drop between 0 and #',
        'drops are about #',
        'gain : #',
        'boost of 0to#',
        'gains range from 0 to #',
        'improvements (ranging from +#',
      ],
      leaves: [
        'gain from here of #',
        'gain one two three four five of #',
        'reaches of #',
        'gain of &',
        'exceeds human performance of #',
        'well below the expert baseline of #',
        'a validation loss of #',
        'an error margin of #',
      ],
    },
  ],
  [
    'endpoint',
    {
      reads: [
        'from #',
        'from an #',
        'from only about (#',
        'vs #',
        'vs. #',
        'versus #',
        'compared to the #',
        '0to#',
        '0 → #',
        '0→#',
        '# to 0',
        '#→0',
        '#%→ 0',
        '#% → 0',
      ],
      leaves: ['fromage #', '# too 0', 'x0 to &', 'by # on @'],
    },
  ],
  [
    'level',
    {
      reads: [
        'achieves#',
        'reached an #',
        'scores about #',
        'obtaining new state-of-the-art average results of #',
        'solves over @ at #',
        'remain with#',
      ],
      leaves: ['achieves one two three four #', 'unmatched #'],
    },
  ],
  [
    'metric',
    {
      reads: [
        'accuracy#',
        'accuracy on @ of #',
        'F1 is (#',
        'score: #',
        'pass@0 #',
        'pass@12 = &, accuracy reaching #',
        'pass@12 of #',
        'recall in @ at #',
      ],
      leaves: [
        'accuracy # absolute improvement',
        'accuracy #% gain',
        'rate # relative point gain',
        'scored #',
        'precise #',
      ],
    },
  ],
  [
    'cost-behind',
    {
      reads: [
        '#% fewer tokens',
        '# lower latency',
        '#%) of the total compute',
        '#less memory',
        '#% inference time',
        '# KV cache',
        '#% end-to-end latency',
      ],
      leaves: ['#% on @', '#% memory pruning', '# compute accuracy', '# better'],
    },
  ],
  [
    'cost-moved',
    {
      reads: [
        'cutting latency by #',
        'reduces the total number of output tokens by about #',
        'saved API calls to #',
        'improves throughput on @ by up to #',
      ],
      leaves: [
        'improving accuracy and latency by #',
        'cutting one two three four five six latency by #',
        'cut latency #',
      ],
    },
  ],
  [
    'cost-before',
    {
      reads: [
        'latency #',
        'token usage of #',
        'memory from 0 to #',
        'speedups of up to #',
        'FLOPs reduction by over #',
        'shortened the answers by #',
        'overhead is about #',
      ],
      leaves: ['answers by #', 'latency on & of #', 'a belated #'],
    },
  ],
  [
    'speed-unit',
    {
      reads: [
        '# TPS',
        '#%TPF',
        '# tokens on @',
        '# ms',
        '#s on @',
        '# s',
        '# GB',
        '# hour',
        '# hours',
        '# second',
        '# × ',
        '# times',
      ],
      leaves: ['# smart', '# TP', '# msc', '# timesteps'],
    },
  ],
  [
    'statistic',
    {
      reads: [
        'p<#',
        'p = #',
        'n=#',
        'N = #',
        'k = #',
        'r>#',
        'd = #',
        'std. dev. #',
        'std#',
        'standard deviation #',
        '± #',
        '+/-#',
        '95% CI: #',
        'CI of #',
        '[#',
        'confidence interval of #',
        'variance of #',
        'margin of error of #',
        '#% CI',
        '# confidence',
        'a #quantile',
      ],
      leaves: ['up # on @', 'Cohen # here', 'pn #', 'F1 = #', 'R2 = #', 'delta = #'],
    },
  ],
  [
    'correlation',
    {
      reads: [
        'correlation with people of #',
        'Spearman#',
        'kappa: #%',
        'correlates at #',
        '# Pearson',
        '#% agreement',
        '# rank Kendall',
        '# of the correlation',
      ],
      leaves: ['correlation, and #', 'a core #', '# one two three correlation'],
    },
  ],
  [
    'average-several',
    {
      reads: [
        'averages # across six benchmarks',
        'overall # on @ and @',
        'a mean over all the tasks of #',
        'averaging on @, @ a #',
        '# average gain over five datasets',
        '#% mean on @, and @',
        'average of # on @, @',
      ],
      leaves: ['average of # on @', 'mean. Across tasks #', '# on @ and @', 'averagely'],
    },
  ],
  ['list-item', { reads: ['(#) we', '(#) Faster'], leaves: ['@ (#) and', '(#)', '(#) 5', '#) we'] }],
  [
    'share',
    {
      reads: [
        '#% of the training data',
        '#%of all errors',
        '#% out of the models',
        '#% of time',
        '#% of its parameters',
        "#% of &'s",
        '#% of the full total gain',
      ],
      leaves: ['#% of @', '#% of the problems', '# of the data', '#% of timelines'],
    },
  ],
  [
    'share-kept',
    {
      reads: [
        'retains #% of',
        'recovering about #% of',
        'closes over #% or more of',
        'keep #%of',
        'top-#%',
        'bottom #%',
      ],
      leaves: ['retains #%', 'the retained only about #% of', 'top #', 'stop-gap #%'],
    },
  ],
  [
    'count',
    {
      reads: [
        '# problems',
        '#-question',
        '#samples',
        '# new annotated items',
        '# GPUs',
        '# query',
        '# queries',
        '# test cases',
        '#-shot',
      ],
      leaves: ['#% problems', '# accuracy samples', '# one two three problems', '# problematic', '# on @'],
    },
  ],
  [
    'average',
    {
      reads: [
        'average of some #',
        'averaged #',
        'overall: #',
        '#% gain on average',
        '# average',
        '# across the six datasets',
        '#% better across tasks',
      ],
      leaves: ['average. #', '# across', 'averted #'],
    },
  ],
  [
    'year',
    {
      reads: ['in #', 'since#', 'until #', 'version #', 'v#'],
      leaves: ['in # accuracy', 'in #%', 'in # points', 'within #%', 'begin #%', 'on #'],
    },
  ],
  [
    'clean-named-adjective',
    {
      reads: ['the leak-proof set', 'leakage resistant', 'an uncontaminated set'],
      leaves: ['contamination', 'proof of leakage'],
    },
  ],
  [
    'clean-named-unseen',
    {
      reads: [
        'collected after the knowledge cutoff',
        'released shortly after all models cut-offs',
        'disjoint from it',
      ],
      leaves: ['collected after lunch', 'mostly unseen'],
    },
  ],
  [
    'evidence-share',
    {
      reads: ['3.5 % of items overlapped', 'contaminated at 12%', 'memorized about 4.5 %'],
      leaves: ['12 items overlap', 'contaminated. 12%'],
    },
  ],
  [
    'concern-cleaned',
    {
      reads: ['filtered variants of', 'decontaminated copies of', 'cleaned subsets of'],
      leaves: ['cleaned versions', 'new versions of'],
    },
  ],
]

describe.each(readings)('the rule %s', (id, { reads = [], leaves = [] }) => {
  const pattern = everyRule.find((rule) => rule.id === id)?.pattern ?? /$^/
  it.each(reads)('reads "%s"', (text) => expect(pattern.test(text)).toBe(true))
  it.each(leaves)('leaves "%s"', (text) => expect(pattern.test(text)).toBe(false))
})
