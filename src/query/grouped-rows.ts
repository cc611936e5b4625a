import type { ClaimFilter } from '../claim/filter.ts'
import { type ClaimRow, claimColumns, claimRows, orderBy, readClaim, type Sort } from './claim-rows.ts'
import { valueScale } from './conflicts.ts'
import { modelKey } from './model-key.ts'
import { number, type Param, type Question, type RawRow, text } from './question.ts'
import { whereClaims } from './where.ts'

/** How rows are gathered: by what, and which groups show their claims. */
export interface Grouping {
  by: 'paper' | 'model'
  /** True when groups are open unless they are named in `except`; false the other way round. */
  unfolded: boolean
  /** Keys of groups. */
  except: readonly string[]
}

/** The head of a group of claims. */
export interface GroupRow {
  groupKey: string
  /** The paper's title, or the model's name; null where no model is named. */
  groupName: string | null
  /** Size in billions that the group's models share; null when unknown or when papers are the groups. */
  size: number | null
  claims: number
  papers: number
  benchmarks: number
  /** Lowest and highest value; null where the claims share no scale (several benchmarks or units). */
  low: number | null
  high: number | null
  unit: string | null
  isOpen: boolean
}

/** A row of a grouped list: a group's head, or a claim of an open group. */
export type ListRow = GroupRow | ClaimRow

/** True for the head of a group. */
export function isGroup(row: ListRow): row is GroupRow {
  return 'groupKey' in row
}

/** Key of the group of claims that name no model; no model's key looks like it. */
const noModel = '-'
const groupColumns = {
  paper: { key: 'paper_id', name: 'title', size: 'NULL' },
  model: {
    // A missing name has no letters to compare: its key would be its size alone.
    key: `coalesce(CASE WHEN model IS NOT NULL THEN ${modelKey} END, '${noModel}')`,
    name: 'model',
    size: 'size_b',
  },
}

/** True, in SQL, for the groups that show their claims. */
function openGroups({ unfolded, except }: Grouping): { sql: string; params: Param[] } {
  if (except.length === 0) return { sql: String(unfolded), params: [] }
  const slots = except.map(() => '?').join(', ')
  return { sql: `group_key ${unfolded ? 'NOT IN' : 'IN'} (${slots})`, params: [...except] }
}

/** The claims of a filter, each with its group's key and its place in the reader's order. */
function placedClaims(by: Grouping['by'], where: string, sort: readonly Sort[]): string {
  const { key, name, size } = groupColumns[by]
  return `placed AS MATERIALIZED (
  SELECT claim_id, paper_id, ${name} AS name, CAST(${size} AS DOUBLE) AS size, value, ${valueScale} AS scale,
    coalesce(benchmark_id, benchmark) AS bench, ${key} AS group_key, row_number() OVER (ORDER BY ${orderBy(sort)}) AS place
  FROM claims
  WHERE ${where}
)`
}

/**
 * One window of a filter's claims under the heads of their groups. A group stands where its first claim would stand
 * without groups, and its claims keep their order, so that grouping never ranks by anything new.
 */
export function groupedRows(
  filter: ClaimFilter,
  grouping: Grouping,
  sort: readonly Sort[],
  limit: number,
  offset = 0,
): Question<ListRow> {
  const where = whereClaims(filter)
  const open = openGroups(grouping)
  return {
    name: 'grouped-rows',
    sql: `WITH ${placedClaims(grouping.by, where.sql, sort)}, heads AS MATERIALIZED (
  SELECT group_key, min(name) AS group_name, min(size) AS group_size, min(place) AS group_place, count(*) AS group_claims,
    count(DISTINCT paper_id) AS group_papers, count(DISTINCT bench) AS group_benchmarks,
    count(DISTINCT bench) = 1 AND count(DISTINCT scale) <= 1 AS one_scale, min(value) AS low, max(value) AS high,
    min(scale) AS group_unit
  FROM placed
  GROUP BY group_key
), listed AS MATERIALIZED (
  SELECT * FROM (
    SELECT group_place, 0 AS place, group_key, NULL AS claim_id FROM heads
    UNION ALL
    SELECT group_place, place, placed.group_key, claim_id
    FROM placed JOIN (SELECT group_key, group_place FROM heads WHERE ${open.sql}) AS opened
      ON opened.group_key = placed.group_key
  ) AS every
  ORDER BY group_place, place
  LIMIT ? OFFSET ?
)
SELECT known.*, listed.claim_id IS NULL AS is_head, heads.group_key, group_name, group_size, group_claims, group_papers,
  group_benchmarks, CASE WHEN one_scale THEN low END AS group_low, CASE WHEN one_scale THEN high END AS group_high,
  CASE WHEN one_scale THEN group_unit END AS group_unit, ${open.sql.replace('group_key', 'heads.group_key')} AS is_open
FROM listed
JOIN heads ON heads.group_key = listed.group_key
LEFT JOIN (SELECT ${claimColumns} FROM claims WHERE claim_id IN (SELECT claim_id FROM listed)) AS known
  ON known.claim_id = listed.claim_id
ORDER BY listed.group_place, listed.place`,
    params: [...where.params, ...open.params, limit, offset, ...open.params],
    read: readListed,
  }
}

/** One window of the rows that a table lists, gathered or one by one. */
export function listedRows(
  filter: ClaimFilter,
  grouping: Grouping | null,
  sort: readonly Sort[],
  limit: number,
  offset = 0,
): Question<ListRow> {
  return grouping
    ? groupedRows(filter, grouping, sort, limit, offset)
    : claimRows(filter, sort, limit, offset)
}

/** How many groups a filter's claims make, and how many rows they are with the claims of open groups. */
export function groupedCount(
  filter: ClaimFilter,
  grouping: Grouping,
): Question<{ groups: number; rows: number }> {
  const where = whereClaims(filter)
  const open = openGroups(grouping)
  return {
    name: 'grouped-count',
    sql: `SELECT count(*) AS n, CAST(count(*) + coalesce(sum(CASE WHEN ${open.sql} THEN claims ELSE 0 END), 0) AS DOUBLE) AS listed
FROM (
  SELECT group_key, count(*) AS claims
  FROM (SELECT ${groupColumns[grouping.by].key} AS group_key FROM claims WHERE ${where.sql}) AS keyed
  GROUP BY group_key
) AS heads`,
    params: [...open.params, ...where.params],
    read: (row) => ({ groups: number(row, 'n') ?? 0, rows: number(row, 'listed') ?? 0 }),
  }
}

/** Every claim that a filter keeps, group after group: the question behind an export of a grouped table. */
export function everyGroupedClaim(
  filter: ClaimFilter,
  by: Grouping['by'],
  sort: readonly Sort[],
): Question<ClaimRow> {
  const where = whereClaims(filter)
  return {
    name: 'every-grouped-claim',
    sql: `WITH ${placedClaims(by, where.sql, sort)}
SELECT known.*
FROM (SELECT claim_id, place, min(place) OVER (PARTITION BY group_key) AS group_place FROM placed) AS listed
JOIN (SELECT ${claimColumns} FROM claims) AS known ON known.claim_id = listed.claim_id
ORDER BY group_place, place`,
    params: where.params,
    read: readClaim,
  }
}

function readListed(row: RawRow): ListRow {
  if (!row.is_head) return readClaim(row)
  const key = text(row, 'group_key') ?? ''
  return {
    groupKey: key,
    groupName: key === noModel ? null : text(row, 'group_name'),
    size: key === noModel ? null : number(row, 'group_size'),
    claims: number(row, 'group_claims') ?? 0,
    papers: number(row, 'group_papers') ?? 0,
    benchmarks: number(row, 'group_benchmarks') ?? 0,
    low: number(row, 'group_low'),
    high: number(row, 'group_high'),
    unit: text(row, 'group_unit'),
    isOpen: Boolean(row.is_open),
  }
}
