import type { Span } from './document.ts'

/**
 * Words that matter for reading results, in classes. A word is looked up as it stands (lower case), then without its
 * inflection; everything else is `other`. Mentions of numbers, names and models are words of their own classes.
 */
const classes = {
  number: [],
  name: [],
  model: [],
  on: 'on',
  in: 'in for under within among during',
  with: 'with using via through including',
  across: 'across over all both each every',
  of: 'of',
  from: 'from',
  to: 'to → -',
  by: 'by',
  at: 'at',
  and: 'and or & / plus then',
  comma: ',',
  stop: '; :',
  open: '( [',
  close: ') ]',
  equals: '= ≈',
  than: 'than versus vs against compared baseline relative-to comparable',
  clause: 'while whereas but although when where which that however after before despite without even if as',
  respectively: 'respectively',
  average: 'average averaging mean overall aggregate combined macro-average avg averaged total',
  several:
    'benchmarks datasets tasks domains settings suites evaluations baselines backbones competitors scenarios languages categories metrics',
  metric:
    'accuracy accuracies score f1 em rate auc auroc auprc map miou iou bleu rouge wer cer precision recall performance dice ndcg perplexity fid psnr ssim mrr hit success error elo win-rate mae rmse mse pass acc winrate reward asr cider meteor fid gfid top-1 correctness solve solved resolved resolve ap sr lpips fvd rating bleurt comet bertscore chrf em@1 asr dsc psds snr si-sdr cer rouge-l rouge-1 bleu-4 recall@1 pass-rate resolution rejection refusal detection macro-f1 micro-f1 hits quality capability win wins ppl gpass mauve clipscore hps pickscore logloss loss nll bpb bpc cross-entropy',
  likeness:
    'spearman pearson kendall correlation correlate correlated correlations agreement agree consistency similarity concordance kappa overlap alignment',
  gain: 'improve improvement increase boost gain enhance outperform surpass better higher exceed lead margin uplift advantage lift raise rise jump increment beat enhancement ahead above',
  level:
    'achieve reach attain obtain score yield deliver record report get hit set remain show demonstrate solve retain maintain rank stand is was are were scoring',
  drop: 'drop decrease decline degradation degrade fall lower loss lose worse reduce reduction cut collapse deteriorate gap difference below fell decay plummet shrink',
  cost: 'token tokens speed speedup speed-up latency cost memory faster compute flop flops throughput compression compress storage cache overhead budget length cheaper fewer less energy footprint time savings acceleration runtime sparsity pruned latencies reductions savings save saves saving slower lightweight parameters parameter params kl overhead calls context gpu power computation computational inference efficiency size ratio bits bit tps tpf tok s ms seconds minutes hours wall-clock usd dollars price workload parallelism tpot ttft concurrency vram bandwidth iterations rollouts steps budgets search expansions queries weight weights compressed',
  share:
    'cases instances time fraction share portion proportion percentage gap original teacher full oracle variance recovered recovering recover retaining preserving preserve closing close closed errors failures responses outputs samples majority examples answers half queries papers users participants posts',
  things:
    'example sample instance problem question item image video clip hour paper prompt pair step layer dimension expert dialogue document query participant annotation trajectory sentence word conversation scene environment repository tool epoch iteration run seed round turn class subject case data patient study experiment skill shot user year month day task test neuron head feature row record article entry frame rollout node author reviewer labels annotations annotator generation attempt vulnerability bug commit file issue',
  relative: 'relative relatively',
  points: 'absolute point points pp percentage pts percent %',
  bound: 'up about nearly approximately roughly around almost least most exceeding > <',
  own: 'we our this its it us',
  bench:
    'benchmark dataset leaderboard test set split subset challenge exam testset corpus competition suite testbed track evaluation',
  system:
    'model models llm llms agent agents method methods approach framework human humans baseline baselines system systems variant backbone mllm vlm lvlm slm counterpart policy expert',
  best: 'best strongest previous prior state-of-the-art sota leading top existing original vanilla base frontier',
  only: 'only just merely less below under limited',
  make: 'introduce propose present release construct build develop curate design create call dub name term',
  train:
    'train trained training fine-tuning fine-tuned finetuning finetuned pretraining pre-training pretrained pre-trained distill distilled learning learned rl sft',
  statistic:
    'p ci r2 cohen ρ σ deviation seeds stderr interval chance random std sd ± variance statistically significant significance confidence α threshold τ k n',
} as const

export type WordClass = keyof typeof classes | 'other'

/** The classes in the order of the features. */
export const wordClasses = Object.keys(classes)
/** Number of classes that a word can have, without `other`. */
export const classCount = wordClasses.length
export const classOf = (name: WordClass): number => wordClasses.indexOf(name)

const lookup = new Map<string, number>()
Object.values(classes).forEach((words, index) => {
  if (typeof words !== 'string') return
  for (const word of words.split(' ')) if (!lookup.has(word)) lookup.set(word, index)
})

/** A word, sign or mention of the text. */
export interface Word extends Span {
  /** Index into `wordClasses`, or -1. */
  kind: number
  /** Index of the mention among those given, -1 for a plain word. */
  mention: number
}

const wordPattern = /[A-Za-z]+(?:-[A-Za-z\d]+)*|\d[\d.,]*|[^\s\w]/g

const endings = ['s', 'es', 'ed', 'd', 'ing']
/** Every ending that is taken off below; most words have none. */
const mayBeInflected = (lower: string) => 'sdg'.includes(lower.charAt(lower.length - 1))

function kindOf(word: string): number {
  const lower = word.toLowerCase()
  const direct = lookup.get(lower)
  if (direct !== undefined) return direct
  if (!mayBeInflected(lower)) return -1
  for (const ending of endings) {
    if (!lower.endsWith(ending)) continue
    const stem = lower.slice(0, -ending.length)
    const found = lookup.get(stem) ?? (ending === 'ing' ? lookup.get(`${stem}e`) : undefined)
    if (found !== undefined) return found
  }
  if (lower.endsWith('ies')) return lookup.get(`${lower.slice(0, -3)}y`) ?? -1
  if (lower.endsWith('pped')) return lookup.get(lower.slice(0, -3)) ?? -1
  return lower.endsWith('pping') ? (lookup.get(lower.slice(0, -4)) ?? -1) : -1
}

/** Splits a text into words; a span of `mentions` (sorted, apart) is one word of its class. */
export function readWords(clean: string, mentions: readonly (Span & { kind: number })[]): Word[] {
  const words: Word[] = []
  let from = 0
  mentions.forEach((mention, index) => {
    if (mention.start < from) return
    plainWords(clean, from, mention.start, words)
    words.push({ start: mention.start, end: mention.end, kind: mention.kind, mention: index })
    from = mention.end
  })
  plainWords(clean, from, clean.length, words)
  return words
}

function plainWords(clean: string, from: number, to: number, words: Word[]): void {
  const piece = clean.slice(from, to)
  // One pattern for all the short pieces: `matchAll` makes a new one each time.
  wordPattern.lastIndex = 0
  for (let match = wordPattern.exec(piece); match !== null; match = wordPattern.exec(piece)) {
    const start = from + match.index
    words.push({ start, end: start + match[0].length, kind: kindOf(match[0]), mention: -1 })
  }
}
