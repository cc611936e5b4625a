/**
 * Words that stand where a model is named and name none: they mean something else in every paper. "ours (X)" is a paper's
 * own method on top of X.
 */
const noName =
  '^((ours|humans?|random|sota|state.of.the.art|best|prior|previous|existing)( .*)?|our .*|we|it|(the |this |other |all )?(proposed |new |base |baseline |strongest |best |top )?(base|llms?|models?|methods?|approach(es)?|systems?|frameworks?|agents?|baselines?|competitors?|policy|policies))$'

/**
 * SQL that makes one text of a model's name however it is spelt (case, spaces, hyphens) and of its stated size, so that a
 * name used for several sizes stays several models. Null where no model is named.
 */
export const modelKey = `CASE WHEN regexp_matches(lower(model), '${noName}')
  THEN NULL ELSE concat_ws('@', regexp_replace(lower(model), '[^a-z0-9.+]+', '', 'g'), CAST(size_b AS VARCHAR)) END`
