import { expect, test } from 'vitest'
import { turns } from '#app/server/turns.ts'

/** A task that ends when it is told to. */
function heldTask() {
  let end = () => {}
  const ended = new Promise<void>((resolve) => {
    end = resolve
  })
  return { ended, end: () => end() }
}

test('no more run at once than may, those that wait go in order, and beyond those that may wait it says so', async () => {
  const inTurn = turns({ atOnce: 2, mostWaiting: 3 })
  const begun: number[] = []
  const held = Array.from({ length: 5 }, heldTask)
  const answers = held.map(({ ended }, n) =>
    inTurn(async () => {
      begun.push(n)
      await ended
      return n
    }),
  )
  await expect(inTurn(async () => 0)).rejects.toMatchObject({ name: 'PasswordsBusy' })
  expect(begun).toEqual([0, 1])
  held[1]!.end()
  await answers[1]
  await Promise.resolve()
  expect(begun).toEqual([0, 1, 2])
  for (const { end } of held) end()
  expect(await Promise.all(answers)).toEqual([0, 1, 2, 3, 4])
  expect(begun).toEqual([0, 1, 2, 3, 4])
})

test('one that fails hands its place on', async () => {
  const inTurn = turns({ atOnce: 1, mostWaiting: 5 })
  const failing = inTurn(async () => {
    throw new Error('planted')
  })
  const after = inTurn(async () => 'after')
  await expect(failing).rejects.toThrow('planted')
  expect(await after).toBe('after')
})

test('a newcomer in the very moment of a change does not slip in before the one who waited', async () => {
  for (let ticks = 0; ticks < 12; ticks += 1) {
    const inTurn = turns({ atOnce: 2, mostWaiting: 20 })
    let running = 0
    let most = 0
    const task = (ended: Promise<void>) => async () => {
      running += 1
      most = Math.max(most, running)
      await ended
      running -= 1
    }
    const held = Array.from({ length: 4 }, heldTask)
    const first = held.slice(0, 3).map(({ ended }) => inTurn(task(ended)))
    const newcomer = (async () => {
      await held[0]!.ended
      for (let tick = 0; tick < ticks; tick += 1) await null
      await inTurn(task(held[3]!.ended))
    })()
    held[0]!.end()
    for (let tick = 0; tick < 40; tick += 1) await null
    for (const { end } of held) end()
    await Promise.all([...first, newcomer])
    expect(most, `after ${ticks} ticks`).toBe(2)
  }
})
