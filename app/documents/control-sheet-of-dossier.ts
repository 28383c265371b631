import { legalFormName, templateOn } from '../domain/catalogue/form-templates.ts'
import type { ControlSheet } from '../domain/dossier/control-sheet.ts'
import type { Dossier, HandOver } from '../domain/dossier/dossier.ts'
import type { DossierFact, Party } from '../domain/dossier/facts.ts'
import type { Officer } from '../domain/organisation/actor.ts'
import type { UnitAsOf } from '../domain/organisation/unit.ts'
import { type Instant, localDateOf } from '../domain/shared/instant.ts'
import type { ControlSheetPrint, SheetBlock, SheetParty } from './control-sheet-print.ts'

/** An entry of the record as the sheet cites it. */
export type CitedEntry = { at: Instant; fact: DossierFact; leaf: string }

/** What a printed sheet says beside the dossier itself. */
export type SheetGround = {
  /** Kèm theo hồ sơ của; empty when the personal data was erased. */
  applicant: string
  unit: UnitAsOf
  calendarName: string
  /** The version that it is counted by. */
  calendar: { code: string; version: number }
  record: { size: number; root: string }
  verifyUrl: string | null
  demonstration: boolean
}

/** Code under which units keep the control sheet, whatever its number in the circular. */
export const CONTROL_SHEET_CODE = 'BM.05'

/** The legal template of the control sheet on the day of acceptance: a dossier keeps the form it began with. */
export const controlSheetTemplate = (dossier: Dossier) =>
  templateOn('control-sheet', localDateOf(dossier.acceptedAt))

const sameOfficer = (party: Party, officer: Officer) =>
  party.kind === 'officer' && party.officer.personId === officer.personId

/**
 * Phiếu kiểm soát của hồ sơ: one block for each hand-over between two parties, the time that of receipt, each
 * signature citing the entry under which the record holds it.
 */
export function controlSheetOfDossier(
  dossier: Dossier,
  sheet: Pick<ControlSheet, 'blocks' | 'at'>,
  entries: readonly CitedEntry[],
  ground: SheetGround,
): ControlSheetPrint {
  const { unit } = ground
  const template = controlSheetTemplate(dossier)
  const outside = dossier.plan.filter(({ performer }) => performer === 'outside')
  return {
    agency: unit.name,
    receptionUnit: unit.receptionName,
    place: unit.place,
    date: localDateOf(sheet.at),
    template: {
      localCode: CONTROL_SHEET_CODE,
      title: template?.title ?? '',
      legalForm: template && legalFormName(template),
    },
    applicant: ground.applicant,
    dossierCode: dossier.code,
    receivedAt: dossier.acceptedAt,
    promisedAt: dossier.promisedAt,
    solvingUnit: unit.name,
    coordinatingUnit: [...new Set(outside.flatMap(({ responsible }) => responsible))].join(', ') || null,
    blocks: sheet.blocks.map((block) => blockOf(dossier, block, entries, unit)),
    procedure: {
      code: dossier.pinned.procedureCode,
      title: dossier.procedureTitle,
      issueNumber: dossier.pinned.issueNumber,
      revision: dossier.pinned.revision,
      contentSha256: dossier.pinned.contentSha256,
    },
    calendar: `${ground.calendarName}, ${ground.calendar.code} v${ground.calendar.version}`,
    record: ground.record,
    verifyUrl: ground.verifyUrl,
    demonstration: ground.demonstration,
  }
}

function blockOf(
  dossier: Dossier,
  block: ControlSheet['blocks'][number],
  entries: readonly CitedEntry[],
  unit: UnitAsOf,
): SheetBlock {
  const { giver, receiver, givenAt, receivedAt, note, means, paper } = block
  const given = entries.find((entry) => entry.at === givenAt && givesBlock(entry.fact, block))
  const received =
    receivedAt === null
      ? undefined
      : entries.find((entry) => entry.at === receivedAt && receivesBlock(entry.fact, block))
  return {
    giverUnit: unitOf(dossier, giver, block.fromStep, unit),
    receiverUnit: unitOf(dossier, receiver, block.toStep, unit),
    time: receivedAt,
    giver: signatureOf(giver, block.givenBy, givenAt, given?.leaf ?? null),
    receiver:
      receivedAt === null
        ? null
        : signatureOf(receiver, block.receivedBy, receivedAt, received?.leaf ?? null),
    result: block.result,
    note: [note, [means, paper].filter((part) => part !== null).join(', ')].filter(Boolean).join(' – '),
  }
}

const givesBlock = (fact: DossierFact, { fromStep }: HandOver) =>
  (fact.type === 'step-handed-over' ||
    fact.type === 'returned-from-outside' ||
    fact.type === 'dossier-finished') &&
  fact.step === fromStep

const receivesBlock = (fact: DossierFact, { fromStep, toStep }: HandOver) =>
  (fact.type === 'step-received' && fact.step === toStep) ||
  (fact.type === 'outside-step-opened' && fact.step === toStep) ||
  ((fact.type === 'returned-from-outside' || fact.type === 'dossier-finished') && fact.step === fromStep)

/** Tên cơ quan: reception for whoever took the dossier in, the post that the procedure names for others. */
function unitOf(dossier: Dossier, party: Party, step: number | null, unit: UnitAsOf): string {
  if (party.kind === 'outside') return party.body
  if (step === null || sameOfficer(party, dossier.acceptedBy)) return unit.receptionName
  const post = dossier.plan[step]?.responsible.join(', ')
  return post ? `${post}, ${party.officer.unitName}` : party.officer.unitName
}

const withRank = ({ name, rank }: Officer) => (rank === null ? name : `${rank} ${name}`)

/** The party's signature, or that of whoever acted in its place. */
function signatureOf(party: Party, actedBy: Officer | null, at: Instant, leaf: string | null): SheetParty {
  if (party.kind === 'outside')
    return { name: '', position: null, inPlaceOf: null, signed: 'outside', at, id: null }
  const signer = actedBy ?? party.officer
  return {
    name: withRank(signer),
    position: signer.position,
    inPlaceOf: actedBy && withRank(party.officer),
    signed: 'electronic',
    at,
    id: leaf,
  }
}
