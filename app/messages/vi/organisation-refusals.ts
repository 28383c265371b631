import type { OrganisationRefusalTexts } from '../organisation-texts.ts'
import { labels } from './labels.ts'
import { time } from './time.ts'

const roleNames = (roles: readonly (keyof typeof labels.roles)[]) =>
  roles.map((role) => labels.roles[role]).join(', ')
const stretch = (from: string, until: string | null) =>
  until === null
    ? `từ ${time.dateTime(from)}, chưa có ngày kết thúc`
    : `từ ${time.dateTime(from)} đến ${time.dateTime(until)}`

/** People, posts, delegations and rights: why not. */
export const organisationRefusals: OrganisationRefusalTexts = {
  'permission.role-missing': ({ roles }) =>
    `Việc này cần vai trò: ${roleNames(roles)}. Vai trò do người quản trị hệ thống cấp.`,
  'permission.no-post': () => 'Anh/chị hiện không giữ chức vụ nào nên chưa làm được việc này.',
  'permission.other-unit': () => 'Việc này chỉ làm được với hồ sơ của đơn vị mình.',

  'document.number-missing': () => 'Ghi số, ký hiệu của văn bản làm căn cứ.',
  'document.date-missing': () => 'Ghi ngày của văn bản làm căn cứ, dạng ngày/tháng/năm.',
  'document.date-in-the-future': ({ date }) => `Ngày văn bản ${time.date(date)} chưa tới.`,

  'position.title-missing': () => 'Ghi tên chức vụ.',
  'position.ends-before-it-begins': ({ from, until }) =>
    `Chức vụ kết thúc ${time.dateTime(until)}, không sau lúc bắt đầu ${time.dateTime(from)}.`,
  'position.overlaps': ({ title, from, until }) =>
    `Người này đã giữ chức vụ ${title} ở đơn vị đó ${stretch(from, until)}.`,
  'position.unknown': () => 'Người này không có chức vụ được chọn.',
  'position.ended-already': ({ until }) => `Chức vụ này đã kết thúc ${time.dateTime(until)}.`,
  'position.reason-missing': () => 'Ghi văn bản hoặc lý do thôi giữ chức vụ.',
  'position.unit-not-there': ({ from }) => `Đơn vị được chọn không tồn tại vào ${time.dateTime(from)}.`,

  'person.account-malformed': ({ account }) =>
    `Tên đăng nhập “${account}” không dùng được: chỉ chữ thường không dấu, số, dấu chấm và gạch nối ở giữa, dài nhất 32 ký tự.`,
  'person.account-taken': ({ account, name }) => `Tên đăng nhập ${account} đã thuộc về ${name}.`,
  'person.name-missing': () => 'Ghi họ và tên.',
  'person.nothing-changed': () => 'Không có gì thay đổi.',
  'person.disabled-already': () => 'Tài khoản này đã bị khóa.',
  'person.not-disabled': () => 'Tài khoản này đang mở.',
  'person.reason-missing': () => 'Ghi lý do.',
  'person.oneself': () => 'Không ai tự thay đổi quyền của chính mình; cần một người quản trị khác.',
  'person.last-of-role': ({ role }) =>
    `Đây là người cuối cùng giữ vai trò ${labels.roles[role].toLowerCase()}; hãy giao vai trò ấy cho người khác trước.`,

  'delegation.to-oneself': () => 'Không ai giao ký cho chính mình.',
  'delegation.ends-before-it-begins': ({ from, until }) =>
    `Việc giao ký kết thúc ${time.dateTime(until)}, không sau lúc bắt đầu ${time.dateTime(from)}.`,
  'delegation.needs-an-end': ({ capacity }) =>
    `${capacity} phải có thời hạn (Nghị định 30/2020/NĐ-CP, Điều 13).`,
  'delegation.needs-procedures': ({ capacity }) =>
    `${capacity} phải giới hạn nội dung: chọn những quy trình được ký (Nghị định 30/2020/NĐ-CP, Điều 13).`,
  'delegation.nothing-in-scope': () => 'Chọn việc được giao.',
  'delegation.procedures-without-signing': () => 'Danh sách quy trình chỉ giới hạn được việc ký.',
  'delegation.beyond-own-right': ({ act, roles }) =>
    `Người giao không có quyền này để giao (${labels.delegable[act].toLowerCase()} cần vai trò: ${roleNames(roles)}).`,
  'delegation.beyond-own-time': ({ from, until }) =>
    `Việc giao vượt thời gian giữ chức vụ của người giao (${stretch(from, until)}).`,
  'delegation.delegator-has-no-such-post': () => 'Người giao không giữ chức vụ được chọn.',
  'delegation.delegate-has-no-post': ({ from, until }) =>
    `Người được giao không giữ chức vụ nào suốt thời gian giao (${stretch(from, until)}).`,
  'delegation.person-disabled': ({ name }) => `Tài khoản của ${name} đang bị khóa.`,
  'delegation.not-of-the-unit': ({ capacity }) =>
    `${capacity} chỉ giao cho cấp phó trong cùng đơn vị với người giao.`,
  'delegation.not-below': ({ capacity }) =>
    `${capacity} chỉ giao cho người đứng đầu một đơn vị trực thuộc đơn vị của người giao.`,
  'delegation.no-sub-delegation': ({ capacity }) =>
    capacity === 'TL.'
      ? 'Việc ký thừa lệnh chỉ được giao lại cho cấp phó ký thay (KT.).'
      : `Người ký ${capacity} không được giao lại cho người khác (Nghị định 30/2020/NĐ-CP, Điều 13).`,
  'delegation.wider-than-its-ground': () => 'Việc giao lại vượt quá việc đã được giao.',
  'delegation.goes-in-a-circle': ({ names }) => `Việc giao đi thành vòng: ${names.join(' → ')}.`,
  'delegation.overlaps': ({ delegate, from, until }) =>
    `Chức vụ này đã giao cho ${delegate} ${stretch(from, until)}.`,
  'delegation.ended-already': ({ until }) => `Việc giao ký này đã hết ${time.dateTime(until)}.`,
  'delegation.reason-missing': () => 'Ghi văn bản hoặc lý do chấm dứt.',

  'unit.name-missing': () => 'Ghi tên đơn vị.',
  'unit.name-taken': ({ name }) => `Đã có đơn vị tên ${name} cùng cấp trên vào lúc ấy.`,
  'unit.parent-not-there': ({ parent, from }) =>
    `Đơn vị cấp trên ${parent} không tồn tại vào ${time.dateTime(from)}.`,
  'unit.parent-goes-in-a-circle': ({ names }) => `Cấp trên đi thành vòng: ${names.join(' → ')}.`,
  'unit.nothing-changed': ({ name }) => `Không có gì thay đổi ở ${name}.`,
  'unit.change-not-after-last': ({ name, last }) =>
    `${name} đã có thay đổi ghi từ ${time.dateTime(last)}; thay đổi mới phải sau đó.`,
  'unit.ended-already': ({ name, at }) => `${name} đã kết thúc ${time.dateTime(at)}.`,
  'unit.document-missing': () => 'Ghi văn bản làm căn cứ cho thay đổi của đơn vị.',
  'unit.parts-ahead-need-an-end': ({ name, children }) =>
    `${name} còn đơn vị trực thuộc: ${children.join(', ')}; hãy chuyển hoặc kết thúc các đơn vị ấy trước, hay trong cùng quyết định.`,
  'unit.successor-missing': () => 'Chọn đơn vị kế thừa.',
  'unit.successor-not-there': ({ name, at }) =>
    `Đơn vị kế thừa ${name} không tồn tại vào ${time.dateTime(at)}.`,
  'unit.becomes-itself': ({ name }) => `${name} không thể kế thừa chính mình.`,
  'unit.merges-alone': () => 'Chọn đơn vị kết thúc.',
  'unit.splits-into-one': ({ name }) => `Chia, tách ${name} cần ít nhất hai đơn vị kế thừa.`,
  'unit.heir-missing': ({ name, dossiers, procedures }) =>
    `${name} còn ${dossiers} hồ sơ chưa trả và ${procedures} quy trình chủ trì: chọn đơn vị nhận.`,
  'unit.heir-is-no-successor': ({ name }) => `Đơn vị nhận việc của ${name} phải là một đơn vị kế thừa.`,
  'unit.ends-before-it-begins': ({ name, from }) =>
    `${name} chỉ bắt đầu từ ${time.dateTime(from)}; không thể kết thúc trước đó.`,

  'unit.keeps-last-of-role': ({ role }) =>
    `Sau khi kết thúc sẽ không còn ai giữ vai trò ${labels.roles[role].toLowerCase()}; hãy giao vai trò ấy cho người ở đơn vị khác trước.`,
  'unit.ends-before-it-takes-over': ({ name, other, from }) =>
    `${name} kế thừa ${other} từ ${time.dateTime(from)}; không thể kết thúc trước hay đúng lúc ấy.`,

  'transfer.unit-not-there': ({ name, at }) => `${name} không tồn tại vào ${time.dateTime(at)}.`,
  'transfer.owner-already': ({ name }) => `${name} đang là đơn vị chủ trì.`,
}
