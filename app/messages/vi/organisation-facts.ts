import type { OrganisationFactTexts } from '../organisation-texts.ts'
import { labels } from './labels.ts'
import { time } from './time.ts'

const rolesOf = (roles: readonly (keyof typeof labels.roles)[]) =>
  roles.length === 0 ? 'không có vai trò' : roles.map((role) => labels.roles[role].toLowerCase()).join(', ')
const paper = (document: { number: string; date: string } | null) =>
  document ? `, theo ${document.number} ngày ${time.date(document.date)}` : ''
const because = (reason: string) => (reason === '' ? '' : `: ${reason}`)

/** What the record says of people, posts and delegations. */
export const organisationFacts: OrganisationFactTexts = {
  'person-registered': ({ name, position }) =>
    position ? `Đăng ký cán bộ ${name}, ${position.title}.` : `Đăng ký cán bộ ${name}.`,
  'position-assigned': ({ title, roles, capacity, from, until, document }) =>
    `Giao chức vụ ${capacity === null ? '' : `${capacity} `}${title} (${rolesOf(roles)}) từ ${time.dateTime(from)}${until === null ? '' : ` đến ${time.dateTime(until)}`}${paper(document)}.`,
  'position-ended': ({ until, document, reason }) =>
    `Thôi giữ chức vụ từ ${time.dateTime(until)}${paper(document)}${because(reason)}.`,
  'person-described': ({ name, rank, document }) =>
    `Ghi lại họ tên, cấp bậc: ${[rank, name].filter(Boolean).join(' ')}${paper(document)}.`,
  'person-disabled': ({ reason }) => `Khóa tài khoản${because(reason)}.`,
  'person-enabled': ({ reason }) => `Mở lại tài khoản${because(reason)}.`,
  'delegation-recorded': ({ capacity, delegator, delegate, from, until, document }) =>
    `Ghi nhận ${delegate.name} ký ${capacity} ${delegator.position} ${delegator.name} từ ${time.dateTime(from)}${until === null ? '' : ` đến ${time.dateTime(until)}`}${paper(document)}.`,
  'delegation-ended': ({ until, document, reason }) =>
    `Chấm dứt việc giao ký từ ${time.dateTime(until)}${paper(document)}${because(reason)}.`,
  'unit-registered': ({ name, code, from, document }) =>
    `Đăng ký đơn vị ${name}${code === '' ? '' : `, mã ${code}`}${document ? `, từ ${time.dateTime(from)}` : ''}${paper(document)}.`,
  'unit-changed': ({ name, code, from, document }) =>
    `Từ ${time.dateTime(from)} là ${name}${code === '' ? '' : `, mã ${code}`}${paper(document)}.`,
  'unit-ended': ({ at, how, document }) =>
    `${labels.unitEnds[how]} từ ${time.dateTime(at)}${paper(document)}.`,
}
