/** Names of a share of items solved, letters and digits only: what most abstracts mean where they name no metric. */
const solved =
  '(.*acc(uracy)?|(pass|avg|mean|maj|cons)([0-9]+|n|k)?|average|(task|pass|solve|resolve|resolution|completion)?(success|solved?|pass|resolved?|resolution|completion)(rate)?|exactmatch|em|(overall|average|mean)?score)'

/** The metric's name however it is spelt: letters and digits only. */
const spelt = "regexp_replace(lower(metric), '[^a-z0-9]+', '', 'g')"

/**
 * SQL of what a score measures: one text for every way to count solved items ("accuracy", "pass@1", success rate, and
 * where no metric is named), and the metric's own name however it is spelt for the rest. FID and accuracy, or a macro-F1
 * and an attack's success rate, differ without contradicting each other.
 */
export const measure = `CASE WHEN metric IS NULL OR regexp_full_match(${spelt}, '${solved}')
  THEN 'solved' ELSE regexp_replace(${spelt}, 'score$', '') END`
