import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { columnsOf, type Generated, generated, HEADERS, markdownOf, wordOf } from './generated-procedure.ts'
import { doubtsOf, imported, saying } from './imported.ts'

const RUNS = process.env.SOAK ? 3_000 : 60
const TIMEOUT = process.env.SOAK ? 600_000 : 20_000

/** The text with page headers between its lines. */
async function throughImport(written: Generated) {
  const lines = columnsOf(written)
  const withBreaks = lines.flatMap((line, index) => {
    const here = written.breaks.filter(([at]) => at % lines.length === index)
    return [line, ...here.flatMap(([, kind]) => ['', HEADERS[kind]!, ''])]
  })
  const { markdown, doubts } = await imported(`${HEADERS[0]}\n\n${withBreaks.join('\n')}\n`)
  return { markdown: completed(markdown), doubts }
}

/** Unit and level filled in, as a person would. */
const completed = (markdown: string): string => markdown.replace("unit: ''", 'unit: B\nlevel: commune')

describe('a procedure written in columns, cut by page headers of every shape', () => {
  test(
    'says after the import what it says when it is written in our Markdown',
    async () => {
      await fc.assert(
        fc.asyncProperty(generated, async (written) => {
          const { markdown, doubts } = await throughImport(written)
          expect(saying(markdown)).toEqual(saying(markdownOf(written)))
          expect(doubtsOf(doubts, 'page-header-removed').length).toBeGreaterThan(0)
          expect(doubtsOf(doubts, 'header-spellings')).toEqual([])
        }),
        { numRuns: RUNS },
      )
    },
    TIMEOUT,
  )

  test('a step that the import lost would be seen', async () => {
    const [written] = fc.sample(generated, 1)
    const { markdown } = await throughImport(written!)
    expect(saying(markdown.replace(/^\| B1 .*\n/m, ''))).not.toEqual(saying(markdownOf(written!)))
  })
})

describe('the same procedure in a Word file', () => {
  test(
    'says after the import what it says in our Markdown, as headings or as one table of merged cells',
    async () => {
      await fc.assert(
        fc.asyncProperty(generated, async (written) => {
          const { markdown, header } = await imported(wordOf(written), 'sinh-ra.docx')
          expect(header).toMatchObject({ code: 'QT77.GEN', title: 'VIỆC ĐƯỢC SINH RA', issueNumber: 1 })
          expect(saying(completed(markdown))).toEqual(saying(markdownOf(written)))
        }),
        { numRuns: RUNS },
      )
    },
    TIMEOUT,
  )
})
