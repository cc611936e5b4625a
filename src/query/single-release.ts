/**
 * Benchmarks of the catalogue that were not made public at one time, as a query of their ids: those that the catalogue
 * calls rolling, and names of several editions (two or more later entries are parts of it, none of them its successor,
 * and its own number of items is not fixed). One release date would give their claims an age that they do not have.
 */
export const withoutSingleRelease = `SELECT b.benchmark_id
FROM benchmarks b
LEFT JOIN benchmarks e ON e.parent = b.benchmark_id AND (b.released IS NULL OR e.released >= b.released)
  AND e.benchmark_id NOT IN (SELECT t.fresher_id FROM twins t WHERE t.benchmark_id = e.parent)
GROUP BY b.benchmark_id, b.items, b.items_note
HAVING contains(coalesce(b.items_note, ''), 'rolling') OR (b.items IS NULL AND count(e.benchmark_id) >= 2)`

/** The month of release of a benchmark `b` as a date; a year alone counts as its July, and no single release as none. */
export const releasedDate = `CASE WHEN b.benchmark_id IN (SELECT benchmark_id FROM undated) THEN NULL
      ELSE CAST(CASE WHEN length(b.released) = 7 THEN b.released || '-01' ELSE b.released || '-07-01' END AS DATE) END`
