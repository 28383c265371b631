import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { bundledFiles, bundledStyles, colours } from './bundled-styles.ts'

/** WCAG 2.2, relative luminance. */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!
}

function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (light! + 0.05) / (dark! + 0.05)
}

const colour = (name: string) => {
  const value = colours.get(name)
  if (value === undefined) throw new Error(`tokens.css has no colour ${name}`)
  return value
}

const pairs = [...colours.keys()]
  .filter((name) => name.endsWith('-ground'))
  .map((ground) => [ground.replace('-ground', '-text'), ground] as const)

describe('colours', () => {
  test.each([
    ...pairs,
    ['text', 'ground'],
    ['muted-text', 'ground'],
    ['link-text', 'ground'],
    // Buttons, and the count in the header.
    ['ground', 'link-text'],
    ['ground', 'overdue-text'],
    ['ground', 'on-time-text'],
    ['overdue-text', 'ground'],
  ] as const)('%s on %s is read by tired eyes (4.5 : 1)', (text, ground) => {
    expect(contrast(colour(text), colour(ground))).toBeGreaterThanOrEqual(4.5)
  })

  test.each([
    ['control-border', 'ground'],
    ['ground', 'header-ground'],
    ['focus', 'text'],
    ['text', 'ground'],
    ['heat-4-ground', 'ground'],
    ['link-text', 'obsolete-ground'],
    ['ground', 'heat-4-ground'],
  ] as const)('%s beside %s is told apart (3 : 1)', (a, b) => {
    expect(contrast(colour(a), colour(b))).toBeGreaterThanOrEqual(3)
  })

  test('stand in tokens.css and nowhere else', () => {
    const others = bundledStyles.replace(/:root \{[^}]*\}/, '')
    expect(others.match(/#[0-9a-f]{3,8}\b|\brgba?\(|\bhsla?\(/gi)).toBeNull()
  })

  test('every custom property that is used is defined', () => {
    const defined = new Set([...bundledStyles.matchAll(/(--[\w-]+):/g)].map((match) => match[1]))
    const used = [...bundledStyles.matchAll(/var\((--[\w-]+)\)/g)].map((match) => match[1])
    expect(used.filter((name) => !defined.has(name))).toEqual([])
  })
})

describe('the style sheet', () => {
  test('weighs at most 12 kB on the wire', () => {
    expect(gzipSync(bundledStyles, { level: 9 }).length).toBeLessThanOrEqual(12_000)
  })

  test('bundles the sheet of every component, in the order of its layers', () => {
    const names = (folder: string, ending: string) =>
      readdirSync(fileURLToPath(new URL(`../../app/${folder}`, import.meta.url)))
        .filter((name) => name.endsWith(ending))
        .map((name) => name.replace(ending, ''))
    const components = names('ui', '.tsx')
    const sheets = names('styles', '.css').filter((name) => components.includes(name))
    expect(sheets.length).toBeGreaterThan(10)
    for (const name of sheets) expect(bundledFiles).toContain(`${name}.css`)
    expect(new Set(bundledFiles).size).toBe(bundledFiles.length)
    expect(bundledStyles).toMatch(/^@layer reset, base, components, utilities;/)
    expect(bundledStyles).not.toContain('@import')
  })

  test('uses no nesting, which Chrome 109 does not know', () => {
    // In a flat sheet a block holds either declarations or, under an at-rule, blocks: never both.
    const stack: ('at-rule' | 'rule')[] = []
    const nested: string[] = []
    const bare = bundledStyles.replace(/\/\*[\s\S]*?\*\//g, '')
    for (const [, head, brace] of bare.matchAll(/([^{};]*)([{};])/g)) {
      if (brace === '}') stack.pop()
      if (brace !== '{') continue
      if (stack.at(-1) === 'rule') nested.push(head!.trim())
      stack.push(head!.trim().startsWith('@') ? 'at-rule' : 'rule')
    }
    expect(stack).toEqual([])
    expect(nested).toEqual([])
  })
})
