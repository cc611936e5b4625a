import { useQueryStates } from 'nuqs'
import { contaminationParameters } from '../address/contamination.ts'
import { link } from '../address/link.ts'
import { modelWords } from '../claim/claim-words.ts'
import { readableTex } from '../claim/readable-tex.ts'
import { ExportMenu } from '../export/export-menu.tsx'
import { pairsBehind, type TwinPairRow, unknownFamily } from '../query/twin-pairs.ts'
import { useQuestion } from '../query/use-question.ts'
import { Button } from '../ui/button.tsx'
import { Empty, Notice, Skeleton } from '../ui/notice.tsx'
import styles from './contamination.module.css'
import { familyWords } from './family-gap.ts'
import { counted, signed } from './figure-words.ts'

const exported = [
  { name: 'older_name', label: 'Older' },
  { name: 'older', label: 'Older value' },
  { name: 'fresher_name', label: 'Fresher' },
  { name: 'fresher', label: 'Fresher value' },
  { name: 'model', label: 'Model' },
  { name: 'model_family', label: 'Family' },
  { name: 'role', label: 'Role' },
  { name: 'metric', label: 'Metric' },
  { name: 'samples', label: 'k' },
  { name: 'older_claim', label: 'Older claim' },
  { name: 'fresher_claim', label: 'Fresher claim' },
  { name: 'paper_id', label: 'Paper id' },
  { name: 'title', label: 'Paper' },
]

/** The pairs of one benchmark, widest gap first, as the address narrows them. */
export function PairsBehind({ id, name }: { id: string; name: string }) {
  const [{ twin, family }, setState] = useQueryStates(contaminationParameters, { history: 'push' })
  const question = pairsBehind({ older: id, fresher: twin, family })
  const { rows, loading, error } = useQuestion(question)
  if (error) return <Notice title="The pairs could not be read." tone="bad" details={String(error)} />
  if (rows === null || loading) return <Skeleton rows={4} label="The pairs are loading" />
  const isNarrowed = twin !== null || family !== null
  const whole = isNarrowed ? (
    <Button onClick={() => void setState({ twin: null, family: null })}>All pairs of {name}</Button>
  ) : null
  if (rows.length === 0)
    return <Empty title={`No paper gives one model on ${name} and a fresher twin.`}>{whole}</Empty>
  const kept = [
    twin === null ? null : `against ${rows[0]?.fresher_name ?? twin}`,
    family === null ? null : familyWords(family),
  ].filter((part) => part !== null)
  return (
    <>
      <div className={styles.tools}>
        <span role="status">
          {counted(rows.length, 'pair')}
          {kept.length > 0 ? ` (${kept.join(', ')})` : ''}
        </span>
        {whole}
        <ExportMenu
          question={question}
          columns={exported}
          describe={{
            title: `${name} twin pairs`,
            filters: kept.join(', ') || 'all fresher twins, all families',
          }}
        />
      </div>
      <PairTable pairs={rows} words={`Twin pairs of ${name}`} />
    </>
  )
}

function PairTable({ pairs, words }: { pairs: readonly TwinPairRow[]; words: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className={styles.scroll} aria-label={words} tabIndex={0}>
      <table className={`${styles.table} ${styles.rows}`}>
        <thead>
          <tr>
            <th scope="col">
              Gap<small>points</small>
            </th>
            <th scope="col">Older</th>
            <th scope="col">Fresher</th>
            <th scope="col" className={styles.words}>
              Model
            </th>
            <th scope="col" className={styles.words}>
              Paper
            </th>
          </tr>
        </thead>
        <tbody>
          {pairs.map((pair) => (
            <tr key={`${pair.older_claim} ${pair.fresher_claim}`}>
              <td>{signed(pair.older - pair.fresher)}</td>
              <td>
                <a href={link('claim', { id: pair.older_claim })}>{pair.older}</a>
                <small>{pair.older_name}</small>
              </td>
              <td>
                <a href={link('claim', { id: pair.fresher_claim })}>{pair.fresher}</a>
                <small>{pair.fresher_name}</small>
              </td>
              <td className={styles.words}>
                {modelWords(pair, 'unnamed')}
                <small>{familyWords(pair.model_family ?? unknownFamily)}</small>
              </td>
              <td className={`${styles.words} ${styles.title}`}>{readableTex(pair.title)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
