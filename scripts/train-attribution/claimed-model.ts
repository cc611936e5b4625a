/** The two parts of an annotated model: "X (base)". */

/** "X (base)" gives X. */
export const headOf = (model: string | null) => (model ?? '').replace(/\s*\(.*$/, '')

/** "X (base)" gives base. */
export const baseIn = (model: string | null) =>
  /\(([^()]*(?:\([^()]*\))?[^()]*)\)\s*$/.exec(model ?? '')?.[1] ?? null
