import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { catalogue, LANGUAGES } from '#app/messages/catalogue.ts'
import { DefinitionList } from '#app/ui/definition-list.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { MessagesProvider } from '#app/ui/messages-context.tsx'
import { Pager } from '#app/ui/pager.tsx'
import { Reasons } from '#app/ui/reasons.tsx'
import { UsageBar } from '#app/ui/usage-bar.tsx'
import { bundledStyles } from './bundled-styles.ts'
import { everyComponent } from './every-component.tsx'

const componentFiles = readdirSync(fileURLToPath(new URL('../../app/ui', import.meta.url)))
  .filter((name) => name.endsWith('.tsx') && name !== 'messages-context.tsx')
  .map((name) => name.replace('.tsx', ''))

const inLanguage = (language: 'vi' | 'en', name: string) =>
  renderToStaticMarkup(<MessagesProvider language={language}>{everyComponent[name]}</MessagesProvider>)
const markup = (name: string) => inLanguage('vi', name)

const attributeNames = (html: string) =>
  [...html.matchAll(/<[a-z][^\s/>]*((?:\s+[^\s=>]+(?:="[^"]*")?)*)/g)].flatMap((tag) =>
    [...tag[1]!.matchAll(/\s([^\s=>"]+)(?:="[^"]*")?/g)].map((attribute) => attribute[1]!.toLowerCase()),
  )

describe('every component of app/ui', () => {
  test('is among the examples', () => {
    expect(Object.keys(everyComponent).sort()).toEqual(componentFiles.sort())
  })

  test.each(componentFiles)('%s passes a strict content security policy', (name) => {
    const attributes = attributeNames(markup(name))
    expect(attributes.length).toBeGreaterThan(0)
    expect(attributes.filter((attribute) => attribute === 'style' || attribute.startsWith('on'))).toEqual([])
    expect(markup(name)).not.toMatch(/<(script|style)\b|javascript:/i)
  })

  test.each(componentFiles)('%s wears only classes that the style sheets know', (name) => {
    const worn = new Set(
      [...markup(name).matchAll(/ class="([^"]*)"/g)].flatMap((match) => match[1]!.split(' ')),
    )
    const known = new Set([...bundledStyles.matchAll(/\.([a-z][\w-]*)/g)].map((match) => match[1]!))
    expect([...worn].filter((name) => !known.has(name))).toEqual([])
  })

  test.each(componentFiles)('%s speaks the language of its reader', (name) => {
    for (const language of LANGUAGES) expect(inLanguage(language, name)).not.toMatch(/undefined|\[object/)
  })

  test.each(componentFiles)('%s gives every id once and points only to ids that exist', (name) => {
    const html = markup(name)
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map((match) => match[1]!)
    expect(new Set(ids).size).toBe(ids.length)
    const pointed = [...html.matchAll(/ (?:for|aria-describedby|aria-labelledby)="([^"]*)"/g)]
    for (const id of pointed.flatMap((match) => match[1]!.split(' '))) expect(ids).toContain(id)
  })
})

describe('the page shell', () => {
  test('starts with a way past the header', () => {
    expect(markup('page-shell')).toMatch(/^<a class="skip-link" href="#main">.*<main id="main"/s)
  })

  test('says which section the reader is in', () => {
    expect(markup('page-shell')).toMatch(/href="\/procedures" aria-current="page"/)
  })

  test('searches without JavaScript', () => {
    expect(markup('page-shell')).toMatch(/<form [^>]*role="search" method="get" action="\/procedures"/)
    expect(markup('page-shell')).toMatch(/<label [^>]*for="page-search-text"/)
  })

  test('switches the language and comes back to the same page', () => {
    const html = markup('page-shell')
    expect(html).toMatch(/<form method="post" action="\/language"/)
    expect(html).toContain('name="back" value="/procedures?q=c%C4%83n+c%C6%B0%E1%BB%9Bc"')
    expect(html).toMatch(/value="vi" lang="vi" aria-pressed="true"/)
    expect(inLanguage('en', 'page-shell')).toMatch(/value="en" lang="en" aria-pressed="true"/)
  })

  test('signs out by a form, never by a link', () => {
    expect(markup('page-shell')).toMatch(/<form method="post" action="\/sign-out"/)
    expect(markup('page-shell')).not.toContain('href="/sign-out"')
  })

  test('a demonstration says of itself that it is one', () => {
    expect(markup('page-shell')).toContain('Hệ thống minh họa')
  })
})

describe('forms', () => {
  test('a wrong field is marked, described by its hint and its error, and reached from the summary', () => {
    expect(markup('field')).toMatch(
      /<input type="text" id="code" name="code" aria-describedby="code-hint code-error" aria-invalid="true"/,
    )
    expect(markup('error-summary')).toContain('href="#code"')
  })

  test('the summary of errors takes the focus when the page comes back', () => {
    expect(markup('error-summary')).toMatch(/role="alert" [^>]*tabindex="-1" autofocus=""/)
  })

  test('no errors, no summary', () => {
    expect(renderToStaticMarkup(<ErrorSummary errors={[]} />)).toBe('')
  })

  test('the act before which everything is checked once more is posted with its hidden answers', () => {
    const html = markup('check-page')
    expect(html).toContain('action="/procedures/QT17.%C4%90D%C4%90T/versions/02-00/signature"')
    expect(html).toContain('<input type="hidden" name="contentSha256" value="ab12"/>')
  })
})

describe('what there is nothing to say about is not said', () => {
  test('an act that is allowed needs no reasons', () => {
    expect(renderToStaticMarkup(<Reasons act="ký được" reasons={[]} />)).toBe('')
  })

  test('a single page needs no pager', () => {
    expect(renderToStaticMarkup(<Pager previous={null} next={null} />)).toBe('')
  })

  test('an absent value leaves its line out, zero does not', () => {
    const html = renderToStaticMarkup(
      <DefinitionList
        items={[
          { term: 'Người nộp', description: null },
          { term: 'Số lần gia hạn', description: 0 },
        ]}
      />,
    )
    expect(html).not.toContain('Người nộp')
    expect(html).toContain('Số lần gia hạn')
  })
})

describe('the bar of used time', () => {
  const bar = (allottedMinutes: number | null, usedMinutes: number) =>
    renderToStaticMarkup(<UsageBar allottedMinutes={allottedMinutes} usedMinutes={usedMinutes} />)

  test('within the allotment it is as long as the share used, with the figures in words', () => {
    expect(bar(240, 60)).toContain('<rect class="usage-bar__used" width="64"')
    expect(bar(240, 60)).toContain('1 giờ / 4 giờ làm việc')
    expect(bar(240, 60)).not.toContain('usage-bar__over')
  })

  test('used to the last minute is not over', () => {
    expect(bar(240, 240)).toContain('<rect class="usage-bar__used" width="256"')
    expect(bar(240, 240)).not.toContain('usage-bar__over')
  })

  test('beyond the allotment it shows where the allotment ended and by how much it was overrun', () => {
    expect(bar(480, 720)).toContain('<rect class="usage-bar__over" x="171" width="85"')
    expect(bar(480, 720)).toContain('usage-bar__tick')
    expect(bar(480, 720)).toContain('1 ngày 4 giờ / 1 ngày làm việc (quá 4 giờ)')
  })

  test('a step without an allotted time is told in words and not drawn', () => {
    expect(bar(null, 60)).not.toContain('<svg')
    expect(bar(null, 60)).toContain(catalogue('vi').layout.usageWithoutAllotment('1 giờ'))
  })

  test('nothing used of nothing allotted is drawn as an empty bar', () => {
    expect(bar(0, 0)).toContain('<rect class="usage-bar__used" width="0"')
  })
})

test('a due moment can be asked why', () => {
  expect(markup('why-due')).toContain('Vì sao 17:00 thứ Tư 25/11/2026?')
})

test('on a small screen every cell of a table still names itself', () => {
  expect(markup('data-table')).toContain('<th scope="row" data-label="Mã hồ sơ">')
  expect(markup('data-table')).toContain('data-label="Đã dùng"')
  expect(markup('data-table')).toMatch(/<table class="[^"]*cards-when-small/)
})

test('a tag says its state by shape and word, not by colour alone', () => {
  expect(markup('tag')).toContain(
    '<span class="tag tag--overdue"><span class="tag__shape" aria-hidden="true">▲</span>overdue</span>',
  )
  const shapes = [...markup('tag').matchAll(/aria-hidden="true">(.)</g)].map((match) => match[1])
  expect(new Set(shapes).size).toBe(shapes.length)
})
