const exactDistances = 16
const distanceSteps = 32

/** The step of a distance in tokens, negative to the left: each up to 15 its own, then five a doubling; 0 to 63. */
export function distanceOf(apart: number): number {
  const far = Math.abs(apart)
  const step =
    far < exactDistances
      ? far
      : Math.min(distanceSteps - 1, Math.floor(exactDistances + Math.log2(far / exactDistances) * 5))
  return apart < 0 ? step : step + distanceSteps
}
