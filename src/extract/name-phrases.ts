import type { Span } from './document.ts'

/** A phrase beside a name that tells a benchmark from a system, a metric or a training set; "@" stands for the name. */
export interface NamePhrase {
  id: string
  side: 'before' | 'behind'
  pattern: RegExp
  /** A piece of our own, up to the name or from it on, that it reads, and one that it must leave alone. */
  example: string
  counterExample: string
}

const rival = String.raw`than|over|vs\.?|versus|outperform\w*|surpass\w*|beat\w*|exceed\w*|compar\w+ (?:to|with)|relative to`
const systemVerb =
  'achiev|outperform|improv|obtain|reach|attain|surpass|reduc|boost|yield|deliver|rais|lift|beat|exceed|cut|gain|perform|lower|combin|increas|retain|set|match|lead|remain|maintain'

export const namePhrases: readonly NamePhrase[] = [
  {
    id: 'beside-or-rival',
    side: 'before',
    pattern: new RegExp(
      String.raw`\b(?:${rival}|against|baselines?|unlike|like|and|or) (?:the |prior |vanilla |standard )?["'(]?$`,
      'i',
    ),
    example: 'tested against the ',
    counterExample: 'tested on the ',
  },
  {
    id: 'rival',
    side: 'before',
    pattern: new RegExp(String.raw`\b(?:${rival}) (?:the |prior |vanilla |standard )?["'(]?$`, 'i'),
    example: 'clearly outperforms vanilla ',
    counterExample: 'clearly wins on ',
  },
  {
    id: 'scorer',
    side: 'before',
    pattern: /\d\s?(?:%|points|pp)?\)? (?:for|with|using|by|from|of|under|via) (?:the )?$/i,
    example: 'against 57% for ',
    counterExample: 'against 57% on ',
  },
  {
    id: 'trained-on',
    side: 'before',
    pattern:
      /\b(?:train|tun|distill|finetun|synthesi)\w* (?:[\w-]+ ){0,4}(?:on|using|with|from) (?:the )?["'(]?$/i,
    example: 'trained once more on the ',
    counterExample: 'tested once more on the ',
  },
  {
    id: 'evaluated-on',
    side: 'before',
    pattern:
      /\b(?:evaluat|experiment|test|validat|benchmark|assess|result|perform|accura|score|state-of-the-art|SOTA|succe)\w*\b[^.;,]{0,40}\b(?:on|across|in) (?:the )?(?:[\w-]+ )?["'(]?$/i,
    example: 'we evaluate it on the ',
    counterExample: 'we build it on the ',
  },
  {
    id: 'on',
    side: 'before',
    pattern: /\b(?:on|across) (?:the |both )?(?:[a-z-]+ )?["'(]?$/i,
    example: 'wins across both ',
    counterExample: 'wins with ',
  },
  {
    id: 'used',
    side: 'before',
    pattern: /\b(?:our|proposed|using|use|via|implement\w*|integrat\w*|apply\w*|appl\w+) (?:the )?["'(]?$/i,
    example: 'we integrate ',
    counterExample: 'we evaluate ',
  },
  {
    id: 'metric-before',
    side: 'before',
    pattern: /\bmetrics?\b[^.;]{0,20}$/i,
    example: 'by metrics such as ',
    counterExample: 'by methods such as ',
  },
  {
    id: 'collected',
    side: 'before',
    pattern: /\b(?:introduc|releas|construct|build|curat|creat|contribut|collect)\w* (?:and \w+ )?["'(]?$/i,
    example: 'we curate and release ',
    counterExample: 'we outperform ',
  },
  {
    id: 'proposed',
    side: 'before',
    pattern: /\b(?:propos|present|develop|design|call|dub|nam)\w* (?:and \w+ )?["'(]?$/i,
    example: 'we propose ',
    counterExample: 'we test ',
  },
  {
    id: 'metric-behind',
    side: 'behind',
    pattern: /^\s?(?:@\s?\d|(?:scores?|metrics?|rates?|values?)\b)/i,
    example: ' scores rise',
    counterExample: ' problems remain',
  },
  {
    id: 'scores',
    side: 'behind',
    pattern: new RegExp(
      String.raw`^["')]*,?\s+(?:\w+ly |also |further |not only |even )?(?:${systemVerb})`,
      'i',
    ),
    example: ' consistently raises success',
    counterExample: ' contains problems',
  },
  {
    id: 'system-behind',
    side: 'behind',
    pattern:
      /^["')]*\s(?:[a-z-]+ )?(?:baselines?|methods?|models?|framework|approach|optimi[sz]er|formats?|loss|student|teacher|variants?|architectures?|backbones?|GPUs?|robot|agents?|pipeline|algorithm|training|search|policy|policies|decoding|retriev\w+|tool|system|network|module)\b/i,
    example: ' strong baseline',
    counterExample: ' test questions',
  },
  {
    id: 'items-behind',
    side: 'behind',
    pattern:
      /^["')]*\s(?:problems?|questions?|items?|instances?|issues|competition|exam|subset|split|tasks?|prompts?)\b/i,
    example: ' problems are hard',
    counterExample: ' reaches 40%',
  },
  {
    id: 'list-behind',
    side: 'behind',
    pattern: /^["')]*,\s(?:and )?[A-Z]/,
    example: ', and Quokka',
    counterExample: ' reaches 40%',
  },
  {
    id: 'called-system',
    side: 'behind',
    pattern:
      /^["')]*(?:\s\([^)]*\))?,? (?:a|an|the first|our|which is)\b[^.;,]{0,50}\b(?:framework|method|model|approach|algorithm|agent|architecture|system|pipeline|strategy|technique|network|paradigm|optimi[sz]er)\b/i,
    example: ', a training-free framework',
    counterExample: ', a set of questions',
  },
  {
    id: 'called-benchmark',
    side: 'behind',
    pattern:
      /^["')]*(?:\s\([^)]*\))?,? (?:a|an|the first|our|which is)\b[^.;]{0,70}\b(?:benchmark|dataset|corpus|testbed|testset|test set|leaderboard|suite|challenge)\b/i,
    example: ', the first benchmark of its kind',
    counterExample: ', a training-free framework',
  },
]

/** Characters read before and behind a name. */
const reachBefore = 80
const reachBehind = 90

/** Which phrases read a name: one 0 or 1 each, in the order of the table. */
export function namePhraseCues(clean: string, { start, end }: Span): number[] {
  const text = {
    before: clean.slice(Math.max(0, start - reachBefore), start),
    behind: clean.slice(end, end + reachBehind),
  }
  return namePhrases.map(({ side, pattern }) => (pattern.test(text[side]) ? 1 : 0))
}
