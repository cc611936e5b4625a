/** Steps of the logarithmic size slider: 0.1B to 1000B, ten steps a power of ten. */
export const sizeSteps = 40
const stepsPerPower = 10

/** Size in billions at a step, in two digits. */
export function sizeAt(step: number): number {
  return Number((10 ** (step / stepsPerPower - 1)).toPrecision(2))
}

/** The step nearest to a size in billions. */
export function stepOf(size: number): number {
  if (size <= 0) return 0
  const step = Math.round((Math.log10(size) + 1) * stepsPerPower)
  return Math.min(sizeSteps, Math.max(0, step))
}
