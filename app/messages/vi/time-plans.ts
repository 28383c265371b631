import type { TimePlanStatus } from '#app/domain/time-plan/time-plan.ts'

/** Words of units' own plans of times. */
export const timePlans = {
  title: 'Bảng phân bổ thời gian',
  titleOf: (code: string) => `Bảng phân bổ thời gian, ${code}`,
  explanation:
    'Thời gian các bước ghi trong quy trình là bảng mặc định. Đơn vị có thể có bảng riêng: nêu chức vụ làm từng bước, chỉ được rút ngắn hoặc gộp các bước liền nhau, do người đứng đầu đơn vị ký. Hồ sơ tiếp nhận từ lúc bảng có hiệu lực làm theo bảng ấy; hồ sơ đang chạy giữ bảng lúc tiếp nhận.',
  none: 'Chưa đơn vị nào có bảng riêng; mọi đơn vị theo thời gian của quy trình.',
  noVersion: 'Quy trình chưa có bản nào để lập bảng phân bổ.',
  columns: {
    unit: 'Đơn vị',
    plan: 'Bảng',
    version: 'Quy trình',
    status: 'Tình trạng',
    effective: 'Áp dụng từ',
    signed: 'Ký',
  },
  number: (number: number) => `Bảng số ${number}`,
  statuses: {
    coming: '◷ chưa đến ngày áp dụng',
    'in-force': '✓ đang áp dụng',
    superseded: '– đã thay bằng bảng sau',
    'of-former-version': '– theo bản quy trình cũ',
  } satisfies Record<TimePlanStatus, string>,
  toDraft: (unit: string) => `Lập bảng của ${unit}`,
  draftWaits: (unit: string, moment: string) => `Dự thảo của ${unit}, lưu lúc ${moment}`,
  formTitle: (unit: string) => `Lập bảng phân bổ của ${unit}`,
  formExplanation:
    'Mỗi bước: thời gian không dài hơn quy trình, một hay nhiều chức vụ của đơn vị (cách nhau bằng dấu chấm phẩy). Đánh dấu “gộp với bước trên” để làm chung một khối; thời gian của khối ghi ở bước đầu khối. Bước của cơ quan ngoài hệ thống giữ nguyên.',
  posts: (posts: string) => `Chức vụ của đơn vị: ${posts}.`,
  noPosts: 'Đơn vị chưa có chức vụ nào trong danh sách cán bộ.',
  outdated:
    'Dự thảo này lập theo bản quy trình trước; bảng dưới đây đã chép sang bản hiện hành, những chỗ không còn hợp được nêu bên dưới. Lưu lại rồi ký.',
  copied: (number: number) =>
    `Bảng dưới đây chép từ bảng số ${number} đã ký; chỗ nào không còn hợp với bản quy trình hiện hành được nêu bên dưới.`,
  caseName: (variant: string) => (variant === '' ? 'Các bước' : `Trường hợp: ${variant}`),
  stepColumns: {
    step: 'Bước',
    versionTime: 'Quy trình cho',
    join: 'Gộp',
    time: 'Thời gian của đơn vị',
    posts: 'Chức vụ làm',
  },
  join: 'gộp với bước trên',
  timeOf: (step: string) => `Thời gian của ${step}`,
  postsOf: (step: string) => `Chức vụ làm ${step}`,
  joinOf: (step: string) => `Gộp ${step} với bước trên`,
  timeWrong: 'Thời gian không đọc được: viết như 4 giờ, 30 phút, 1 ngày làm việc, ngay.',
  outside: 'cơ quan ngoài hệ thống, giữ nguyên',
  sum: (allotted: string, version: string, term: string) =>
    `Tổng của đơn vị: ${allotted}; tổng của quy trình: ${version}; thời hạn: ${term}.`,
  notCounted: 'không cộng được thành giờ làm việc',
  save: 'Lưu dự thảo',
  notYet: 'Chưa ký được:',
  findings: 'Kết quả kiểm tra của bộ quy tắc',
  warnings: 'Chức vụ khác loại với Trách nhiệm trong quy trình',
  postWarning: (steps: string, post: string, responsible: string) =>
    `${steps}: “${post}”, quy trình ghi “${responsible}”.`,
  toSign: 'Kiểm tra và ký',
  signTitle: (unit: string) => `Ký bảng phân bổ của ${unit}`,
  unit: 'Đơn vị',
  procedure: 'Quy trình',
  cases: 'Các trường hợp',
  effectiveDay: 'Áp dụng từ ngày',
  effectiveHint: 'Để trống: từ lúc ký. Không lùi về trước.',
  dayWrong: 'Ngày, giờ không đọc được; viết như 05/01/2027 và 07:30.',
  consequence:
    'Bảng đã ký không sửa được; muốn đổi thì ký bảng khác. Hồ sơ đơn vị tiếp nhận từ lúc áp dụng được làm theo bảng này; thời hạn theo luật không đổi.',
  sign: 'Ký bảng phân bổ',
  viewTitle: (number: number, unit: string) => `Bảng phân bổ số ${number} của ${unit}`,
  ofVersion: (version: string) => `theo quy trình ${version}`,
  signedBy: (signer: string, position: string, moment: string) => `${signer}, ${position}, ký lúc ${moment}`,
  hash: 'Mã băm nội dung',
  pdf: 'Bản in (PDF)',
  screenStill: 'Bảng vẫn xem được trên màn hình.',
  copyNeeded: (unit: string) =>
    `Quy trình có bản mới; bảng của ${unit} theo bản cũ chỉ còn cho hồ sơ đã tiếp nhận. Lập bảng mới từ bảng cũ để đơn vị làm tiếp theo bảng riêng.`,
  ofDossier: (unit: string, number: number, signer: string, moment: string) =>
    `theo bảng phân bổ số ${number} của ${unit}, ${signer} ký lúc ${moment}`,
  planOf: 'Thời gian các bước',
}
