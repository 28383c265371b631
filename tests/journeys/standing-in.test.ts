import type { Browser } from 'puppeteer'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { recordDelegation } from '#app/usecases/organisation/record-delegation.ts'
import { atVietnam } from '../support/builders.ts'
import { type BuiltServer, openBuiltServer } from '../support/built-server.ts'
import { SEED_MOMENT } from '../support/seed-moment.ts'
import { chromium, openBrowser, type Person, personAt } from './browser.ts'

describe.skipIf(!chromium)('Whoever stands in for a colleague, without JavaScript', () => {
  let server: BuiltServer
  let browser: Browser
  let person: Person
  let number = ''
  beforeAll(async () => {
    server = await openBuiltServer()
    browser = await openBrowser()
    person = await personAt(browser, server)
    const row = await server.app.database
      .reader('dossier')
      .where({ receiver_id: 'ly', place: 'awaiting-receipt' })
      .orderBy('code')
      .first('code')
    number = row!.code
  })
  afterAll(async () => {
    await browser?.close()
    await server?.close()
  })

  test('finds his dossiers among the own work, receives one, and both names stand on page and sheet', async () => {
    await givenTheHeadStandsInForLyForTwoDays()
    await thenHisWorkListsTheDossiersOfLy()
    await whenHeReceivesOne()
    await thenPageAndSheetNameBoth()
    await thenAfterTheTwoDaysItIsNoLongerHis()
  })

  async function givenTheHeadStandsInForLyForTwoDays() {
    const answer = await recordDelegation(server.app, {
      actor: server.people.dang!,
      formKey: null,
      delegation: {
        capacity: 'KT.',
        delegatorId: 'ly',
        delegatorPositionId: server.people.ly!.holdings[0]!.positionId,
        delegateId: 'truong',
        scope: { acts: ['dossiers'], procedures: null },
        document: { number: '12/QĐ-MH', date: '2026-11-17', title: 'Phân công thay (minh họa)' },
        from: SEED_MOMENT,
        until: atVietnam('2026-11-20 07:30'),
        restsOn: null,
      },
    })
    expect(answer.ok).toBe(true)
  }

  async function thenHisWorkListsTheDossiersOfLy() {
    await person.signsIn('truong')
    expect(await person.text()).toContain('Chờ tôi nhận thay Đỗ Văn Lý')
    expect(await person.text()).toContain(number)
  }

  async function whenHeReceivesOne() {
    await person.opens(`/dossiers/${encodeURIComponent(number)}/receipt`)
    await person.presses('Nhận')
  }

  async function thenPageAndSheetNameBoth() {
    expect(await person.text()).toMatch(/\S+ \(thay Đỗ Văn Lý\)/)
    const [history] = (await person.page.$$('details')).slice(-1)
    await history!.evaluate((element) => {
      element.open = true
    })
    expect(await person.text()).toContain('thay Đỗ Văn Lý nhận bước thứ')
    await person.opens(`/dossiers/${encodeURIComponent(number)}/control-sheet`)
    expect(await person.text()).toContain('Thay Đại úy Đỗ Văn Lý')
  }

  async function thenAfterTheTwoDaysItIsNoLongerHis() {
    server.setNow(atVietnam('2026-11-20 07:30'))
    await person.signsIn('truong')
    expect(await person.text()).not.toContain('nhận thay Đỗ Văn Lý')
    await person.opens(`/dossiers/${encodeURIComponent(number)}/hand-over`)
    expect(await person.page.$('main form[method="post"] button')).toBeNull()
  }
})
