import type { Browser } from 'puppeteer'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { atVietnam } from '../support/builders.ts'
import { type BuiltServer, openBuiltServer } from '../support/built-server.ts'
import { chromium, openBrowser, type Person, personAt } from './browser.ts'

const BY_AUTHORITY = 'Cơ quan tiến hành tố tụng, cơ quan khác có thẩm quyền đề nghị'

describe.skipIf(!chromium)('A dossier, without JavaScript', () => {
  let server: BuiltServer
  let browser: Browser
  let person: Person
  let number = ''
  beforeAll(async () => {
    server = await openBuiltServer()
    browser = await openBrowser()
    person = await personAt(browser, server)
  })
  afterAll(async () => {
    await browser?.close()
    await server?.close()
  })

  test('is taken in at the counter, handed over, received, and says when it is due and why', async () => {
    await givenTheOfficerAtTheCounter()
    await whenADossierIsTakenIn()
    await thenItIsPromisedInThreeWorkingDays()
    await whenItIsHandedOverToLy()
    await thenTheGiverCannotHandItOverAgain()
    await whenLyReceivesIt()
    await thenThePageShowsWhenItIsDueAndWhy()
    await thenEverythingStandsInTheRecord()
  })

  async function givenTheOfficerAtTheCounter() {
    await person.signsIn('tiep')
    expect(await person.text()).toContain('Việc của tôi')
  }

  async function whenADossierIsTakenIn() {
    await person.follows('Tiếp nhận hồ sơ')
    await person.follows(BY_AUTHORITY)
    await person.types('Họ tên hoặc tên cơ quan', 'Tòa án nhân dân Hành Trình')
    await person.types('Địa chỉ', 'Bình An, Bình Hải')
    await person.types('Số văn bản', '500/TA-HT')
    await person.types('Ngày văn bản', '17/11/2026')
    await person.types('Cơ quan đề nghị', 'Tòa án nhân dân Hành Trình')
    const original = await person.page.$('#paper-1')
    await original!.click()
    await person.presses('Tiếp nhận, hẹn trả 17:30 thứ Hai 23/11/2026')
    number = decodeURIComponent(new URL(person.page.url()).pathname.split('/').at(-1)!)
  }

  async function thenItIsPromisedInThreeWorkingDays() {
    expect(number).toMatch(/^MH01\.201\.001-261118-\d{4}$/)
    const text = await person.text()
    expect(text).toContain('17:30 23/11/2026')
    expect(text).toContain('QT17.ĐDĐT 02-00')
  }

  async function whenItIsHandedOverToLy() {
    server.setNow(atVietnam('2026-11-18 10:30'))
    await person.opens(`/dossiers/${encodeURIComponent(number)}`)
    await person.follows('Giao bước sau')
    await person.chooses('Người nhận', 'Đỗ Văn Lý')
    await person.presses('Giao bước sau')
  }

  async function thenTheGiverCannotHandItOverAgain() {
    expect(await person.text()).toContain('Đỗ Văn Lý')
    await person.opens(`/dossiers/${encodeURIComponent(number)}/hand-over`)
    expect(await person.page.$('main form[method="post"] button')).toBeNull()
    await person.signsOut()
    expect(person.page.url()).toContain('/sign-in')
    await person.opens(`/dossiers/${encodeURIComponent(number)}`)
    expect(person.page.url()).toContain('/sign-in?back=')
  }

  async function whenLyReceivesIt() {
    server.setNow(atVietnam('2026-11-18 10:40'))
    await person.signsIn('ly')
    expect(await person.text()).toContain(number)
    await person.opens(`/dossiers/${encodeURIComponent(number)}/receipt`)
    await person.presses('Nhận')
  }

  async function thenThePageShowsWhenItIsDueAndWhy() {
    await person.opens(`/dossiers/${encodeURIComponent(number)}`)
    const text = await person.text()
    // Four working hours from 10:40: fifty minutes of the morning, the rest after noon.
    expect(text).toContain('16:40')
    expect(text).toContain('17:30 23/11/2026')
    const why = await person.page.$$('details')
    expect(why.length).toBeGreaterThan(0)
    await why[0]!.evaluate((element) => {
      element.open = true
    })
    expect((await person.text()).toLowerCase()).toContain('thứ hai')
  }

  async function thenEverythingStandsInTheRecord() {
    const entries = await server.app.views.dossiers.history(number)
    expect(entries?.entries.map(({ fact, actorName }) => [fact.type, actorName])).toEqual([
      ['dossier-accepted', 'Ngô Thị Tiếp'],
      ['step-handed-over', 'Ngô Thị Tiếp'],
      ['step-received', 'Đỗ Văn Lý'],
    ])
  }
})
