import type { DurationUnit } from '#app/domain/calendar/duration.ts'
import type { DossierAct } from '#app/domain/dossier/acts.ts'
import type { ListFlag, ListState } from '#app/domain/dossier/list-question.ts'
import { durationOf } from '#app/domain/dossier/plan.ts'
import type { Instant } from '#app/domain/shared/instant.ts'
import { time } from './time.ts'

const UNITS: Record<DurationUnit, string> = {
  minute: 'phút làm việc',
  hour: 'giờ làm việc',
  'working-day': 'ngày làm việc',
  day: 'ngày',
  month: 'tháng',
  'elapsed-hour': 'giờ liên tục',
}

/** `4 giờ làm việc`, `ngay`, `không định`: a time of the plan in words. Takes the text of the record. */
function allotment(text: string): string {
  const duration = durationOf(text)
  if (duration === null) return 'không định'
  if (duration.kind === 'immediate') return 'ngay'
  return `${String(duration.n).replace('.', ',')} ${UNITS[duration.unit]}`
}

/** `next-day`, `exact`, `cut-off 15:00` in words. */
function countingRule(text: string): string {
  if (text === 'next-day') return 'không tính ngày nhận'
  if (text === 'exact') return 'tính từng phút làm việc'
  return `nhận trước ${text.slice('cut-off '.length)} thì tính cả ngày nhận`
}

/** Words of the dossier pages. */
export const dossiers = {
  allotment,
  countingRule,
  version: (issueNumber: number, revision: number) =>
    `lần ban hành ${String(issueNumber).padStart(2, '0')}, lần sửa đổi ${String(revision).padStart(2, '0')}`,
  erased: 'đã xóa theo quy định về dữ liệu cá nhân',

  list: {
    toFirst: 'Về đầu danh sách',
    title: 'Hồ sơ',
    newDossier: 'Tiếp nhận hồ sơ',
    lookUp: 'Tìm theo mã hồ sơ',
    lookUpHint: 'Mã đầy đủ, hoặc phần sau mã đơn vị, ví dụ 261118-0001.',
    find: 'Tìm hồ sơ',
    notFound: (code: string) =>
      `Không có hồ sơ mang mã “${code}”, hoặc hồ sơ không thuộc đơn vị của anh/chị.`,
    states: 'Đang ở đâu',
    all: 'Tất cả',
    stateNames: {
      'at-step': 'Đang xử lý',
      'awaiting-receipt': 'Chờ nhận',
      outside: 'Ở ngoài hệ thống',
      'result-waiting': 'Có kết quả, chờ trả',
      returned: 'Đã trả',
    } satisfies Record<ListState, string>,
    flags: 'Thời hạn',
    flagNames: {
      overdue: 'Quá hạn',
      'step-overdue': 'Quá thời gian bước',
      'due-today': 'Đến hạn hôm nay',
    } satisfies Record<ListFlag, string>,
    ofProcedure: (code: string) => `Chỉ hồ sơ theo quy trình ${code}`,
    ofVersion: (code: string, label: string) => `Chỉ hồ sơ theo quy trình ${code}, bản ${label}`,
    everyProcedure: 'Bỏ lọc quy trình',
    caption: 'Danh sách hồ sơ, hồ sơ chưa trả đứng trước',
    masked: 'Họ tên người nộp được che trong danh sách; tên đầy đủ ở trang hồ sơ.',
    empty: 'Không có hồ sơ nào như vậy',
    emptyAdvice: 'Bỏ bớt điều kiện lọc, hoặc tiếp nhận hồ sơ mới.',
    columns: {
      dossier: 'Hồ sơ',
      procedure: 'Thủ tục, bản quy trình',
      applicant: 'Người nộp',
      place: 'Đang ở',
      due: 'Hẹn trả',
    },
    acceptedAt: (at: Instant) => `nhận ${time.dateTime(at)}`,
    finishedAt: (at: Instant) => `có kết quả ${time.dateTime(at)}`,
    returnedAt: (at: Instant) => `trả ${time.dateTime(at)}`,
    noDue: 'không định thời hạn',
  },

  page: {
    procedure: 'Quy trình',
    version: 'Bản quy trình đang chạy',
    fingerprint: (hash: string) => `mã băm ${hash}`,
    oldVersion: 'Hồ sơ vẫn theo bản dùng để tiếp nhận lúc đó; nay hồ sơ mới được tiếp nhận theo bản khác.',
    paperVersion: 'Bản chép từ giấy: chưa xác minh việc ban hành, không hiển thị là đã ký trong hệ thống.',
    variant: 'Trường hợp',
    applicant: 'Người nộp',
    masked: 'Chỉ cán bộ của đơn vị giải quyết xem được họ tên đầy đủ và văn bản đề nghị.',
    address: 'Địa chỉ',
    phone: 'Điện thoại',
    request: 'Văn bản đề nghị',
    requestText: (number: string, date: string, agency: string) =>
      `số ${number} ngày ${time.date(date)} của ${agency}`,
    channel: 'Kênh tiếp nhận',
    papers: 'Giấy tờ đã nhận',
    paperKinds: (original: boolean, copy: boolean) =>
      [original ? 'bản chính' : '', copy ? 'bản sao' : ''].filter((kind) => kind !== '').join(', '),
    term: 'Thời hạn theo luật',
    submitted: 'Nộp lúc',
    accepted: 'Tiếp nhận lúc',
    outsideWindow: (reason: string) => `nhận ngoài thời gian tiếp nhận: ${reason}`,
    promised: 'Hẹn trả',
    due: 'Hạn theo luật',
    provisional: 'lịch dự kiến',
    noDue: 'Văn bản không định thời hạn tính được.',
    derivationFingerprint: 'dấu vân tay',
    derivationPrint: 'bản in',
    derivationData: 'dữ liệu',
    derivationCalendar: 'xem lịch',
    derivationStill: 'Diễn giải vẫn xem được trên trang hồ sơ.',
    recomputed: (times: number) =>
      times === 1 ? 'Hạn đã được tính lại theo lịch mới' : `Hạn đã được tính lại ${times} lần theo lịch mới`,
    promiseStands: 'Hẹn trả đã in trên giấy tiếp nhận không đổi; kết quả xét theo hạn theo luật.',
    derivationAtAcceptance: (moment: string) => `Khi tiếp nhận đã tính ra ${moment}`,
    calendarNote: (name: string, version: number, rule: string) =>
      `${name}, phiên bản ${version}. Cách đếm ngày: ${rule}. Cách đếm được ghim từ lúc tiếp nhận; lịch đổi thì hạn chỉ đổi bằng một mục ghi rõ cũ, mới.`,
    remaining: 'Còn lại',
    overrun: 'Quá hạn',
    under: 'theo',
    left: (duration: string) => `${duration} làm việc`,
    holder: 'Đang giữ',
    whereabouts: 'Tình trạng',
    holderSince: (name: string, at: Instant) => `${name}, từ ${time.dateTime(at)}`,
    inPlaceOf: (actedBy: string, party: string) => `${actedBy} (thay ${party})`,
    unit: 'Đơn vị giải quyết',
    unitSince: (heir: string, name: string) => `${heir} (thay ${name}, nơi đã tiếp nhận)`,
    holderWaiting: (giver: string, receiver: string, at: Instant) =>
      `${giver} (đã giao cho ${receiver} lúc ${time.dateTime(at)}, chờ nhận; trách nhiệm còn ở người giao)`,
    resultWaiting: (at: Instant) => `Có kết quả từ ${time.dateTime(at)}, chờ người nộp nhận`,
    returned: (at: Instant) => `Đã trả kết quả lúc ${time.dateTime(at)}`,
    result: 'Kết quả thời hạn',
    acts: 'Việc làm được bây giờ',
    steps: 'Các bước',
    planned: (duration: string) => `được ${duration}`,
    plannedNothing: 'quy trình không định thời gian',
    responsible: (names: string) => `Trách nhiệm: ${names}`,
    outside: 'ngoài hệ thống',
    given: (at: Instant) => `Giao ${time.dateTime(at)}`,
    received: (at: Instant) => `Nhận ${time.dateTime(at)}`,
    opened: (at: Instant) => `Bắt đầu ${time.dateTime(at)}`,
    waited: (duration: string) => `chờ nhận ${duration}`,
    waiting: (name: string, duration: string) => `đang chờ ${name} nhận, đã ${duration} làm việc`,
    closed: (at: Instant) => `xong ${time.dateTime(at)}`,
    stepDue: (at: Instant) => `hạn của bước ${time.dateTime(at)}`,
    lateReason: (reason: string) => `Lý do chậm: ${reason}`,
    overdue: 'Quá thời gian bước',
    handOvers: 'Giao và nhận',
    handOversCaption: 'Các lần giao, nhận hồ sơ',
    noHandOvers: 'Chưa có lần giao nhận nào giữa hai người.',
    columns: {
      giver: 'Giao',
      receiver: 'Nhận',
      given: 'Thời điểm giao',
      received: 'Thời điểm nhận',
      result: 'Kết quả',
      note: 'Ghi chú',
    },
    notReceived: 'chưa nhận',
    means: (means: string, paper: string | null) => (paper === null ? means : `${means}; văn bản ${paper}`),
    controlSheet: 'Phiếu kiểm soát BM.05',
    controlSheetPdf: 'In BM.05 (PDF)',
    facts: (count: number) => `Nhật ký của hồ sơ (${count} mục)`,
    factBy: (name: string | null, at: Instant) => `${time.dateTime(at)}${name === null ? '' : `, ${name}`}`,
    entry: (seq: number, leaf: string) => `mục ${seq}, mã băm ${leaf}`,
    uncounted: 'Không đếm được thời gian',
  },

  acts: {
    names: {
      receive: 'Nhận hồ sơ',
      refuse: 'Từ chối nhận',
      'hand-over': 'Giao bước sau',
      'return-from-outside': 'Ghi nhận nhận lại từ ngoài',
      finish: 'Ghi nhận có kết quả',
      'take-back': 'Lấy lại',
      'return-result': 'Trả kết quả',
    } satisfies Record<DossierAct, string>,
    /** After "Vì sao tôi không". */
    why: {
      receive: 'nhận được hồ sơ này',
      refuse: 'từ chối nhận được',
      'hand-over': 'giao được bước này',
      'return-from-outside': 'ghi nhận được việc nhận lại',
      finish: 'ghi nhận được kết quả',
      'take-back': 'lấy lại được',
      'return-result': 'trả được kết quả',
    } satisfies Record<DossierAct, string>,
    whyAny: 'làm được việc trên hồ sơ này',
    notNow: 'Lúc này anh/chị không làm được việc này:',
    nothingWritten: 'Chưa có gì được ghi.',
    backToDossier: 'Về trang hồ sơ',
    dossier: 'Hồ sơ',
    step: 'Bước',
    procedure: 'Thủ tục',
    next: 'Bước sau',
    nextDue: 'Thời gian của bước sau',
    giver: 'Người giao',
    stepDue: 'Hạn của bước',
    late: (at: Instant) => `đã quá, hạn là ${time.dateTime(at)}`,
    receiver: 'Người nhận',
    chooseReceiver: '— Chọn người nhận —',
    myself: (name: string) => `${name} – tôi làm tiếp`,
    receiverMissing: 'Chọn người nhận.',
    body: 'Cơ quan nhận',
    bodyMissing: 'Ghi tên cơ quan nhận.',
    means: 'Cách chuyển',
    meansBackHint: 'Cách hồ sơ hoặc kết quả về đến đơn vị.',
    meansHint: 'Ví dụ: hệ thống định danh và xác thực điện tử, bưu chính, trực tiếp.',
    meansMissing: 'Ghi cách chuyển.',
    paper: 'Số văn bản',
    lateReason: 'Lý do chậm',
    lateReasonHint: 'Bước này đã quá thời gian; lý do được ghi vào cột Ghi chú của BM.05.',
    note: 'Ghi chú',
    reason: 'Lý do từ chối nhận',
    reasonMissing: 'Ghi lý do từ chối nhận.',
    tooLong: (most: number) => `Dài quá ${most} ký tự.`,
    formBroken: 'Biểu mẫu gửi lên thiếu dữ liệu; hãy mở lại trang và làm lại.',
    handOverConsequence:
      'Thời gian của bước này dừng khi giao. Trách nhiệm còn ở anh/chị đến khi người kia nhận. Mục đã ghi không sửa được, chỉ ghi tiếp.',
    outsideConsequence:
      'Bước sau làm ở ngoài hệ thống: chỉ ghi một phía, thời gian ở đó vẫn tính vào thời hạn và được nêu riêng.',
    receiveConsequence: 'Từ lúc nhận, anh/chị giữ hồ sơ và thời gian của bước bắt đầu.',
    refuseConsequence: 'Hồ sơ ở lại với người giao, thời gian của người giao tiếp tục chạy.',
    takeBackConsequence:
      'Việc giao coi như chưa có; thời gian của anh/chị tiếp tục chạy từ lúc bắt đầu bước.',
    returnFromOutsideConsequence: 'Từ lúc này anh/chị giữ hồ sơ và bước sau bắt đầu.',
    finishConsequence: 'Thời điểm này quyết định trước hạn, đúng hạn hay quá hạn.',
    returnResultConsequence: 'Ghi nhận kết quả đã đến tay người nộp; hồ sơ khép lại.',
  },

  intake: {
    title: 'Tiếp nhận hồ sơ',
    chooseTitle: 'Chọn thủ tục',
    search: 'Tìm thủ tục theo tên hoặc mã',
    find: 'Tìm thủ tục',
    chooseCaption: 'Thủ tục tiếp nhận được tại đơn vị hôm nay',
    noProcedures: 'Không có thủ tục nào tiếp nhận được',
    noProceduresAdvice: (level: string) =>
      `Chỉ hiện thủ tục có bản dùng để tiếp nhận ở ${level.toLowerCase()}.`,
    columns: { procedure: 'Thủ tục', version: 'Bản dùng để tiếp nhận', variants: 'Trường hợp và thời hạn' },
    onlyVariant: 'Tiếp nhận',
    noSteps: 'không có bước nào do đơn vị thực hiện, không tiếp nhận được',
    secret: 'Không nhập nội dung bí mật nhà nước.',
    version: 'Tiếp nhận theo bản',
    paper:
      'Bản này chép từ giấy: hiệu lực chưa được xác minh, và các bước không có thời gian bằng số nên về sau không thể nói hồ sơ trễ ở bước nào.',
    paperWithTimes: 'Bản này chép từ giấy: hiệu lực chưa được xác minh.',
    variant: 'Trường hợp',
    chooseVariant: 'Chọn trường hợp',
    changeVariant: 'Đổi trường hợp',
    otherProcedure: 'Chọn thủ tục khác',
    term: (text: string) => `thời hạn ${text}`,
    noTerm: 'không có thời hạn tính được',
    applicant: 'Người nộp',
    applicantName: 'Họ tên hoặc tên cơ quan, tổ chức',
    applicantNameMissing: 'Ghi họ tên hoặc tên cơ quan, tổ chức nộp hồ sơ.',
    address: 'Địa chỉ',
    addressMissing: 'Ghi địa chỉ.',
    phone: 'Số điện thoại',
    channel: 'Kênh tiếp nhận',
    channelMissing: 'Chọn kênh tiếp nhận.',
    request: 'Văn bản đề nghị',
    requestHint: 'Chỉ ghi số, ngày và cơ quan; không ghi nội dung.',
    requestNumber: 'Số văn bản',
    requestNumberMissing: 'Ghi số văn bản đề nghị.',
    requestDate: 'Ngày văn bản',
    requestDateWrong: 'Ghi ngày văn bản theo dạng ngày/tháng/năm, ví dụ 05/11/2026.',
    requestAgency: 'Cơ quan đề nghị',
    requestAgencyMissing: 'Ghi cơ quan đề nghị.',
    papers: 'Thành phần hồ sơ',
    papersHint: 'Đánh dấu những gì đã nhận. Giấy tờ không thuộc trường hợp này thì chọn “không thuộc”.',
    original: 'Bản chính',
    copy: 'Bản sao',
    notAsked: 'Không thuộc trường hợp này',
    asked: (original: boolean, copy: boolean) =>
      `Quy trình yêu cầu: ${[original ? 'bản chính' : '', copy ? 'bản sao' : ''].filter((kind) => kind !== '').join(', ') || 'không ghi'}`,
    submitted: 'Thời điểm nộp',
    submittedDate: 'Ngày nộp',
    submittedClock: 'Giờ nộp',
    submittedHint: 'Là lúc này; sửa nếu hồ sơ đến trước đó.',
    submittedWrong: 'Ghi ngày dạng 18/11/2026 và giờ dạng 10:00.',
    outsideWindowReason: 'Lý do nhận ngoài thời gian tiếp nhận',
    outsideWindowHint: 'Để trống thì hồ sơ chỉ được nhận khi mở cửa.',
    due: 'Hẹn trả',
    countedFrom: (at: Instant) => `Thời hạn tính từ ${time.dateTimeWithWeekday(at)}.`,
    noDue: 'Văn bản không định thời hạn tính được, giấy hẹn không có ngày trả.',
    dueMoved: (at: Instant | null) =>
      at === null
        ? 'Với thời điểm nộp đã ghi, không tính được hẹn trả. Xem lại rồi bấm tiếp nhận lần nữa.'
        : `Với thời điểm nộp đã ghi, hẹn trả là ${time.dateTimeWithWeekday(at)}. Xem lại rồi bấm tiếp nhận lần nữa; chưa có gì được ghi.`,
    accept: 'Tiếp nhận',
    acceptUntil: (at: Instant) => `Tiếp nhận, hẹn trả ${time.dateTimeWithWeekday(at)}`,
    tooLong: (most: number) => `Dài quá ${most} ký tự.`,
    calendarNote: (name: string, version: number, rule: string) =>
      `${name}, phiên bản ${version}. Cách đếm ngày: ${rule}.`,
  },

  sheet: {
    title: (code: string) => `Phiếu kiểm soát của hồ sơ ${code}`,
    pdf: 'Tải PDF để in',
    solvingUnit: 'Cơ quan (bộ phận) giải quyết',
    coordinatingUnit: 'Cơ quan phối hợp',
    record: (size: number, root: string) => `Nhật ký: ${size} mục, gốc ${root.slice(0, 8)}…`,
    form: (local: string, legal: string | null) => (legal === null ? local : `${local} – ${legal}`),
    unsure: 'Tên và số mẫu theo nguồn thứ cấp, chưa đối chiếu văn bản gốc.',
    printerMissing: 'Máy chủ chưa in được PDF',
    printerMissingAdvice:
      'Cài Chromium trên máy chủ: chạy “apt install chromium-headless-shell”, hoặc đặt biến PUPPETEER_EXECUTABLE_PATH tới tệp chạy của Chromium, rồi mở lại trang này.',
    printerBusy: 'Máy chủ đang in nhiều phiếu khác; chờ ít giây rồi mở lại trang này.',
    screenStill: 'Phiếu vẫn xem được trên màn hình ở trang phiếu kiểm soát của hồ sơ.',
  },

  overdue: {
    title: 'Quá thời gian bước',
    count: (count: number, more: boolean) =>
      more ? `${count} bước đầu danh sách, quá lâu nhất đứng trước` : `${count} bước đang quá thời gian`,
    caption: 'Các bước đang quá thời gian, quá lâu nhất đứng trước',
    none: 'Không có bước nào quá thời gian',
    noneAdvice: 'Mọi bước đang làm đều trong thời gian quy trình cho phép.',
    columns: {
      dossier: 'Hồ sơ',
      step: 'Bước, người giữ',
      allotted: 'Cho phép',
      over: 'Quá (giờ làm việc)',
      due: 'Hạn của bước',
      dossierDue: 'Hạn của hồ sơ',
      why: 'Vì sao',
    },
    withoutTimes: 'Không thể nói trễ ở đâu',
    withoutTimesNote:
      'Những hồ sơ này đã hoặc sắp đến hạn, nhưng bản quy trình đang chạy không định thời gian từng bước: biết hồ sơ trễ, không biết trễ ở bước nào.',
    withoutTimesCaption: 'Hồ sơ đã hoặc sắp đến hạn theo bản quy trình không định thời gian bước',
    withoutTimesColumns: {
      dossier: 'Hồ sơ',
      procedure: 'Bản quy trình',
      holder: 'Đang giữ',
      due: 'Hạn của hồ sơ',
    },
    noDue: 'không định',
  },
}
