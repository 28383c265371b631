import type { DraftHold } from '../domain/procedure/draft-hold.ts'
import type { DraftHoldRow } from './tables.ts'

/** Ai đang sửa dự thảo, as it is kept. */
export function holdOfRow(row: DraftHoldRow): DraftHold {
  const { taken_from_id: takenFrom, taken_at: takenAt } = row
  const { asked_by_id: askedBy, asked_by_name: name, asked_at: askedAt } = row
  return {
    holder: JSON.parse(row.holder),
    from: row.from_at,
    renewedAt: row.renewed_at,
    takenFrom: takenFrom === null ? null : { personId: takenFrom, at: takenAt! },
    askedBy: askedBy === null ? null : { personId: askedBy, name: name!, at: askedAt! },
  }
}

export const rowOfHold = (procedureId: string, hold: DraftHold): DraftHoldRow => ({
  procedure_id: procedureId,
  holder: JSON.stringify(hold.holder),
  from_at: hold.from,
  renewed_at: hold.renewedAt,
  taken_from_id: hold.takenFrom?.personId ?? null,
  taken_at: hold.takenFrom?.at ?? null,
  asked_by_id: hold.askedBy?.personId ?? null,
  asked_by_name: hold.askedBy?.name ?? null,
  asked_at: hold.askedBy?.at ?? null,
})
