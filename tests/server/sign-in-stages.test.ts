import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { resetPassword } from '#app/usecases/account/reset-password.ts'
import { type BuiltServer, builtServer, openBuiltServer } from '../support/built-server.ts'
import { organisationParts } from '../support/organisation-parts.ts'
import { filledIn, type ManifestRoute, OPEN_TO_VISITORS, routesOf } from '../support/route-manifest.ts'
import { browserAt, enrolledBy, type SignedBrowser } from '../support/signed-browser.ts'

const routes = routesOf(await builtServer())

let server: BuiltServer
const organisation = new Map<string, Record<string, string>>()
beforeEach(async () => {
  server = await openBuiltServer({ demonstration: false })
  for (const { id } of routes) {
    const parts = await organisationParts(server, id)
    if (parts) organisation.set(id, parts)
  }
})
afterEach(() => server.close())

const reset = async (personId: string, withSecondFactor = false) => {
  const by = { actor: 'administrator', unit: null }
  const answer = await resetPassword(server.app, { by, personId, withSecondFactor, formKey: null })
  if (!answer.ok || answer.code === null) throw new Error('refused')
  return answer.code
}
describe('A stage of signing in', () => {
  const exampleFor = ({ id }: ManifestRoute): Record<string, string> =>
    organisation.get(id) ??
    (id.includes('calendars')
      ? { code: 'VN', version: '1' }
      : { code: 'QT03.CC', label: '03-00', earlier: '02-00', number: 'MH01.201.001-260101-9999' })

  const stages: [string, string, () => Promise<SignedBrowser>][] = [
    [
      'second-factor',
      '/sign-in/second-factor',
      async () => {
        const first = browserAt(server)
        await first.signsIn('duyet')
        await enrolledBy(server, first)
        const who = browserAt(server)
        expect((await who.signsIn('duyet')).headers.location).toBe('/sign-in/second-factor')
        return who
      },
    ],
    [
      'change-password',
      '/account/password',
      async () => {
        const code = await reset('tiep')
        const who = browserAt(server)
        expect((await who.signsIn('tiep', code)).headers.location).toBe('/account/password')
        return who
      },
    ],
    [
      'enrol-second-factor',
      '/account/second-factor',
      async () => {
        const who = browserAt(server)
        expect((await who.signsIn('duyet')).headers.location).toBe('/account/second-factor')
        return who
      },
    ],
  ]

  test.each(stages)(
    '“%s” shuts every page but its own, every form, and their data; all lead to %s',
    async (_stage, page, begin) => {
      const who = await begin()
      const size = await server.logSize()
      expect((await who.get(page)).status).toBe(200)
      const shut = routes.filter(({ id, address }) => !OPEN_TO_VISITORS.includes(id) && address !== page)
      expect(shut.length).toBeGreaterThan(40)
      for (const route of shut) {
        const address = filledIn(route.address, exampleFor(route))
        const data = address === '/' ? '/_root.data' : `${address}.data`
        const isPaper = /\.(pdf|text|json)$/.test(route.id)
        for (const got of [
          await who.get(address),
          ...(isPaper
            ? []
            : [await who.get(data), await who.get(`${data}?_routes=${encodeURIComponent(route.id)}`)]),
          ...(route.action ? [await who.post(address, {}), await who.post(data, {})] : []),
        ]) {
          expect([302, 202], `${address} ${got.status}`).toContain(got.status)
          expect(got.headers.location ?? got.text, address).toContain(page)
          expect(got.headers['set-cookie'], address).toBeUndefined()
        }
      }
      expect(await server.logSize()).toBe(size)
      expect((await who.get(page)).status).toBe(200)
    },
    120_000,
  )

  test('shows pages that are open to visitors as a visitor sees them, and lets the person go', async () => {
    const who = browserAt(server)
    await who.signsIn('duyet')
    for (const address of ['/help', '/sign-in']) {
      const { status, text } = await who.get(address)
      expect(status).toBe(200)
      expect(text).not.toContain('href="/work"')
      expect(text).not.toContain('href="/account"')
    }
    expect((await who.post('/sign-out', {})).headers.location).toBe('/sign-in')
    expect(who.cookie()).toBeNull()
    expect(await server.app.database.reader('session')).toHaveLength(0)
  })

  test('begins at the next request when a role obliges to it', async () => {
    const who = browserAt(server)
    await who.signsIn('ly')
    expect((await who.get('/work')).status).toBe(200)
    await server.app.database
      .writer('person_position')
      .where('person_id', 'ly')
      .update({ roles: 'officer registrar' })
    expect((await who.get('/work')).headers.location).toMatch(/^\/account\/second-factor/)
    const { recovery } = await enrolledBy(server, who)
    expect(recovery).toHaveLength(10)
    expect((await who.get('/work')).status).toBe(200)
  })
})
