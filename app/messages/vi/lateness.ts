import type { Party } from '#app/domain/dossier/facts.ts'
import type { Lateness, LatenessPart } from '#app/domain/dossier/lateness.ts'
import { dossiers } from './dossiers.ts'
import { time } from './time.ts'

const nameOf = (party: Party) => (party.kind === 'officer' ? party.officer.name : party.body)

function clause(part: LatenessPart, inWords: (minutes: number) => string): string {
  switch (part.kind) {
    case 'step': {
      const held = `${part.step} do ${nameOf(part.holder)} giữ ${inWords(part.usedMinutes)}`
      if (part.allottedMinutes === null) return `${held}, không định thời gian`
      const { extraMinutes } = part
      const allotted = inWords(part.allottedMinutes)
      if (extraMinutes === 0) return `${held}, vừa đúng ${allotted} cho phép`
      return extraMinutes > 0
        ? `${held}, cho phép ${allotted}, quá ${inWords(extraMinutes)}`
        : `${held}, cho phép ${allotted}, sớm ${inWords(-extraMinutes)}`
    }
    case 'waiting':
      return `chờ ${nameOf(part.to)} nhận ${inWords(part.minutes)}`
    case 'slack':
      return part.minutes >= 0
        ? `thời hạn dài hơn thời gian định cho các bước đã qua ${inWords(part.minutes)}`
        : `thời hạn ngắn hơn thời gian định cho các bước đã qua ${inWords(-part.minutes)}`
  }
}

/** What a part adds to the overrun: slack lowers it. */
const weightOf = (part: LatenessPart) =>
  part.kind === 'step' ? part.extraMinutes : part.kind === 'waiting' ? part.minutes : -part.minutes

/** Trễ ở đâu, in one sentence whose parts sum to the lateness exactly. */
export const lateness = {
  title: 'Trễ ở đâu',
  whereTimeWent: 'Thời gian của hồ sơ đã đi đâu?',
  unknowable:
    'Quy trình bản này không định thời gian từng bước nên không thể nói trễ ở đâu; chỉ biết ai đã giữ hồ sơ bao lâu.',
  /** Who held which step how long against what, waiting, slack; then the sum. */
  sentence({ overrunMinutes, parts }: Lateness, finished: boolean, minutesPerDay: number): string {
    const inWords = (minutes: number) => time.workingDurationInFull(minutes, minutesPerDay)
    const head =
      overrunMinutes > 0
        ? `Hồ sơ quá hạn ${inWords(overrunMinutes)} làm việc`
        : finished
          ? `Hồ sơ xong sớm ${inWords(-overrunMinutes)} làm việc so với hạn`
          : `Hồ sơ còn ${inWords(-overrunMinutes)} làm việc đến hạn`
    const sum = parts
      .filter((part) => weightOf(part) !== 0)
      .map((part, index) => {
        const weight = weightOf(part)
        const sign = weight < 0 ? '−' : index === 0 ? '' : '+'
        return index === 0 ? `${sign}${inWords(Math.abs(weight))}` : `${sign} ${inWords(Math.abs(weight))}`
      })
      .join(' ')
    const total = `${overrunMinutes > 0 ? 'quá' : finished ? 'sớm' : 'còn'} ${inWords(Math.abs(overrunMinutes))}`
    const told = parts.map((part) => clause(part, inWords)).join('; ')
    return `${head}: ${told}${sum === '' ? '' : ` (${sum} = ${total})`}.`
  },
  /** One line of the supervisor's list. */
  overdueStep(line: {
    step: string
    holder: string
    since: string
    /** As the plan keeps it, e.g. `4wh`. */
    allotment: string
    usedMinutes: number
    overMinutes: number
    dossierRemainingMinutes: number | null
    minutesPerDay: number
  }): string {
    const inWords = (minutes: number) => time.workingDuration(minutes, line.minutesPerDay)
    const allotted =
      line.allotment === 'immediate' ? 'phải xong ngay' : `cho phép ${dossiers.allotment(line.allotment)}`
    const dossier =
      line.dossierRemainingMinutes === null
        ? ''
        : line.dossierRemainingMinutes >= 0
          ? `; hồ sơ còn ${inWords(line.dossierRemainingMinutes)}`
          : `; hồ sơ đã quá hạn ${inWords(-line.dossierRemainingMinutes)}`
    return `${line.step} do ${line.holder} giữ từ ${time.dateTime(line.since)}, ${allotted}, đã dùng ${inWords(line.usedMinutes)}, quá ${inWords(line.overMinutes)}${dossier}.`
  },
}
