import type { Kind } from '../claim/record.ts'
import type { NumberMention } from './number.ts'
import { oncePer } from './once.ts'
import type { Template } from './template.ts'

/** How a text says that a number is a level, a difference or a relative difference; "#" stands for the number. */
export interface KindRule {
  id: string
  kind: Kind
  pattern: RegExp
  /** A piece of our own that it reads, and one that it must leave alone. */
  example: string
  counterExample: string
}

const bound =
  '(?: (?:an?|the|about|up to|over|nearly|roughly|approximately|around|at least|as much as|more than|only|just|an average of|additional|further|absolute|large|significant|substantial|notable|average|≈|>|<|of))*'
/** Nouns of a difference. */
const difference =
  '(?:improvement|increase|boost|gain|raise|lift|enhancement|uplift|jump|advantage|(?<!error )margin|lead|drop|decrease|decline|degradation|reduction|(?<!(?:validation|test|training|train|dice|entropy|held-out|lowest|final|evaluation|mean) )loss(?:e(?=s))?|(?<!optimality )gap|difference|deficit|shortfall)s?'
/** Words that set a number beside another. */
const compared = '(?:better|higher|lower|worse|above|below|ahead|behind|faster|more|less|fewer)'
/** Words behind a number that begin something else than what it counts. */
const elsewhere =
  '(?:of|to|in|on|at|for|from|by|and|but|or|while|with|whereas|under|than|vs|versus|compared|which|that|when|though|although|showing|is|are|was|were|an?|the)'
/** What is relative, or relatively so, without being compared with what it was before. */
const notRelative =
  '(?:small|low|high|flat|strong|weak|minor|modest|stable|bias|difficulty|norm|error(?! (?:reduc|improv))|pose|position)'
const word = '[A-Za-z@&]\\w*(?:[-@&]\\w+)*'

export const kindRules: readonly KindRule[] = [
  {
    id: 'relative',
    kind: 'relative',
    pattern: new RegExp(
      [
        `#%?(?:(?: ?(?:[/,]|-{1,2}) ?| to |,? and )0%?){0,3}[^.;,#(0]{0,22}(?<!mean )\\brelative(?:ly)?\\b(?! (?:to|${notRelative})\\b)`,
        `\\brelative(?:ly)? (?:(?!(?:from|to|vs|than|and|${notRelative})\\b)[\\w@&-]+ ){0,4}?(?:improv\\w+|gain|increase|reduc\\w+|drop|decrease|boost|decline|degradation|uplift|lift|change)s?\\b(?:(?!\\b(?:from|vs|versus|than|achiev\\w*|reach\\w*|outperform\\w*)\\b)[^.;#(]){0,60}#`,
        '#%? in relative\\b',
        '\\brelative(?:ly)?(?:,? by[^.;,#(0]{0,12})? ?[+≈]?#',
      ].join('|'),
      'i',
    ),
    example: 'a # relative improvement on @',
    counterExample: 'a gain of # on @ relative to &',
  },
  {
    id: 'by',
    kind: 'gain',
    pattern: new RegExp(`\\b(?:by|loses?|losing)${bound} ?(?:0 ?(?:to|-{1,2}|and|,|or) ?)?#`, 'i'),
    example: 'outperforms & by up to #',
    counterExample: 'reaches # on @',
  },
  {
    id: 'gain-behind',
    kind: 'gain',
    pattern: new RegExp(
      `#%? ?(?:(?:to|or|-{1,2}) ?0%? )?(?:-?points? |\\([A-Za-z@&]+\\) )?(?:(?!${elsewhere}\\b)${word} ){0,3}?(?:${difference}|${compared})\\b`,
      'i',
    ),
    example: 'a # accuracy improvement on @',
    counterExample: '# on @',
  },
  {
    id: 'gain-of',
    kind: 'gain',
    pattern: new RegExp(
      `\\b${difference}(?: (?!(?:from|to|reach|at|and|with)\\b)[\\w@&-]+){0,4}(?: (?:of|up to|between|exceeding|is|are| ?\\(?(?:rang|span|vary)\\w*(?: from| between)?)| ?:)${bound} ?[+-]?(?:0 ?(?:to|-{1,2}|;|and|,) ?[+-]?)?#`,
      'i',
    ),
    example: 'gains of # on @',
    counterExample: 'rises from # on @',
  },
  {
    id: 'absolute',
    kind: 'gain',
    pattern:
      /#%? absolute\b(?! (?:score|accuracy|performance|error|value))|#%?\s*\)?\s*(?:↑|↓|(?:up|down)arrow)/i,
    example: '# absolute over &',
    counterExample: '# absolute error',
  },
  {
    id: 'noun-bracket',
    kind: 'gain',
    pattern:
      /\b(?:improvement|gain|drop|decline|degradation|boost|uplift)s?(?: (?!from|to|reach|at)[\w@&-]+){0,3} ?\((?:by |of |up to |≈ ?|over |around |about )?#(?!%? ?(?:→|to|vs))/i,
    example: 'a clear drop (#) on @',
    counterExample: 'a clear drop (# to 0) on @',
  },
  {
    id: 'with-endpoints',
    kind: 'gain',
    pattern: /#%? ?\((?:from )?0 ?(?:to|→) ?0/i,
    example: 'raises the rate # (0 to 0)',
    counterExample: 'a rate of # (0 in all)',
  },
  {
    id: 'endpoint',
    kind: 'score',
    pattern:
      /\b(?:from|compared to|vs\.?|versus)(?: an?| the| only| just| about| nearly)* ?\(?#|\b0 ?(?:to|→) ?#|#%? ?(?:to|→) ?0/i,
    example: 'from # to 0 on @',
    counterExample: 'by # on @',
  },
  {
    id: 'level',
    kind: 'score',
    pattern:
      /\b(?:achiev|reach|attain|obtain|scor|record|hit|solv|resolv|report|remain|maintain|stand)\w*(?: an?| the| only| just| about| nearly| over| up to| state-of-the-art| new| average| mean| overall| impressive| strong| best| top| high)*(?: [\w@-]+){0,3}?(?: of| at| with)? ?#/i,
    example: 'achieves # on @',
    counterExample: 'improves & by # on @',
  },
  {
    id: 'metric',
    kind: 'score',
    pattern:
      /\b(?:accuracy|score|rate|F1|AUC|AUROC|performance|precision|recall|mAP|BLEU|WER|FID|perplexity|EM|pass@0|pass@\d+)(?: on @| in @)?(?: of| at| is| was| to|:| =| reaches| reaching)? ?\(?#(?!%? (?:absolute |relative )?(?:improv|gain|point gain|increase))/i,
    example: 'an accuracy of # on @',
    counterExample: 'a # accuracy gain',
  },
]

/** Which rules read a number: one 0 or 1 each, in the order of the table. */
export const kindCues = oncePer(({ left, right, unit }: Template): number[] => {
  const text = `${left.slice(-80)}#${unit}${right.slice(0, 50)}`
  return kindRules.map((rule) => (rule.pattern.test(text) ? 1 : 0))
})

/**
 * The kind that set phrases leave no doubt of; null where only the forest can tell. Of the annotated numbers that a step
 * reads, at least 95% are of its kind (docs/decisions/extraction.md).
 */
export function ruledKind(
  template: Template,
  { sign, unit }: Pick<NumberMention, 'sign' | 'unit'>,
): Kind | null {
  const cues = kindCues(template)
  const reads = (kind: Kind) => kindRules.some((rule, index) => rule.kind === kind && cues[index] === 1)
  if (reads('relative')) return 'relative'
  if (reads('gain')) return 'gain'
  if (sign === '+') return 'gain'
  const isEndpoint = kindRules.some((rule, index) => rule.id === 'endpoint' && cues[index] === 1)
  if (isEndpoint) return 'score'
  if (sign === '-' && unit !== '') return 'gain'
  return unit === 'points' && !reads('score') ? 'gain' : null
}
