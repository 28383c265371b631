import { closeSync, fdatasyncSync, openSync, rmSync, writeSync } from 'node:fs'
import path from 'node:path'
import type { Actor } from '#app/domain/organisation/actor.ts'
import { openApp } from '#app/server/app.ts'
import { handOverStep } from '#app/usecases/dossier/hand-over-step.ts'
import { takeBackHandOver } from '#app/usecases/dossier/take-back-hand-over.ts'
import { actors } from '../../scripts/demonstration/seed.ts'
import { SEED_MOMENT } from '../support/seed-moment.ts'
import { demonstrationFolder, median, optionsIn, quantile, shown } from './measuring.ts'

const TIMES = 300
/** What one hand-over writes, rounded up: an entry, its rows and the head. */
const BYTES = 4096

/** Giao and take back, with the disk reached before the answer, beside one bare append with fdatasync. */
export async function benchHandOver(): Promise<void> {
  const folder = await demonstrationFolder()
  const app = openApp({ ...optionsIn(folder), now: () => SEED_MOMENT })
  try {
    const [{ synchronous }] = await app.database.writer.raw('pragma synchronous')
    const dossier = await app.database.writer('dossier').where({ place: 'awaiting-receipt' }).first()
    if (!dossier) throw new Error('the demonstration has no dossier that waits to be received')
    const { tiep, ly } = actors()
    await takeBack(app, tiep!, dossier.code)
    const file = openSync(path.join(folder, 'append'), 'a')
    const block = Buffer.alloc(BYTES, 1)
    const ours: number[] = []
    const bare: number[] = []
    for (let at = 0; at < TIMES; at++) {
      ours.push(await timed(() => give(app, tiep!, ly!, dossier.code)))
      bare.push(
        await timed(async () => {
          writeSync(file, block)
          fdatasyncSync(file)
        }),
      )
      await takeBack(app, tiep!, dossier.code)
    }
    closeSync(file)
    console.log(
      `  hand-over (synchronous=${synchronous}): median ${shown(median(ours))} ms, p99 ${shown(quantile(ours, 0.99))} ms, ${shown(1000 / median(ours), 0)}/s`,
    )
    console.log(`  one append with fdatasync: median ${shown(median(bare))} ms`)
    console.log(`  ratio: ${shown(median(ours) / median(bare), 1)}`)
  } finally {
    await app.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

type App = ReturnType<typeof openApp>

async function give(app: App, actor: Actor, to: Actor, dossierCode: string): Promise<void> {
  const answer = await handOverStep(app, {
    actor,
    dossierCode,
    step: 0,
    receiver: { kind: 'officer', personId: to.personId },
    lateReason: 'đo thời gian',
    note: null,
    means: null,
    paper: null,
    formKey: null,
  })
  if (!answer.ok) throw new Error(`the hand-over was refused: ${JSON.stringify(answer)}`)
}

async function takeBack(app: App, actor: Actor, dossierCode: string): Promise<void> {
  const answer = await takeBackHandOver(app, { actor, dossierCode, formKey: null })
  if (!answer.ok) throw new Error(`taking back was refused: ${JSON.stringify(answer)}`)
}

async function timed(task: () => Promise<void>): Promise<number> {
  const begin = process.hrtime.bigint()
  await task()
  return Number(process.hrtime.bigint() - begin) / 1e6
}
