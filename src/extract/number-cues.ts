import type { Span } from './document.ts'
import type { NumberMention } from './number.ts'

/** Words before a number, from the most to the least telling; the first that fits gives the code. */
const before: RegExp[] = [
  /\bup to (?:a |an )?[+≈]?$/i,
  /\bfrom (?:a |an |about |only |just )?[+≈]?$/i,
  /\bto (?:a |an |about |nearly |over )?[+≈]?$|→\s*$/i,
  /\bby (?:a |an |about |up to |over |nearly |roughly |approximately |as much as |at least |an average of |only )*[+≈(]?$/i,
  /\b(?:than|versus|vs\.?|against|compared (?:to|with)|baseline(?:'s)?|over the) (?:a |the )?[≈(]?$/i,
  /\b(?:over|above|more than|exceed(?:s|ing)?|surpass(?:es|ing)?|at least|>)\s*$|>\s*$/i,
  /\b(?:below|under|less than|fewer than|only|just|merely|within)\s*$|<\s*$/i,
  /\b(?:about|around|approximately|nearly|almost|roughly|close to)\s*$|≈\s*$/i,
  /\b(?:accuracy|score|rate|F1|AUC|AUROC|EM|performance|precision|recall|mAP|mIoU|AP|BLEU|WER|success|FID|PSNR|perplexity)(?: ?score| ?rate)?(?: of| at| is| was| to|:| =|=)? ?(?:about |over |nearly )?[(≈]?$/i,
  /\b(?:achiev|reach|attain|obtain|scor|yield|deliver|record|report|get|hit|set|gain)\w*(?: an?| the| only| up to| over| about| nearly)*\s+[+≈]?$/i,
  /\b(?:improv|increas|boost|gain|enhanc|rais|lift|outperform|surpass)\w*(?: \w+){0,3}\s+[+≈(]?$/i,
  /\b(?:reduc|drop|decreas|declin|degrad|fall|lower|los)\w*(?: \w+){0,3}\s+[≈(]?$/i,
  /\bof (?:only |up to |over |about )?[+≈]?$/i,
  /\bat\s+$/i,
  /\band\s+[+≈]?$/i,
  /,\s*[+≈]?$/,
  /\(\s*[+≈]?$/,
  /[:=]\s*$/,
  /\bwith\s+(?:only |an? )?$/i,
  /\bthe\s+$/i,
]

/** Words behind a number and its unit. */
const behind: RegExp[] = [
  /^\s*(?:relative|relatively)\b/i,
  /^\s*(?:absolute )?(?:percentage )?(?:points?|pp)?\s*(?:\w+ )?(?:improvements?|gains?|increases?|boosts?|higher|better|lead|advantage|margin|uplift|lift|jump|above|over the)\b/i,
  /^\s*(?:\w+ )?(?:drop|decrease|decline|degradation|lower|loss|worse|reductions?|fewer|less|gap|difference)\b/i,
  /^\s*(?:faster|speed-?ups?|speed|acceleration|throughput|latency|cheaper|cost|savings?|compression|sparsity|memory)\b/i,
  /^\s*(?:of (?:the )?)?(?:its |their |all )?(?:training |test |inference |output |fewer |more |new |real |human |expert |high-quality |diverse |unique |different |total |synthetic |annotated |labell?ed |real-world |distinct |carefully |challenging |multi-\w+ |\w+-level )*(?:tokens?|parameters?|params|examples?|samples?|instances?|problems?|questions?|items?|tasks?|images?|videos?|clips?|hours?|papers?|languages?|datasets?|benchmarks?|models?|LLMs?|prompts?|pairs?|steps?|layers?|experts?|agents?|domains?|categories|dialogues?|documents?|queries|participants|annotations?|trajectories|sentences|words|conversations|scenes|environments?|repositories|tools?|FLOPs?|GPUs?|epochs?|iterations|runs|seeds|rounds|turns|classes|subjects|tests?|cases|data|patients|studies|experiments|settings|baselines|methods|metrics|dimensions|types|skills|bits?|shots?|users|years|months)\b/i,
  /^\s*(?:\w+[- ]){0,2}?(?:accuracy|acc\.?|F1|scores?|success|pass|resolved?|solve|win|EM|exact match|AUC|AUROC|mAP|AP|mIoU|IoU|BLEU|ROUGE|WER|precision|recall|performance|Dice|nDCG|NDCG|perplexity|FID|PSNR|SSIM|MRR|hit|completion|rates?|MAE|RMSE|error)\b/i,
  /^\s*on\b/i,
  /^\s*(?:in|for|at|under|across|over|using|with|when)\b/i,
  /^\s*(?:to|→|-)\s*[+]?\d/,
  /^\s*(?:vs\.?|versus|compared|against|than)\b/i,
  /^\s*and\b/i,
  /^\s*,/,
  /^\s*\)/,
  /^\s*(?:\.|;|$)/,
  /^\s*of\b/i,
  /^\s*\(/,
  /^\s*by\b/i,
  /^\s*(?:±|\+\/-)/,
]

const averages = /\b(?:average|averag\w+|mean|overall|avg\.?|aggregate|combined|macro-?average)\b/i
const several =
  /\b(?:(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+|multiple|several|various|all|diverse|different|both|other)(?: \w+){0,4} (?:benchmarks?|datasets?|tasks?|models?|suites|domains)|benchmarks\b)/i
const gains =
  /\b(?:improv|increas|boost|gain|enhanc|outperform|surpass|better|higher|exceed|lead|margin|uplift|advantage|lift|rais)\w*/i
const drops = /\b(?:drop|decreas|declin|degrad|fall|lower|loss|worse|reduc)\w*/i
const cost =
  /\b(?:token|speed|latency|cost|memory|faster|compute|FLOP|throughput|compress|training time|storage|cache|parameter|overhead|budget|length)\w*/i

/** First pattern that fits, 1-based; 0 when none does. */
function code(patterns: readonly RegExp[], text: string): number {
  return patterns.findIndex((pattern) => pattern.test(text)) + 1
}

/** What a number's own form and surroundings say, for the linker and the kind. */
export function numberCues(clean: string, number: NumberMention, sentence: Span): number[] {
  const left = clean.slice(Math.max(sentence.start, number.start - 60), number.start - number.sign.length)
  const right = clean.slice(number.unitEnd, Math.min(sentence.end, number.unitEnd + 70))
  const near = clean.slice(
    Math.max(sentence.start, number.start - 90),
    Math.min(sentence.end, number.unitEnd + 60),
  )
  const decimals = number.valueText.includes('.') ? (number.valueText.split('.')[1]?.length ?? 0) : 0
  return [
    ['', '%', 'points', 'percentile', '×', 'size', 'count', 'other'].indexOf(number.unit),
    decimals,
    Math.min(number.value, 3000),
    Number.isInteger(number.value) ? 1 : 0,
    number.value <= 1 ? 1 : 0,
    ['', '+', '-'].indexOf(number.sign),
    code(before, left),
    code(behind, right),
    averages.test(left.slice(-45)) ? 1 : 0,
    averages.test(right.slice(0, 30)) ? 1 : 0,
    several.test(near) ? 1 : 0,
    gains.test(left.slice(-40)) ? 1 : 0,
    gains.test(right.slice(0, 40)) ? 1 : 0,
    drops.test(left.slice(-40)) ? 1 : 0,
    drops.test(right.slice(0, 40)) ? 1 : 0,
    /\brelative\b/i.test(near) ? 1 : 0,
    /\babsolute\b|\bpoints?\b|\bpp\b/i.test(right.slice(0, 40)) ? 1 : 0,
    cost.test(left.slice(-50)) ? 1 : 0,
    cost.test(right.slice(0, 50)) ? 1 : 0,
    /\bfrom\b[^.;]{0,25}$/i.test(left) ? 1 : 0,
    /(?:\bto|→|-)\s*[+≈]?$/.test(left) && /\d\s*%?\s*(?:to|→|-)\s*[+≈]?$/.test(left) ? 1 : 0,
    /^\s*(?:to|→|-|;)\s*[+≈]?\d/.test(right) ? 1 : 0,
    Number.isInteger(number.value) && number.value >= 1990 && number.value <= 2030 && number.unit === ''
      ? 1
      : 0,
  ]
}
