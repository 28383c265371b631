import type { OfficialDocument } from '#app/domain/shared/official-document.ts'
import { time } from './time.ts'

/** As of which instant nothing earlier is known. */
const BEGINNING = '1970-01-01T00:00:00Z'

const cited = ({ number, date, title }: OfficialDocument): string =>
  `${number} ngày ${time.date(date)}${title === '' ? '' : `, ${title}`}`

/** Pages of people and their posts. */
export const people = {
  tabsLabel: 'Cán bộ và đơn vị',
  tabs: {
    people: 'Cán bộ',
    units: 'Đơn vị',
    delegations: 'Việc giao ký',
    rights: 'Ai được làm gì',
  },
  title: 'Cán bộ',
  asOf: (day: string, count: number) => `Tại ngày ${day}: ${count} người.`,
  newPerson: 'Đăng ký cán bộ',
  newPersonExplanation:
    'Người mới chưa có mật khẩu; sau khi đăng ký, cấp mã dùng một lần cho lần đăng nhập đầu.',
  nobody: 'Không có ai',
  nobodyAdvice: 'Thử một từ khác, hoặc một ngày khác.',
  name: 'Họ và tên',
  rank: 'Cấp bậc',
  post: 'Chức vụ, đơn vị',
  noPost: 'Không giữ chức vụ nào',
  noRoles: 'Chỉ xem',
  account: 'Tên đăng nhập',
  accountHint: 'Chữ thường không dấu, số, dấu chấm, gạch nối; ví dụ an.nguyen.',
  state: 'Tài khoản',
  open: 'Đang mở',
  shut: 'Đã khóa',
  suspensions: 'Các lần khóa tài khoản',
  posts: 'Chức vụ',
  firstPost: 'Chức vụ đầu tiên',
  time: 'Thời gian',
  paper: 'Căn cứ',
  noPaper: 'Không ghi văn bản',
  acts: 'Việc',
  history: 'Nhật ký',
  delegationsOf: 'Việc giao ký',
  noDelegations: 'Không có việc giao ký nào.',
  rightsOf: (name: string) => `Quyền của ${name} và căn cứ của từng quyền`,
  stretch: (from: string, until: string | null) => {
    const beginning = from <= BEGINNING ? 'Từ trước khi có hệ thống' : `Từ ${time.dateTime(from)}`
    return until === null ? beginning : `${beginning} đến ${time.dateTime(until)}`
  },
  inForce: (stretch: string) => `Có quyền trên hệ thống: ${stretch.toLowerCase()}`,
  cited,
  endedBy: (document: OfficialDocument | null, reason: string) =>
    ['Thôi giữ', document && cited(document), reason].filter(Boolean).join(': '),
  reason: 'Lý do',
  reasonHint: 'Ghi văn bản ở trên hoặc lý do ở đây.',
  document: {
    number: 'Số, ký hiệu văn bản',
    numberHint: 'Ví dụ 15/QĐ-CAT-PX01.',
    date: 'Ngày văn bản',
    dateHint: 'Ngày/tháng/năm.',
    title: 'Trích yếu',
  },
  position: {
    assign: 'Giao chức vụ, điều động',
    explanation:
      'Chức vụ mới có quyền từ ngày ghi dưới đây, không sớm hơn lúc nhập. Điều động: đánh dấu chức vụ cũ để kết thúc cùng lúc.',
    unit: 'Đơn vị',
    chooseUnit: 'Chọn đơn vị',
    title: 'Tên chức vụ',
    roles: 'Vai trò',
    rolesHint: 'Vai trò quyết định được làm gì. Không chọn vai trò nào thì chỉ xem.',
    capacity: 'Thể thức ký của chức vụ',
    noCapacity: 'Ký trực tiếp',
    capacities: { 'TM.': 'TM. – thay mặt tập thể', 'Q.': 'Q. – quyền cấp trưởng' },
    from: 'Từ ngày',
    until: 'Đến hết trước ngày',
    dayHint: 'Ngày/tháng/năm; tính từ 00:00 giờ Việt Nam của ngày ấy.',
    untilHint: 'Ngày đầu tiên không còn giữ chức vụ. Bỏ trống khi chưa biết.',
    hour: (label: string) => `${label}: giờ`,
    hourHint: 'Giờ:phút; bỏ trống là 00:00.',
    inPlaceOf: 'Thay cho chức vụ',
    inPlaceOfHint: 'Những chức vụ này kết thúc đúng lúc chức vụ mới bắt đầu.',
  },
  end: {
    title: 'Thôi giữ chức vụ',
    explanation: (title: string) =>
      `Chức vụ ${title} kết thúc từ đầu ngày ghi dưới đây; quyền theo chức vụ hết đúng lúc ấy.`,
    from: 'Thôi giữ từ ngày',
  },
  roles: {
    title: 'Đổi vai trò',
    explanation: (title: string) =>
      `Chức vụ ${title} giữ nguyên tên; vai trò mới có hiệu lực ngay ở yêu cầu kế tiếp của người này.`,
  },
  description: {
    title: 'Ghi lại họ tên, cấp bậc',
    explanation: 'Chữ ký và bàn giao đã có giữ tên và cấp bậc như lúc ấy.',
  },
  disabling: {
    title: 'Khóa tài khoản',
    explanation: (name: string) =>
      `${name} bị đưa ra khỏi hệ thống ở yêu cầu kế tiếp và không còn quyền nào. Không có gì bị xóa.`,
  },
  enabling: {
    title: 'Mở lại tài khoản',
    explanation: (name: string) => `${name} lại đăng nhập được, với những chức vụ còn hiệu lực.`,
  },
  reset: {
    title: 'Cấp mã đăng nhập tạm',
    explanation: (name: string) =>
      `Thay cho mật khẩu đã quên hoặc chưa có. Mọi phiên của ${name} kết thúc; mã hiện một lần trên trang sau, dùng một lần trong 24 giờ, rồi phải đặt mật khẩu mới.`,
    withSecondFactor: 'Bỏ cả xác thực hai lớp (mất điện thoại và hết mã dự phòng)',
    done: (name: string) => `Mã đăng nhập tạm của ${name}`,
    tell: (until: string) => `Đưa mã này tận tay; nó dùng được một lần trước ${until} và không hiện lại.`,
    shownBefore: 'Mã đã hiện ở lần gửi trước. Nếu chưa ghi lại, hãy cấp mã khác.',
  },
  asOfForm: {
    search: 'Tìm',
    day: 'Xem tại ngày',
    placeholder: 'hôm nay',
    notADay: 'Ghi ngày dạng ngày/tháng/năm.',
    inTheFuture: 'Chỉ xem được hôm nay hoặc một ngày đã qua.',
    show: 'Xem',
  },
  /** What was badly filled in, by field. */
  wrong: {
    unit: 'Chọn đơn vị.',
    from: 'Ghi ngày bắt đầu dạng ngày/tháng/năm, giờ dạng giờ:phút.',
    until: 'Ghi ngày kết thúc dạng ngày/tháng/năm, giờ dạng giờ:phút.',
    documentDate: 'Ghi ngày văn bản dạng ngày/tháng/năm.',
    delegator: 'Chọn người giao và chức vụ.',
    delegate: 'Chọn người được giao.',
    capacity: 'Chọn thể thức ký.',
    procedures: 'Chọn quy trình trong danh sách.',
    level: 'Chọn cấp.',
    how: 'Chọn cách kết thúc.',
    ending: 'Chọn đơn vị kết thúc trong danh sách.',
    madeLevel: 'Chọn cấp của đơn vị lập mới.',
  },
}
