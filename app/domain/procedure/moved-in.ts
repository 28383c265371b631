/**
 * Chỗ bị chuyển: the indexes whose values do not stand in the longest rising row, that is what was moved and not what
 * stood still. Takes n log n time (patience sorting).
 */
export function movedIn(values: readonly number[]): Set<number> {
  const tails: number[] = []
  const previous = new Int32Array(values.length).fill(-1)
  values.forEach((value, index) => {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (values[tails[middle]!]! < value) low = middle + 1
      else high = middle
    }
    if (low > 0) previous[index] = tails[low - 1]!
    tails[low] = index
  })
  const still = new Set<number>()
  for (let at = tails.at(-1) ?? -1; at !== -1; at = previous[at]!) still.add(at)
  return new Set(values.flatMap((_, index) => (still.has(index) ? [] : [index])))
}
