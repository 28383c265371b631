import { describe, expect, test } from 'vitest'
import { keptPapers } from '#app/server/kept-papers.ts'

const paperOf = (size: number) => new Uint8Array(size)

describe('Papers that are kept', () => {
  test('are printed once, also for those who ask while they are being printed', async () => {
    const papers = keptPapers()
    let printed = 0
    const print = async () => {
      printed++
      return paperOf(10)
    }
    const [first, second] = await Promise.all([papers.paper('a', print), papers.paper('a', print)])
    expect(second).toBe(first)
    expect(await papers.paper('a', print)).toBe(first)
    expect(printed).toBe(1)
    await papers.paper('b', print)
    expect(printed).toBe(2)
  })

  test('take a bounded room: the one asked for least recently goes first', async () => {
    const papers = keptPapers(25)
    const printed: string[] = []
    const ask = (key: string) =>
      papers.paper(key, async () => {
        printed.push(key)
        return paperOf(10)
      })
    for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) await ask(key)
    expect(printed).toEqual(['a', 'b', 'c', 'b'])
  })

  test('are not kept when they alone are larger than the room', async () => {
    const papers = keptPapers(5)
    let printed = 0
    const ask = () =>
      papers.paper('a', async () => {
        printed++
        return paperOf(10)
      })
    await ask()
    await ask()
    expect(printed).toBe(2)
  })

  test('that could not be printed are tried again, and the reason reaches who asked', async () => {
    const papers = keptPapers()
    await expect(papers.paper('a', () => Promise.reject(new Error('busy')))).rejects.toThrow('busy')
    expect(await papers.paper('a', async () => paperOf(1))).toHaveLength(1)
  })
})
