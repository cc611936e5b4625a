/** Wordings that name a system which has no name: "the frozen retriever reaches", "0.4 for plain decoding". */

/** One wording; the words for the system are the first group. */
export interface PhraseRule {
  id: string
  pattern: RegExp
  /** A sentence of our own that it reads, with the words for the system, and one in which it must find nothing. */
  example: [sentence: string, phrase: string]
  counterExample: string
}

const heads = `(?:baselines?|base|models?|LLMs?|MLLMs?|VLMs?|systems?|agents?|methods?|approach(?:es)?|decoding|prompting|fine-tuning|finetuning|training|generation|search|voting|sampling|setup|counterparts?|reasoners?|students?|teachers?|networks?|setting|policy|pipeline|retrieval|oracle|control)`
/** No part of such words: function words, and verbs in front of them. */
const outside = String.raw`(?!(?:the|a|an|our|and|or|of|for|with|on|in|by|to|from|that|which|than|as|at|is|are|was|were|be|been|has|have|had|can|could|may|might|will|would|should|must|among|during|after|before|while|when|we|it|its|their|they|this|these|those|over|both|all|across|between|using|via|against|vs|versus|compared|only|even|also|still|but|not|whereas|where|how|improv\w*|achiev\w*|outperform\w*|surpass\w*|reach\w*|exceed\w*|beat\w*|match\w*|rival\w*|leads?|slightly|consistently|significantly|substantially|clearly|largely|notably|narrowly|nearly|closely|roughly|approximately|here|then|thus|there|no|appl\w*|rais\w*|show\w*|find|finds|reveal\w*|scor(?:es|ed|ing)|indicat\w*|enabl\w*|enhanc\w*|preserv\w*|retain\w*|prevent\w*|releas\w*|yield\w*|demonstrat\w*|suggest\w*|confirm\w*)(?![\w-]))`
const word = String.raw`${outside}[\w.+*'/^-]*[\w+*'^]`
const some = `((?:${word} ){0,4}${word})`
const before = `(?:the |an? |our |its |their |these |both |all |most |even |only )*`
const verbs = String.raw`(?:achiev|reach|attain|obtain|scor|gets?\b|yield|solv|averag|record|remain|stay|drop|falls?\b|fell\b|improv|exceed|outperform|surpass|perform|deliver|match|beats?\b|leads?\b|rank|rises?\b|rose\b|rais|show|retain|recover|reduc|increas|boost|gives?\b|produc|provid|fails?\b|degrad|collaps|wins?\b|hits?\b|detect|miss|answer|succeed|manag|complet|trail|lags?\b|declin)`
const end = String.raw`(?=\s?[,;:.()]|\s?$| (?:by|on|in|at|and|or|with|while|which|from|for|to|under|across)\b)`
const compares = String.raw`(?:vs\.?|versus|than|compared (?:to|with)|against|outperform\w*|surpass\w*|exceed\w*|beat\w*|relative to|over)`

/** A word that only a system is called, with what describes it. */
export const headRule: PhraseRule = {
  id: 'head',
  pattern: new RegExp(
    String.raw`(?<![\w-])((?=\S)(?:${outside}[\w.+*'/-]+ ){0,4}?${outside}[\w.+*'/-]* ?${heads})(?![\w-])`,
    'gi',
  ),
  example: ['It stays below the strongest zero-shot baseline.', 'strongest zero-shot baseline'],
  counterExample: 'It stays below 40%.',
}

/** Places where a system stands, the surest first: of two that overlap the first counts. */
export const placeRules: readonly PhraseRule[] = [
  {
    id: 'subject',
    pattern: new RegExp(
      String.raw`(?:^\s*|[,;:(] |\b(?:while|whereas|and|but|that|where|when|although|as|of) )${before}${some}(?= (?:alone )?(?:\w+ly |only |still |even |just )?${verbs})`,
      'gi',
    ),
    example: ['The frozen retriever reaches 40%.', 'frozen retriever'],
    counterExample: 'Of these, 40% are long.',
  },
  {
    id: 'for',
    pattern: new RegExp(
      String.raw`\d ?%?\)? (?:[\w@-]+ )?(?:for|with|by|using|from|of) ${before}${some}${end}`,
      'gi',
    ),
    example: ['Accuracy is 0.4 for plain lookup, and rises.', 'plain lookup'],
    counterExample: 'Accuracy is 0.4, and rises.',
  },
  {
    id: 'compared',
    pattern: new RegExp(String.raw`\b${compares} ${before}${some}${end}`, 'gi'),
    example: ['It is ahead by 3 points over tuned thresholds.', 'tuned thresholds'],
    counterExample: 'It is ahead by 3 points.',
  },
  {
    id: 'before-bracket',
    pattern: new RegExp(
      String.raw`(?:^\s*|[ (])${some}(?= ?\((?:[\w@.-]{0,16}[:=,]? ?){0,2}[~≈+-]?\d[\d.]*\s?%?[\s,;)])`,
      'gi',
    ),
    example: ['It beats lookup tables (40.1%) there.', 'lookup tables'],
    counterExample: 'It wins (and loses nothing) there.',
  },
  {
    id: 'in-bracket',
    pattern: new RegExp(String.raw`\d ?%? \(${before}${some}\)`, 'gi'),
    example: ['Scores are 40% (plain lookup) and 50%.', 'plain lookup'],
    counterExample: 'Scores are 40% (12 of 30) and 50%.',
  },
  {
    id: 'through',
    pattern: new RegExp(String.raw`\b(?:with|using|by|via) ${before}${some}${end}`, 'gi'),
    example: ['With careful lookup, it reaches 40%.', 'careful lookup'],
    counterExample: 'It reaches 40%.',
  },
]
