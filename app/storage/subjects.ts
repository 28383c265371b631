import type { Knex } from 'knex'
import type { CalendarFact } from '../domain/calendar/facts.ts'
import { evolveCalendar, type PublishedCalendar } from '../domain/calendar/published-calendar.ts'
import { type Distribution, evolveDistribution } from '../domain/distribution/distribution.ts'
import type { DistributionFact } from '../domain/distribution/facts.ts'
import { type Dossier, evolveDossier } from '../domain/dossier/dossier.ts'
import type { DossierFact } from '../domain/dossier/facts.ts'
import { type Delegation, type DelegationFact, evolveDelegation } from '../domain/organisation/delegation.ts'
import { evolvePerson, type Person, type PersonFact } from '../domain/organisation/person.ts'
import { evolveUnit, type Unit, type UnitFact } from '../domain/organisation/unit.ts'
import type { ProcedureFact } from '../domain/procedure/facts.ts'
import { evolveProcedure, type Procedure } from '../domain/procedure/procedure.ts'
import type { Instant } from '../domain/shared/instant.ts'
import type { TimePlanFact } from '../domain/time-plan/facts.ts'
import { evolveTimePlans, type UnitTimePlans } from '../domain/time-plan/time-plan.ts'
import { distributionTables } from './distribution-projections.ts'
import { withDueMoves } from './due-moves.ts'
import { delegationTables, personTables } from './people-projections.ts'
import { calendarTables, dossierTables, procedureTables, timePlanTables } from './projections.ts'
import type { RecordedFact } from './recorded-fact.ts'
import { unitTables } from './unit-projections.ts'

/** Rows that a table holds because of one subject, and the columns that tell them apart. */
export type TableRows = { table: string; key: string[]; rows: Record<string, string | number | null>[] }

/** What the room must know of a kind of subject: how facts make its state, and which rows the state is kept as. */
export type SubjectKind<State, Fact extends { type: string }> = {
  name: string
  evolve(state: State | null, fact: Fact, at: Instant): State
  tables(state: State): TableRows[]
  /** Every table that holds rows of such subjects, also while there is none. */
  tableNames: readonly string[]
  /**
   * Facts that are recorded once for many subjects, laid among the subject's own in the order of the record.
   */
  withShared?(knex: Knex, id: string, own: RecordedFact<Fact>[]): Promise<RecordedFact<Fact>[]>
  /** The column by which the tables' rows are found from the subject's id. */
  idColumn: string
}

export const procedureKind: SubjectKind<Procedure, ProcedureFact> = {
  name: 'procedure',
  evolve: evolveProcedure,
  tables: procedureTables,
  tableNames: ['procedure', 'procedure_version', 'procedure_signature'],
  idColumn: 'procedure_id',
}
export const distributionKind: SubjectKind<Distribution, DistributionFact> = {
  name: 'distribution',
  evolve: evolveDistribution,
  tables: distributionTables,
  tableNames: ['distribution', 'acknowledgement'],
  idColumn: 'procedure_id',
}
export const dossierKind: SubjectKind<Dossier, DossierFact> = {
  name: 'dossier',
  evolve: evolveDossier,
  tables: dossierTables,
  tableNames: ['dossier', 'dossier_step'],
  idColumn: 'dossier_id',
  withShared: withDueMoves,
}
export const personKind: SubjectKind<Person, PersonFact> = {
  name: 'person',
  evolve: evolvePerson,
  tables: personTables,
  tableNames: ['person', 'person_position', 'person_suspension'],
  idColumn: 'person_id',
}
export const delegationKind: SubjectKind<Delegation, DelegationFact> = {
  name: 'delegation',
  evolve: evolveDelegation,
  tables: delegationTables,
  tableNames: ['delegation'],
  idColumn: 'delegation_id',
}
export const unitKind: SubjectKind<Unit, UnitFact> = {
  name: 'unit',
  evolve: evolveUnit,
  tables: unitTables,
  tableNames: ['unit', 'unit_period'],
  idColumn: 'unit_id',
}
export const calendarKind: SubjectKind<PublishedCalendar, CalendarFact> = {
  name: 'calendar',
  evolve: evolveCalendar,
  tables: calendarTables,
  tableNames: ['calendar_version', 'calendar_proposal'],
  idColumn: 'code',
}

export const timePlansKind: SubjectKind<UnitTimePlans, TimePlanFact> = {
  name: 'time-plan',
  evolve: evolveTimePlans,
  tables: timePlanTables,
  tableNames: ['time_plan'],
  idColumn: 'plans_id',
}

/** Every kind of subject whose facts the log holds, by the first part of its subject. */
export const SUBJECT_KINDS: Record<string, SubjectKind<unknown, { type: string }>> = Object.fromEntries(
  [
    procedureKind,
    distributionKind,
    dossierKind,
    personKind,
    delegationKind,
    unitKind,
    calendarKind,
    timePlansKind,
  ].map((kind) => [kind.name, kind as unknown as SubjectKind<unknown, { type: string }>]),
)

/** `dossier/4f1c…`: what an entry is about. */
export const subjectOf = (kind: { name: string }, id: string): string => `${kind.name}/${id}`

/** The kind and the id behind a subject. */
export function kindAndId(subject: string): { kind: string; id: string } {
  const slash = subject.indexOf('/')
  return { kind: subject.slice(0, slash), id: subject.slice(slash + 1) }
}
