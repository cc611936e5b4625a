import {
  type Column,
  derivedClaimColumns,
  snapshotClaimColumns,
  type TableName,
  tables,
} from '../claim/tables.ts'
import styles from './sql-page.module.css'

/** Refusals are an output of the extractor and not part of the snapshot. */
const inSnapshot = (Object.keys(tables) as TableName[]).filter((name) => name !== 'refusals')

/** The tables of the snapshot, their columns and what each holds. */
export function TableReference() {
  return (
    <section className={styles.reference} aria-labelledby="sql-tables">
      <h2 id="sql-tables">Tables</h2>
      {inSnapshot.map((name) => (
        <details key={name} open={name === 'claims'}>
          <summary>
            <code>{name}</code>
          </summary>
          <dl>
            {columnsOf(name).map((column) => (
              <div key={column.name}>
                <dt>
                  <code>{column.name}</code> <span className={styles.type}>{column.type.toLowerCase()}</span>
                </dt>
                <dd>{column.about}</dd>
              </div>
            ))}
          </dl>
        </details>
      ))}
    </section>
  )
}

function columnsOf(name: TableName): readonly Column[] {
  return name === 'claims'
    ? [...tables.claims, ...derivedClaimColumns, ...snapshotClaimColumns]
    : tables[name]
}
