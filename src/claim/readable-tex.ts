/** TeX commands that abstracts use for a sign, and that sign. */
const signOf: Record<string, string> = {
  times: '×',
  pm: '±',
  cdot: '·',
  approx: '≈',
  sim: '~',
  leq: '≤',
  le: '≤',
  geq: '≥',
  ge: '≥',
  to: '→',
  rightarrow: '→',
  uparrow: '↑',
  downarrow: '↓',
  infty: '∞',
  circ: '°',
  in: '∈',
  ll: '≪',
  gg: '≫',
  neq: '≠',
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  delta: 'δ',
  Delta: 'Δ',
  epsilon: 'ε',
  varepsilon: 'ε',
  kappa: 'κ',
  lambda: 'λ',
  mu: 'μ',
  pi: 'π',
  rho: 'ρ',
  sigma: 'σ',
  tau: 'τ',
  phi: 'φ',
  omega: 'ω',
}

const raised = new Map(
  [...'0123456789+-n.'].map((sign, index) => [sign, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ'][index] ?? sign]),
)
const lowered = new Map([...'0123456789+-.'].map((sign, index) => [sign, [...'₀₁₂₃₄₅₆₇₈₉₊₋'][index] ?? sign]))

/** Commands whose argument is printed in another face: the argument alone is kept. */
const face = /\\(?:text[a-z]*|emph|math[a-z]*|bf|it|underline|mbox|boldsymbol|operatorname)\s*\{([^{}]*)\}/g

/** Money is no formula: a closing dollar has no blank before it and no digit behind it (Pandoc's rule). */
const inlineMath = /(?<!\\)\$(?=\S)([^$]*(?<![\s\\]))\$(?!\d)/g

/**
 * The words as a reader of the paper sees them, where an abstract or a title holds TeX: "91.9\\%" is "91.9%", "E$^3$" is
 * "E³". Unknown commands stay as they are. For showing only: offsets and quotations are of the text as it was published.
 */
export function readableTex(text: string): string {
  if (!/[\\$]/.test(text)) return text
  return text
    .replace(inlineMath, (_, math: string) => readableMath(math))
    .replace(face, '$1')
    .replace(face, '$1')
    .replace(/\\([A-Za-z]+)(?![A-Za-z])/g, (command, name: string) => signOf[name] ?? command)
    .replace(/\{([α-ωΔ∞])\}/g, '$1')
    .replace(/\\[,;: ]|(?<!\\)~(?=[A-Za-z\d])/g, ' ')
    .replace(/\\([%&#$_{}])/g, '$1')
}

function readableMath(math: string): string {
  const moved = (signs: Map<string, string>) => (whole: string, group?: string, single?: string) => {
    const letters = [...(group ?? single ?? '')]
    return letters.every((letter) => signs.has(letter))
      ? letters.map((letter) => signs.get(letter)).join('')
      : whole
  }
  return math
    .replace(/\^(?:\{([^{}]*)\}|(\w))/g, moved(raised))
    .replace(/_(?:\{([^{}]*)\}|(\w))/g, moved(lowered))
    .replace(/\{([,.])\}/g, '$1')
}
