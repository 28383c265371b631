import type { Distribution } from '../domain/distribution/distribution.ts'
import type { TableRows } from './subjects.ts'
import type { AcknowledgementRow, DistributionRow } from './tables.ts'

/** The rows that the distribution of a procedure is kept as. Pure, like `projections.ts`. */
export function distributionTables(distribution: Distribution): TableRows[] {
  const { procedureId: procedure_id, unitIds, personIds } = distribution
  const row: DistributionRow = {
    procedure_id,
    unit_ids: JSON.stringify(unitIds),
    person_ids: JSON.stringify(personIds),
  }
  const acknowledgements = distribution.acknowledgements.map(
    (each): AcknowledgementRow => ({
      procedure_id,
      issue_number: each.issueNumber,
      revision: each.revision,
      person_id: each.reader.personId,
      name: each.reader.name,
      content_sha256: each.contentSha256,
      acknowledged_at: each.acknowledgedAt,
    }),
  )
  const key = ['procedure_id', 'issue_number', 'revision', 'person_id']
  return [
    { table: 'distribution', key: ['procedure_id'], rows: [row] },
    { table: 'acknowledgement', key, rows: acknowledgements },
  ]
}
