import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findChromium } from '#app/documents/find-chromium.mjs'
import { bodyContents, RENDERER_VERSION, renderBody } from '#app/documents/markdown.ts'

const NUM_RUNS = process.env.SOAK ? 5000 : 150

const stepTable = (...rows: string[]) =>
  [
    '| TT | Trình tự | Trách nhiệm | Thời gian | Biểu mẫu/ Kết quả |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n')

/** Every tag that the official text may hold, with the attributes that each may carry. */
const ALLOWED_TAGS = new Set(
  'h2 h3 h4 h5 h6 p br hr ul ol li strong em s code pre blockquote a div table thead tbody tr th td'.split(
    ' ',
  ),
)
const ALLOWED_ATTRIBUTES = new Set(
  'id class href title role tabindex aria-label data-label scope colspan start'.split(' '),
)

/** What would be dangerous in the HTML; text between tags is escaped and cannot be. */
function dangers(html: string): string[] {
  const found: string[] = []
  for (const [tag] of html.matchAll(/<[^>]*>?/g)) {
    const parts = /^<\/?([a-z][a-z0-9]*)((?:\s+[a-z-]+(?:="[^"<>]*")?)*)\s*\/?>$/.exec(tag)
    if (!parts || !ALLOWED_TAGS.has(parts[1]!)) {
      found.push(tag)
      continue
    }
    for (const [, name, value] of parts[2]!.matchAll(/([a-z-]+)(?:="([^"]*)")?/g)) {
      if (!ALLOWED_ATTRIBUTES.has(name!)) found.push(tag)
      if (name === 'href' && !/^(?:https?:\/\/|mailto:|#|\/(?!\/))/i.test(value!)) found.push(tag)
    }
  }
  return found
}

const ATTACKS = [
  '<script>hit()</script>',
  '<SCRIPT SRC=//evil.example/x.js></SCRIPT>',
  '<img src=x onerror=hit()>',
  '<img src="x" onerror="hit()">',
  '<svg onload=hit()>',
  '<svg><script>hit()</script></svg>',
  '<body onload=hit()>',
  '<iframe src="javascript:hit()"></iframe>',
  '<iframe srcdoc="<script>parent.hit()</script>"></iframe>',
  '<math><mtext><table><mglyph><style><img src=x onerror=hit()>',
  '<form><button formaction=javascript:hit()>x</button></form>',
  '<object data="javascript:hit()"></object>',
  '<embed src="javascript:hit()">',
  '<link rel=stylesheet href=//evil.example/x.css>',
  '<meta http-equiv=refresh content="0;url=//evil.example">',
  '<base href="//evil.example/">',
  '<style>*{background:url(//evil.example)}</style>',
  '<details open ontoggle=hit()>x</details>',
  '<input autofocus onfocus=hit()>',
  '<video><source onerror=hit()></video>',
  '<marquee onstart=hit()>x</marquee>',
  '<br onclick=hit()>',
  '<br/ onclick=hit()>',
  '<br\nonmouseover=hit()>',
  '<!--><img src=x onerror=hit()>-->',
  '<![CDATA[<img src=x onerror=hit()>]]>',
  '<?xml version="1.0"?><img src=x onerror=hit()>',
  '<noscript><p title="</noscript><img src=x onerror=hit()>">',
  '<template><img src=x onerror=hit()></template>',
  '[x](javascript:hit())',
  '[x](JaVaScRiPt:hit())',
  '[x](java&#x73;cript:hit())',
  '[x](javascript&colon;hit())',
  '[x](\u0001javascript:hit())',
  '[x](vbscript:hit())',
  '[x](data:text/html,<script>hit()</script>)',
  '[x](file:///etc/passwd)',
  '[x](//evil.example/a)',
  '[x](/\\evil.example/a)',
  '[x](https://a.example/"onmouseover="hit())',
  '[x](https://a.example "a" onmouseover="hit()")',
  "[x](https://a.example '\"><img src=x onerror=hit()>')",
  '<javascript:hit()>',
  '<https://a.example/"onmouseover="hit()>',
  '![x](https://evil.example/pixel.png)',
  '![x](javascript:hit())',
  '![x"onerror="hit()](x)',
  '[x]: javascript:hit()\n\n[x]',
  '## <img src=x onerror=hit()>',
  '## x" onmouseover="hit()',
  '| "><img src=x onerror=hit()> | b |\n| --- | --- |\n| c | d |',
  '| a" onmouseover="hit() | b |\n| :-: | --- |\n| c | d |',
  '```x" onmouseover="hit()\n<script>hit()</script>\n```',
  '    <script>hit()</script>',
  '`<script>hit()</script>`',
  stepTable('| B1" onclick="hit() | a | b | c | d |'),
  stepTable('| **<img src=x onerror=hit()>** | | | | |'),
  stepTable('| B1 | a<br>- <img src=x onerror=hit()><br>- [y](javascript:hit()) | b | c | d |'),
  '**a<br>- b**<script>hit()</script>',
]

describe('the official text as HTML', () => {
  it('keeps its headings under the title of the page, each with a stable address', () => {
    const html = renderBody(
      '## SỬA ĐỔI TÀI LIỆU\n\n## V. NỘI DUNG QUY TRÌNH\n\n### 5.8. Quy trình xử lý\n\n### 5.8. Lần nữa\n\n# Đầu\n\n## ***',
    )
    expect(html).toContain('<h2 id="sua-doi-tai-lieu">SỬA ĐỔI TÀI LIỆU</h2>')
    expect(html).toContain('<h2 id="phan-v">')
    expect(html).toContain('<h3 id="muc-5-8">')
    expect(html).toContain('<h3 id="muc-5-8-2">')
    expect(html).toContain('<h2 id="dau">')
    expect(html).not.toContain('<h1')
    expect(RENDERER_VERSION).toBeGreaterThan(0)
  })

  it('lists the same headings with the same addresses for the table of contents', () => {
    const text = '## I. MỤC ĐÍCH\n\n### 1.1. **Một** hai\n\n## I. MỤC ĐÍCH'
    const entries = bodyContents(text)
    expect(entries).toEqual([
      { id: 'phan-i', level: 2, text: 'I. MỤC ĐÍCH' },
      { id: 'muc-1-1', level: 3, text: '1.1. Một hai' },
      { id: 'phan-i-2', level: 2, text: 'I. MỤC ĐÍCH' },
    ])
    for (const { id } of entries) expect(renderBody(text)).toContain(`id="${id}"`)
  })

  it('gives every table a region that can be scrolled by keyboard, named after its section, and column scopes', () => {
    const table = '| A | B |\n| --- | :-: |\n| 1 | 2 |'
    const html = renderBody(`## VI. BIỂU MẪU & "mẫu"\n\n${table}\n\n${table}`)
    expect(html).toContain(
      '<div class="table-wrap" role="region" tabindex="0" aria-label="VI. BIỂU MẪU &amp; &quot;mẫu&quot;">',
    )
    expect(html).toContain('aria-label="VI. BIỂU MẪU &amp; &quot;mẫu&quot; (bảng 2)"')
    expect(html).toContain('<th scope="col">A</th>')
    expect(html).toContain('<td class="align-center" data-label="B">2</td>')
    expect(html).not.toContain('style=')
    expect(renderBody(table)).toContain('aria-label="Bảng"')
  })

  it('gives each step its own address, also when the paper numbers two steps B7', () => {
    const html = renderBody(
      stepTable(
        '| B7 | Trả thẻ | Cán bộ | 01 ngày | BM.04 |',
        '| B7 | Thống kê | Cán bộ | | BM.06 |',
        '| Đ1a | x | y | z | |',
        '| 1 | x | y | z | |',
        '| | không mã | y | z | |',
      ),
    )
    expect([...html.matchAll(/<tr id="([^"]+)"/g)].map((match) => match[1])).toEqual([
      'B7',
      'B7-2',
      'D1a',
      'buoc-1',
    ])
    expect(html).toContain('class="step-table"')
    expect(html).toContain('<td data-label="Trách nhiệm" role="cell">Cán bộ</td>')
    expect(html).toContain('<td role="cell"></td>')
  })

  it('sets a case as the heading of its rows and a note across the columns it leaves empty', () => {
    const html = renderBody(
      stepTable(
        '| **Công dân trực tiếp yêu cầu** | | | | |',
        '| A1 | Tiếp nhận | Cán bộ | ngay | TK03 |',
        '| Cơ quan đề nghị | | | | |',
        '| B1 | Tiếp nhận | Cán bộ | 02 giờ | |',
        '| B2 | | | | |',
        '| Lưu ý | - Phiếu kiểm soát | | | |',
      ),
    )
    expect(html).toContain(
      '<tr class="variant" role="row">\n<th colspan="5" scope="rowgroup" role="rowheader"><strong>Công dân',
    )
    expect(html).toContain('role="rowheader">Cơ quan đề nghị</th>')
    expect(html.match(/<tbody/g)).toHaveLength(2)
    expect(html).toContain('<tr id="B2" role="row">')
    expect(html).toMatch(/<tr class="note" role="row">\n<td[^>]*>Lưu ý<\/td>\n<td[^>]* colspan="4">/)
  })

  it('leaves a table alone that only resembles a step table', () => {
    const html = renderBody('| TT | Mã hiệu | Tên biểu mẫu |\n| --- | --- | --- |\n| B1 | | |')
    expect(html).not.toContain('step-table')
    expect(html).not.toContain('id="B1"')
  })

  it('shows the dashes of a cell as a list and nothing else of it as one', () => {
    const cell = (text: string) =>
      /<td[^>]*>([\s\S]*?)<\/td>/.exec(renderBody(`| a |\n| --- |\n| ${text} |`))![1]!.replaceAll('\n', '')
    expect(cell('trước<br>- một<br/>- **hai**<br>sau')).toBe(
      'trước<ul><li>một</li><li><strong>hai</strong></li></ul>sau',
    )
    expect(cell('- một<br>+ ý con<br>- hai')).toBe('<ul><li>một<br>+ ý con</li><li>hai</li></ul>')
    expect(cell('một<br>hai')).toBe('một<br>hai')
    expect(cell('2024-2026')).toBe('2024-2026')
    expect(cell('**a<br>- b**')).toBe('<strong>a<br>- b</strong>')
  })

  it('breaks lines at <br> and <br/> and shows every other tag as it is written', () => {
    expect(renderBody('a<br>b<br/>c')).toBe('<p>a<br>\nb<br>\nc</p>\n')
    expect(renderBody('a<b>b</b><br >')).toBe('<p>a&lt;b&gt;b&lt;/b&gt;&lt;br &gt;</p>\n')
  })

  it('never hides a word of the text: definitions of links are text, images are not fetched', () => {
    expect(renderBody('[x]: https://a.example')).toContain('[x]: https://a.example')
    expect(renderBody('![Sơ đồ](https://a.example/b.png)')).toContain('Sơ đồ')
    expect(renderBody('[Cổng](https://dichvucong.gov.vn)')).toContain(
      '<a href="https://dichvucong.gov.vn">Cổng</a>',
    )
  })

  it.each(ATTACKS)('lets nothing run or load from: %s', (attack) => {
    for (const text of [
      attack,
      `- ${attack}`,
      `| a |\n| --- |\n| ${attack.replaceAll('\n', ' ')} |`,
      `x ${attack} y`,
    ])
      expect(dangers(renderBody(text))).toEqual([])
  })

  it('lets nothing run or load from any mixture of such pieces', () => {
    const piece = fc.oneof(
      fc.constantFrom(...ATTACKS),
      fc.constantFrom('<', '>', '"', "'", '|', '\n', '`', '<br>', '- '),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        expect(dangers(renderBody(pieces.join('')))).toEqual([])
      }),
      { numRuns: NUM_RUNS },
    )
  })

  it('never throws and never gives one address twice, whatever the text', () => {
    const line = fc.oneof(
      fc.constantFrom(
        '## V. A',
        '### 5.1. B',
        '## b7',
        '## B7',
        '| TT | Trình tự | Trách nhiệm | Thời gian |',
      ),
      fc.constantFrom(
        '| --- | --- | --- | --- |',
        '| B7 | a | b | c |',
        '| B7-2 | a | b | c |',
        '',
        '> | a |',
        '- x',
      ),
      fc.string({ unit: 'grapheme', maxLength: 20 }),
    )
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        const ids = [...renderBody(lines.join('\n')).matchAll(/ id="([^"]*)"/g)].map((match) => match[1])
        expect(new Set(ids).size).toBe(ids.length)
      }),
      { numRuns: NUM_RUNS },
    )
  })

  it('answers pathological texts of a hundred thousand characters with HTML in proportion', () => {
    const n = 100_000
    const longHeading = `## ${'đ'.repeat(n / 4)}\n\n`
    const texts = [
      '['.repeat(n),
      '*a '.repeat(n / 3),
      '_a*b'.repeat(n / 4),
      `${'> '.repeat(n / 2)}a`,
      `${'- '.repeat(n / 2)}a`,
      '`'.repeat(n),
      '<br>'.repeat(n / 4),
      '[a](<b'.repeat(n / 6),
      '## a\n'.repeat(n / 5),
      '| a |\n| --- |\n\n'.repeat(n / 15),
      longHeading + '| a |\n| --- |\n\n'.repeat(n / 30),
      `| ${'"'.repeat(n / 4)} | b |\n| --- | --- |\n${'|a|b|\n'.repeat(n / 12)}`,
      `${'|a'.repeat(500)}|\n${'|-'.repeat(500)}|\n${'|\n'.repeat(n / 4)}`,
      stepTable(...Array.from({ length: n / 20 }, () => '| B7 | a | b | c | d |')),
      `| a |\n| --- |\n| ${'- x<br>'.repeat(n / 7)} |`,
      `${`[a]: /${'b'.repeat(n / 4)}\n\n`}${'[a]'.repeat(n / 4)}`,
    ]
    for (const text of texts) expect(renderBody(text).length).toBeLessThan(text.length * 60 + 10_000)
  })
})

const chromium = process.env.TEST_CHROMIUM ?? findChromium()

describe.skipIf(chromium === null)('the official text in a browser that runs scripts', () => {
  it('runs no script and asks for no address, whichever attack it shows', async () => {
    const { default: puppeteer } = await import('puppeteer')
    const browser = await puppeteer.launch({
      executablePath: chromium!,
      headless: 'shell',
      pipe: true,
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    })
    try {
      const page = await browser.newPage()
      const asked: string[] = []
      let hits = 0
      await page.exposeFunction('hit', () => {
        hits++
      })
      await page.setRequestInterception(true)
      page.on('request', (request) => {
        if (request.url() !== 'about:blank') asked.push(request.url())
        request.abort('aborted').catch(() => {})
      })
      const body = ATTACKS.map(
        (attack) => `${renderBody(attack)}${renderBody(stepTable(`| B1 | ${attack} | | | |`))}`,
      )
      await page.setContent(`<!DOCTYPE html><html lang="vi"><body>${body.join('')}</body></html>`)
      const elements = await page.evaluate(() => {
        for (const element of document.querySelectorAll<HTMLElement>('body *')) {
          element.dispatchEvent(new MouseEvent('mouseover'))
          if (!(element instanceof HTMLAnchorElement)) element.click()
        }
        return {
          foreign: document.querySelectorAll(
            'body :is(script,img,svg,iframe,object,embed,form,style,link,meta)',
          ).length,
          handlers: [...document.querySelectorAll('body *')].flatMap((element) =>
            [...element.attributes].filter((attribute) => /^on|^style$/.test(attribute.name)),
          ).length,
        }
      })
      expect(elements).toEqual({ foreign: 0, handlers: 0 })
      expect(hits).toBe(0)
      expect(asked).toEqual([])
    } finally {
      await browser.close()
    }
  })
})
