import type { Officer } from '#app/domain/organisation/actor.ts'
import type { UnreadablePlace } from '#app/domain/procedure/draft-refusals.ts'
import type { EffectiveCondition, VersionNumber } from '#app/domain/procedure/facts.ts'
import type { Allotment } from '#app/domain/procedure/model.ts'
import type { OfficialDocument } from '#app/domain/shared/official-document.ts'
import { time } from './time.ts'

const two = (n: number) => String(n).padStart(2, '0')

/** `lần 02`, `lần 02, sửa đổi 01`. */
const versionName = ({ issueNumber, revision }: VersionNumber) =>
  revision === 0 ? `lần ${two(issueNumber)}` : `lần ${two(issueNumber)}, sửa đổi ${two(revision)}`

const UNITS = {
  minute: 'phút',
  hour: 'giờ làm việc',
  'working-day': 'ngày làm việc',
  day: 'ngày',
  month: 'tháng',
  'elapsed-hour': 'giờ liên tục',
} as const

/** Words of the register, of the page of a version, and of drafting, signing and issuing one. */
export const procedures = {
  versionName,
  version: (number: VersionNumber) => `Bản ${versionName(number)}`,
  /** From when an approved version is to be in force. */
  effect: (effective: EffectiveCondition) =>
    effective.kind === 'at' ? `từ ${time.dateTime(effective.at)}` : 'từ lúc ban hành',
  demonstration:
    'Quy trình minh họa: đơn vị và con người không có thật, không dùng để giải quyết thủ tục hành chính.',

  demonstrationPaper:
    'Bản chép từ giấy của một đơn vị có thật, đặt trong hệ thống minh họa; không dùng để giải quyết thủ tục hành chính.',

  register: {
    title: 'Danh mục quy trình',
    query: 'Tìm theo mã, tên hoặc nội dung',
    queryHint: 'Không cần gõ dấu: “can cuoc” tìm được “căn cước”.',
    unit: 'Đơn vị thực hiện',
    field: 'Lĩnh vực',
    level: 'Cấp',
    status: 'Bản hiển thị',
    any: 'Tất cả',
    toWorkBy: 'Bản để dùng của mỗi quy trình',
    allVersions: 'Mọi bản, kể cả hết hiệu lực',
    filter: 'Lọc',
    clear: 'Xóa lọc',
    code: 'Mã hiệu',
    name: 'Tên quy trình',
    versionHeading: 'Bản',
    running: 'Hồ sơ đang chạy',
    count: (procedures: number, versions: number) =>
      procedures === versions ? `${procedures} quy trình` : `${versions} bản của ${procedures} quy trình`,
    matching: (query: string) => ` khớp với “${query}”`,
    from: (moment: string) => `từ ${moment}`,
    until: (moment: string) => `đến ${moment}`,
    noneFound: (query: string) => `Không có quy trình nào khớp với “${query}”.`,
    noneShown: 'Không có quy trình nào khớp với các mục đã chọn.',
    noneRegistered: 'Danh mục chưa có quy trình nào.',
    tryOther: 'Thử ít chữ hơn, hoặc gõ mã hiệu, ví dụ QT03.',
    showAllVersions: (count: number) => `Xem ${count} bản không còn hoặc chưa dùng để làm việc`,
    position: (first: number, last: number, all: number) => `${first}–${last} trong ${all}`,
    asOf: 'Như cuối một ngày đã qua',
    wrongDay: {
      'not-a-day': 'Ghi ngày dạng ngày/tháng/năm.',
      'in-the-future': 'Chỉ xem được hôm nay hoặc một ngày đã qua.',
    },
    past: (day: string) =>
      `Đang xem lại: các bản có hiệu lực lúc hết ngày ${day}, không phải danh mục hiện nay. Nhãn ghi tình trạng hiện nay của từng bản.`,
    toNow: 'Về danh mục hiện nay',
  },

  strip: {
    inForce: (name: string, from: string) => `Đang có hiệu lực — ${name}, từ ${from}`,
    future: (name: string, from: string) =>
      `Đã ban hành — ${name}, có hiệu lực từ ${from}; chưa dùng để giải quyết hồ sơ.`,
    superseded: (from: string) => `HẾT HIỆU LỰC từ ${from} — không dùng để giải quyết hồ sơ.`,
    paper: (name: string) => `Chép từ bản giấy, chưa xác minh ban hành — ${name}.`,
    paperToo: 'Bản này chép từ bản giấy, chưa xác minh ban hành.',
    unissued: 'DỰ THẢO — chưa có giá trị.',
    waitingFor: (role: string) => `Đang chờ chữ ký ${role}.`,
    waitingForDecision: 'Đã đủ ba chữ ký, chờ quyết định ban hành.',
    openInForce: 'Mở bản đang có hiệu lực',
    running: (count: number) => `${count} hồ sơ tiếp nhận trước đó vẫn chạy theo bản này.`,
    successor: (name: string, from: string) => `Được thay bằng ${name} từ ${from}`,
  },

  page: {
    versions: 'Các bản',
    lookBack: 'Xem bản có hiệu lực vào một ngày đã qua',
    past: (day: string) => `Đang xem lại: đây là bản có hiệu lực lúc hết ngày ${day}.`,
    pastPaper: (day: string) =>
      `Đang xem lại ngày ${day}: hệ thống không ghi bản nào có hiệu lực; đây là bản chép từ bản giấy, chưa rõ có hiệu lực từ khi nào.`,
    pastNone: (day: string) =>
      `Lúc hết ngày ${day} không có bản nào có hiệu lực. Dưới đây là bản của hiện nay.`,
    stillInForce: 'Bản này nay vẫn có hiệu lực.',
    noLongerInForce: 'Bản này nay KHÔNG còn dùng để giải quyết hồ sơ mới.',
    contents: 'Mục lục',
    information: 'Thông tin',
    toInformation: 'Thông tin về bản này',
    signatures: 'Ai ký, lúc nào',
    signature: (role: string) => `Chữ ký ${role}`,
    waiting: 'Chờ ký',
    inPlaceOf: (officer: Officer, document: OfficialDocument) =>
      `Thay ${officer.position} ${[officer.rank, officer.name].filter(Boolean).join(' ')}, theo ${document.number} ngày ${time.date(document.date)}`,
    notSignedHere: 'Bản giấy; không ký trong hệ thống.',
    internalConfirmation:
      'Chữ ký trong hệ thống là xác nhận nội bộ, không thay thế chữ ký số chuyên dùng công vụ (Luật Giao dịch điện tử số 20/2023/QH15, Điều 23).',
    signedAt: (moment: string) => `lúc ${moment} +07:00`,
    decision: 'Quyết định ban hành',
    decisionOf: (number: string, date: string) => `${number} ngày ${date}`,
    effective: 'Hiệu lực',
    effectiveBetween: (from: string, until: string) => `${from} đến ${until}`,
    effectiveUnknown: 'Chưa rõ (bản giấy)',
    running: 'Hồ sơ đang chạy theo bản này',
    hash: 'Mã băm văn bản (SHA-256)',
    hashWhole: 'Xem đủ 64 ký tự',
    times: 'Thời gian các bước so với quy định',
    single: 'Cả quy trình',
    steps: (count: number) => `${count} bước`,
    within: (allotted: string, limit: string) => `Tổng ${allotted} ≤ ${limit} quy định`,
    beyond: (allotted: string, limit: string) => `Tổng ${allotted}, vượt ${limit} quy định`,
    withoutSteps: 'Không có bước nào do đơn vị thực hiện.',
    withoutTime: (count: number) => `${count} bước không ghi thời gian bằng số: không thể nói trễ ở đâu.`,
    withoutLimit: (allotted: string) =>
      `Tổng ${allotted}; không có thời hạn tính bằng thời gian làm việc để so.`,
    atOnce: 'Làm ngay, đúng như quy định',
    immediateLimit: 'ngay trong ngày làm việc',
    diagnostics: (count: number) => `Kết quả kiểm tra: ${count} phát hiện`,
    diagnosticsNone: 'Kiểm tra: không có phát hiện nào.',
    reasonAccepted: 'Lý do chấp nhận:',
    diagnosticsShown:
      'Như những người ký đã thấy khi trình; số dòng tính trong văn bản Markdown của bản này.',
    aboutRule: 'quy tắc này là gì',
    diagnosticsNote: 'Số dòng tính trong văn bản Markdown của bản này.',
    line: (line: number) => `Dòng ${line}`,
    files: 'Tải về',
    pdf: 'Bản in (PDF)',
    text: 'Văn bản Markdown đã băm',
    acts: 'Việc có thể làm',
    sign: 'Đọc và ký',
    sendBack: 'Trả lại',
    issue: 'Ban hành',
    draft: 'Soạn bản mới, sửa dự thảo',
    accept: 'Tiếp nhận hồ sơ theo quy trình này',
    whySign: 'ký được bản này',
  },

  severities: { error: 'Lỗi', warning: 'Cảnh báo', info: 'Gợi ý' },

  /** Thời gian of a step or a term, as people read it. */
  allotment: (allotment: Allotment): string => {
    switch (allotment.kind) {
      case 'duration':
        return `${String(allotment.n).replace('.', ',')} ${UNITS[allotment.unit]}`
      case 'immediate':
        return 'ngay'
      case 'window':
        return allotment.text
      case 'unspecified':
        return 'không ghi'
    }
  },

  draft: {
    title: (code: string) => `Dự thảo ${code}`,
    beginTitle: (code: string) => `Soạn bản mới của ${code}`,
    beginExplanation: (name: string) =>
      `Văn bản bắt đầu từ bản ${name}. Chưa có gì được lưu cho tới lần lưu đầu tiên.`,
    beginEmpty: 'Quy trình chưa có bản nào: dán hoặc gõ toàn văn, kể cả phần đầu giữa hai dòng ---.',
    number: 'Số của bản mới',
    wholeIssue: 'ban hành lại toàn bộ',
    revision: 'sửa đổi một phần',
    begin: 'Bắt đầu soạn',
    text: 'Văn bản',
    textHint:
      'Phần đầu giữa hai dòng --- là thông tin của quy trình; phía dưới là văn bản chính thức viết bằng Markdown, bảng dùng dấu |.',
    save: 'Lưu dự thảo',
    toSubmission: 'Kiểm tra và trình ký',
    saved: (who: string, moment: string) => `${who} lưu lúc ${moment}.`,
    returned: (reason: string) => `Bản trình trước bị trả lại: ${reason}`,
    inApproval: (name: string) =>
      `Bản ${name} còn đang ký. Bản mới được soạn sau khi bản đó được ban hành hoặc trả lại.`,
    findings: (errors: number, warnings: number) => `Vấn đề: ${errors} lỗi, ${warnings} cảnh báo`,
    noFindings: 'Không có vấn đề nào.',
    severityNote: 'Một số cảnh báo trở thành lỗi khi trình ký.',
    fix: 'Sửa giúp',
    fixWrites: (text: string) => `Sửa thành “${text}”.`,
    fixRemoves: 'Sửa: bỏ đoạn này.',
    fixAll: (count: number) => `Sửa giúp cả ${count} chỗ chắc chắn`,
    source: 'Văn bản theo dòng',
    conflictTitle: 'Dự thảo đã có người khác sửa',
    empty: 'Văn bản trống; chưa lưu.',
    unreadable: (line: number, column: number, problem: string) => `Dòng ${line}, cột ${column}: ${problem}`,
  },

  /** Why a text is no procedure file, by the reader's code. */
  fileProblems: {
    'file.too-large': ({ most }) => `văn bản quá lớn, tối đa ${Number(most) / 1024} KiB.`,
    'file.too-many-lines': ({ most }) => `văn bản dài quá ${most} dòng, kể cả dòng ngắt trong ô.`,
    'file.too-many-marks': ({ most }) => `một chữ mang quá ${most} dấu; xóa chữ hỏng đó.`,
    'file.too-many-signs': ({ sign, most }) => `có quá ${most} dấu “${sign}”.`,
    'file.nul-byte': () => 'có ký tự rỗng (NUL).',
    'file.lone-surrogate': () => 'có ký tự hỏng (nửa ký tự Unicode).',
    'file.no-front-matter': () => 'dòng đầu phải là --- mở phần thông tin của quy trình.',
    'file.front-matter-not-closed': () => 'phần đầu chưa được đóng bằng dòng ---.',
    'file.front-matter-too-large': ({ most }) => `phần đầu dài quá ${most} ký tự.`,
    'file.broken-yaml': () =>
      'phần đầu viết sai cú pháp YAML (thường do thiếu dấu cách sau dấu hai chấm, hoặc thiếu dấu ngoặc).',
    'file.nested-too-deep': ({ most }) => `lồng nhau quá ${most} mức.`,
    'header.unknown-field': ({ field }) => `phần đầu không có mục “${field}”.`,
    'header.missing-field': ({ field }) => `phần đầu thiếu mục “${field}”.`,
    'header.wrong-type': ({ field }) => `mục “${field}” của phần đầu viết sai dạng.`,
  } as Record<string, (place: UnreadablePlace) => string>,

  submission: {
    title: (code: string) => `Trình ký ${code}`,
    consequence:
      'Anh/chị ký soạn thảo ngay khi trình. Nội dung được giữ theo mã băm; ai sửa một chữ thì mọi chữ ký mất giá trị và phải trình lại.',
    procedure: 'Quy trình',
    number: 'Số của bản',
    hash: 'Mã băm văn bản (SHA-256)',
    findings: 'Kết quả kiểm tra',
    findingsOf: (errors: number, warnings: number) => `${errors} lỗi, ${warnings} cảnh báo`,
    warnings: (count: number) => `Lý do chấp nhận cảnh báo (${count})`,
    warningsHint:
      'Cảnh báo không chặn việc trình ký, nhưng mỗi cảnh báo cần một lý do; người xem xét, người phê duyệt và kiểm tra viên đều đọc được.',
    reasonFor: (rule: string, line: number, sentence: string) => `${rule}, dòng ${line}: ${sentence}`,
    reasonMissing: (rule: string, line: number) => `Ghi lý do chấp nhận cảnh báo ${rule} ở dòng ${line}.`,
    reasonTooLong: (rule: string, line: number, most: number) =>
      `Lý do của cảnh báo ${rule} ở dòng ${line} dài quá ${most} ký tự.`,
    author: 'Người soạn thảo',
    reviewer: 'Người xem xét',
    approver: 'Người phê duyệt',
    choose: 'Chọn một người',
    named: (name: string) => `Phần đầu văn bản ghi: ${name}.`,
    effect: 'Hiệu lực',
    onIssue: 'Từ lúc ban hành',
    onIssueHint: 'Quyết định ban hành có hiệu lực ngay khi được ghi vào hệ thống.',
    atMoment: 'Từ một thời điểm định trước',
    atMomentHint: 'Chữ ký và quyết định phải có trước thời điểm đó. Điền ngày và giờ dưới đây.',
    effectDate: 'Ngày có hiệu lực',
    effectDateHint: 'Ngày/tháng/năm, ví dụ 01/12/2026.',
    effectTime: 'Giờ có hiệu lực',
    effectTimeHint: 'Giờ Việt Nam, ví dụ 07:30.',
    confirm: 'Ký soạn thảo và trình',
    reviewerMissing: 'Chọn người xem xét.',
    approverMissing: 'Chọn người phê duyệt.',
    effectMissing: 'Chọn hiệu lực từ lúc nào.',
    effectDateWrong: 'Ghi ngày có hiệu lực dạng ngày/tháng/năm.',
    effectTimeWrong: 'Ghi giờ có hiệu lực dạng giờ:phút.',
    unreadable: 'Dự thảo chưa đọc được nên chưa trình được. Sửa trên trang dự thảo rồi quay lại.',
    backToDraft: 'Về trang dự thảo',
  },

  capacity: {
    label: 'Ký với tư cách',
    none: 'Ký trực tiếp',
    'TM.': 'TM. – thay mặt',
    'KT.': 'KT. – ký thay',
    'TL.': 'TL. – thừa lệnh',
    'TUQ.': 'TUQ. – thừa ủy quyền',
    'Q.': 'Q. – quyền',
    inPlaceOf: (capacity: string, officer: Officer, document: OfficialDocument) =>
      `${capacity} ${officer.position} ${officer.name}, theo ${document.number} ngày ${time.date(document.date)}`,
  },

  password: {
    label: 'Mật khẩu',
    hint: 'Hỏi lại ở mỗi lần ký.',
    missing: 'Nhập mật khẩu.',
  },

  signature: {
    title: (role: string, code: string) => `Ký ${role} ${code}`,
    consequence: 'Chữ ký được ghi vào nhật ký và không rút lại được. Hãy đọc hết văn bản trước khi ký.',
    document: 'Văn bản',
    read: 'Mở văn bản',
    hash: 'Mã băm văn bản (SHA-256)',
    soFar: 'Đã ký',
    warnings: 'Cảnh báo được chấp nhận',
    noWarnings: 'Không có cảnh báo nào.',
    effect: 'Hiệu lực',
    replaces: 'Thay cho',
    replacesNothing: 'Chưa có bản nào đang có hiệu lực',
    running: (count: number) => `${count} hồ sơ đang chạy giữ nguyên bản cũ`,
    as: 'Anh/chị ký là',
    confirm: (role: string) => `Ký ${role}`,
    notNow: 'Chưa ký được',
    sendBack: 'Trả lại thay vì ký',
  },

  sendBack: {
    title: (code: string) => `Trả lại ${code}`,
    consequence:
      'Mọi chữ ký của bản này mất giá trị; văn bản trở thành dự thảo của người soạn thảo, kèm lý do.',
    reason: 'Lý do trả lại',
    reasonHint: 'Nêu phần nào cần sửa, sửa thế nào. Người soạn thảo thấy nguyên văn.',
    confirm: 'Trả lại',
    notNow: 'Không trả lại được',
    whySendBack: 'trả lại được bản này',
  },

  issue: {
    title: (code: string) => `Ban hành ${code}`,
    consequence: (from: string) =>
      `Bản này có hiệu lực ${from}; bản đang dùng hết hiệu lực đúng lúc đó. Hồ sơ đã tiếp nhận giữ nguyên bản cũ. Không rút lại được.`,
    now: 'ngay khi ghi quyết định',
    atMoment: (moment: string) => `từ ${moment}`,
    decisionNumber: 'Số quyết định',
    decisionNumberMissing: 'Ghi số quyết định.',
    decisionNumberHint: 'Như trên quyết định, ví dụ 125/QĐ-CAT.',
    decisionDate: 'Ngày quyết định',
    decisionDateHint: 'Ngày/tháng/năm, ví dụ 20/11/2026.',
    decisionDateWrong: 'Ghi ngày quyết định dạng ngày/tháng/năm.',
    confirm: 'Ban hành',
    notNow: 'Chưa ban hành được',
  },

  printing: {
    missing:
      'Máy chủ chưa có Chromium nên chưa làm được PDF. Người quản trị cài một lần, ví dụ: apt install chromium-headless-shell; hoặc đặt biến PUPPETEER_EXECUTABLE_PATH trỏ tới Chromium có sẵn, rồi khởi động lại.',
    busy: 'Đang có quá nhiều bản in chờ. Chờ ít phút rồi tải lại.',
    late: 'Bản in không xong trong thời gian cho phép. Tải lại; nếu vẫn vậy, báo người quản trị.',
  },
}
