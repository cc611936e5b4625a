import type { Stance } from '../claim/record.ts'

/** One way in which abstracts speak of a benchmark's contamination. */
export interface StatementRule {
  /** Unique; travels with tests and reports. */
  id: string
  /** Whom it speaks of: benchmarks that the sentence names, or the one that the paper introduces. */
  about: 'named' | 'own'
  stance: Stance
  /** Where contamination has to be spoken of: in the sentence itself (unset), anywhere in the abstract, or in the title. */
  needs?: 'abstract' | 'title'
  /** True when it speaks only of names that stand right beside its words. */
  beside?: boolean
  pattern: RegExp
  /** A sentence of our own that it reads, and one that it must leave alone. */
  example: string
  counterExample: string
}

const taint = String.raw`(?:contaminat\w+|(?:data|test|test-set|benchmark|solution|training|answer|label|identity|train-test)[- ](?:set )?leak(?:age|s|ed)?|leakage|memori[sz](?:ation|ed|e|ing)|rote recall)`
/** Anything up to the end of the clause; a full stop in a number or in "e.g.," ends none. */
const gap = (most: number) => String.raw`(?:[^.;:]|\.(?=[\dg,])){0,${most}}?`
const rule = (pattern: string) => new RegExp(pattern, 'i')

/** The first rule that fits a sentence decides for those that it is about; so the particular stand before the general. */
export const statementRules: readonly StatementRule[] = [
  {
    id: 'clean-own-adjective',
    about: 'own',
    stance: 'clean',
    pattern: rule(
      String.raw`\b(?:contamination|leakage|leak|memori[sz]ation)[- ](?:free|resistant|proof|robust|resilient|limited|resistance|diagnostic|controlled)\b|\b(?:uncontaminated|decontaminated)\b|\b(?:free (?:of|from)|without|no) (?:any |known )?(?:data |test |benchmark )?(?:contamination|leakage)\b`,
    ),
    example: 'FreshBench is a contamination-free benchmark of new riddles.',
    counterExample: 'The lake was contaminated after the flood.',
  },
  {
    id: 'clean-own-avoids',
    about: 'own',
    stance: 'clean',
    pattern: rule(
      String.raw`\b(?:avoid|prevent|mitigat|minimi[sz]|reduc|lower|eliminat|resist|address|circumvent|alleviat|guard|rul(?:e|es|ing) out|immune|tackl|limit|combat|overcom|bypass|counter|discourag|precludes?|preventing)\w*\b${gap(50)}\b${taint}`,
    ),
    example: 'The riddles are rebuilt each month to avoid data contamination.',
    counterExample: 'The filter prevents water pollution.',
  },
  {
    id: 'clean-own-contrast',
    about: 'own',
    stance: 'clean',
    pattern: rule(
      String.raw`\b(?:unlike|whereas|in contrast to|instead of|rather than|not)\b${gap(70)}\b${taint}`,
    ),
    example: 'Unlike static exams that suffer from contamination, FreshBench is drawn anew.',
    counterExample: 'Unlike static exams, FreshBench is drawn anew.',
  },
  {
    id: 'clean-own-private',
    about: 'own',
    stance: 'clean',
    pattern: rule(
      String.raw`\b(?:private|hidden|held-out|withheld|sequestered)\b${gap(40)}\b(?:split|test set|leaderboard|evaluator|subset|half)\b${gap(60)}\b${taint}`,
    ),
    example: 'We keep a private split as a check for contamination.',
    counterExample: 'We keep a private diary.',
  },
  {
    id: 'clean-named-adjective',
    about: 'named',
    stance: 'clean',
    beside: true,
    pattern: rule(
      String.raw`\b(?:contamination|leakage|leak)[- ](?:free|resistant|proof|robust|resilient|controlled)\b|\buncontaminated\b`,
    ),
    example: 'It gains 4 points on the contamination-free NewExam, too.',
    counterExample: 'It gains 4 points on NewExam, too.',
  },
  {
    id: 'clean-named-decontaminated',
    about: 'named',
    stance: 'clean',
    pattern: rule(
      String.raw`\b(?:persist|hold|remain|robust|survive)\w* (?:through|after|under|to) decontamination\b|\bafter decontamination\b`,
    ),
    example: 'The gains on NewExam persist after decontamination.',
    counterExample: 'The gains on NewExam persist after quantization.',
  },
  {
    id: 'clean-named-designed',
    about: 'named',
    stance: 'clean',
    beside: true,
    pattern: rule(
      String.raw`\b(?:designed|built|made|constructed|created|curated|intended) to (?:avoid|prevent|mitigate|minimi[sz]e|reduce|eliminate|resist|limit)\b${gap(40)}\b${taint}`,
    ),
    example: 'We also use NewExam, which is designed to avoid test set contamination.',
    counterExample: 'We also use NewExam, which is designed to be hard.',
  },
  {
    id: 'clean-named-unseen',
    about: 'named',
    stance: 'clean',
    needs: 'abstract',
    pattern: rule(
      String.raw`\b(?:strictly|truly|entirely|fully|genuinely|completely) (?:unseen|held-out|novel)\b|\b(?:released|published|created|collected|held|written) (?:\w+ )?after (?:the |all )?(?:models?'?s? |training |knowledge |pretraining )*(?:cut-?offs?|releases?\b)|\bdisjoint from\b`,
    ),
    example: 'The gain holds on the strictly unseen NewExam.',
    counterExample: 'Unseen objects appear in the second room.',
  },
  {
    id: 'clean-named-called',
    about: 'named',
    stance: 'clean',
    needs: 'abstract',
    pattern: rule(
      String.raw`\b(?:clean|leakage-free|fresh|fully synthetic) (?:dataset|benchmark|test set)s? (?:that )?(?:we call|called|named|dubbed)\b`,
    ),
    example: 'This yields a clean dataset we call NewSums.',
    counterExample: 'This yields a large dataset we call NewSums.',
  },
  {
    id: 'evidence-signs',
    about: 'named',
    stance: 'evidence',
    pattern: rule(
      String.raw`\b(?:strong |clear |measurable |substantial |significant |direct )(?:signs?|evidence|indications?|source|image-side|test-set)?${gap(30)}\b(?:of |for )?(?:${taint}|overlap\b)|\b(?:evidence|signs?|indications?|symptoms?|traces?) (?:of|for|that)\b${gap(50)}\b${taint}`,
    ),
    example: 'We find strong signs of contamination in OldExam.',
    counterExample: 'We find strong signs of life in OldExam.',
  },
  {
    id: 'evidence-found',
    about: 'named',
    stance: 'evidence',
    pattern: rule(
      String.raw`\b(?:we|our (?:\w+ )?(?:analysis|results|findings|study|audit|experiments))\b${gap(30)}\b(?:find|found|show|reveal|detect|demonstrate|confirm|uncover|identify|observe|discover)\w*\b${gap(80)}\b(?:contaminated|leaked|memori[sz](?:ed|e|es)|inflated by|(?:is|are) in the training)`,
    ),
    example: 'Our audit reveals that several models have memorized items of OldExam.',
    counterExample: 'Our audit reveals that larger models are better at OldExam.',
  },
  {
    id: 'evidence-share',
    about: 'named',
    stance: 'evidence',
    pattern: rule(
      String.raw`\b\d+(?:\.\d+)?\s?%${gap(60)}\b(?:${taint}|overlap\w*)|\b(?:contaminated|leaked|memori[sz]ed)\b${gap(30)}\b\d+(?:\.\d+)?\s?%`,
    ),
    example: 'On OldExam 12% of the items show direct solution leakage.',
    counterExample: 'On OldExam 12% of the items need long memory.',
  },
  {
    id: 'evidence-twin-drop',
    about: 'named',
    stance: 'evidence',
    needs: 'abstract',
    pattern: rule(
      String.raw`\b(?:drop|declin|degrad|decreas|fall|collaps|deteriorat)\w*\b${gap(140)}\b(?:variabili[sz]ed|perturbed|rephrased|rewritten|fresh(?:ly)?|decontaminated|cleaned|paraphrased|symboli[cz]\w*|mutated|obfuscated|counterparts?|unseen versions?)\b`,
    ),
    example: 'Accuracy drops by 20 points on the rephrased twin of OldExam.',
    counterExample: 'Accuracy drops by 20 points on OldExam at 4 bits.',
  },
  {
    id: 'concern-risk',
    about: 'named',
    stance: 'concern',
    pattern: rule(
      String.raw`\b(?:vulnerab|suscepti|prone|risk|concern|suffer|plagu|question|worr|doubt|threat|undermin|compromis|overstat|inflat|difficult to|hard to|conflat|critici|issue|problem|limit|unreliab|saturat|may |might |could |potential)\w*\b${gap(140)}\b${taint}|\b${taint}\b${gap(140)}\b(?:vulnerab|suscepti|prone|risk|concern|suffer|plagu|question|doubt|threat|undermin|compromis|overstat|inflat|conflat|unreliab|saturat)\w*`,
    ),
    example: 'Exams like OldExam are vulnerable to data contamination.',
    counterExample: 'OldExam measures long memory.',
  },
  {
    id: 'concern-popular',
    about: 'named',
    stance: 'concern',
    pattern: rule(
      String.raw`\b(?:contaminated|leaked|memori[sz]ed) (?:\w+ ){0,2}(?:benchmarks?|datasets?|test sets?|exams?)\b|\b(?:audit|check|probe|test|cleaned versions?)\w*\b${gap(90)}\b(?:overlap|${taint})`,
    ),
    example: 'The effect appears on contaminated benchmarks such as OldExam.',
    counterExample: 'The effect appears on popular benchmarks such as OldExam.',
  },
  {
    id: 'concern-cleaned',
    about: 'named',
    stance: 'concern',
    needs: 'abstract',
    pattern: rule(
      String.raw`\b(?:cleaned|decontaminated|filtered) (?:versions?|variants?|copies|subsets?) of\b`,
    ),
    example: 'We publish cleaned versions of OldExam.',
    counterExample: 'We publish translated versions of OldExam.',
  },
  {
    id: 'concern-subject',
    about: 'named',
    stance: 'concern',
    needs: 'title',
    pattern: rule(
      String.raw`\b(?:we|our) (?:\w+ )?(?:audit|examine|probe|inspect|scan)\w*\b|\b(?:popular|well-known|widely used|common|standard|established|public) (?:[\w-]+ ){0,2}(?:benchmarks?|datasets?|test sets?),? (?:such as|like|including|\(e\.g\.)`,
    ),
    example: 'We audit twelve models on OldExam and PastExam.',
    counterExample: 'We train twelve models for OldExam.',
  },
]

/** Senses of the words that are none of ours: privacy, chemistry, time series of no benchmark, software, generation. */
export const otherSenses =
  /\b(?:privacy|membership inference|PII|personally|copyright|water|soil|food|microb\w+|label noise|information leakage|prompt leakage|memory leak\w*|patient-level|environmental|speaker leakage|secrets?|verbatim|unlearn\w*|extraction attacks?|diffusion|associative memor\w*|key-value|outliers?|false-positive|negatives?|inject\w*|simulat\w*|editing|re-identification of patients|data poison\w*|memorization of (?:facts|knowledge)|knowledge memori[sz]ation|memori[sz]ing the|positive pairs)\b/i

/** Whether an abstract says anything in these words at all. */
export const trigger =
  /contaminat|leak|memori[sz]|strictly unseen|cut-?off|test[- ]set overlap|source overlap/i
