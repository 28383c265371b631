import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { RULES } from '#app/domain/procedure/diagnostics.ts'
import type { Registers, Severity } from '#app/domain/procedure/rule.ts'
import { catalogue } from '#app/messages/catalogue.ts'
import { diagnosticSentence, registerNames, ruleWords } from '#app/messages/vi/diagnostics.ts'
import { BARE, diagnosticsOf, EXAMPLE, exampleWith } from '../domain/procedure/compiled.ts'
import type { PlantedFault } from '../domain/procedure/planted-fault.ts'

const modules = import.meta.glob<Record<string, unknown>>('../domain/procedure/planted-in-*.ts', {
  eager: true,
})
const faults = Object.values(modules)
  .flatMap((module) => Object.values(module))
  .filter((each): each is PlantedFault[] => Array.isArray(each))
  .flat()

const { severities } = catalogue('vi').procedures
type ListedRule = {
  id: (typeof RULES)[number]['id']
  severity: { draft: Severity; submission: Severity }
  needs?: readonly (keyof Registers)[]
}
const rules: readonly ListedRule[] = RULES
type Words = { name?: string; why?: string; mend?: string }
const wordsOf = (id: ListedRule['id']): Words => ruleWords[id]
const needsOf = ({ needs = [] }: ListedRule): string =>
  needs.length === 0 ? 'văn bản' : needs.map((register) => registerNames[register]).join(', ')

/** The lines of a text that another has not, in their order. */
const linesOnlyIn = (text: string, other: string): string[] => {
  const there = new Set(other.split('\n'))
  return text.split('\n').filter((line) => line !== '' && !there.has(line))
}

const block = (label: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [`${label}:`, '', '```text', ...lines, '```', '']

/** The first fault planted for the rule: what is wrong, what is right, and what is printed of it. */
function exampleOf({ replaced, settings, rule }: PlantedFault): string[] {
  const faulty = exampleWith(...replaced)
  const found = diagnosticsOf(faulty, 'submission', { ...BARE, ...settings }).find(
    (each) => each.rule === rule,
  )
  if (!found) throw new Error(`${rule} does not tell of its own fault`)
  const wrong = linesOnlyIn(faulty, EXAMPLE)
  const right = linesOnlyIn(EXAMPLE, faulty)
  const told = [faulty.split('\n')[found.line - 1]!]
  // What is left out, and what only a register shows, stands in no line of the faulty text.
  const lines =
    wrong.length > 0
      ? [...block('Sai', wrong), ...block('Đúng', right)]
      : [...block('Thiếu', right), ...block('Dòng được báo', told)]
  return [
    ...lines,
    'Thông báo:',
    '',
    `> ${found.line}:${found.column}: ${severities[found.severity]} ${rule}: ${diagnosticSentence(found)}`,
    '',
  ]
}

function pageOf(rule: ListedRule): string {
  const { name, why, mend } = wordsOf(rule.id)
  const fault = faults.find((each) => each.rule === rule.id)
  if (!fault) throw new Error(`no fault is planted for ${rule.id}`)
  return [
    `# ${rule.id}${name === undefined ? '' : `. ${name}`}`,
    '',
    '| Trong dự thảo | Khi trình ký | Cần để kiểm tra |',
    '| --- | --- | --- |',
    `| ${severities[rule.severity.draft]} | ${severities[rule.severity.submission]} | ${needsOf(rule)} |`,
    '',
    ...(why === undefined ? [] : ['## Vì sao', '', why, '']),
    '## Ví dụ',
    '',
    ...exampleOf(fault),
    ...(mend === undefined ? [] : ['## Cách sửa', '', mend, '']),
    '[Mọi quy tắc](README.md)',
    '',
  ].join('\n')
}

const overview = (): string =>
  [
    '# Quy tắc kiểm tra quy trình',
    '',
    'Lỗi chặn trình ký; cảnh báo cần lý do bằng văn bản; gợi ý để biết. Quy tắc thiếu danh mục cần thiết được báo là chưa',
    'kiểm tra. Kiểm tra một tệp: `mt procedure check TỆP`. Các trang này sinh từ bảng quy tắc, lời và các lỗi gieo thử của',
    'chương trình: `npx vitest run --config tests/vitest.config.ts tests/messages/rule-pages.test.ts -u`.',
    '',
    '| Quy tắc | Nội dung | Trong dự thảo | Khi trình ký | Cần để kiểm tra |',
    '| --- | --- | --- | --- | --- |',
    ...rules.map(
      (rule) =>
        `| [${rule.id}](${rule.id}.md) | ${wordsOf(rule.id).name ?? ''} | ${severities[rule.severity.draft]} | ${severities[rule.severity.submission]} | ${needsOf(rule)} |`,
    ),
    '',
  ].join('\n')

describe('the pages of the rules', () => {
  test.each(rules)('say of $id what it asks, why, an example and how to mend', async (rule) => {
    await expect(pageOf(rule)).toMatchFileSnapshot(`../../docs/rules/${rule.id}.md`)
  })

  test('are listed in one table', async () => {
    await expect(overview()).toMatchFileSnapshot('../../docs/rules/README.md')
  })

  test('are there for the rules that are, and for no others', () => {
    const pages = readdirSync(fileURLToPath(new URL('../../docs/rules', import.meta.url)))
    expect(pages.sort()).toEqual(['README.md', ...rules.map(({ id }) => `${id}.md`)].sort())
  })
})
