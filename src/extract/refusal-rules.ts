import { oncePer } from './once.ts'
import type { Template } from './template.ts'

/** A reason why a number is no result: read on its template, "#" standing for the number itself. */
export interface RefusalRule {
  id: string
  /** In words, as the table of refusals shows it. */
  reason: string
  pattern: RegExp
  /** A piece of our own that it reads, and one that it must leave alone. */
  example: string
  counterExample: string
}

const cost =
  '(?:latenc(?:y|ies)|tokens?|costs?|memory|FLOPs?|compute|computation(?:al)?|throughput|speed-?ups?|speed|runtime|(?:inference|training|wall-clock|decoding|response|reasoning|prefill|generation|processing|execution|search|end-to-end) (?:time|latency|cost|budget|length|speed|tokens?|compute|efficiency|overhead|steps?|memory|throughput)|storage|energy|carbon|overhead|parameters?|params|KV cache|cache|VRAM|TPS|TPF|TTFT|budget|lengths?(?!-controlled)|compression(?! rate)|sparsity|(?:LLM|API|tool|model|function)[ -]calls?|(?<=shorten(?:s|ed|ing)? (?:the )?)(?:responses?|outputs?|chains?|traces?|answers?)|model size|footprint|bandwidth|turns|rollouts?|iterations)'
const move =
  '(?:reduc|decreas|cut|sav|lower|increas|improv|shorten|boost|trim|shrink|drop|accelerat|speed|compress|prun|rais|lift|us)\\w*'

export const refusalRules: readonly RefusalRule[] = [
  {
    id: 'cost-behind',
    reason: 'speed, cost or length',
    pattern: new RegExp(
      `#%?\\s?\\)? ?(?:(?:lower|higher|less|fewer|more|faster|cheaper|shorter|smaller|of|the|its|their|in|average|peak|total|additional|extra|fewer|inference|training|reasoning|overall|computational|GPU|reductions?|savings?|decreases?|drops?|increases?|improvements?|cuts?|output|input|response|generated|trainable|activated|prompt|memory|KV|to|latency|token|model|end-to-end|decoding|or|and|mean) )*${cost}(?![\\w-]*\\s?(?:accuracy|pruning|compression (?:benchmark|task)))`,
      'i',
    ),
    example: 'saves # of the reasoning tokens',
    counterExample: 'reaches # accuracy on @',
  },
  {
    id: 'cost-moved',
    reason: 'speed, cost or length',
    pattern: new RegExp(
      `\\b${move} (?:(?!accura|score|perform|rate|F1)[\\w-]+ ){0,5}?${cost}(?: [\\w@&-]+){0,5} (?:by|to|from|of)(?: (?:up to|over|about|nearly|around|approximately|more than|as much as|an average of|at least|roughly|an average|an additional|a further|another))? #%?`,
      'i',
    ),
    example: 'while cutting the inference latency by #',
    counterExample: 'improving the accuracy by #',
  },
  {
    id: 'cost-before',
    reason: 'speed, cost or length',
    pattern: new RegExp(
      `\\b${cost}(?: usage| consumption| reductions?| savings?| requirements| complexity| footprint)?(?: (?:by|of|to|from|up to|at|is|on @|over|an average of|about|nearly|around|approximately|more than))* (?:0 (?:to|→|and) )?#%?`,
      'i',
    ),
    example: 'a speedup of #',
    counterExample: 'a score of #',
  },
  {
    id: 'speed-unit',
    reason: 'speed, cost or length',
    pattern:
      /#%?\s?(?:TPS|TPF|tok|tokens\b|ms\b|s on\b|s\b(?! )|fps|FPS|GB|hours?|min\b|seconds?|× |times\b)/,
    example: 'gives # TPS on @',
    counterExample: 'gives # points on @',
  },
  {
    id: 'money',
    reason: 'speed, cost or length',
    pattern: /(?:\b(?:USD|EUR|US\$|dollars?)|[€£])\s?(?:0\s?(?:-|to|→|and)\s?)?#/,
    example: 'costs USD #',
    counterExample: 'gains # on @',
  },
  {
    id: 'standard-error',
    reason: 'test statistic',
    pattern:
      /\bstandard (?:error|deviation)s?\b[^.;@#]{0,40}(?:@[^.;@#]{0,30})?\b(?:from|to|of|by|is) (?:0 (?:to|→) )?#/i,
    example: 'lowers the standard error of our estimates from #',
    counterExample: 'an error rate of #',
  },
  {
    id: 'statistic',
    reason: 'test statistic',
    pattern:
      /(?:\bp ?[<>=≈]+|\bn ?=|\bN ?=|\bk ?=|\br ?[<>=]|\bd ?=|(?<!\w)(?:[α-γε-ω]|alpha|beta|gamma|epsilon|eta|theta|kappa|lambda|mu|rho|sigma|tau|phi|chi)(?:_\w+)? ?=|\bkappa of|\bT ?=|std\.? ?(?:dev\.?)?|standard deviation(?: of)?|±|\+\/-|\bCI:?(?: of)?|\[|confidence interval(?: of)?|variance of|\bmargin of error of) ?[+-]?#%?|^.{0,200}#%?\s?(?:CI\b|confidence|% CI|standard deviation|quantile|significance)/i,
    example: 'significant (p < #)',
    counterExample: 'F1 = #',
  },
  {
    id: 'correlation',
    reason: 'correlation or agreement',
    pattern:
      /\b(?:correlation|Spearman|Pearson|Kendall|agreement|kappa|concordance|correlates?)\b[^,;#]{0,50}#%?|#%?\s?(?:\w+ ){0,2}(?:correlation|agreement|Pearson|Spearman|Kendall|concordance|kappa)\b/i,
    example: 'a Spearman correlation of #',
    counterExample: 'an accuracy of #',
  },
  {
    id: 'average-several',
    reason: 'average over several benchmarks',
    pattern:
      /\b(?:average[sd]?|averaging|mean|overall)\b[^.;#]{0,60}\b(?:across|over|on|of)\b[^.;#]{0,40}(?:\b(?:benchmarks|datasets|tasks|suites)\b|@, (?:and )?@|@ and @)[^.;#]{0,60}#|\b(?:average[sd]?|averaging|mean|overall)\b[^.;#]{0,60}#[^.;]{0,40}(?:\b(?:benchmarks|datasets|tasks|suites)\b|@, (?:and )?@|@ and @)|#%?[^.;#]{0,30}\b(?:average|averaged|mean|overall)\b[^.;#]{0,50}(?:\b(?:benchmarks|datasets|tasks|suites)\b|@, (?:and )?@|@ and @)/i,
    example: 'an average accuracy of # across six benchmarks',
    counterExample: 'an average of # on @',
  },
  {
    id: 'list-item',
    reason: 'number of a list item',
    pattern: /(?<!@ )\(#\) [a-z]/i,
    example: 'in two ways: (#) faster',
    counterExample: 'on @ (#%)',
  },
  {
    id: 'share',
    reason: 'share of a whole',
    pattern:
      /#%\s?(?:of|out of) (?:the |all |its |their |our |these |those |full |test |training |original |total |entire |labell?ed |available |generated |annotated |wrong |correct |incorrect |required |teacher's |model )*(?:time|times|data|dataset|training|samples?|examples?|responses?|outputs?|parameters?|tokens?|gap|performance|variance|queries|users|errors?|failures?|prompts?|papers?|full|baseline|teacher|original|capacity|benefit|gain|gains|improvement|improvements|images?|labels?|annotations?|weights|layers|neurons|heads|experts|budget|cost|compute|trajectories|runs|steps|pairs|documents|sentences|features|supervision|models|methods|&'s|@'s)\b/i,
    example: 'uses only #% of the training data',
    counterExample: 'solves #% of @ problems',
  },
  {
    id: 'share-kept',
    reason: 'share of a whole',
    pattern:
      /\b(?:retain|preserv|recover|clos|keep|maintain|captur|recoup)\w* (?:up to |about |over |nearly |more than |around |approximately |at least |roughly |only )?#%\s?(?:of|or more of)\b|\b(?:top|bottom)[- ]#%/i,
    example: 'retains #% of the full score',
    counterExample: 'maintains #% accuracy',
  },
  {
    id: 'part-of-count',
    reason: 'count of items',
    pattern: /#(?!%) (?:out )?of (?:the |all |its )?0\b|\b0 (?:out )?of (?:the |all |its )?#(?!%)/,
    example: 'repairs # of 0 broken proofs',
    counterExample: '# on @',
  },
  {
    id: 'unsteady',
    reason: 'spread, not a result',
    pattern:
      /\b(?:fluctuat|varia|deviat|swing|spread|discrepanc|differ)\w* (?:by|of|up to|in \w+ of)(?: (?:up to|over|about|as much as|more than|at most|nearly))? #/i,
    example: 'accuracy swings of up to #',
    counterExample: 'an accuracy of #',
  },
  {
    id: 'count',
    reason: 'count of items',
    pattern:
      /#(?!%)[ -]?(?:(?!(?:across|for|at|from|on|in|to|with|over|using|by|against|under|among|and|when|compared)\b)[a-z][\w/-]* ){0,2}(?:(?<!accuracy )samples?|examples?|instances?|problems?|questions?|items?|images?|videos?|clips?|papers?|prompts?|documents?|quer(?:y|ies)|participants?|annotators?|trajectories|sentences?|conversations?|dialogues?|scenes?|environments?|repositories|tools|epochs?|seeds?|rounds?|turns?|classes|subjects|patients?|studies|layers?|dimensions?|experts?|agents?|LLMs|models|tasks|domains|categories|languages|benchmarks|datasets|annotations?|years?|months?|shots?|bits?|GPUs?|hours|minutes|users|issues|bugs|files|test cases|unit tests)\b/i,
    example: 'over # annotated questions',
    counterExample: 'an accuracy of # on @',
  },
]

/** Rules that only name the reason of a number that the linker left out. */
export const lateRules: readonly RefusalRule[] = [
  {
    id: 'average',
    reason: 'average over several benchmarks',
    pattern:
      /\b(?:average|averag\w+|mean|overall)\b[^.;]{0,60}#|#%?[^.;]{0,25}\b(?:on average|average)\b|#%?[^.;]{0,60}\bacross\b[^.;]{0,30}\b(?:benchmarks|datasets|tasks)\b/i,
    example: 'an average of # over six benchmarks',
    counterExample: 'a score of #',
  },
  {
    id: 'year',
    reason: 'year or version',
    pattern: /\b(?:in|since|until|version|v)\s*#(?!\s*(?:%|accuracy|points))/i,
    example: 'since #',
    counterExample: 'reaches # accuracy',
  },
]

/** The template as the rules read it. */
export const templateText = ({ left, right, unit }: Template): string =>
  `${left}#${unit}${right.slice(0, 60)}`

/** Rules that the linker may outweigh: what they read is sometimes a result. */
const outweighed = new Set([
  'correlation',
  'list-item',
  'average-several',
  'part-of-count',
  'unsteady',
  'share',
  'share-kept',
  'cost-moved',
  'cost-before',
])

/** Which rules read a number: one 0 or 1 each, in the order of the table. */
export const refusalCues = oncePer((template: Template): number[] => {
  const text = templateText(template)
  return refusalRules.map((rule) => (rule.pattern.test(text) ? 1 : 0))
})

/** Whether the words around a number leave no doubt that it is no result. */
export function isOverruled(template: Template): boolean {
  const cues = refusalCues(template)
  return refusalRules.some((rule, index) => cues[index] === 1 && !outweighed.has(rule.id))
}

/** Why a number is no result, by the words around it; null when no rule says so. */
export function refusedBy(template: Template): RefusalRule | null {
  const first = refusalRules[refusalCues(template).indexOf(1)]
  if (first) return first
  const text = templateText(template)
  return lateRules.find((rule) => rule.pattern.test(text)) ?? null
}
