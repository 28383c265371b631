import type { SignatureRole } from '#app/domain/procedure/model.ts'

const ROLES: Record<SignatureRole, string> = {
  author: 'người soạn thảo',
  reviewer: 'người xem xét',
  approver: 'người phê duyệt',
}

const FIELDS = {
  code: 'mã hiệu',
  title: 'tên quy trình',
  agency: 'cơ quan ban hành',
  unit: 'đơn vị thực hiện',
  field: 'lĩnh vực',
  level: 'cấp thực hiện',
  issueNumber: 'lần ban hành',
  revision: 'lần sửa đổi',
  issuedOn: 'ngày ban hành',
  revisedOn: 'ngày sửa đổi',
  effectiveOn: 'ngày hiệu lực',
} as const

const LEVELS: Record<string, string> = {
  central: 'trung ương',
  province: 'tỉnh',
  commune: 'xã',
  district: 'huyện',
}

type Field = keyof typeof FIELDS
type Spelling = { text: string; lines: number[] }
const lines = (numbers: readonly number[]) => numbers.join(', ')
const ofTitle = (number: string, title: string) => (number === '' ? `“${title}”` : `${number} “${title}”`)

/** Lời của các nghi vấn khi nhập văn bản: what was taken out, joined, moved or chosen, for a person to decide. */
export const importDoubts = {
  doubts: {
    'letters-composed': ({ count }: { count: number }) =>
      `Dấu thanh viết rời (NFD) đã được ghép lại thành chữ có dấu: ${count} chỗ.`,
    'characters-replaced': ({ character, by, count }: { character: string; by: string; count: number }) =>
      by === ''
        ? `Ký tự không nhìn thấy hoặc ký tự điều khiển (${character} và cùng loại) đã bị bỏ: ${count} chỗ.`
        : `Ký tự ${character} và cùng loại đã đổi thành “${by}”: ${count} chỗ.`,
    'text-from-utf16': () => 'Văn bản ở bảng mã UTF-16, đã đọc và giữ ở UTF-8.',
    'front-matter-left-out': ({ to, text }: { to: number; text: string }) =>
      `Phần thông tin đầu tệp (đến dòng ${to}) không phải của Minh Trình nên bị bỏ: ${text}`,
    'page-header-removed': ({ to, text }: { to: number; text: string }) =>
      `Đầu trang (đến dòng ${to}) đã được bỏ khỏi nội dung: ${text}`,
    'header-spellings': ({ field, kept, spellings }: { field: Field; kept: string; spellings: Spelling[] }) =>
      `Các đầu trang ghi ${FIELDS[field]} theo ${spellings.length} cách: ${spellings
        .map((each) => `“${each.text}” (dòng ${lines(each.lines)})`)
        .join('; ')}. Tạm giữ cách đầu tiên, “${kept}”; cần người chọn.`,
    'header-value-empty': (empty: { field: Field; lines: number[] }) =>
      `Đầu trang để trống ${FIELDS[empty.field]} (dòng ${lines(empty.lines)}).`,
    'header-value-missing': ({ field }: { field: Field }) =>
      field === 'revision'
        ? 'Văn bản không ghi lần sửa đổi; tạm ghi 0.'
        : `Văn bản không ghi ${FIELDS[field]}; cần điền.`,
    'header-value-unreadable': ({ field, text }: { field: Field; text: string }) =>
      `Không lấy được ${FIELDS[field]} từ “${text}”; cần điền.`,
    'header-read-from-text': ({ field, value, text }: { field: Field; value: string; text: string }) =>
      `Lấy ${FIELDS[field]} là “${field === 'level' ? (LEVELS[value] ?? value) : value}” từ câu “${text}”.`,
    'pages-not-numbered': () => 'Không đầu trang nào ghi số trang (trang x/y).',
    'kind-not-known': () => 'Không có bảng các bước nên không biết đây là loại tài liệu nào; cần điền.',
    'contents-removed': ({ to, text }: { to: number; text: string }) =>
      `Mục lục (đến dòng ${to}) đã được bỏ, vì được lập lại từ các mục: ${text}`,
    'contents-entry-without-section': ({ entry }: { entry: string }) =>
      `Mục lục có “${entry}” nhưng văn bản không có mục này.`,
    'contents-entry-differs': ({
      entry,
      heading,
      headingLine,
    }: {
      entry: string
      heading: string
      headingLine: number
    }) => `Mục lục ghi “${entry}”, tiêu đề ở dòng ${headingLine} ghi “${heading}”; giữ tiêu đề.`,
    'section-not-in-contents': ({ title }: { title: string }) => `Mục “${title}” không có trong mục lục.`,
    'signatures-read': ({ to, text }: { to: number; text: string }) =>
      `Bảng chữ ký (đến dòng ${to}) đã được chuyển vào phần đầu của tệp: ${text}`,
    'signature-empty': ({ roles }: { roles: SignatureRole[] }) =>
      `Ô chữ ký để trống: ${roles.map((role) => ROLES[role]).join(', ')}. Không chữ ký nào được coi là đã có.`,
    'signatory-name-empty': ({ role }: { role: SignatureRole }) => `Ô họ tên của ${ROLES[role]} để trống.`,
    'text-before-sections': ({ to, text }: { to: number; text: string }) =>
      `Đoạn trước mục đầu tiên (đến dòng ${to}) không rõ thuộc đâu, được giữ ở đầu nội dung: “${text}”`,
    'heading-by-look': ({ title }: { title: string }) =>
      `“${title}” được coi là tiêu đề vì có số và in đậm hoặc in hoa; tên mục này không quen.`,
    'heading-and-text-split': ({ number, title }: { number: string; title: string }) =>
      `Tiêu đề ${ofTitle(number, title)} và nội dung nằm chung một chỗ; đã tách ra.`,
    'section-number-moved': ({ number, title }: { number: string; title: string }) =>
      `Số ${number} nằm ở dòng nội dung, đã đưa lên tiêu đề “${title}”.`,
    'section-without-number': ({ title }: { title: string }) => `Mục “${title}” không có số.`,
    'cut-by-page': ({ place }: { place: string }) =>
      `Mục ${place} bị ngắt trang giữa tiêu đề và nội dung; đã nối lại.`,
    'joined-over-page': ({ place, before, after }: { place: string; before: string; after: string }) =>
      `${place} bị ngắt trang: đã nối “${before}” với “${after}”.`,
    'row-kept-after-page': ({ text }: { text: string }) =>
      `Dòng không có số ngay sau chỗ ngắt trang có thể là phần tiếp của dòng trên; giữ thành dòng riêng: “${text}”`,
    'table-continued': ({ text }: { text: string }) =>
      `Bảng bị ngắt ở đây; dòng “${text}” được coi là phần tiếp của bảng trên.`,
    'table-header-repeated': ({ text }: { text: string }) =>
      `Dòng tiêu đề bảng lặp lại ở trang sau đã được bỏ: ${text}`,
    'row-wider-than-header': ({ cells, columns }: { cells: number; columns: number }) =>
      `Dòng này có ${cells} ô, tiêu đề bảng có ${columns} cột; đã thêm cột không tên để không mất chữ.`,
    'list-not-closed': ({ tag, count }: { tag: string; count: number }) =>
      `Thẻ <${tag}> mở mà không đóng${count > 1 ? `, ${count} lần` : ''}.`,
    'html-removed': ({ tags }: { tags: string }) => `Thẻ HTML đã được bỏ, chữ giữ nguyên: ${tags}`,
    'marks-left-out': ({ count, text }: { count: number; text: string }) =>
      `Chữ giữ nguyên nhưng định dạng (đậm, nghiêng, liên kết) trong ${count} dòng không được nhập, trước hết ở “${text}”.`,
    'items-split': ({ count, text }: { count: number; text: string }) =>
      `Các ý viết liền một dòng đã được tách thành ${count} dòng, bắt đầu từ “${text}”.`,
    'marks-in-one-cell': ({ text }: { text: string }) =>
      `Một ô có nhiều dấu “${text}”: không rõ dấu nào của giấy tờ nào.`,
    'cell-merged-down': ({ text, rows }: { text: string; rows: number }) =>
      `Ô “${text}” gộp ${rows} dòng; chữ được giữ ở dòng đầu.`,
    'merged-cell-repeated': ({ text }: { text: string }) =>
      `Trách nhiệm “${text}” lấy từ ô gộp của dòng trên.`,
    'table-in-cell': ({ text }: { text: string }) =>
      `Có bảng nằm trong một ô; mỗi dòng của nó thành một dòng chữ: “${text}”`,
    'word-part': ({ part, count }: { part: string; count: number }) =>
      (
        ({
          images: `${count} hình ảnh không được nhập.`,
          comments: `${count} ghi chú bên lề (comment) không được nhập.`,
          'tracked-changes': `Có ${count} chỗ đang theo dõi sửa đổi (track changes): phần thêm được giữ, phần xóa bị bỏ.`,
          notes: `${count} chú thích cuối trang được chuyển xuống cuối văn bản.`,
          'page-headers': `${count} đầu trang của Word không đọc được.`,
          'list-numbers': `${count} số thứ tự do Word tự đánh không nằm trong chữ nên không được nhập.`,
        }) as Record<string, string>
      )[part] ?? `${part}: ${count}`,
  },
  problems: {
    'import.not-utf8': () => 'không phải văn bản UTF-8 hay UTF-16; lưu lại ở UTF-8.',
    'import.old-word': () => 'tệp Word cũ (.doc) hoặc có mật khẩu; lưu lại thành .docx không mật khẩu.',
    'import.unknown-kind': () => 'chỉ nhập được .txt, .md và .docx.',
    'import.package-broken': () => 'không phải tệp .docx đọc được.',
    'import.package-too-large': ({ what, most }: { what: 'bytes' | 'unpacked' | 'entries'; most: number }) =>
      ({
        bytes: `tệp quá lớn, tối đa ${most / 1024 / 1024} MiB.`,
        unpacked: `tệp bung ra quá lớn, tối đa ${most / 1024 / 1024} MiB.`,
        entries: `tệp có quá nhiều phần, tối đa ${most}.`,
      })[what],
    'import.nothing-to-read': () => 'không có chữ nào để nhập.',
  },
}
