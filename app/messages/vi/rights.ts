import type { Act } from '#app/domain/organisation/permissions.ts'
import type { Role } from '#app/domain/organisation/roles.ts'
import type { OfficialDocument } from '#app/domain/shared/official-document.ts'
import { labels } from './labels.ts'
import { time } from './time.ts'

/** Why somebody may do something, as its sentence needs it. */
export type ToldGround = {
  role: Role | null
  unitName: string | null
  post: { title: string; unitName: string } | null
  delegation: { capacity: string; delegator: string; position: string; document: OfficialDocument } | null
}

const acts: Record<Act, string> = {
  'work.read': 'Xem việc của mình',
  'account.keep': 'Giữ tài khoản của mình',
  'procedure.read': 'Xem quy trình đã ban hành',
  'version.read-unissued': 'Xem bản chưa ban hành',
  'version.draft': 'Soạn dự thảo',
  'version.submit': 'Trình ký',
  'version.sign': 'Ký soạn thảo, xem xét, phê duyệt',
  'version.return': 'Trả lại bản trình ký',
  'version.issue': 'Ban hành',
  'dossier.read': 'Xem hồ sơ',
  'dossier.accept': 'Tiếp nhận hồ sơ',
  'dossier.work': 'Giải quyết, bàn giao hồ sơ',
  'board.read': 'Theo dõi hạn',
  'time-plan.read': 'Xem bảng phân bổ thời gian',
  'time-plan.draft': 'Soạn bảng phân bổ thời gian của đơn vị',
  'time-plan.sign': 'Ký bảng phân bổ thời gian của đơn vị',
  'calendar.read': 'Xem lịch làm việc',
  'calendar.draft': 'Soạn và đề nghị công bố lịch làm việc',
  'calendar.publish': 'Xác nhận và công bố lịch làm việc',
  'record.read': 'Xem nhật ký',
  'organisation.read': 'Xem cán bộ, đơn vị, việc giao ký',
  'rights.read': 'Xem ai được làm gì',
  'person.manage': 'Quản lý cán bộ, chức vụ, vai trò',
  'account.manage': 'Cấp mã đăng nhập, đặt lại mật khẩu',
  'delegation.record': 'Ghi nhận việc giao ký',
  'unit.manage': 'Quản lý đơn vị',
  'version.acknowledge': 'Xác nhận đã đọc và hiểu',
  'distribution.read': 'Xem ai đã đọc quy trình',
  'distribution.set': 'Đặt danh sách phân phối',
  'procedure.transfer': 'Chuyển đơn vị chủ trì quy trình',
}

/** The page of who may do what. */
export const rights = {
  title: 'Ai được làm gì',
  person: 'Cán bộ',
  of: (name: string, day: string) => `Quyền của ${name} tại ngày ${day}`,
  shutThen: 'Tài khoản bị khóa vào lúc ấy nên không có quyền nào.',
  whoMay: (act: string, day: string) => `Ai được: ${act.toLowerCase()}, tại ngày ${day}`,
  nobody: 'Không ai được làm việc này vào ngày ấy.',
  act: 'Việc',
  answer: 'Được phép',
  why: 'Căn cứ',
  yes: 'Được',
  no: 'Không',
  everybody: 'Mọi người đã đăng nhập.',
  noGround: 'Không giữ vai trò nào cho phép.',
  export: 'Tải bảng quyền của mọi người (CSV) cho kỳ soát xét hằng năm',
  columns: ['Tại ngày', 'Tên đăng nhập', 'Họ và tên', 'Mã việc', 'Việc', 'Căn cứ'],
  acts,
  ground: ({ role, unitName, post, delegation }: ToldGround) => {
    const as = role === null ? '' : `Vai trò ${labels.roles[role].toLowerCase()}`
    const where = unitName === null ? '' : `, với việc của ${unitName}`
    if (post) return `${as === '' ? 'Có' : `${as}, theo`} chức vụ ${post.title}, ${post.unitName}${where}.`
    if (!delegation) return `${as}${where}.`
    const { capacity, delegator, position, document } = delegation
    return `${as} khi ký ${capacity} ${position} ${delegator}, theo ${document.number} ngày ${time.date(document.date)}${where}.`
  },
}
