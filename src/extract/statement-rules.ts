import type { Stance } from '../claim/record.ts'

/** One way in which abstracts speak of a benchmark's contamination. */
export interface StatementRule {
  /** Unique; travels with tests and reports. */
  id: string
  pattern: RegExp
  stance: Stance
  /** A sentence of our own that it reads, and one that it must leave alone. */
  example: string
  counterExample: string
}

/** The first rule that fits a sentence decides its stance; so the particular stand before the general. */
export const statementRules: readonly StatementRule[] = [
  {
    id: 'clean-free',
    pattern:
      /\b(?:contamination|leakage|leak)[- ](?:free|resistant|proof|robust|resilient|limited|aware)\b|\b(?:free (?:of|from)|without|no) (?:any )?(?:data |test |benchmark )?(?:contamination|leakage)\b|\buncontaminated\b|\bdecontaminat/i,
    stance: 'clean',
    example: 'FreshBench is a contamination-free benchmark of new riddles.',
    counterExample: 'The lake was contaminated after the flood.',
  },
  {
    id: 'clean-avoids',
    pattern:
      /\b(?:avoid|prevent|mitigat|minimi[sz]|reduc|eliminat|resist|address|circumvent|alleviat|guard against|rule out|immune to|tackle)\w*\b[^.;]{0,60}\b(?:contamination|test[- ](?:set )?leakage|data leakage|memori[sz]ation|memori[sz]ing|benchmark leakage)\b/i,
    stance: 'clean',
    example: 'NewBench is rebuilt each month to avoid data contamination.',
    counterExample: 'The filter prevents water pollution.',
  },
  {
    id: 'clean-unseen',
    pattern:
      /\b(?:strictly |truly |entirely |fully )(?:unseen|held-out|novel)\b|\b(?:released|published|created|collected) after (?:the )?(?:models?'? |training |knowledge )*cut-?off\b|\bcontamination-controlled\b/i,
    stance: 'clean',
    example: 'It also holds on the strictly unseen ContestBench.',
    counterExample: 'Unseen objects appear in the second room.',
  },
  {
    id: 'evidence-found',
    pattern:
      /\b(?:evidence|signs?|indicat\w+|find|found|reveal\w*|show\w*|detect\w*|demonstrat\w*|confirm\w*|uncover\w*|expos\w*|suffer\w*|report\w*)\b[^.;]{0,90}\b(?:contaminat\w+|leakage|leaked|memori[sz](?:ation|ed|e|ing)|test[- ]set overlap|overlap with (?:the )?(?:pre-?)?training)\b/i,
    stance: 'evidence',
    example: 'We find strong signs of contamination in OldExam.',
    counterExample: 'We find that larger models are better at OldExam.',
  },
  {
    id: 'evidence-of-items',
    pattern:
      /\b(?:contaminat\w+|leakage|leaked|memori[sz](?:ation|ed|ing))\b[^.;]{0,60}\b(?:is|was|are|were|of|in|on|rate|inflat\w+|boosts?|explains?|account\w*)\b[^.;]{0,60}\d/i,
    stance: 'evidence',
    example: 'Memorized items explain 12% of the score on OldExam.',
    counterExample: 'Memory use on OldExam is 12 GB.',
  },
  {
    id: 'concern-risk',
    pattern:
      /\b(?:contaminat\w+|benchmark leakage|test[- ](?:set )?leakage|memori[sz]ation|memori[sz]ed|memori[sz]ing)\b/i,
    stance: 'concern',
    example: 'OldExam is vulnerable to contamination.',
    counterExample: 'OldExam measures long memory.',
  },
]

/** Senses of the words that are none of ours: privacy, chemistry, time series, software. */
export const otherSenses =
  /\b(?:privacy|private|membership inference|PII|personally|copyright|water|soil|food|microb\w+|label noise|information leakage|prompt leakage|memory leak\w*|temporal leakage|patient-level|environmental|speaker leakage|secrets?|verbatim|unlearn\w*|extraction attack\w*|diffusion|associative|key-value)\b/i
