/** The metric named for a number, and the k of pass@k, maj@k or avg@k. */
export interface NamedMetric {
  metric: string | null
  samples: number | null
}

const metricPattern =
  /\b(pass ?[@^] ?(?:\d+|k\b)|maj(?:ority)? ?@ ?\d+|avg ?@ ?\d+|mean ?@ ?\d+|cons ?@ ?\d+|best ?@ ?\d+|(?:n?DCG|NDCG|MRR|MAP|Recall|R|Hits?|HR|Precision|P) ?@ ?\d+|exact[- ]match(?: accuracy)?|(?:macro|micro|weighted)[- ]F1(?:[- ]scores?)?|F1(?:[- ]scores?)?|success rates?|resolve[d]? rates?|resolution rates?|pass rates?|win[- ]rates?|solve rates?|completion rates?|attack success rates?|refusal rates?|hallucination rates?|error rates?|word error rates?|balanced accuracy|execution accuracy|top-1 accuracy|accurac(?:y|ies)|AUROC|AUPRC|ROC-AUC|AUC|mIoU|IoU|mAP(?:@?\d+)?|BLEU(?:-\d)?|ROUGE-?[L12]?|METEOR|CIDEr|WER|CER|EM|FID|gFID|PSNR|SSIM|LPIPS|Dice|perplexity|PPL|Elo|precision|recall|MAE|RMSE|ASR|MCC|Pass|score)\b/gi

/** The nearest metric to a number in its clause: behind it first ("84.2% accuracy"), else before ("accuracy of 84.2%"). */
export function namedMetric(left: string, right: string): NamedMetric {
  const behind = [...right.slice(0, 40).matchAll(metricPattern)][0]
  const before = [...left.slice(-70).matchAll(metricPattern)].at(-1)
  const isClose = behind !== undefined && /^[\s%)]*(?:\w+ )?$/.test(right.slice(0, behind.index))
  const metric = (isClose ? behind : before)?.[0] ?? null
  if (metric === null || metric.toLowerCase() === 'score') return { metric: null, samples: null }
  const samples = /^(?:pass|maj\w*|avg|mean|cons|best) ?[@^] ?(\d+)$/i.exec(metric)?.[1]
  return { metric: canonical(metric), samples: samples === undefined ? null : Number(samples) }
}

/** One spelling for one metric: "Pass@1" and "pass@1", "accuracies" and "accuracy", "success rates" and "success rate". */
function canonical(metric: string): string {
  const single = metric
    .replace(/ ?([@^]) ?/, '$1')
    .replace(/accuracies$/i, 'accuracy')
    .replace(/(rate|score)s$/i, '$1')
  return /^[a-z]/i.test(single) && !/[A-Z]{2}|[a-z][A-Z]|F1/.test(single) ? single.toLowerCase() : single
}
