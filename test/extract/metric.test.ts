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

  it('looks 40 units ahead and 70 back, and no further', () => {
    const far = (units: number) => ' '.repeat(units)
    expect(namedMetric(`accuracy${far(62)}`, '').metric).toBe('accuracy')
    expect(namedMetric(`accuracy${far(70)}`, '').metric).toBeNull()
    expect(namedMetric('', `${far(32)}accuracy`).metric).toBe('accuracy')
    expect(namedMetric('', `${far(33)}accuracy`).metric).toBeNull()
  })
})
