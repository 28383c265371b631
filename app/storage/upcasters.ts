import type { Upcaster, Upcasters } from '../record/upcasters.ts'

/** Nobody acted in the place of another. */
const inOwnRight: Upcaster = (data) => ({ ...data, onBehalfOf: null })

/**
 * How facts written by an earlier version of the system are lifted to their newest form. A fact whose shape changes
 * gets a new upcaster here, and what was recorded stays as it was recorded.
 */
export const UPCASTERS: Upcasters = {
  // Calendars were national alone; and then by what act one was published was not written down.
  'calendar-published': [
    (data) => ({ ...data, unitId: null, base: null }),
    (data) => ({ ...data, way: null }),
  ],
  // Warnings needed no written reason.
  'version-submitted': [(data) => ({ ...data, acceptedWarnings: [] })],
  // Units had no plans of their own.
  'dossier-accepted': [(data) => ({ ...data, timePlan: null })],
  // A dossier was counted by the pinned calendar to its end; nobody acted on it in the place of another.
  'dossier-finished': [(data) => ({ ...data, calendar: null }), inOwnRight],
  'step-handed-over': [inOwnRight],
  'step-received': [inOwnRight],
  'receipt-refused': [inOwnRight],
  'hand-over-taken-back': [inOwnRight],
  // A unit was what it had always been.
  'unit-registered': [
    (data) => ({ ...data, from: '1970-01-01T00:00:00Z', document: null, predecessors: [] }),
  ],
  // A person had one post, of which no beginning was written down.
  'person-registered': [
    ({ position, unitId, roles, ...person }) => ({
      ...person,
      position: {
        positionId: `${person.personId}:1`,
        unitId,
        title: position,
        roles,
        capacity: null,
        from: '1970-01-01T00:00:00Z',
        until: null,
        document: null,
      },
    }),
  ],
  // Nobody signed, nor sent back, in the place of another.
  'version-signed': [inOwnRight, (data) => ({ ...data, viewedSections: [] })],
  'version-returned': [inOwnRight],
  'returned-from-outside': [(data) => ({ ...data, calendar: null })],
}
