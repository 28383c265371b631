import type { OnBehalfOf } from '#app/domain/organisation/actor.ts'
import type { OtherFactTexts } from '../record-fact.ts'
import { calendarProposals } from './calendar-proposals.ts'
import { labels } from './labels.ts'
import { lifecycleFacts } from './lifecycle-facts.ts'
import { organisationFacts } from './organisation-facts.ts'
import { shortNumber } from './short-number.ts'
import { time } from './time.ts'

const inPlaceOf = (onBehalfOf: OnBehalfOf | null) =>
  onBehalfOf ? ` thay ${onBehalfOf.officer.position} ${onBehalfOf.officer.name}` : ''

/** What the entries of the record say, apart from those of dossiers. */
export const recordFacts: OtherFactTexts = {
  genesis: ({ origin, demonstration }) => `Mở nhật ký ${origin}${demonstration ? ' (minh họa)' : ''}.`,
  ...organisationFacts,
  ...lifecycleFacts,
  'password-reset': ({ until }) => `Cấp mã đăng nhập tạm, dùng một lần trước ${time.dateTime(until)}.`,
  'password-changed': () => 'Đổi mật khẩu.',
  'second-factor-enrolled': () => 'Đăng ký xác thực hai lớp.',
  'second-factor-removed': () => 'Bỏ xác thực hai lớp.',
  'recovery-codes-made': ({ count }) => `Tạo ${count} mã dự phòng.`,
  'calendar-proposed': ({ name, version, citation, proposer }) =>
    `${proposer.name} đề nghị công bố ${name}, phiên bản ${version}; căn cứ: ${citation}.`,
  'calendar-proposal-withdrawn': ({ code, version, by }) =>
    `${by.name} rút đề nghị công bố lịch ${code}, phiên bản ${version}.`,
  'calendar-proposal-returned': ({ code, version, by, reason }) =>
    `${by.name} trả lại đề nghị công bố lịch ${code}, phiên bản ${version}: ${reason}`,
  'calendar-published': ({ name, version, citation, way }) =>
    `Công bố ${name}, phiên bản ${version}; căn cứ: ${citation}${way ? `; ${calendarProposals.publishedBy(way)}` : ''}.`,
  'due-moments-recomputed': ({ code, version, dossiers, steps, newlyOverdue, noLongerOverdue }) =>
    `Tính lại hạn theo lịch ${code} phiên bản ${version}: ${dossiers} hồ sơ và ${steps} bước đổi hạn; ${newlyOverdue} hồ sơ thành quá hạn, ${noLongerOverdue} hết quá hạn.`,
  'time-plan-signed': ({ signer, unitName, number, procedureCode, effectiveFrom }) =>
    `${signer.name} ký bảng phân bổ thời gian số ${number} của ${unitName}, quy trình ${procedureCode}, áp dụng từ ${time.dateTime(effectiveFrom)}.`,
  'procedure-registered': ({ code }) => `Đăng ký quy trình ${code}.`,
  'procedure-transferred': ({ document }) =>
    `Chuyển đơn vị chủ trì, theo ${document.number} ngày ${time.date(document.date)}.`,
  'version-transcribed': (fact) =>
    `Chép ${shortNumber(fact)} từ bản giấy, chưa xác minh ban hành: ${fact.header.title}.`,
  'version-submitted': (fact) => `Trình ký ${shortNumber(fact)}: ${fact.header.title}.`,
  'version-signed': (fact) =>
    `${fact.signer.name} ký ${labels.signatureRoles[fact.role].toLowerCase()} ${shortNumber(fact)}${fact.capacity ? `, ${fact.capacity}` : ''}${inPlaceOf(fact.onBehalfOf)}.`,
  'version-returned': (fact) =>
    `${fact.by.name}${inPlaceOf(fact.onBehalfOf)} trả lại ${shortNumber(fact)}: ${fact.reason}`,
  'draft-taken-over': ({ by, from }) => `${by.name} nhận quyền sửa dự thảo từ ${from.name}.`,
  'version-issued': (fact) =>
    `Ban hành ${shortNumber(fact)} theo Quyết định ${fact.decision.number} ngày ${time.date(fact.decision.date)}, hiệu lực từ ${time.dateTime(fact.effectiveFrom)}.`,
  'distribution-set': ({ unitIds, personIds }) =>
    `Đặt danh sách phân phối: ${unitIds.length} đơn vị, ${personIds.length} người được nêu tên.`,
  'version-acknowledged': (fact) => `${fact.reader.name} đã đọc và hiểu ${shortNumber(fact)}.`,
  'version-superseded': (fact) =>
    `${shortNumber(fact)} hết hiệu lực từ ${time.dateTime(fact.effectiveUntil)}, được thay bằng ${shortNumber(fact.by)}.`,
}
