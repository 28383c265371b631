import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Delegable, DelegatedCapacity } from '#app/domain/organisation/actor.ts'
import { type ActObject, may, reasonsMayNot } from '#app/domain/organisation/may.ts'
import type { Act } from '#app/domain/organisation/permissions.ts'
import type { RouteAct } from '#app/server/route.ts'
import { recordDelegation } from '#app/usecases/organisation/record-delegation.ts'
import { type BuiltServer, builtServer, type Got, openBuiltServer } from '../support/built-server.ts'
import { organisationParts } from '../support/organisation-parts.ts'
import {
  faultsOfFrame,
  filledIn,
  framelessRoutes,
  type ManifestRoute,
  OPEN_TO_VISITORS,
  routesOf,
} from '../support/route-manifest.ts'
import { SEED_MOMENT } from '../support/seed-moment.ts'
import type { Who } from '../support/test-app.ts'

const PEOPLE = ['soan', 'xet', 'duyet', 'tiep', 'ly', 'truong', 'thu', 'son', 'giam', 'dang', 'tri'] as const
const OUT_THERE = 'MH01.201.001-260101-9999'

const routes = routesOf(await builtServer())

describe('The manifest of routes', () => {
  test('knows every address of the product', () => {
    expect(routes.length).toBeGreaterThan(25)
    expect(new Set(routes.map(({ address }) => address)).size).toBe(routes.length)
  })

  test('has no way in that does not ask who is there and whether he may', async () => {
    expect(framelessRoutes(await builtServer())).toEqual([])
  })

  test('finds a route that was left without a frame', () => {
    const framed = Object.assign(async () => null, { act: 'record.read' })
    const misspelt = Object.assign(async () => null, { act: 'record.raed' })
    const open = Object.assign(async () => null, { act: 'visitor' })
    const bare = async () => null
    expect(faultsOfFrame('routes/x', { loader: framed, action: framed })).toEqual([])
    expect(faultsOfFrame('routes/x', { loader: bare })).toEqual(['routes/x: the loader has no frame'])
    expect(faultsOfFrame('routes/x', { loader: framed, action: bare })).toEqual([
      'routes/x: the action has no frame',
    ])
    expect(faultsOfFrame('routes/x', { loader: misspelt })).toEqual(['routes/x: the loader has no frame'])
    expect(faultsOfFrame('routes/x', { loader: open })).toEqual(['routes/x: the loader is open to visitors'])
    expect(faultsOfFrame('routes/x', {})).toEqual(['routes/x: no loader'])
  })
})

let server: BuiltServer
/** A dossier of each unit. */
const dossiers: Record<string, string> = {}
const organisation: Record<string, Record<string, string>> = {}
/** What was asked and answered in the tables below. */
let cells = 0
beforeAll(async () => {
  server = await openBuiltServer()
  // Two stand in for others, one for work on dossiers and one for signing: their rows must say so too.
  await standsIn('ly', 'truong', 'KT.', 'dossiers')
  await standsIn('son', 'doc', 'TL.', 'signing')
  const rows = await server.app.database.reader('dossier').orderBy('accepted_at').select('code', 'unit_id')
  for (const { code, unit_id } of rows) dossiers[unit_id] = code
  for (const { id } of routes) {
    const parts = await organisationParts(server, id)
    if (parts) organisation[id] = parts
  }
})
afterAll(() => server.close())

async function standsIn(
  delegateId: 'ly' | 'son',
  delegatorId: 'truong' | 'doc',
  capacity: DelegatedCapacity,
  act: Delegable,
) {
  const answer = await recordDelegation(server.app, {
    actor: server.people.dang!,
    formKey: null,
    delegation: {
      capacity,
      delegatorId,
      delegatorPositionId: server.people[delegatorId]!.holdings[0]!.positionId,
      delegateId,
      scope: { acts: [act], procedures: null },
      document: { number: '8/QĐ-MH', date: '2026-11-02', title: 'Giao ký (minh họa)' },
      from: SEED_MOMENT,
      until: null,
      restsOn: null,
    },
  })
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusals))
  server.people[delegateId] = (await server.app.views.people.actorOf(delegateId, SEED_MOMENT))!
}

/** Examples for the parts of an address: versions that are signed, returned or issued are still on their way. */
function exampleFor({ id }: ManifestRoute, number: string): Record<string, string> {
  const onItsWay = /\.(review|signature|return|issue)$/.test(id)
  if (organisation[id]) return organisation[id]
  if (id.includes('calendars')) return { code: 'VN', version: '1' }
  return { code: 'QT03.CC', label: onItsWay ? '03-01' : '03-00', earlier: '02-00', number }
}

type Answer = 'allowed' | 'sign in' | 'forbidden' | 'missing'
type Ways = { name: string; ask: (address: string, as: Who) => Promise<Got> }

function expected(act: RouteAct, as: Who, object: ActObject): Answer {
  if (act === 'visitor') return 'allowed'
  if (as === null) return 'sign in'
  const [reason] = reasonsMayNot(server.people[as]!, act, object, SEED_MOMENT)
  if (!reason) return 'allowed'
  return reason.code === 'permission.other-unit' ? 'missing' : 'forbidden'
}

function answered({ status, headers }: Got): Answer {
  if (status === 403) return 'forbidden'
  if (status === 404) return 'missing'
  return headers.location?.startsWith('/sign-in?back=') ? 'sign in' : 'allowed'
}

const isPaper = ({ id }: ManifestRoute) => /\.pdf$/.test(id)
const dataAddress = (address: string) =>
  address === '/' ? '/_root.data' : address.replace(/(?=\?|$)/, '.data')
/** Where a form is sent: intake is told of which procedure by its query. */
const formAddress = (route: ManifestRoute, number: string) =>
  `${filledIn(route.address, exampleFor(route, number))}${route.id === 'routes/dossiers.new' ? '?procedure=QT17.%C4%90D%C4%90T' : ''}`

/** A page, its data, its data past every parent, its form. */
const ways = (route: ManifestRoute): Ways[] => [
  { name: 'page', ask: (address, as) => server.send(address, { as }) },
  ...(isPaper(route)
    ? []
    : [
        { name: 'data', ask: (address: string, as: Who) => server.send(dataAddress(address), { as }) },
        {
          name: 'data of this route alone',
          ask: (address: string, as: Who) =>
            server.send(`${dataAddress(address)}?_routes=${encodeURIComponent(route.id)}`, { as }),
        },
      ]),
]
const forms: Ways[] = [
  { name: 'form', ask: (address, as) => server.post(address, {}, { as }) },
  { name: 'form as data', ask: (address, as) => server.post(dataAddress(address), {}, { as }) },
]
/** Who sends forms there; the sessions that sign out here are needed elsewhere. */
const sendersTo = ({ id }: ManifestRoute): Who[] => (id === 'routes/sign-out' ? [null] : [null, ...PEOPLE])

describe.each(routes)('$address', (route) => {
  const isOfDossier = route.address.includes(':number')
  /** One in every unit that has dossiers, or nothing in particular. */
  const objects = () =>
    isOfDossier
      ? Object.entries(dossiers).map(([unitId, number]) => ({ object: { unitId }, number }))
      : [{ object: route.address.includes('/time-plans/:unit') ? { unitId: 'binh-an' } : null, number: '' }]

  test(`answers as PERMISSIONS says of “${route.loader}”, by every way to it, and reading changes nothing`, async () => {
    const before = await server.logSize()
    for (const as of [null, ...PEOPLE])
      for (const { object, number } of objects()) {
        // The page of unknown addresses is open to all, and says to all that there is nothing.
        const wanted = route.id === 'routes/$' ? 'missing' : expected(route.loader, as, object)
        // One print is enough to see that paper is handed out at all.
        if (isPaper(route) && wanted === 'allowed' && as !== 'giam') continue
        for (const { name, ask } of ways(route)) {
          const got = await ask(filledIn(route.address, exampleFor(route, number)), as)
          cells += 1
          expect(answered(got), `${name} as ${as}: ${got.status}`).toBe(wanted)
          expect(got.status, `${name} as ${as}`).toBeLessThan(500)
        }
      }
    expect(await server.logSize()).toBe(before)
  })

  test('refuses to run one loader past its parents by the old road', async () => {
    for (const as of [null, 'truong', 'giam'] as const) {
      const address = filledIn(route.address, exampleFor(route, dossiers['binh-an']!))
      expect((await server.send(`${address}?_data=${encodeURIComponent(route.id)}`, { as })).status).toBe(400)
    }
  })

  if (route.action !== null)
    test('takes a form as PERMISSIONS says, and a denial leaves no trace', async () => {
      for (const as of sendersTo(route))
        for (const { object, number } of objects())
          for (const { name, ask } of forms) {
            const wanted = expected(route.action!, as, object)
            const before = await server.logSize()
            const got = await ask(formAddress(route, number), as)
            cells += 1
            expect(answered(got), `${name} as ${as}: ${got.status}`).toBe(wanted)
            expect(got.status, `${name} as ${as}`).toBeLessThan(500)
            if (wanted !== 'allowed') expect(await server.logSize(), `${name} as ${as}`).toBe(before)
          }
    })

  if (isOfDossier)
    test('shows of another unit’s dossier exactly what it shows of one that does not exist', async () => {
      const foreign: [Who, string][] = [
        ['tiep', dossiers.pc06!],
        ['truong', dossiers.pc06!],
        ['thu', dossiers['binh-an']!],
        ['son', dossiers['binh-an']!],
      ]
      for (const [as, number] of foreign)
        for (const { name, ask } of [...ways(route), ...(route.action ? forms : [])]) {
          const seen = async (of: string) => {
            const { status, headers, text } = await ask(filledIn(route.address, { number: of }), as)
            const { date: _date, 'content-security-policy': _nonce, ...rest } = headers
            return { status, rest, text: text.replaceAll(of, 'NUMBER').replace(/"nonce","[^"]+"/, '') }
          }
          const one = await seen(number)
          expect(one.status).toBe(404)
          expect(one, `${name} as ${as}`).toEqual(await seen(OUT_THERE))
        }
    })
})

test('the table is whole: thousands of questions were asked, and whoever stands in answered as more than himself', () => {
  expect(cells).toBeGreaterThan(3_000)
  const gained = (who: 'ly' | 'son', act: Act) =>
    may({ ...server.people[who]!, standIns: [] }, act, null, SEED_MOMENT)
      ? 'had it'
      : may(server.people[who]!, act, null, SEED_MOMENT)
  expect([gained('ly', 'board.read'), gained('son', 'version.sign')]).toEqual([true, true])
})

describe('A version that is not issued yet', () => {
  const addresses = routes.filter(({ address }) => address.includes(':label'))
  test.each(addresses)('looks missing at $address to those who may not read it', async (route) => {
    for (const as of ['tiep', 'ly', 'truong'] as const) {
      if (expected(route.loader, as, null) !== 'allowed') continue
      const seen = async (label: string) => {
        const { status, text } = await server.send(
          filledIn(route.address, { code: 'QT03.CC', label, earlier: '02-00' }),
          {
            as,
          },
        )
        return { status, text: text.replaceAll(label, 'LABEL') }
      }
      const hidden = await seen('03-01')
      expect(hidden.status).toBe(404)
      expect(hidden).toEqual(await seen('03-07'))
    }
  })

  test('is read by those who work on documents, and by the auditor', async () => {
    for (const as of ['soan', 'xet', 'duyet', 'giam'] as const)
      expect((await server.send('/procedures/QT03.CC/versions/03-01', { as })).status, as).toBe(200)
  })
})

test('what is open to visitors is this list and nothing else', async () => {
  const open = routes.filter(({ loader, action }) => loader === 'visitor' || action === 'visitor')
  expect(['root', ...open.map(({ id }) => id)].sort()).toEqual([...OPEN_TO_VISITORS].sort())
})
