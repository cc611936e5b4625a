/** One way in which papers name their own work; the name is the first group. */
interface NamingRule {
  id: string
  pattern: RegExp
  /** What the wording is worth as a sign that the name is the paper's own. */
  weight: number
  /** A sentence of our own that it reads, with the name, and one in which it must find nothing. */
  example: [sentence: string, name: string]
  counterExample: string
}

const token = String.raw`[A-Za-zτπ\d][\w*+^@]*(?:[-./'&][\w*+^@]+){0,6}[*+]?`
const spaced = String.raw`${token}(?: (?:[A-Z\d][\w*+^.-]*|v\d[\w.]*)){0,3}`
const verbs = String.raw`(?:propos(?:e|es|ed|ing)|introduc(?:e|es|ed|ing)|present(?:s|ed|ing)?|develop(?:s|ed)?|design(?:s|ed)?|releas(?:e|es|ed|ing)|build(?:s)?|built|creat(?:e|es|ed)|describ(?:e|es)|report(?:s)?|devis(?:e|ed)|stud(?:y|ies)|train(?:ed)?|open-sourc(?:e|ed)|contribut(?:e|es)|implement(?:s|ed)?|leverag(?:e|es)|yields?|yielding|unveil)`
const kinds = String.raw`(?:framework|method|model|models|approach|system|agent|agents|algorithm|architecture|technique|pipeline|paradigm|strategy|family|series|network|suite|LLM|MLLM|VLM|optimizer|objective|scheme|mechanism|module|recipe|procedure|policy|loss|decoder|encoder|verifier|prompting|tuning|training|optimization|learning|transformer|variant|generator|detector|classifier)`
const benchmark = String.raw`(?:benchmark|benchmarks|dataset|datasets|data set|corpus|testbed|test set|leaderboard|evaluation (?:suite|framework|benchmark|platform|protocol)|challenge set|test suite)`
const adverb = String.raw`(?: (?:also|consistently|significantly|substantially|further|successfully|still|even|effectively|not only))?`
const resultVerbs = String.raw`(?:achiev|outperform|improv|attain|reach|surpass|deliver|yield|obtain|rais|boost|lift|exceed|establish|demonstrat|reduc|enabl|increas|gain|perform|maintain|employ|operat|leverag|combin|consist|introduc|integrat|generaliz|decompos|learn|uses|works|treat)(?:s|es|ed|e)?`

/** Pieces of pattern that other files reuse. */
export const words = { token, kinds, benchmark }

/** How papers name their own work. */
export const namingRules: readonly NamingRule[] = [
  {
    id: 'proposed-directly',
    pattern: new RegExp(
      String.raw`\b${verbs} (?:and (?:\w+ )?\w+ )?(?:the |an? |our |new |novel |both )*[("']?(${spaced})`,
      'g',
    ),
    weight: 2,
    example: ['We introduce ReTrack, which plans ahead.', 'ReTrack'],
    counterExample: 'Many systems fail on long inputs.',
  },
  {
    id: 'proposed-acronym',
    pattern: new RegExp(
      String.raw`\b${verbs} (?:[^.;()\s]+ ){1,16}[^.;()\s]*\s?\(\s?(?:i\.e\.,? |or |termed |called |dubbed )?["']?(${token})["']?\s?[,)]`,
      'g',
    ),
    weight: 2.5,
    example: ['We propose a quiet search with tidy plans (QSP).', 'QSP'],
    counterExample: 'Reinforcement learning (RL) is widely used.',
  },
  {
    id: 'proposed-apposition',
    pattern: new RegExp(
      String.raw`\b${verbs} (?:[^.;():]+? )?${kinds}s?[,:;]?\s{1,2}["']?(${token})["']?(?=\s?[,.(:;]| (?:that|which|to|for|is|based|with|by)\b)`,
      'g',
    ),
    weight: 2,
    example: ['We present a small open model, Tarn-2, for code.', 'Tarn-2'],
    counterExample: 'The model is small and open.',
  },
  {
    id: 'called',
    pattern: new RegExp(
      String.raw`\b(?:called|dubbed|named|termed|coined|denoted as|denoted|referred to as|refer to as|we call|namely|known as|abbreviated as|we name|name it)\s+(?:the |it |this )?["']?(${spaced})`,
      'g',
    ),
    weight: 2.5,
    example: ['The result is a verifier dubbed ProofOwl.', 'ProofOwl'],
    counterExample: 'The result is a verifier of proofs.',
  },
  {
    id: 'is-proposed',
    pattern: new RegExp(
      String.raw`(?<![\w-])(${token})["')]? (?:is|are) (?:\w+ )?(?:proposed|introduced|presented|developed)\b`,
      'g',
    ),
    weight: 2,
    example: ['To close this gap, TideNet is proposed.', 'TideNet'],
    counterExample: 'TideNet is older than this gap.',
  },
  {
    id: 'is-a',
    pattern: new RegExp(
      String.raw`(?<![\w-])(${token})["')]?,? (?:(?:is|are) )?(?:the first|an?|our|the) (?:[\w-]+,? ){0,8}?${kinds}\b`,
      'g',
    ),
    weight: 1.5,
    example: ['Here LoopFix is a training-free framework.', 'LoopFix'],
    counterExample: 'Here it rains.',
  },
  {
    id: 'our',
    pattern: new RegExp(
      String.raw`\b[Oo]ur (?:(?:[\w-]+ ){0,3}${kinds},? )?(?:proposed |new |final |best |flagship )?["'(]?(${token})`,
      'g',
    ),
    weight: 1.5,
    example: ['On the exam, our Heron-7B wins.', 'Heron-7B'],
    counterExample: 'On the exam, Heron-7B wins.',
  },
  {
    id: 'scores',
    pattern: new RegExp(String.raw`(?<![\w-])(${token})["')]?${adverb} ${resultVerbs}\b`, 'g'),
    weight: 1,
    example: ['On the exam, GlowSort consistently outperforms the rest.', 'GlowSort'],
    counterExample: 'On the exam, the rest is worse than GlowSort.',
  },
]

/** Words of the field that look like names and are nobody's own. */
export const commonTerms = new Set(
  `LLM LLMs MLLM MLLMs VLM VLMs LVLM LVLMs LRM LRMs SLM SLMs LM LMs NLP AI AGI ML DL RL RLHF RLVR RLAIF SFT RFT DPO
  GRPO PPO KTO ORPO DAPO CoT CoTs ToT RAG MoE MoEs LoRA QLoRA PEFT KD KV QA VQA OCR ASR TTS API APIs GPU GPUs CPU CPUs
  MCTS PRM PRMs ORM BoN CNN CNNs RNN RNNs LSTM GNN GNNs GAN GANs ViT ViTs MLP MLPs SVM IoU mIoU mAP AP AUC AUROC F1 EM
  BLEU ROUGE WER CER FID PSNR SSIM VLA VLAs VLN SQL JSON HTML XML UI GUI GUIs OOD ID IID KL SOTA SoTA SotA STEM IMO
  ICPC KG KGs DNN DNNs NMT MT NER IR ICL OPD SSL SSM SSMs DiT DiTs VAE VAEs NAS HPC EHR EHRs ECG EEG MRI CT MCE ECE
  USA EU UK US Transformer Transformers Internet English Chinese Python Java GitHub HuggingFace arXiv Kaggle Wikipedia
  Pass@1 Pass Code Experiments Extensive Experimental Empirical Results Our We This These The It In On To By For While
  However Using Although Through With When Existing Recent Current Most Both Each Such One Two Three Evaluation
  Evaluations Analysis They Here More Across Models Model Methods Method Data Training Large Language Based
  Specifically Notably Moreover Furthermore Additionally Finally First Second Third Standard Unlike Despite Among Given
  Instead Therefore Thus Together Beyond Only All Many Some Several Humans Human As Because Can Within Importantly
  Rejecting Mathematics URL URLs FPGA QNN QNNs Chain Reasoning Base Search that which and or both several two three four five new various what how
  its their an a the we it`.split(/\s+/),
)
