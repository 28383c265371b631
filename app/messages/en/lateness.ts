import type { Party } from '#app/domain/dossier/facts.ts'
import type { LatenessPart } from '#app/domain/dossier/lateness.ts'
import type { Catalogue } from '../catalogue.ts'
import type { lateness as vietnamese } from '../vi/lateness.ts'
import { dossiers } from './dossiers.ts'
import { time } from './time.ts'

const nameOf = (party: Party) => (party.kind === 'officer' ? party.officer.name : party.body)

function clause(part: LatenessPart, inWords: (minutes: number) => string): string {
  switch (part.kind) {
    case 'step': {
      const held = `${part.step} was held by ${nameOf(part.holder)} for ${inWords(part.usedMinutes)}`
      if (part.allottedMinutes === null) return `${held}, no time allotted`
      const { extraMinutes } = part
      const allotted = inWords(part.allottedMinutes)
      if (extraMinutes === 0) return `${held}, exactly the ${allotted} allotted`
      return extraMinutes > 0
        ? `${held} of ${allotted} allotted, ${inWords(extraMinutes)} over`
        : `${held} of ${allotted} allotted, ${inWords(-extraMinutes)} less`
    }
    case 'waiting':
      return `${inWords(part.minutes)} waiting for ${nameOf(part.to)} to receive`
    case 'slack':
      return part.minutes >= 0
        ? `the term is longer than what the steps gone through are allotted by ${inWords(part.minutes)}`
        : `the term is shorter than what the steps gone through are allotted by ${inWords(-part.minutes)}`
  }
}

const weightOf = (part: LatenessPart) =>
  part.kind === 'step' ? part.extraMinutes : part.kind === 'waiting' ? part.minutes : -part.minutes

export const lateness = {
  title: 'Where it is late',
  whereTimeWent: 'Where did the time of the dossier go?',
  unknowable:
    'This version of the procedure allots no time to its steps, so nobody can say where it is late; only who held the dossier how long is known.',
  sentence({ overrunMinutes, parts }, finished, minutesPerDay) {
    const inWords = (minutes: number) => time.workingDurationInFull(minutes, minutesPerDay)
    const head =
      overrunMinutes > 0
        ? `The dossier is overdue by ${inWords(overrunMinutes)} of working time`
        : finished
          ? `The dossier was done ${inWords(-overrunMinutes)} of working time before it was due`
          : `The dossier has ${inWords(-overrunMinutes)} of working time left`
    const sum = parts
      .filter((part) => weightOf(part) !== 0)
      .map((part, index) => {
        const weight = weightOf(part)
        const sign = weight < 0 ? '−' : index === 0 ? '' : '+'
        return index === 0 ? `${sign}${inWords(Math.abs(weight))}` : `${sign} ${inWords(Math.abs(weight))}`
      })
      .join(' ')
    const total = `${inWords(Math.abs(overrunMinutes))} ${overrunMinutes > 0 ? 'over' : finished ? 'early' : 'left'}`
    const told = parts.map((part) => clause(part, inWords)).join('; ')
    return `${head}: ${told}${sum === '' ? '' : ` (${sum} = ${total})`}.`
  },
  overdueStep(line) {
    const inWords = (minutes: number) => time.workingDuration(minutes, line.minutesPerDay)
    const allotted =
      line.allotment === 'immediate' ? 'to be done at once' : `${dossiers.allotment(line.allotment)} allotted`
    const dossier =
      line.dossierRemainingMinutes === null
        ? ''
        : line.dossierRemainingMinutes >= 0
          ? `; the dossier has ${inWords(line.dossierRemainingMinutes)} left`
          : `; the dossier is overdue by ${inWords(-line.dossierRemainingMinutes)}`
    return `${line.step} held by ${line.holder} since ${time.dateTime(line.since)}, ${allotted}, ${inWords(line.usedMinutes)} used, ${inWords(line.overMinutes)} over${dossier}.`
  },
} satisfies Catalogue<typeof vietnamese>
