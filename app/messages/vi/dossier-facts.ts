import type { Party } from '#app/domain/dossier/facts.ts'
import type { Officer, OnBehalfOf } from '#app/domain/organisation/actor.ts'
import type { DossierFactTexts } from '../dossier-fact.ts'
import { time } from './time.ts'

const nameOf = (party: Party) =>
  party.kind === 'officer' ? party.officer.name : `${party.body} (ngoài hệ thống)`
const doer = (officer: Officer, onBehalfOf: OnBehalfOf | null) =>
  onBehalfOf === null ? officer.name : `${officer.name} thay ${onBehalfOf.officer.name}`
const used = (minutes: number) => `đã dùng ${time.workingDuration(minutes)} làm việc`
const because = (reason: string | null) => (reason === null ? '' : `; lý do chậm: ${reason}`)
const bearing = (means: string | null, paper: string | null) =>
  [means, paper === null ? null : `văn bản ${paper}`].filter((part) => part !== null).join(', ')
const bracketed = (text: string) => (text === '' ? '' : ` (${text})`)

/** What happened to a dossier, a sentence for each fact. Steps are counted from 1, as people count. */
export const dossierFacts: DossierFactTexts = {
  'dossier-accepted': ({ code, pinned, promisedAt }) =>
    `Tiếp nhận hồ sơ ${code} theo ${pinned.procedureCode} lần ban hành ${pinned.issueNumber}, lần sửa đổi ${pinned.revision}${
      promisedAt === null ? '' : `; hẹn trả ${time.dateTime(promisedAt)}`
    }.`,
  'step-handed-over': ({ step, giver, onBehalfOf, receiver, usedMinutes, lateReason, means, paper }) =>
    `${doer(giver, onBehalfOf)} giao xong bước thứ ${step + 1} cho ${nameOf(receiver)}${bracketed(bearing(means, paper))}, ${used(usedMinutes)}${because(lateReason)}.`,
  'step-received': ({ step, receiver, onBehalfOf, waitedMinutes, dueAt }) =>
    `${doer(receiver, onBehalfOf)} nhận bước thứ ${step + 1}${waitedMinutes === 0 ? '' : ` sau ${time.workingDuration(waitedMinutes)} chờ`}${
      dueAt === null ? '' : `; hạn của bước ${time.dateTime(dueAt)}`
    }.`,
  'receipt-refused': ({ by, onBehalfOf, reason }) => `${doer(by, onBehalfOf)} từ chối nhận: ${reason}.`,
  'hand-over-taken-back': ({ by, onBehalfOf }) => `${doer(by, onBehalfOf)} lấy lại hồ sơ chưa được nhận.`,
  'outside-step-opened': ({ step, body, dueAt }) =>
    `Bước thứ ${step + 1} bắt đầu tại ${body}, ngoài hệ thống${dueAt === null ? '' : `; hạn của bước ${time.dateTime(dueAt)}`}.`,
  'returned-from-outside': ({ receiver, usedMinutes, means, paper }) =>
    `${receiver.name} ghi nhận hồ sơ từ ngoài hệ thống trở về${bracketed(bearing(means, paper))}, ${used(usedMinutes)} ở ngoài.`,
  'dossier-finished': ({ by, onBehalfOf, usedMinutes, lateReason }) =>
    `${doer(by, onBehalfOf)} ghi nhận có kết quả, ${used(usedMinutes)} ở bước cuối${because(lateReason)}.`,
  'due-recomputed': ({ calendar, citation, due, step }) =>
    [
      `Tính lại theo lịch ${calendar.code} phiên bản ${calendar.version}`,
      due && `hạn hồ sơ từ ${time.dateTime(due.from)} thành ${time.dateTime(due.to)}`,
      step && `hạn bước đang mở từ ${time.dateTime(step.from)} thành ${time.dateTime(step.to)}`,
      citation && `căn cứ: ${citation}`,
    ]
      .filter(Boolean)
      .join('; ')
      .concat('.'),
  'result-returned': ({ by }) => `${by.name} trả kết quả cho người nộp.`,
}
