import styles from './contamination.module.css'

const notes: [string, string, string, string | null][] = [
  [
    'Exposure',
    'Months from the month in which the questions became public to the median date of the score claims; a year alone counts as its July. Rolling benchmarks and names of several editions (AIME without a year) have no single release and count as unknown. Public answers make memorising easier, so the combined rank halves the months where answers are held back.',
    'Age is no evidence: an old benchmark can be clean.',
    null,
  ],
  [
    'Statements',
    'What abstracts in the register say of the benchmark by name: evidence (a finding), concern (named as at risk), clean (made to avoid it). Recorded: entries of the catalogue with their source. The combined rank counts evidence and recorded findings twice, concern once and clean against; recorded label errors, faulty scoring and counter-evidence are shown and not counted.',
    'Papers that look for contamination look at famous benchmarks. Silence says nothing.',
    null,
  ],
  [
    'Twin gap',
    'Median over pairs of older minus fresher score, same paper, model, role, metric and k; editions of one test where there are any, else marked as another test and left out of the combined rank; bootstrap percentile interval (2,000 draws, fixed seed) from five pairs on.',
    'A fresher twin may simply be harder: difficulty alone can explain any gap here. On GSM-Symbolic see the re-analysis arXiv:2605.28700.',
    'https://arxiv.org/abs/2405.00332',
  ],
  [
    'Saturation',
    'S = exp(−R²), R = (first − fifth of the best claims) / standard error over n^0.5 items. Headroom: scale maximum less the mean of the three best claims.',
    'S depends strongly on the exponent 0.5. Best claims mix models, prompts and sampling.',
    'https://arxiv.org/abs/2602.16763',
  ],
  [
    'Resolution',
    'Median width of the Wilson 95% interval over the distance of the quartiles of the claims. Above 1, two claims half the field apart overlap.',
    'Sampling of items only; two models on the same items differ by less than two separate intervals suggest.',
    'https://doi.org/10.1080/01621459.1927.10502953',
  ],
  [
    'Not one run',
    'Share of the claims whose printed value no single run over the items can give (GRIM).',
    'Most such values are an unstated average over several runs, or another split. It is a question of reporting, not of honesty.',
    'https://doi.org/10.1177/1948550616673876',
  ],
]

/** Each method with its formula, limits and source. */
export function MethodNotes() {
  return (
    <section className={styles.section} aria-labelledby="methods">
      <h2 id="methods">How each column is computed, and what it cannot show</h2>
      <dl className={styles.notes}>
        {notes.map(([name, how, limit, source]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {how} <em>Limit:</em> {limit} {source ? <a href={source}>Source of the method {name}</a> : null}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
