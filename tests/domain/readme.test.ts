import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const domain = path.join(root, 'app/domain')
const readme = readFileSync(path.join(domain, 'README.md'), 'utf8')
const code = readdirSync(domain, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(path.join(domain, file), 'utf8'))
  .join('\n')

describe('the glossary and the records of decisions', () => {
  test('every file that a reader is sent to is there', () => {
    const links = [...readme.matchAll(/\]\(([^)]+)\)/g)].map(([, link]) => link!)
    expect(links.length).toBeGreaterThan(20)
    expect(links.filter((link) => !existsSync(path.join(domain, link)))).toEqual([])
  })

  test('every word of the glossary is a word of the code', () => {
    const glossary = readme.slice(readme.indexOf('## Glossary'))
    const words = glossary
      .split('\n')
      .filter((line) => line.startsWith('| '))
      .flatMap((line) => [...(line.split('|')[2] ?? '').matchAll(/`([^`…]+)`/g)].map(([, word]) => word!))
    expect(words.length).toBeGreaterThan(60)
    expect(words.filter((word) => !new RegExp(`\\b${word}\\b`).test(code))).toEqual([])
  })

  test('decisions are numbered without a gap, and each says date, status, context, decision and consequences', () => {
    const folder = path.join(root, 'docs/decisions')
    const records = readdirSync(folder).sort()
    expect(records.map((file) => Number(file.slice(0, 4)))).toEqual(records.map((_, index) => index + 1))
    for (const file of records) {
      const text = readFileSync(path.join(folder, file), 'utf8')
      const parts = ['# ', '**Date:** ', '**Status:** ', '## Context', '## Decision', '## Consequences']
      expect(
        parts.filter((part) => !text.includes(part)),
        file,
      ).toEqual([])
    }
  })

  test('every dependency has its line of reason', () => {
    const { dependencies, devDependencies } = JSON.parse(
      readFileSync(path.join(root, 'package.json'), 'utf8'),
    )
    const record = readFileSync(path.join(root, 'docs/decisions/0008-dependencies.md'), 'utf8')
    const named = (name: string) => {
      const [scope, rest] = name.split('/')
      if (record.includes(`\`${name}\``)) return true
      return scope === '@types' || (record.includes(`\`${scope}/`) && record.includes(`\`/${rest}\``))
    }
    expect(Object.keys({ ...dependencies, ...devDependencies }).filter((name) => !named(name))).toEqual([])
  })
})
