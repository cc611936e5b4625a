import rawModels from '../../data/models.json' with { type: 'json' }

/**
 * What must follow a name for it to be a model: "Yi" alone is a surname, "Yi-34B" is not. `tail` is a version or a
 * size; `glued` is a version without a space, since "Step 2" is a step and "Step-2" or "Seed1.5" a model.
 */
export type Need = 'version' | 'size' | 'tail' | 'glued'

/** One row of `data/models.json`: spellings of one family that follow the same rule. */
export interface ModelFamily {
  family: string
  names: string[]
  caseSensitive: boolean
  /** Null when the name is enough by itself. */
  needs: Need | null
}

/** Published sizes of a mixture that its name does not add up to. */
export interface Mixture {
  name: string
  size_b: number
  active_b: number
  source: string
}

/** Everything known about model names. */
export interface ModelCatalogue {
  families: ModelFamily[]
  mixtures: Mixture[]
  /** Data sets and acronyms that carry a size and are no model, e.g. LAION-5B. */
  notModels: string[]
}

type Row = Record<string, unknown>

const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== ''
const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every(isText)
const needs: unknown[] = ['version', 'size', 'tail', 'glued', null]

function isFamily(value: unknown): value is ModelFamily {
  if (!isRow(value) || !isText(value.family)) return false
  return (
    isTexts(value.names) &&
    value.names.length > 0 &&
    typeof value.caseSensitive === 'boolean' &&
    needs.includes(value.needs)
  )
}

function isMixture(value: unknown): value is Mixture {
  if (!isRow(value) || !isText(value.name) || !isText(value.source)) return false
  return (
    typeof value.size_b === 'number' && typeof value.active_b === 'number' && value.active_b < value.size_b
  )
}

/** Everything that is wrong with a model catalogue, one sentence each. */
export function validateModels(raw: unknown): string[] {
  if (
    !isRow(raw) ||
    !Array.isArray(raw.families) ||
    !Array.isArray(raw.mixtures) ||
    !isTexts(raw.notModels)
  ) {
    return ['The model catalogue must hold the lists "families", "mixtures" and "notModels".']
  }
  const problems: string[] = []
  const seen = new Map<string, string>()
  for (const [place, row] of raw.families.entries()) {
    if (!isFamily(row)) {
      problems.push(
        `Family ${place + 1} must hold "family", "names", "caseSensitive" and "needs" (version, size, tail, glued or null).`,
      )
      continue
    }
    for (const name of row.names) {
      if (seen.has(name))
        problems.push(`"${name}" is listed for "${seen.get(name)}" and again for "${row.family}".`)
      seen.set(name, row.family)
    }
  }
  for (const [place, row] of raw.mixtures.entries()) {
    if (!isMixture(row))
      problems.push(`Mixture ${place + 1} must hold "name", "size_b" above "active_b", and "source".`)
  }
  return problems
}

function isCatalogue(raw: unknown): raw is ModelCatalogue {
  return validateModels(raw).length === 0
}

function read(raw: unknown): ModelCatalogue {
  if (isCatalogue(raw)) return raw
  throw new Error(`data/models.json is not valid:\n${validateModels(raw).join('\n')}`)
}

/** The families of `data/models.json`; loading fails with sentences when the file is wrong. */
export const modelCatalogue: ModelCatalogue = read(rawModels)
