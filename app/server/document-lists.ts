import { LEGAL_DOCUMENTS } from '#app/domain/catalogue/shipped-law.ts'
import { unitAsOf } from '#app/domain/organisation/unit.ts'
import {
  externalDocuments,
  internalDocuments,
  type ListedVersion,
  recordsKept,
} from '#app/domain/procedure/document-lists.ts'
import { versionForIntake } from '#app/domain/procedure/procedure.ts'
import { type LocalDate, localDateOf } from '#app/domain/shared/instant.ts'
import type { Messages } from '#app/messages/catalogue.ts'
import { addresses, versionLabel } from '#app/ui/addresses.ts'
import { type LookingBack, lookingBack } from './looking-back.ts'
import type { Ask } from './route.ts'

export const DOCUMENT_LISTS = ['internal', 'external', 'records'] as const
export type DocumentList = (typeof DOCUMENT_LISTS)[number]

/** A list with its lines as cells of text, in the order of its columns; `address` is where its first cell leads. */
export type ListLines = {
  list: DocumentList
  back: LookingBack
  day: LocalDate
  rows: { address: string | null; cells: string[] }[]
}

const SHORT_HASH = 12

/** Danh mục that the address asks for, as of now or of the end of a past day, in the words of that language. */
export async function documentList(ask: Ask, t: Messages): Promise<ListLines> {
  const asked = new URL(ask.request.url).searchParams.get('list')
  const list = DOCUMENT_LISTS.find((each) => each === asked) ?? 'internal'
  const back = lookingBack(ask)
  const day = back.past?.day ?? localDateOf(ask.now)
  const listed = await versionsThen(ask, back)
  const rows = {
    internal: () => internalRows(ask, t, listed, back),
    external: () => externalRows(t, listed, day),
    records: () => recordRows(t, listed),
  }
  return { list, back, day, rows: await rows[list]() }
}

async function versionsThen({ app, now }: Ask, back: LookingBack): Promise<ListedVersion[]> {
  const listed: ListedVersion[] = []
  for (const { code } of await app.views.procedures.allCodes()) {
    const procedure = await app.views.procedures.byCode(code)
    const version = procedure && versionForIntake(procedure, back.past?.at ?? now)
    if (version) listed.push({ procedure, version, model: await app.model(version.contentSha256) })
  }
  return listed
}

async function internalRows({ app, now }: Ask, t: Messages, listed: ListedVersion[], back: LookingBack) {
  const words = t.documentLists
  const units = new Map((await app.views.units.all()).map((unit) => [unit.unitId, unit]))
  const date = (day: LocalDate | null) => (day === null ? '' : t.time.date(day))
  return internalDocuments(listed).map((line) => {
    const owner = line.ownerUnitId === null ? undefined : units.get(line.ownerUnitId)
    const label = versionLabel(line.issueNumber, line.revision)
    return {
      address: back.past ? addresses.version(line.code, label) : addresses.procedure(line.code),
      cells: [
        line.code,
        line.title,
        t.labels.procedureKinds[line.kind],
        label.replace('-', '/'),
        date(line.issuedOn),
        date(line.revisedOn),
        line.effectiveFrom ? t.time.dateTime(line.effectiveFrom) : line.isPaper ? words.paper : '',
        line.approver ?? words.unknown,
        owner ? unitAsOf(owner, back.past?.at ?? now).name : line.agency,
        line.unit,
        line.contentSha256.slice(0, SHORT_HASH),
      ],
    }
  })
}

function externalRows(t: Messages, listed: ListedVersion[], day: LocalDate) {
  const words = t.documentLists
  return externalDocuments(listed, LEGAL_DOCUMENTS, day).map((line) => ({
    address: null,
    cells: [
      line.number || words.unknown,
      line.kind,
      line.title,
      line.date ? t.time.date(line.date) : words.unknown,
      line.standing === 'ended' && line.replacedBy.length > 0
        ? `${words.standings.ended}, ${words.replacedBy(line.replacedBy.join(', '))}`
        : words.standings[line.standing],
      line.citedBy.join(', '),
    ],
  }))
}

const recordRows = (t: Messages, listed: ListedVersion[]) =>
  recordsKept(listed).map(({ code, title, what, place, period }) => ({
    address: addresses.procedure(code),
    cells: [code, title, what, place ?? t.documentLists.unknown, period ?? t.documentLists.unknown],
  }))
