import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import {
  ENTRY_FILES,
  importsOf,
  inlineStylesOf,
  isNameless,
  roomOf,
  type Source,
  straysOf,
  takingsOf,
  vietnameseTextsOf,
} from './support/source-rules.ts'

/** Which room may import which. Read a line as: "the domain imports only the domain". */
const mayImport: Record<string, readonly string[]> = {
  domain: ['domain'],
  record: ['record', 'domain', 'npm:node:crypto'],
  usecases: ['usecases', 'domain', 'type:storage'],
  // `computed`: the migrations, which are found by their folder.
  storage: ['storage', 'domain', 'record', 'npm:knex', 'npm:node:*', 'computed'],
  messages: ['messages', 'domain'],
  documents: [
    'documents',
    'domain',
    'messages',
    'styles',
    'npm:markdown-it',
    'npm:yaml',
    'npm:csv-parse',
    'npm:diff',
    'npm:fflate',
    'npm:mammoth',
    'npm:parse5',
    'npm:pdfjs-dist',
    'npm:puppeteer',
    'npm:uqr',
    'npm:node:*',
  ],
  ui: ['ui', 'domain', 'messages', 'npm:react', 'npm:@remix-run/react'],
  styles: ['styles'],
  server: [
    'server',
    'usecases',
    'storage',
    'record',
    'documents',
    'messages',
    'domain',
    'styles',
    // Pages and redirects take their addresses from the same file.
    '#app/ui/addresses.ts',
    'computed',
    'npm:*',
  ],
  routes: [
    'routes',
    'server',
    'usecases',
    'ui',
    'messages',
    'domain',
    'documents',
    'styles',
    `type:${ENTRY_FILES}`,
    'npm:*',
  ],
  [ENTRY_FILES]: ['server', 'ui', 'messages', 'domain', 'styles', 'npm:*'],
}

/**
 * Vietnamese that is data and no sentence: words by which the official text of a procedure is recognised, names
 * that the law gives to days, titles of legal forms.
 */
const VIETNAMESE_DATA: readonly string[] = [
  'domain/calendar/national-calendar.ts',
  'domain/calendar/public-holidays.ts',
  'domain/calendar/year-proposals.ts',
  'domain/catalogue/field-forms.ts',
  'domain/catalogue/form-templates.ts',
  'domain/catalogue/shipped-law.ts',
  'domain/organisation/reorganisation-2025.ts',
  'domain/organisation/shipped-units.ts',
  'domain/procedure/body-uses.ts',
  'domain/procedure/damaged-words.ts',
  'domain/procedure/look-alikes.ts',
  'domain/procedure/number-words.ts',
  'domain/procedure/reception-days.ts',
  'domain/procedure/section-meaning.ts',
  'domain/procedure/time-phrase.ts',
]

const app = fileURLToPath(new URL('../app', import.meta.url))
const paths = readdirSync(app, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => path.relative(app, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
  .sort()
const sources: Source[] = paths
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => ({ file, text: readFileSync(path.join(app, file), 'utf8') }))
const inRooms = (...rooms: string[]) => sources.filter(({ file }) => rooms.includes(roomOf(file)))

describe('rooms', () => {
  test('every file lies in a room that this table knows', () => {
    expect(sources.length).toBeGreaterThan(100)
    expect([...new Set(sources.map(({ file }) => roomOf(file)))].filter((room) => !mayImport[room])).toEqual(
      [],
    )
  })

  for (const [room, rules] of Object.entries(mayImport))
    test(`${room} imports only ${rules.join(', ')}`, () => {
      expect(inRooms(room).flatMap((source) => straysOf(source, rules))).toEqual([])
    })

  test('the rules, the record and the use cases are handed the time and identifiers, they do not take them', () => {
    expect(inRooms('domain', 'record', 'usecases').flatMap(takingsOf)).toEqual([])
  })

  test('a file inside the house is imported by its whole name', () => {
    const bare = sources.flatMap((source) =>
      importsOf(source)
        .filter(({ target }) => /^(\.|#app\/)/.test(target) && !/\.(tsx?|mjs|css)(\?[\w&]+)?$/.test(target))
        .map(({ target }) => `${source.file} -> ${target}`),
    )
    expect(bare).toEqual([])
  })

  test('every file says by its name what it holds', () => {
    expect(paths.filter(isNameless)).toEqual([])
  })

  test('no component carries its look as an inline style', () => {
    expect(inRooms('ui', 'routes', ENTRY_FILES).flatMap(inlineStylesOf)).toEqual([])
  })

  test('rules, use cases and stores speak in codes: the sentences are in messages', () => {
    const speaking = inRooms('domain', 'record', 'usecases', 'storage')
      .filter(({ file }) => !VIETNAMESE_DATA.includes(file))
      .flatMap((source) => vietnameseTextsOf(source).map((text) => `${source.file}: ${text}`))
    expect(speaking).toEqual([])
  })

  test('a file is excepted from that only while it holds Vietnamese data', () => {
    const holding = inRooms('domain', 'record', 'usecases', 'storage')
      .filter((source) => vietnameseTextsOf(source).length > 0)
      .map(({ file }) => file)
    expect(VIETNAMESE_DATA.filter((file) => !holding.includes(file))).toEqual([])
  })
})

describe('a fault planted in a room is found', () => {
  const strays = (file: string, text: string) => straysOf({ file, text }, mayImport[roomOf(file)]!)

  test.each([
    ['Node in the domain', 'domain/procedure/bad.ts', "import { readFileSync } from 'node:fs'", 'node:fs'],
    ['a module of Node that is called like the room', 'domain/shared/bad.ts', "import 'domain'", 'domain'],
    ['a package in the domain', 'domain/dossier/bad.ts', "import { z } from 'zod'", 'zod'],
    [
      'storage in the domain',
      'domain/dossier/bad.ts',
      "import { dossierStore } from '../../storage/dossier-store.ts'",
      '../../storage/dossier-store.ts',
    ],
    [
      'a type of the use cases in the domain',
      'domain/shared/bad.ts',
      "import type { Deps } from '#app/usecases/deps.ts'",
      '#app/usecases/deps.ts',
    ],
    ['a type asked for in place', 'domain/shared/bad.ts', "type F = import('knex').Knex", 'knex'],
    [
      'storage passed on from a use case',
      'usecases/dossier/bad.ts',
      "export { dossierStore } from '#app/storage/dossier-store.ts'",
      '#app/storage/dossier-store.ts',
    ],
    [
      'a value of storage in a use case',
      'usecases/dossier/bad.ts',
      "import { dossierStore } from '#app/storage/dossier-store.ts'",
      '#app/storage/dossier-store.ts',
    ],
    [
      'storage loaded late by a use case',
      'usecases/dossier/bad.ts',
      "const late = await import('#app/storage/dossier-store.ts')",
      '#app/storage/dossier-store.ts',
    ],
    ['a module found by its name at run time', 'usecases/bad.ts', 'await import(name)', '(computed)'],
    ['the file system in the record', 'record/bad.ts', "import { openSync } from 'node:fs'", 'node:fs'],
    [
      'storage in a page',
      'routes/procedures.tsx',
      "import { openDatabase } from '#app/storage/engine/connection.ts'",
      '#app/storage/engine/connection.ts',
    ],
    [
      'a type of storage in a page',
      'routes/work/route.tsx',
      "import type { DossierLine } from '#app/storage/views/dossiers.ts'",
      '#app/storage/views/dossiers.ts',
    ],
    ['a component in the wiring', 'server/bad.ts', "import '#app/ui/button.tsx'", '#app/ui/button.tsx'],
    ['a page in the wiring', 'server/bad.ts', "import '../routes/_index.tsx'", '../routes/_index.tsx'],
    [
      'a request in a component',
      'ui/bad.tsx',
      "import { app } from '#app/server/app.ts'",
      '#app/server/app.ts',
    ],
    ['a package whose name begins alike', 'storage/bad.ts', "import x from 'knex-migrate'", 'knex-migrate'],
    [
      'a test in the application',
      'server/bad.ts',
      "import '#tests/support/builders.ts'",
      '#tests/support/builders.ts',
    ],
    [
      'something outside the application',
      'server/bad.ts',
      "import '../../migrations/x.ts'",
      '../../migrations/x.ts',
    ],
  ])('%s', (_fault, file, text, target) => {
    expect(strays(file, text)).toEqual([`${file} -> ${target}`])
  })

  test('while what the table allows passes', () => {
    expect(
      [
        strays('usecases/deps.ts', "import type { Work } from '#app/storage/unit-of-work.ts'"),
        strays('storage/engine/sqlite.ts', "import Client from 'knex/lib/dialects/sqlite3/index.js'"),
        strays('record/hash.ts', "import { createHash } from 'node:crypto'"),
        strays('documents/print-page.ts', "import css from '../styles/document.css?inline'"),
        strays('root.tsx', "import href from './styles/app.css?url'"),
      ].flat(),
    ).toEqual([])
  })

  test.each([
    ['new Date()'],
    ['new Date(2026, 0, 1)'],
    ['Date.now()'],
    ['Math.random()'],
    ['crypto.randomUUID()'],
    ["import { randomUUID } from 'node:crypto'"],
    ["import { randomBytes as salt } from 'node:crypto'"],
    ['performance.now()'],
  ])('time or chance taken by a rule: %s', (text) => {
    expect(takingsOf({ file: 'domain/dossier/bad.ts', text })).not.toEqual([])
  })

  test('a comment that only speaks of the clock is no fault', () => {
    const text = '/** Never new Date() or Math.random(); see `randomUUID`. */\nexport const update = 1'
    expect(takingsOf({ file: 'domain/dossier/good.ts', text })).toEqual([])
  })

  test.each([
    ['utils.ts'],
    ['domain/helpers.ts'],
    ['ui/common/button.tsx'],
    ['domain/dossier/types.ts'],
    ['server/lib/a.ts'],
    ['storage/index.ts'],
    ['domain/util.ts'],
  ])('a name that says nothing: %s', (file) => {
    expect(isNameless(file)).toBe(true)
  })

  test('names that only contain such a word pass', () => {
    expect(
      ['routes/_index.tsx', 'domain/calendar/calendar-index.ts', 'ui/library.tsx'].some(isNameless),
    ).toBe(false)
  })

  test('an inline style', () => {
    const text = 'export const Bad = () => <p style={{ color: "red" }} className="style">style=</p>'
    expect(inlineStylesOf({ file: 'ui/bad.tsx', text })).toHaveLength(1)
  })

  test('a sentence in a rule, composed or decomposed, in quotes, in a template or in a component', () => {
    const file = 'domain/dossier/bad.tsx'
    for (const text of [
      "const a = 'Hồ sơ đã quá hạn'",
      `const a = '${'Hồ sơ'.normalize('NFD')}'`,
      // biome-ignore lint/suspicious/noTemplateCurlyInString: the text under test is itself a template
      'const a = `Bước ${step} quá hạn`',
      'const a = <p>đã nhận</p>',
    ])
      expect(vietnameseTextsOf({ file, text }), text).not.toEqual([])
    expect(vietnameseTextsOf({ file, text: "/** Hồ sơ. */ const a = text.replace(/đ/g, 'd') // đ" })).toEqual(
      [],
    )
  })
})
