import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Language } from '#app/messages/catalogue.ts'
import { loader as listed } from '#app/routes/dossiers._index/route.tsx'
import { DossierActs } from '#app/routes/dossiers.$number._index/dossier-acts.tsx'
import { DossierHead } from '#app/routes/dossiers.$number._index/dossier-head.tsx'
import { DossierSteps } from '#app/routes/dossiers.$number._index/dossier-steps.tsx'
import { HandOvers } from '#app/routes/dossiers.$number._index/hand-overs.tsx'
import { loader as shown } from '#app/routes/dossiers.$number._index/route.tsx'
import { ChooseProcedure } from '#app/routes/dossiers.new/choose-procedure.tsx'
import { IntakeForm } from '#app/routes/dossiers.new/intake-form.tsx'
import { loader as intake } from '#app/routes/dossiers.new/route.tsx'
import { addresses } from '#app/ui/addresses.ts'
import { MessagesProvider } from '#app/ui/messages-context.tsx'
import { openTestApp, type TestApp, type Who } from '../support/test-app.ts'

let product: TestApp
beforeAll(async () => {
  product = await openTestApp()
})
afterAll(() => product.close())

const LANGUAGES: Language[] = ['vi', 'en']
const html = (language: Language, page: ReactElement) =>
  renderToStaticMarkup(<MessagesProvider language={language}>{page}</MessagesProvider>)
const textOf = (markup: string) =>
  markup
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#x27;/g, "'")
    .replace(/\s+/g, ' ')

/** Every dossier that the auditor can list, as this person sees its page. */
async function pagesOf(as: Who) {
  const { value } = await product.ask(listed, { as, url: '/dossiers' })
  return Promise.all(
    value!.rows.map(async ({ code: number }) => {
      const page = await product.ask(shown, { as, url: `/dossiers/${number}`, params: { number } })
      return page.value!
    }),
  )
}

async function intakePage(variant: string) {
  const { value } = await product.ask(intake, { as: 'tiep', url: addresses.newDossier('QT17.ĐDĐT', variant) })
  if (value?.step !== 'form') throw new Error('no form')
  return value.view
}

const AUTHORITY = 'Cơ quan tiến hành tố tụng, cơ quan khác có thẩm quyền đề nghị'

describe('the parts of dossier pages', () => {
  test.each(LANGUAGES)(
    'read in %s without a word left undefined, an inline style or a script',
    async (language) => {
      const seen = [...(await pagesOf('giam')), ...(await pagesOf('tiep'))]
      expect(seen.length).toBeGreaterThan(10)
      const chosen = await product.ask(intake, { as: 'tiep', url: '/dossiers/new' })
      const parts = [
        ...seen.flatMap((dossier) => [
          <DossierActs key="acts" dossier={dossier} />,
          <DossierHead key="head" dossier={dossier} />,
          <DossierSteps key="steps" steps={dossier.sheet!.steps} minutesPerDay={dossier.minutesPerDay} />,
          <HandOvers key="given" blocks={dossier.sheet!.blocks} minutesPerDay={dossier.minutesPerDay} />,
        ]),
        <IntakeForm key="intake" view={await intakePage(AUTHORITY)} returned={null} />,
        ...(chosen.value?.step === 'choose'
          ? [<ChooseProcedure key="choose" choices={chosen.value.choices} query="" unitLevel="commune" />]
          : []),
      ]
      for (const part of parts) {
        const markup = html(language, part)
        expect(markup).not.toMatch(/\sstyle=|<script|undefined|NaN|\[object/)
      }
    },
  )

  test('tell why a due moment is what it is, each skipped day with its citation and how sure it is', async () => {
    const dossier = (await pagesOf('giam')).find(({ code }) => code.includes('-2608'))!
    const text = textOf(html('vi', <DossierHead dossier={dossier} />))
    expect(text).toContain('Vì sao 17:30 thứ Sáu 28/08/2026?')
    expect(text).toMatch(/Ngày thứ 2: thứ Bảy 22\/08\/2026, là ngày làm bù \([^)]+\)\./)
    expect(text).toContain('Không tính Chủ nhật 23/08/2026: nghỉ hằng tuần.')
    expect(text).toContain('Cách đếm ngày: không tính ngày nhận.')
  })

  test('offer the holder his act and tell the others why it is not theirs', async () => {
    const [mine] = (await pagesOf('ly')).filter(({ sheet }) => sheet!.flags.includes('step-overdue'))
    const [theirs] = (await pagesOf('tiep')).filter(({ sheet }) => sheet!.flags.includes('step-overdue'))
    expect(html('vi', <DossierActs dossier={mine!} />)).toContain(
      `class="button button--primary">Giao bước sau`,
    )
    const text = textOf(html('vi', <DossierActs dossier={theirs!} />))
    expect(text).not.toMatch(/^.{0,30}Giao bước sau/)
    expect(text).toContain('Vì sao tôi không giao được bước này?')
    expect(text).toContain('Hồ sơ đang do Đỗ Văn Lý giữ; chỉ người giữ mới giao được.')
  })

  test('show giving, receipt and the wait between them, and what was used of what was allotted', async () => {
    const [dossier] = (await pagesOf('tiep')).filter(({ sheet }) => sheet!.flags.includes('step-overdue'))
    const text = textOf(
      html('vi', <DossierSteps steps={dossier!.sheet!.steps} minutesPerDay={dossier!.minutesPerDay} />),
    )
    expect(text).toMatch(/Giao [\d:]+ [\d/]+ → Nhận [\d:]+ [\d/]+ · chờ nhận 20 phút/)
    expect(text).toMatch(/\/ 4 giờ làm việc \(quá [^)]+\)/)
    expect(text).toContain('Trách nhiệm: Cục CSQLHC về TTXH · được 2 ngày làm việc')
  })

  test('put the promised moment on the button that accepts, and warn of secrets', async () => {
    const text = textOf(html('vi', <IntakeForm view={await intakePage(AUTHORITY)} returned={null} />))
    expect(text).toContain('Tiếp nhận, hẹn trả 17:30 thứ Hai 23/11/2026')
    expect(text).toContain('Không nhập nội dung bí mật nhà nước.')
  })

  test('say of a paper version that its effect is unverified and that lateness cannot be placed', async () => {
    const view = await intakePage(AUTHORITY)
    const paper = { ...view, version: { ...view.version, status: 'paper' as const, withoutTimes: true } }
    const text = textOf(html('vi', <IntakeForm view={paper} returned={null} />))
    expect(text).toContain('hiệu lực chưa được xác minh')
    expect(text).toContain('không thể nói hồ sơ trễ ở bước nào')
  })
})
