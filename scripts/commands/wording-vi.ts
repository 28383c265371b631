import type { CalendarFileRefusal } from '#app/domain/calendar/calendar-file.ts'
import type { LogProblem } from '#app/record/verify.ts'
import { vietnameseCheck } from './wording-check-vi.ts'
import { vietnameseImport } from './wording-import-vi.ts'
import { vietnameseInit } from './wording-init-vi.ts'
import { vietnameseUser } from './wording-user-vi.ts'

type RefusalOfFile<Code> = Extract<CalendarFileRefusal, { code: Code }>
type ProblemOfLog<Code> = Extract<LogProblem, { code: Code }>
export type CalendarFileTexts = {
  [Code in CalendarFileRefusal['code']]: (refusal: RefusalOfFile<Code>) => string
}
export type LogProblemTexts = { [Code in LogProblem['code']]: (problem: ProblemOfLog<Code>) => string }

const calendarFile: CalendarFileTexts = {
  'calendar-file.not-an-object': () => 'phải là một đối tượng hoặc danh sách như trong mẫu.',
  'calendar-file.unknown-field': () => 'tệp lịch không có mục này.',
  'calendar-file.other-time-zone': ({ found }) =>
    `múi giờ phải là Asia/Ho_Chi_Minh hoặc +07:00, không phải ${found}.`,
  'calendar-file.hours-per-day': () => 'số giờ một ngày phải là số từ 1 phút đến 24 giờ, tròn phút.',
  'calendar-file.unknown-weekday': ({ found }) => `không có ngày “${found}”; dùng mon … sun.`,
  'calendar-file.session-unreadable': ({ found }) => `không hiểu buổi “${found}”; ví dụ đúng: 07:30-11:30.`,
  'calendar-file.session-inverted': ({ found }) => `buổi “${found}” kết thúc trước khi bắt đầu.`,
  'calendar-file.sessions-overlap': ({ found }) => `buổi “${found}” chồng lên buổi trước.`,
  'calendar-file.not-a-date': ({ found }) => `“${found}” không phải ngày có thật dạng YYYY-MM-DD.`,
  'calendar-file.date-twice': ({ date }) => `ngày ${date} có hai lần.`,
  'calendar-file.date-outside-years': ({ date }) => `ngày ${date} nằm ngoài các năm của lịch.`,
  'calendar-file.not-a-year': ({ found }) => `“${found}” không phải năm dùng được.`,
  'calendar-file.week-change-twice': ({ date }) => `đổi giờ làm việc từ ngày ${date} hai lần.`,
  'calendar-file.gap-in-years': ({ missing }) => `thiếu năm ${missing} ở giữa.`,
  'calendar-file.unknown-value': ({ found }) => `giá trị “${found}” không dùng được ở đây.`,
}

const logProblems: LogProblemTexts = {
  'not-canonical': () => 'không ở dạng chuẩn: đã bị viết lại.',
  'broken-entry': ({ reason, field }) => `không còn là một mục đọc được (${field ?? reason}).`,
  'leaf-differs': ({ stored, computed }) =>
    `nội dung không khớp mã băm đã lưu (đã lưu ${stored}, tính lại ${computed}).`,
  'prev-differs': () => 'không nối với mục ngay trước: mục trước đã bị thay.',
  'sequence-gap': ({ expected }) => `thiếu mục hoặc sai số thứ tự (chờ mục ${expected}).`,
  'subject-sequence-gap': ({ subject, expected, named }) =>
    `đối tượng ${subject} nhảy số (chờ ${expected}, ghi ${named}).`,
  'time-went-back': ({ seconds }) => `thời gian lùi ${seconds} giây so với mục trước.`,
  'head-differs': ({ fields }) => `Đầu nhật ký không khớp các mục (${fields.join(', ')}).`,
  'checkpoint-signature': ({ reason }) => `không phải điểm chốt của nhật ký này (${reason}).`,
  'checkpoint-root': ({ size }) => `gốc đã ký tại ${size} mục khác gốc tính lại.`,
  'checkpoint-beyond-log': ({ size, entries }) =>
    `đã ký ${size} mục nhưng nhật ký chỉ còn ${entries}: phần cuối đã bị cắt.`,
}

/** Lời của dòng lệnh. */
export const vietnamese = {
  help: {
    usage: 'Cách dùng:',
    arguments: 'Tham số:',
    options: 'Tùy chọn:',
    commands: 'Lệnh:',
    examples: 'Ví dụ:',
    choices: (values: string) => `(một trong: ${values})`,
    standard: (value: string) => `(mặc định: ${value})`,
    exitCodes:
      'Mã thoát: 0 xong · 1 có vấn đề · 2 gọi sai hoặc thiếu điều kiện · 3 không đọc được đầu vào · 4 xung đột · 5 kiểm chứng không đạt · 70 lỗi nội bộ',
    places:
      'Cơ sở dữ liệu: DATABASE_URL, nếu không có thì MINH_TRINH_DATA/minhtrinh.db (mặc định data/minhtrinh.db).',
    mt: 'Minh Trình: quy trình, lịch làm việc, nhật ký và cơ sở dữ liệu từ dòng lệnh',
    procedure: 'tệp quy trình và quy trình trong cơ sở dữ liệu',
    check: 'kiểm tra tệp quy trình, in mọi phát hiện',
    parse: 'in mô hình quy trình đã biên dịch',
    diff: 'so sánh hai bản: thay đổi về nội dung và từng chữ',
    printing: 'in một tệp hoặc một bản trong cơ sở dữ liệu ra PDF',
    load: 'nạp các tệp trong thư mục làm dự thảo hoặc bản chép từ giấy',
    export: 'viết một bản trong cơ sở dữ liệu ra tệp Markdown',
    calendar: 'tính theo lịch làm việc',
    due: 'tính hạn từ thời điểm nhận và thời hạn; từng cái hoặc theo lô',
    log: 'nhật ký',
    verify: 'kiểm chứng cả nhật ký: mã băm, chuỗi, cây, điểm chốt',
    checkpoint: 'ký đầu nhật ký và in điểm chốt mới nhất',
    unit: 'đơn vị qua các thời kỳ',
    user: 'cán bộ, chức vụ và tài khoản',
    db: 'cơ sở dữ liệu',
    migrate: 'đưa cấu trúc cơ sở dữ liệu lên bản mới nhất',
    seed: 'lập dữ liệu minh họa',
    dbCheck: 'kiểm chứng nhật ký, rồi so mọi bảng với nhật ký',
    backup: 'chép cơ sở dữ liệu SQLite ra một tệp rồi mở ra kiểm chứng',
    serve: 'chạy máy chủ (cần đã dựng giao diện: npm start hoặc npm run build)',
    optionHelp: 'xem hướng dẫn',
    optionVersion: 'in số phiên bản của chương trình',
    optionLang: 'ngôn ngữ của thông báo',
    optionJson: 'in một đối tượng JSON',
    optionQuiet: 'không in tiến độ và tóm tắt',
    optionCalendar: 'tệp lịch (JSON); không có thì dùng lịch hành chính toàn quốc đi kèm',
    optionAt: 'kiểm tra như dự thảo hay như lúc trình ký',
    optionVersionNumber: 'bản cần lấy, ví dụ 02-01 hoặc 02',
    optionOut: 'tệp viết ra',
    optionAs: 'nạp thành dự thảo hay bản chép từ giấy',
    optionBy: 'tên đăng nhập của người đứng tên; bắt buộc với dự thảo',
    optionBatch: 'tệp mỗi dòng một phép tính JSON; - là đầu vào chuẩn',
    optionFrom: 'thời điểm nhận, ISO 8601 có múi giờ',
    optionWork: 'thời hạn: 90wm 4wh 3wd giờ làm việc; 3d 2mo 24h theo lịch; immediate là ngay',
    optionRule: 'cách đếm ngày làm việc',
    optionCutOff: 'giờ chốt nhận trong ngày, dùng với --rule cut-off',
    optionExplain: 'in diễn giải từng dòng, lịch và dấu vân tay',
    optionPause: 'một lần tạm dừng, TỪ/ĐẾN; lặp lại được',
    optionCheckpoint: 'điểm chốt đã giữ riêng, ví dụ của đánh giá viên; dùng được nhiều lần',
    optionVerifierKey: 'khóa kiểm chứng đã ghim (dạng C2SP); không có thì lấy từ khóa nhật ký trên máy',
    optionFresh: 'xóa dữ liệu minh họa cũ rồi lập lại; không bao giờ xóa dữ liệu thật',
    optionYes: 'đồng ý xóa mà không hỏi',
    optionPort: 'cổng',
    optionHost: 'địa chỉ lắng nghe',
  },
  usage: {
    unknownCommand: (name: string) => `Không có lệnh “${name}”.`,
    unknownOption: (name: string) => `Không có tùy chọn “${name}”.`,
    missingArgument: (name: string) => `Thiếu tham số ${name}.`,
    optionNeedsValue: (name: string) => `Tùy chọn “${name}” cần một giá trị.`,
    missingOption: (name: string) => `Thiếu tùy chọn “${name}”.`,
    wrongValue: (name: string, value: string) => `Giá trị “${value}” không dùng được cho “${name}”.`,
    tooManyArguments: () => 'Thừa tham số.',
    other: (message: string) => `Gọi sai: ${message}`,
    didYouMean: (names: string) => `Ý anh/chị là: ${names}?`,
    seeHelp: (command: string) => `Xem hướng dẫn: ${command} --help`,
  },
  internal: (reason: string) => `Lỗi nội bộ: ${reason}`,
  files: {
    missing: (file: string) => `Không có tệp ${file}.`,
    unreadable: (file: string, code: string) => `Không đọc được ${file} (${code}).`,
    notUtf8: (file: string) => `Tệp ${file} không phải văn bản UTF-8.`,
    notWritable: (file: string, code: string) => `Không viết được ${file} (${code}).`,
    written: (file: string) => `Đã viết ${file}`,
    exists: (file: string) => `Đã có tệp ${file}; chọn tên khác.`,
  },
  procedure: {
    differences: (count: number) =>
      count === 0 ? 'Hai bản không khác nhau về nội dung.' : `${count} thay đổi về nội dung.`,
    summary: (files: number, errors: number, warnings: number) =>
      `${files} tệp: ${errors} lỗi, ${warnings} cảnh báo.`,
    cannotRead: 'không đọc được văn bản',
    unreadableFile: (file: string) => `Không đọc được ${file} như một tệp quy trình.`,
    wholeProcedure: 'Cả quy trình',
    term: (text: string) => `thời hạn ${text}`,
    noTerm: 'không có thời hạn',
    terms: { forms: 'Biểu mẫu', legalBases: 'Căn cứ', components: 'Thành phần hồ sơ' },
    unknownCode: (code: string) => `Không có quy trình mã ${code}.`,
    nearest: (code: string) => `Gần nhất: ${code}.`,
    noVersions: (code: string) => `Quy trình ${code} chưa có bản nào.`,
    unknownVersion: (code: string, version: string, known: string) =>
      `Quy trình ${code} không có bản ${version}; có: ${known}.`,
    wrongVersion: (text: string) => `“${text}” không phải số bản; ví dụ đúng: 02-01 hoặc 02.`,
    versionOfFile: 'Tùy chọn --version chỉ dùng với mã quy trình trong cơ sở dữ liệu.',
    noChromium:
      'Máy này chưa có Chromium nên chưa in được PDF. Cài, ví dụ: apt-get install chromium-headless-shell; hoặc đặt PUPPETEER_EXECUTABLE_PATH.',
    nothingToLoad: (folder: string) => `Không có tệp quy trình (01.md, 02-01.md, …) nào trong ${folder}.`,
    misplaced: (expected: string) =>
      `phần đầu ghi quy trình và số bản khác tên tệp; tên đúng là ${expected}.`,
    nothingLoaded: 'Chưa nạp gì.',
    byNeeded: 'Nạp dự thảo cần --by TÊN: dự thảo luôn có người đứng tên.',
    unknownPerson: (account: string) => `Không có người đăng nhập tên ${account}.`,
    numberTaken: 'đã có bản cùng số với nội dung khác.',
    draftTaken: 'quy trình đã có dự thảo khác đang mở.',
    draftTwice: (other: string) => `trùng quy trình với ${other}; mỗi quy trình chỉ có một dự thảo.`,
    loaded: 'đã nạp',
    unchanged: 'đã có, không đổi',
    loadSummary: (loaded: number, unchanged: number) => `${loaded} tệp đã nạp, ${unchanged} tệp đã có sẵn.`,
    exportedHash: (hash: string) => `Mã băm văn bản được ký (SHA-256): ${hash}`,
  },
  check: vietnameseCheck,
  import: vietnameseImport,
  init: vietnameseInit,
  unit: {
    help: {
      tree: 'cây đơn vị hôm nay, hoặc tại một ngày',
      import: 'nhập danh sách đơn vị từ tệp CSV, hoặc dữ liệu kèm sẵn: ghi tất cả hoặc không ghi gì',
    },
    options: {
      asOf: 'tại cuối ngày này',
      dryRun: 'cho biết sẽ ghi gì, không ghi',
      shipped: 'dữ liệu kèm sẵn thay cho tệp: Khánh Hòa trước và sau 01/7/2025',
    },
    wrongDay: (text: string) => `“${text}” không phải ngày; ví dụ đúng: 2025-07-01 hoặc 01/07/2025.`,
    oneOfTwo: 'Cần một tệp, hoặc --shipped, không phải cả hai.',
    count: (units: number) => `${units} đơn vị.`,
    planned: (made: number, ended: number, unchanged: number) =>
      `Sẽ đăng ký ${made} đơn vị, kết thúc ${ended}, không đổi ${unchanged}; chưa ghi gì.`,
    done: (made: number, ended: number, unchanged: number) =>
      `Đã đăng ký ${made} đơn vị, kết thúc ${ended}, không đổi ${unchanged}.`,
    nothing: (problems: number) => `${problems} chỗ cần sửa; chưa ghi gì.`,
  },
  user: vietnameseUser,
  calendar: {
    wrongFile: (file: string) => `Tệp lịch ${file} có lỗi:`,
    notJson: (file: string, reason: string) => `Tệp lịch ${file} không phải JSON: ${reason}`,
    refusals: calendarFile,
    shipped: (name: string) => `Dùng lịch đi kèm: ${name}.`,
    needsCase: 'Cần --from và --work, hoặc --batch.',
    batchOrCase: 'Dùng --batch thì không dùng --from, --work, --rule, --cut-off, --pause, --explain.',
    countedBy: ({ code, version, sha256 }: { code: string; version: number; sha256: string }) =>
      `Lịch ${code || '(không mã)'} phiên bản ${version}, SHA-256 ${sha256}`,
    fingerprint: (hash: string) => `Dấu vân tay của diễn giải: ${hash}`,
    provisional: 'Hạn rơi vào năm có lịch dự kiến, có thể đổi khi có lịch chính thức.',
    batchDone: (lines: number, faults: number) => `${lines} dòng, ${faults} dòng lỗi.`,
    faults: {
      'line.not-json': 'Dòng không phải JSON.',
      'line.not-an-object': 'Dòng phải là một đối tượng JSON.',
      'op.unknown': 'Mục "op" phải là "add" hoặc "between".',
      'field.misspelt': 'Tên mục viết sai chữ hoa, chữ thường.',
      'from.unreadable': 'Mục "from" phải là thời điểm ISO 8601 có múi giờ, ví dụ 2026-08-20T15:30:00+07:00.',
      'to.unreadable': 'Mục "to" phải là thời điểm ISO 8601 có múi giờ, ví dụ 2026-08-28T17:30:00+07:00.',
      'work.unreadable': 'Mục "work" phải là thời hạn, ví dụ "3wd".',
      'rule.unknown': 'Mục "rule" phải là "next-day", "cut-off" hoặc "exact".',
      'pause.unreadable':
        'Lần tạm dừng phải là TỪ/ĐẾN, hai thời điểm ISO 8601 có múi giờ, đến không trước từ.',
      'cut-off.unreadable': 'Cách đếm "cut-off" cần mục "cutOff" dạng HH:MM, ví dụ "15:00".',
    },
  },
  log: {
    problems: logProblems,
    entry: (seq: number, type: string, subject: string) => `Mục ${seq} (${type}, ${subject})`,
    bareEntry: (seq: number) => `Mục ${seq}`,
    checkpoint: (index: number) => `Điểm chốt thứ ${index + 1}`,
    originDiffers: (found: string, pinned: string) =>
      `Mục 0 nói đây là nhật ký ${found}, không phải ${pinned} (đặt MINH_TRINH_ORIGIN cho đúng).`,
    keyDiffers: 'Khóa trong mục 0 không phải khóa dùng để kiểm chứng.',
    sound: (entries: number, checkpoints: number) =>
      `Đạt: ${entries} mục, ${checkpoints} điểm chốt; mã băm, chuỗi, cây và chữ ký đều khớp.`,
    unsound: (faults: number) => `KHÔNG ĐẠT: ${faults} chỗ sai.`,
    root: (root: string) => `Gốc cây: ${root}`,
    clockBack: (count: number) => `${count} mục được ghi khi đồng hồ máy lùi lại (không phải lỗi).`,
    noCheckpoint: 'Không có điểm chốt nào: phần cuối bị cắt sẽ không lộ ra.',
    nothingNew: 'Không có mục mới; in lại điểm chốt gần nhất.',
    wrongVerifierKey: 'Khóa kiểm chứng viết sai dạng (tên+mã+base64).',
    otherLog: 'Không ký: nhật ký này mang tên hoặc khóa khác với máy này.',
  },
  database: {
    missing: (file: string) => `Chưa có cơ sở dữ liệu ${file}. Lập dữ liệu minh họa: mt db seed.`,
    unreadable: (reason: string) => `Không mở được cơ sở dữ liệu: ${reason}`,
    notMigrated: 'Cơ sở dữ liệu chưa có cấu trúc của Minh Trình. Chạy: mt db migrate.',
    empty: 'Nhật ký còn trống. Lập dữ liệu minh họa: mt db seed.',
    keyMissing: (file: string) =>
      `Không có khóa nhật ký ${file}; không tự tạo khóa mới cho nhật ký đã có. Đặt MINH_TRINH_DATA cho đúng.`,
    migrated: (count: number) => (count === 0 ? 'Cấu trúc đã là bản mới nhất.' : `Đã chạy ${count} bước.`),
    notEmpty: 'Cơ sở dữ liệu đã có nhật ký. Muốn lập lại dữ liệu minh họa: mt db seed --fresh.',
    notDemonstration: 'Cơ sở dữ liệu này không phải minh họa; không xóa.',
    freshIsSqlite:
      '--fresh chỉ dùng với SQLite; với PostgreSQL hãy tạo cơ sở dữ liệu trống mới rồi chạy mt db seed.',
    inUse: 'Có chương trình khác đang mở cơ sở dữ liệu; dừng máy chủ rồi chạy lại.',
    overtaken: 'Có người khác đang ghi hoặc vừa thay đổi dữ liệu; chạy lại lệnh.',
    question: (file: string) => `Xóa dữ liệu minh họa ${file} và lập lại? [c/K] `,
    yesNeeded: 'Không có người để hỏi: thêm --yes nếu đồng ý xóa dữ liệu minh họa.',
    notAgreed: 'Không xóa.',
    seeding: 'Đang lập dữ liệu minh họa…',
    seeded: (entries: number) => `Đã lập dữ liệu minh họa: ${entries} mục nhật ký.`,
    compared: (subjects: number, rows: number, tables: string) =>
      `Đã so ${rows} dòng của ${subjects} đối tượng với nhật ký; các bảng: ${tables}.`,
    equal: 'Mọi bảng khớp với nhật ký.',
    waitingPieces: (pieces: number) =>
      `${pieces} phần của một lần đổi lịch đã ghi nhưng chưa vào bảng (không phải lỗi); máy chủ đưa vào khi khởi động.`,
    notCompared:
      'Không so: dự thảo, phiên đăng nhập, mật khẩu, dữ liệu cá nhân (nhật ký chỉ giữ cam kết), chỉ mục tìm kiếm.',
    missingRow: (table: string, key: string) => `Bảng ${table}: thiếu dòng ${key}.`,
    changedRow: (table: string, key: string, columns: string) =>
      `Bảng ${table}: dòng ${key} khác nhật ký ở cột ${columns}.`,
    unexpectedRow: (table: string, key: string) => `Bảng ${table}: thừa dòng ${key}, nhật ký không nói tới.`,
    different: (count: number) => `KHÔNG KHỚP: ${count} chỗ khác nhau.`,
    postgresBackup:
      'Với PostgreSQL hãy dùng công cụ của nó: pg_dump --format=custom --file=TỆP "$DATABASE_URL"; phục hồi vào cơ sở dữ liệu trống rồi chạy mt db check.',
    backupBroken: 'Bản chép không đạt kiểm chứng; đã bỏ.',
    backupKey: 'Khóa nhật ký không nằm trong bản chép; cất riêng.',
    backedUp: (file: string, entries: number) => `Đã chép và kiểm chứng ${file}: ${entries} mục nhật ký.`,
  },
}
