import { describe, expect, it } from 'vitest'
import { namedMetric } from '../../src/extract/metric.ts'

describe('namedMetric', () => {
  it.each<[string, string, string | null, number | null]>([
    ['Larch reaches 84.2', '% accuracy on it', 'accuracy', null],
    ['an accuracy of ', '% on it', 'accuracy', null],
    ['F1 of 3 and an accuracy of ', '', 'accuracy', null],
    ['reaches ', '% overall accuracy', 'accuracy', null],
    ['a success rate of ', '%, far above the plain accuracy', 'success rate', null],
    ['of ', '% in pass@1', 'pass@1', 1],
    ['Pass @ 8 of ', '%', 'pass@8', 8],
    ['pass^4 of ', '%', 'pass^4', 4],
    ['', ' pass@k', 'pass@k', null],
    ['maj@64: ', '%', 'maj@64', 64],
    ['majority@16: ', '%', 'majority@16', 16],
    ['avg@32: ', '%', 'avg@32', 32],
    ['mean@4: ', '%', 'mean@4', 4],
    ['cons@64: ', '%', 'cons@64', 64],
    ['best@5: ', '%', 'best@5', 5],
    ['Recall@10 of ', '', 'recall@10', null],
    ['nDCG@10 of ', '', 'nDCG@10', null],
    ['accuracies of ', '%', 'accuracy', null],
    ['win rates of ', '%', 'win rate', null],
    ['macro-F1 scores of ', '', 'macro-F1 score', null],
    ['an AUROC of ', '', 'AUROC', null],
    ['an mIoU of ', '', 'mIoU', null],
    ['an Elo of ', '', 'elo', null],
    ['a score of ', '', null, null],
    ['', ' here', null, null],
    ['accuracy', ' here', 'accuracy', null],
  ])('%s… %s', (left, right, metric, samples) => {
    expect(namedMetric(left, right)).toEqual({ metric, samples })
  })

  it.each(
    [
      ['pass@1', 'pass@12', 'pass @1', 'pass@ 1', 'pass^4', 'pass ^ 4'],
      [
        'maj@64',
        'majority@64',
        'maj @ 64',
        'avg@32',
        'avg @ 32',
        'mean@4',
        'mean@12',
        'best@12',
        'mean @ 4',
        'cons@64',
        'cons @ 64',
      ],
      [
        'best@5',
        'best @ 5',
        'nDCG@10',
        'NDCG @ 10',
        'DCG@5',
        'MRR@10',
        'MAP@10',
        'Recall@10',
        'R@1',
        'Hit@1',
        'Hits@10',
      ],
      [
        'HR@5',
        'Precision@1',
        'P@1',
        'P @ 10',
        'exact match',
        'exact-match accuracy',
        'macro-F1',
        'micro F1 score',
      ],
      [
        'weighted-F1 scores',
        'F1',
        'F1 score',
        'F1-scores',
        'success rate',
        'success rates',
        'resolve rate',
        'resolved rates',
      ],
      [
        'resolution rate',
        'resolution rates',
        'pass rate',
        'pass rates',
        'win rate',
        'win-rates',
        'solve rate',
        'solve rates',
      ],
      [
        'completion rate',
        'completion rates',
        'attack success rate',
        'attack success rates',
        'refusal rate',
        'refusal rates',
      ],
      [
        'hallucination rate',
        'hallucination rates',
        'error rate',
        'error rates',
        'word error rate',
        'word error rates',
      ],
      [
        'balanced accuracy',
        'execution accuracy',
        'top-1 accuracy',
        'accuracy',
        'accuracies',
        'AUROC',
        'ROC-AUC',
        'AUC',
      ],
      [
        'mIoU',
        'mAP',
        'mAP50',
        'mAP@75',
        'BLEU',
        'BLEU-4',
        'ROUGE',
        'ROUGE-L',
        'ROUGE1',
        'ROUGE-2',
        'WER',
        'perplexity',
      ],
    ].flat(),
  )('hears the whole of "%s", however it is spaced', (metric) => {
    const plain = (text: string | null) =>
      (text ?? '')
        .toLowerCase()
        .replace(/ ?([@^]) ?/, '$1')
        .replace(/accuracies$/, 'accuracy')
        .replace(/(rate|score)s$/, '$1')
    expect(plain(namedMetric(`a ${metric} of `, '').metric)).toBe(plain(metric))
    expect(plain(namedMetric('', `% ${metric} on it`).metric)).toBe(plain(metric))
  })

  it.each(['superpass@1', 'ratesuccess', 'accuracyless', 'precise'])('hears no metric in "%s"', (word) => {
    expect(namedMetric(`a ${word} of `, '').metric).toBeNull()
  })

  it.each<[string, string | null, number | null]>([
    ['Pass @ 16', 'pass@16', 16],
    ['pass @16', 'pass@16', 16],
    ['pass@ 16', 'pass@16', 16],
    ['majority @ 16', 'majority@16', 16],
    ['Recall @ 16', 'recall@16', null],
    ['F1 scores', 'F1 score', null],
    ['Success rates', 'success rate', null],
    ['ROC-AUC', 'ROC-AUC', null],
    ['micro-F1', 'micro-F1', null],
    ['Perplexity', 'perplexity', null],
    ['score', null, null],
    ['F1-score', 'F1-score', null],
  ])('writes "%s" as %s', (words, metric, samples) => {
    expect(namedMetric(`its ${words} of `, '')).toEqual({ metric, samples })
  })

  it('looks 40 units ahead and 70 back, and no further', () => {
    const far = (units: number) => ' '.repeat(units)
    expect(namedMetric(`accuracy${far(62)}`, '').metric).toBe('accuracy')
    expect(namedMetric(`accuracy${far(70)}`, '').metric).toBeNull()
    expect(namedMetric('', `${far(32)}accuracy`).metric).toBe('accuracy')
    expect(namedMetric('', `${far(33)}accuracy`).metric).toBeNull()
  })
})
