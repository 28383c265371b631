import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, inject, test } from 'vitest'
import { builtServer } from '../support/built-server.ts'
import { projectRoot } from '../support/migrated-database.ts'

let data: string
beforeEach(async () => {
  await builtServer()
  data = mkdtempSync(path.join(tmpdir(), 'minh-trinh-serve-'))
  cpSync(path.join(inject('seededFolder'), 'minhtrinh.db'), path.join(data, 'minhtrinh.db'))
  mkdirSync(path.join(data, 'keys'))
  cpSync(path.join(inject('seededFolder'), 'log-key.pem'), path.join(data, 'keys', 'log-key.pem'))
})
afterEach(() => rmSync(data, { recursive: true, force: true }))

/** Starts the product as it is started in earnest; answers the address that it prints. */
function started(environment: Record<string, string>) {
  const { DATABASE_URL: _elsewhere, ...inherited } = process.env
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/serve.ts'], {
    cwd: projectRoot,
    env: {
      ...inherited,
      NODE_ENV: 'production',
      MINH_TRINH_DATA: data,
      MINH_TRINH_ORIGIN: 'minhtrinh.example/record',
      PORT: '0',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk
  })
  const address = new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      const found = /http:\/\/\S+/.exec(String(chunk))
      if (found) resolve(found[0])
    })
    child.once('exit', (code) => reject(new Error(`it ended with ${code}: ${said}`)))
  })
  address.catch(() => {})
  return { child, address, ended: once(child, 'exit'), said: () => said }
}

test('the product serves at the address it prints, and ends cleanly when it is told to', async () => {
  const { child, address, ended, said } = started({})
  const origin = await address
  expect(await (await fetch(`${origin}/healthz`)).text()).toBe('ok')
  const page = await fetch(`${origin}/sign-in`)
  expect(page.status).toBe(200)
  expect(await page.text()).not.toMatch(/<script/)
  const missing = await fetch(`${origin}/%E0%A4%A`)
  expect(missing.status).toBe(400)
  expect(await missing.text()).not.toMatch(/node_modules|URIError/)
  child.kill('SIGTERM')
  expect(await ended).toEqual([0, null])
  expect(said()).toBe('')
})

test('the product is not opened beyond this machine without HTTPS', async () => {
  const { ended, said } = started({ HOST: '0.0.0.0' })
  expect(await ended).toEqual([2, null])
  expect(said()).toContain('HTTPS')
})
