import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { findChromium } from '#app/documents/find-chromium.mjs'

let machine: string

beforeEach(() => {
  machine = mkdtempSync(join(tmpdir(), 'minh-trinh-machine-'))
})
afterEach(() => rmSync(machine, { recursive: true, force: true }))

function program(path: string, mode = 0o755): string {
  const full = join(machine, path)
  mkdirSync(dirname(full), { recursive: true })
  writeFileSync(full, '')
  chmodSync(full, mode)
  return full
}

/** What the machine answers when its PATH is `first` then `second`, and it has nothing in the usual places. */
const found = (more: Record<string, string> = {}, usualPlaces: string[] = []) =>
  findChromium(
    { HOME: machine, PATH: [join(machine, 'first'), join(machine, 'second')].join(delimiter), ...more },
    usualPlaces,
    [],
  )

describe('the Chromium that prints', () => {
  test('is none on a machine without one', () => {
    expect(found()).toBeNull()
  })

  test('is the headless shell, wherever it stands on PATH, before a whole browser', () => {
    program('first/chromium')
    const shell = program('second/chromium-headless-shell')
    expect(found()).toBe(shell)
  })

  test('is the one on PATH before one in a usual place, and that one before the cache of puppeteer', () => {
    const cached = program('.cache/puppeteer/chrome/linux-140.0.1/chrome-linux64/chrome')
    expect(found()).toBe(cached)
    const usual = program('usual/chrome')
    expect(found({}, [usual])).toBe(usual)
    const onPath = program('first/google-chrome')
    expect(found({}, [usual])).toBe(onPath)
  })

  test('is the one the administrator named, and none when there is nothing at that place', () => {
    program('first/chromium')
    const named = program('elsewhere/chrome')
    expect(found({ PUPPETEER_EXECUTABLE_PATH: named })).toBe(named)
    expect(found({ PUPPETEER_EXECUTABLE_PATH: join(machine, 'nowhere') })).toBeNull()
  })

  test('is not a folder, nor a file that may not be run', () => {
    mkdirSync(join(machine, 'first', 'chromium'), { recursive: true })
    program('second/chromium', 0o644)
    expect(found()).toBeNull()
  })

  test('is seen as soon as it is installed, without a restart', () => {
    expect(found()).toBeNull()
    const installed = program('first/chromium')
    expect(found()).toBe(installed)
  })
})
