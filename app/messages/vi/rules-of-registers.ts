import type { FormRole } from '#app/domain/catalogue/form-templates.ts'
import type { REGISTER_RULES } from '#app/domain/procedure/rules-of-registers.ts'
import type { RuleWording } from '../rule-wording.ts'
import { SECTION_NAMES } from './rule-places.ts'
import { time } from './time.ts'

const FORM_ROLES: Record<FormRole, string> = {
  receipt: 'giấy tiếp nhận, hẹn trả',
  supplement: 'yêu cầu bổ sung hồ sơ',
  refusal: 'từ chối',
  apology: 'xin lỗi, hẹn lại',
  stop: 'dừng giải quyết',
  'control-sheet': 'phiếu kiểm soát',
  register: 'sổ theo dõi',
}

const insteadOf = (successor: string): string => (successor === '' ? '' : ` Thay bằng: ${successor}.`)
const since = (day: string): string => (day === '' ? '' : ` từ ngày ${time.date(day)}`)

export const rulesOfRegisters: RuleWording<typeof REGISTER_RULES> = {
  D1: {
    sentence: ({ form, state, day, legal, successor }) =>
      state === 'ended'
        ? `Biểu mẫu ${form} (${legal}) đã hết hiệu lực${since(day)}.${insteadOf(successor)}`
        : `Biểu mẫu ${form} (${legal}) chưa có hiệu lực; có${since(day)}.`,
    name: 'Biểu mẫu còn hiệu lực',
    why: 'Giấy tờ lập theo mẫu đã hết hiệu lực có thể không được nơi khác công nhận; cán bộ phải lập lại, hồ sơ chậm.',
    mend: 'Thay bằng biểu mẫu đang có hiệu lực, hoặc lùi ngày có hiệu lực của quy trình.',
  },
  D2: {
    sentence: ({ number, state, day, successor }) =>
      ({
        ended: `Văn bản ${number} đã hết hiệu lực${since(day)}.${insteadOf(successor)}`,
        replaced: `Văn bản ${number} đã có văn bản khác thay.${insteadOf(successor)}`,
        ends: `Văn bản ${number} sẽ hết hiệu lực${since(day)}.${insteadOf(successor)}`,
        'not-yet': `Văn bản ${number} chưa có hiệu lực; có${since(day)}.`,
      })[state],
    name: 'Căn cứ pháp lý còn hiệu lực',
    why: 'Quy trình dựa trên văn bản đã hết hiệu lực thì thời hạn, thành phần hồ sơ, mức phí có thể không còn đúng luật (TCVN ISO 9001:2015, 7.5.3.2: kiểm soát tài liệu có nguồn gốc bên ngoài).',
    mend: 'Đối chiếu nội dung với văn bản thay thế rồi sửa căn cứ; nếu văn bản vẫn áp dụng cho thủ tục này thì ghi lý do khi trình ký.',
  },
  D3: {
    sentence: ({ unit, state, day, successor }) =>
      state === 'ended'
        ? `“${unit}” không còn${since(day)}.${insteadOf(successor)}`
        : `“${unit}” chưa có; có${since(day)}.`,
    name: 'Đơn vị, cấp, chức danh đang tồn tại',
    why: 'Bước giao cho đơn vị không còn thì không ai thực hiện; chữ ký của chức danh không còn thì không có giá trị.',
    mend: 'Ghi đơn vị, chức danh đang có thẩm quyền vào ngày quy trình có hiệu lực.',
  },
  D4: {
    sentence: ({ lie, section, title, written }) =>
      lie === 'row-without-change'
        ? `Bảng sửa đổi ghi “${written}” nhưng phần đó không khác phiên bản trước.`
        : `Mục “${section === '' || section === 'header' ? title : SECTION_NAMES[section]}” khác phiên bản trước nhưng bảng sửa đổi không có dòng nào nói đến.`,
    name: 'Bảng sửa đổi đúng với nội dung đã sửa',
    why: 'Người thực hiện đọc bảng sửa đổi để biết phải làm khác ở đâu; thay đổi không ghi thì họ vẫn làm theo bản cũ (TCVN ISO 9001:2015, 7.5.3.2 c).',
    mend: 'Thêm dòng cho mục đã sửa, bỏ dòng không có sửa đổi nào. Lệnh mt procedure diff liệt kê các điểm khác.',
  },
  D6: {
    sentence: ({ code, version, place }) =>
      `Mã hiệu ${code}, lần ${version} đã là số của văn bản khác: ${place}.`,
    name: 'Mỗi mã hiệu và lần ban hành chỉ một văn bản',
    why: 'Hai văn bản cùng mã, cùng lần thì không thể nói hồ sơ được làm theo văn bản nào (TCVN ISO 9001:2015, 7.5.2 a).',
    mend: 'Tăng lần ban hành hoặc lần sửa đổi, hoặc đặt mã hiệu khác.',
  },
  D7: {
    sentence: ({ document, date, own }) =>
      `${document} ghi ngày ${time.date(date)}, sau ngày ban hành quy trình này (${time.date(own)}).`,
    name: 'Căn cứ không ký sau quy trình',
    why: 'Một quyết định không thể dựa trên văn bản được ký sau nó: một trong hai ngày đã ghi sai.',
    mend: 'Đối chiếu ngày của văn bản được dẫn và ngày ban hành, sửa ngày ghi sai.',
  },
  D10: {
    sentence: ({ form }) =>
      `Biểu mẫu ${form} không có trong danh mục biểu mẫu; không kiểm tra được hiệu lực.`,
    name: 'Biểu mẫu có trong danh mục',
    why: 'Biểu mẫu ngoài danh mục thì hệ thống không biết mẫu ấy còn dùng hay đã thay.',
    mend: 'Bổ sung biểu mẫu vào danh mục, hoặc sửa mã nếu ghi nhầm.',
  },
  D11: {
    sentence: ({ form, name, differs, role, registered, legal }) =>
      differs === 'role'
        ? `Biểu mẫu ${form} ghi tên “${name}” (${FORM_ROLES[role]}), nhưng theo danh mục ${form} là “${registered}” (${legal}).`
        : `Tên biểu mẫu ${form} “${name}” ghi số mẫu khác với mẫu đang có hiệu lực (${legal}).`,
    name: 'Mã và tên biểu mẫu đúng với danh mục',
    why: 'Cùng một mã mà hai việc thì cán bộ lấy nhầm mẫu; ví dụ BM.02 là sổ thì bộ biểu mẫu không còn phiếu yêu cầu bổ sung.',
    mend: 'Ghi tên theo danh mục, hoặc dùng mã khác cho biểu mẫu này.',
  },
  D12: {
    sentence: ({ number }) =>
      `Văn bản ${number} không có trong danh mục văn bản pháp luật; không kiểm tra được hiệu lực.`,
    name: 'Căn cứ có trong danh mục',
    why: 'Văn bản ngoài danh mục thì hệ thống không biết còn hiệu lực hay không.',
    mend: 'Bổ sung văn bản vào danh mục, hoặc sửa số hiệu nếu ghi nhầm.',
  },
  D13: {
    sentence: ({ document, date, on }) =>
      `${document} ghi ngày ${time.date(date)}, sau ngày kiểm tra (${time.date(on)}).`,
    name: 'Căn cứ không ghi ngày trong tương lai',
    why: 'Văn bản chưa ký thì chưa có nội dung để làm căn cứ.',
    mend: 'Sửa ngày, hoặc chờ văn bản được ký rồi mới trình.',
  },
  D14: {
    sentence: ({ written }) =>
      written === ''
        ? 'Một dòng của bảng sửa đổi không nêu mục; không đối chiếu được với nội dung.'
        : `Dòng sửa đổi ghi “${written}”, không nêu mục; không đối chiếu được với nội dung.`,
    name: 'Dòng sửa đổi nêu mục',
    why: 'Số trang đổi theo mỗi lần in; chỉ số mục hoặc tên mục mới cho biết phần nào đã sửa.',
    mend: 'Ghi số mục hoặc tên mục, ví dụ “5.5. Thời gian xử lý”.',
  },
  D15: {
    sentence: ({ code, other, place }) => `Mã hiệu ${code} chỉ khác ${other} ở dấu (${place}).`,
    name: 'Mã hiệu không dễ nhầm với mã khác',
    why: 'Hai mã chỉ khác Đ với D hoặc dấu chấm thì người đọc, người nhập đều nhầm; hồ sơ gắn sai quy trình.',
    mend: 'Nếu là một quy trình, viết thống nhất một mã; nếu là hai, đặt mã khác hẳn.',
  },
  D16: {
    sentence: ({ number, amendedBy }) =>
      `Văn bản ${number} đã được sửa đổi, bổ sung bởi ${amendedBy}, chưa nêu trong căn cứ.`,
    name: 'Nêu văn bản sửa đổi, bổ sung',
    why: 'Nội dung hiện hành gồm cả phần sửa đổi; biểu mẫu hoặc thời hạn có thể đã đổi.',
    mend: 'Xem phần sửa đổi có liên quan không; nếu có, thêm văn bản ấy vào căn cứ.',
  },
  D17: {
    sentence: ({ number, written, registered }) =>
      `Văn bản ${number} ghi ngày ${time.date(written)}; theo danh mục là ngày ${time.date(registered)}.`,
    name: 'Ngày của văn bản đúng với danh mục',
    why: 'Số và ngày không khớp thì người đọc không biết văn bản nào được dẫn.',
    mend: 'Đối chiếu bản gốc rồi sửa ngày, hoặc sửa danh mục.',
  },
}
