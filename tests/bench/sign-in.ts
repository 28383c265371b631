import { rmSync } from 'node:fs'
import { instantOf, secondsOf } from '#app/domain/shared/instant.ts'
import { openApp } from '#app/server/app.ts'
import { verifierOf } from '#app/server/passwords.ts'
import { signIn } from '#app/usecases/account/sign-in.ts'
import { SEED_MOMENT } from '../support/seed-moment.ts'
import { demonstrationFolder, median, optionsIn, shown } from './measuring.ts'

const TRIES = 40
/** Longer than the longest wait of the throttle, so that every try is looked at. */
const PAUSE_SECONDS = 1000
const PARALLEL = 8

/** A wrong password for an account that somebody has and for one that nobody has; and derivations side by side. */
export async function benchSignIn(): Promise<void> {
  const folder = await demonstrationFolder()
  let now = SEED_MOMENT
  const app = openApp({ ...optionsIn(folder), now: () => now })
  const wrong = async (account: string): Promise<number> => {
    now = instantOf(secondsOf(now) + PAUSE_SECONDS)
    const command = { account, password: 'mật khẩu sai để đo', address: '192.0.2.1', demonstration: true }
    const begin = process.hrtime.bigint()
    const answer = await signIn(app, command)
    if (answer.ok || answer.refusals[0]?.code !== 'sign-in.refused')
      throw new Error(`the try was not looked at: ${JSON.stringify(answer)}`)
    return Number(process.hrtime.bigint() - begin) / 1e6
  }
  try {
    await wrong('tiep')
    await wrong('khong-ai')
    const known: number[] = []
    const unknown: number[] = []
    for (let n = 0; n < TRIES; n += 1) {
      known.push(await wrong('tiep'))
      unknown.push(await wrong('khong-ai'))
    }
    console.log(`  known account: median ${shown(median(known))} ms over ${TRIES} tries`)
    console.log(`  unknown account: median ${shown(median(unknown))} ms over ${TRIES} tries`)
    console.log(`  ratio, known / unknown: ${shown(median(known) / median(unknown), 3)}`)
    const two = await timeOf(2)
    const many = await timeOf(PARALLEL)
    console.log(`  two derivations at once: ${shown(two, 0)} ms; ${PARALLEL}: ${shown(many, 0)} ms`)
    console.log(`  ratio: ${shown(many / two, 1)} (${PARALLEL / 2} when two at a time run)`)
  } finally {
    await app.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function timeOf(derivations: number): Promise<number> {
  const begin = process.hrtime.bigint()
  await Promise.all(Array.from({ length: derivations }, () => verifierOf('mật khẩu để đo')))
  return Number(process.hrtime.bigint() - begin) / 1e6
}
