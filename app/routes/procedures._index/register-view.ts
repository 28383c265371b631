import type { VersionStatus } from '#app/domain/procedure/procedure.ts'
import { isEnded, statusOf, versionForIntake } from '#app/domain/procedure/procedure.ts'
import { readableVersions, versionToRead } from '#app/domain/procedure/reading.ts'
import type { Instant } from '#app/domain/shared/instant.ts'
import type { App } from '#app/server/app.ts'
import { addresses, type ProceduresQuery, versionLabel } from '#app/ui/addresses.ts'

type RegisterLine = Awaited<ReturnType<App['views']['procedures']['register']>>[number]

const PAGE_SIZE = 50

/** What the address asks of the register; empty text where it asks nothing. */
export type Asked = { [Key in keyof Required<ProceduresQuery>]: string }

/** In the order of the choice. Asked for `all` the register shows every version, for nothing the ones to work by. */
const STATUSES: readonly VersionStatus[] = [
  'in-force',
  'issued-future',
  'paper',
  'superseded',
  'withdrawn',
  'submitted',
  'reviewed',
  'approved',
]

export function askedOf(url: string): Asked {
  const query = new URL(url).searchParams
  const text = (name: string) => (query.get(name) ?? '').normalize('NFC').trim()
  return {
    q: text('q'),
    unit: text('unit'),
    field: text('field'),
    level: text('level'),
    status: text('status'),
    after: text('after'),
    asOf: text('as-of'),
  }
}

/** The register counts signatures where a procedure has them; the rules ask for their number alone. */
type Line = RegisterLine & { signatures: { length: number }; status: VersionStatus; label: string }

/** Names that occur, each once, in the order of the Vietnamese alphabet. */
const namesOf = (lines: readonly Line[], name: (line: Line) => string): string[] =>
  [...new Set(lines.map(name))].filter((each) => each !== '').sort(new Intl.Collator('vi').compare)

/**
 * The page of the register for these lines and this question. As of a moment `past` it shows of each procedure the
 * version that was in force then, each with the standing that it has now. `ended` versions are not among the lines.
 */
export function registerView(
  lines: readonly RegisterLine[],
  asked: Asked,
  mayReadUnissued: boolean,
  at: Instant,
  { past, ended }: { past: Instant | null; ended: number } = { past: null, ended: 0 },
) {
  const found = readable(lines, mayReadUnissued && past === null, at)
  const chosen =
    past === null ? chosenByStatus(found, asked.status, mayReadUnissued, at) : inForceThen(found, past)
  const filtered = chosen.filter(
    (line) =>
      (asked.unit === '' || line.unit === asked.unit) &&
      (asked.field === '' || line.field === asked.field) &&
      (asked.level === '' || line.level === asked.level),
  )
  const begun = filtered.findIndex((line) => keyOf(line) === asked.after) + 1
  const page = filtered.slice(begun, begun + PAGE_SIZE)
  const last = page.at(-1)
  const addressOf = (after: string | undefined) => addresses.procedures({ ...asked, after })
  return {
    asked,
    rows: page.map((line) => ({
      key: keyOf(line),
      code: line.code,
      title: line.title,
      unit: line.unit,
      field: line.field,
      level: line.level,
      issueNumber: line.issueNumber,
      revision: line.revision,
      status: line.status,
      effectiveFrom: line.effectiveFrom,
      effectiveUntil: line.effectiveUntil,
      running: line.runningDossiers,
      address:
        asked.status === '' && past === null
          ? addresses.procedure(line.code)
          : addresses.version(line.code, line.label),
    })),
    counts: {
      versions: filtered.length,
      procedures: new Set(filtered.map(({ procedureId }) => procedureId)).size,
      /** What the words find besides, were every version shown. */
      more: past === null ? found.length - chosen.length + ended : 0,
    },
    position: { first: begun + 1, last: begun + page.length },
    previous: begun > 0 ? addressOf(previousCursor(filtered, begun)) : null,
    next: last && begun + PAGE_SIZE < filtered.length ? addressOf(keyOf(last)) : null,
    choices: {
      units: namesOf(chosen, ({ unit }) => unit),
      fields: namesOf(chosen, ({ field }) => field),
      levels: namesOf(chosen, ({ level }) => level),
      statuses: STATUSES.filter(
        (status) => found.some((line) => line.status === status) || (isEnded(status) && ended > 0),
      ),
    },
  }
}

/** Of each procedure the version that was in force at that moment; failing that, the paper whose effect is unknown. */
const inForceThen = (lines: readonly Line[], past: Instant): Line[] =>
  byProcedure(lines).flatMap(
    (versions) => versionForIntake({ versions: [...versions].reverse() }, past) ?? [],
  )

const keyOf = ({ code, label }: Line) => `${code} ${label}`

const previousCursor = (lines: readonly Line[], begun: number): string | undefined =>
  begun <= PAGE_SIZE ? undefined : keyOf(lines[begun - PAGE_SIZE - 1]!)

function readable(lines: readonly RegisterLine[], mayReadUnissued: boolean, at: Instant): Line[] {
  const told = lines.map((line) => {
    const progress = { ...line, signatures: { length: line.signatureCount } }
    return {
      ...progress,
      status: statusOf(progress, at),
      label: versionLabel(line.issueNumber, line.revision),
    }
  })
  return byProcedure(told).flatMap((versions) => readableVersions(versions, mayReadUnissued, at))
}

function byProcedure(lines: readonly Line[]): Line[][] {
  const groups = new Map<string, Line[]>()
  for (const line of lines) {
    const group = groups.get(line.procedureId)
    if (group) group.push(line)
    else groups.set(line.procedureId, [line])
  }
  return [...groups.values()]
}

function chosenByStatus(
  lines: readonly Line[],
  status: string,
  mayReadUnissued: boolean,
  at: Instant,
): Line[] {
  if (status === 'all') return [...lines]
  if (status !== '') return lines.filter((line) => line.status === status)
  return byProcedure(lines).flatMap((versions) => {
    const line = versionToRead(versions, mayReadUnissued, at)
    // A procedure whose every version is obsolete is not to be worked by, and not shown as if it were.
    return line && !isEnded(line.status) ? [line] : []
  })
}
