/** The preset of a bare address. */
export const firstPreset = 'math'

/** Benchmarks that papers print side by side, by catalogue id. */
export const presets: Record<string, { label: string; benchmarks: readonly string[] }> = {
  math: {
    label: 'Math reasoning',
    benchmarks: [
      'aime-2024',
      'aime-2025',
      'math-500',
      'math',
      'gsm8k',
      'amc-2023',
      'olympiadbench',
      'gpqa-diamond',
    ],
  },
  coding: {
    label: 'Coding',
    benchmarks: ['humaneval', 'mbpp', 'livecodebench', 'swe-bench-verified', 'bigcodebench', 'codeforces'],
  },
  knowledge: {
    label: 'Knowledge',
    benchmarks: ['mmlu', 'mmlu-pro', 'gpqa', 'gpqa-diamond', 'hle', 'medqa', 'pubmedqa'],
  },
  agents: {
    label: 'Agents',
    benchmarks: ['gaia', 'browsecomp', 'webarena', 'osworld', 'swe-bench-verified', 'alfworld', 'webshop'],
  },
  multimodal: {
    label: 'Multimodal',
    benchmarks: ['mmmu', 'mathvista', 'video-mme', 'mmbench', 'docvqa', 'scienceqa'],
  },
}
