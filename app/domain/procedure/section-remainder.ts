import { canonicalFormCode } from './form-codes.ts'
import type { Allotment, ProcedureModel, SectionMeaning } from './model.ts'
import { sectionGroups } from './section-groups.ts'
import { ruleOfSentence, sentencesOf } from './statutory-terms.ts'
import { durationsIn, parseTimePhrase } from './time-phrase.ts'
import { withoutTrailing } from './trailing-marks.ts'

/**
 * What the model holds of a section by itself: lines that say exactly this, and times that a line may state. `spoken`
 * are names that stand inside longer sentences; `explained` is how lines begin and end that explain a word.
 */
type Stated = {
  lines: string[]
  times: Allotment[]
  spoken: string[]
  explained: [short: string, meaning: string][]
}

const stated = (...lines: (string | null)[]): Stated => ({
  lines: lines.flatMap((text) => (text ?? '').split('\n')),
  times: [],
  spoken: [],
  explained: [],
})

const STATED: Partial<Record<SectionMeaning, (model: ProcedureModel) => Stated>> = {
  definitions: ({ abbreviations }) => ({
    ...stated(...abbreviations.flatMap(({ short, meaning }) => [short, meaning])),
    explained: abbreviations.map(({ short, meaning }) => [short, keyOf(meaning)]),
  }),
  'legal-basis': ({ legalBases }) => stated(...legalBases.map(({ title }) => title)),
  components: ({ components }) => stated(...components.flatMap(({ name, notes }) => [name, ...notes])),
  reception: ({ receptionWindows }) => stated(...receptionWindows.map(({ text }) => text)),
  forms: ({ forms }) => stated(...forms.flatMap(({ code, name }) => [code, name])),
  'time-limit': ({ variants }) => {
    const terms = variants.flatMap(({ term }) => (term ? [term] : []))
    const names = terms.flatMap(({ variant, from }) => [variant, from ?? ''])
    return { ...stated(...names), times: terms.map(({ allotment }) => allotment), spoken: names }
  },
  steps: ({ variants, notes }) => {
    const steps = variants.flatMap((variant) => variant.steps)
    const cells = steps.flatMap(({ code, text, responsible, output }) => [code, text, ...responsible, output])
    const lines = stated(...variants.map(({ name }) => name), ...cells, ...notes.map(({ text }) => text))
    return { ...lines, times: steps.map(({ allotment }) => allotment) }
  },
  // The rows of the revision table speak of the other sections.
  revisions: ({ revisions }) =>
    stated(
      ...revisions.flatMap(({ request, place, description, version, issuedOn }) => [
        request,
        place,
        description,
        version,
        issuedOn,
      ]),
    ),
}

/** A line of a section, and what of it the model does not hold by itself. */
export type Remaining = { line: string; rest: string }

/**
 * Phần còn lại của mỗi mục: the lines that say more than the rows, names and times that the model holds of a section,
 * in the order of the sections. Of a section of which it holds nothing these are all lines.
 */
export function remainderOf(model: ProcedureModel): Remaining[][] {
  const readers = new Map<number, (line: string) => string>()
  for (const { meaning, members } of sectionGroups(model.sections)) {
    const held = STATED[meaning]?.(model)
    const restOf = held && remainderReader(meaning, held)
    if (restOf) for (const index of members) readers.set(index, restOf)
  }
  return model.sections.map(({ text }, index) => {
    const restOf = readers.get(index) ?? ((line) => line)
    return text.split('\n').flatMap((line) => {
      const rest = restOf(line)
      return rest === '' ? [] : [{ line, rest }]
    })
  })
}

/** As a line of the model is compared with one of the text: without its mark as an item and the marks at its end. */
const keyOf = (line: string): string => withoutTrailing(line.replace(/^[-+]\s+/, ''), '.:;,').trim()

/** More names than this are not looked for inside each sentence: such lists are tables. */
const MOST_SPOKEN = 100
const TICK = /^[x✓✔–-]$/i
/** A time that is not told by its words: what stands around a number in a cell. */
const AROUND_A_TIME = /^(?:ngay|không quá|tối đa|trong(?: vòng| thời hạn)?)$/iu

/** Each line that the model holds counts once, so that the same words said again in prose remain. */
function remainderReader(meaning: SectionMeaning, held: Stated): (line: string) => string {
  const lines = counted(held.lines.map(keyOf))
  const times = counted(held.times.map(timeKey))
  const few = <Name>(names: Name[]): Name[] => (names.length > MOST_SPOKEN ? [] : names)
  const spoken = few(held.spoken).filter((name) => name !== '')
  const explained = few(held.explained)
  const long = held.lines.join('\n')
  let [row, ruleSeen, looks] = [1, false, MOST_SPOKEN]

  const isHeld = (line: string): boolean => {
    const key = keyOf(line)
    if (key === '' || take(lines, key) || take(lines, canonicalFormCode(key))) return true
    if (meaning === 'components' && TICK.test(key)) return true
    if (explained.some(([short, means]) => key.startsWith(short) && key.endsWith(means))) return true
    // Numbers of rows follow from the rows.
    if (meaning !== 'steps' && /^\d{1,4}$/.test(key) && Number(key) === row) return ++row > 0
    return false
  }
  const withoutTimes = (line: string): string => {
    let rest = line
    if (meaning === 'time-limit') {
      const kept = sentencesOf(rest).filter((sentence) => {
        const isRule = !ruleSeen && ruleOfSentence(sentence) !== null
        ruleSeen ||= isRule
        return !isRule
      })
      rest = kept.join(' ')
    }
    const kept: string[] = []
    let from = 0
    for (const { allotment, start, end } of durationsIn(rest, 'prose')) {
      if (!take(times, timeKey(allotment))) continue
      kept.push(rest.slice(from, start))
      from = end
    }
    rest = [...kept, rest.slice(from)].join('')
    const whole = parseTimePhrase(rest)
    if ((whole.kind === 'immediate' || whole.kind === 'window') && take(times, timeKey(whole))) rest = ''
    return AROUND_A_TIME.test(keyOf(rest)) ? '' : rest
  }
  return (line) => {
    if (isHeld(line)) return ''
    const parts = line.split(';').filter((part) => !isHeld(part))
    let rest = held.times.length > 0 ? withoutTimes(parts.join(';')) : parts.join(';')
    // A name of several lines stands in the model as one.
    if (rest.length >= 12 && meaning === 'components' && looks-- > 0 && long.includes(keyOf(rest))) return ''
    for (const name of spoken) rest = rest.replace(name, '')
    return keyOf(rest)
  }
}

const timeKey = (allotment: Allotment): string =>
  allotment.kind === 'duration'
    ? `${allotment.n} ${allotment.unit}`
    : allotment.kind === 'window'
      ? allotment.text
      : allotment.kind

function counted(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

function take(counts: Map<string, number>, key: string): boolean {
  const left = counts.get(key) ?? 0
  if (left > 0) counts.set(key, left - 1)
  return left > 0
}
