import type { COMPLETENESS_RULES } from '#app/domain/procedure/rules-of-completeness.ts'
import type { RuleWording } from '../rule-wording.ts'

const ROLES = { author: 'người soạn thảo', reviewer: 'người xem xét', approver: 'người phê duyệt' }
const DATES: Record<string, string> = {
  issuedOn: 'Ngày ban hành',
  revisedOn: 'Ngày sửa đổi',
  effectiveOn: 'Ngày hiệu lực',
  decision: 'Ngày quyết định',
}

export const rulesOfCompleteness: RuleWording<typeof COMPLETENESS_RULES> = {
  H4: {
    sentence: () => 'Phần đầu chưa ghi lĩnh vực.',
    name: 'Có lĩnh vực',
    why: 'Lĩnh vực quyết định sổ theo dõi và danh mục thủ tục; thiếu thì không phân loại được.',
    mend: 'Ghi lĩnh vực vào phần đầu (field).',
  },
  H6: {
    sentence: ({ first, second }) => `${DATES[second]} trước ${(DATES[first] ?? first).toLowerCase()}.`,
    name: 'Các ngày đúng thứ tự',
    why: 'Ban hành rồi mới sửa đổi, có quyết định rồi mới có hiệu lực; ngày ngược thứ tự là ngày ghi sai.',
    mend: 'Sửa ngày theo quyết định.',
  },
  F4: {
    sentence: ({ form, other }) => `${form} và ${other} cùng một công dụng.`,
    name: 'Mỗi việc một biểu mẫu',
    why: 'Hai mẫu cho một việc thì mỗi người dùng một mẫu, số liệu không cộng được.',
    mend: 'Giữ một mẫu; ưu tiên mẫu của ngành khi luật quy định.',
  },
  F6: {
    sentence: ({ form, step }) =>
      `Nội dung bước ${step} có nêu biểu mẫu ${form} nhưng cột biểu mẫu không ghi.`,
    name: 'Biểu mẫu nêu trong bước có ở cột biểu mẫu',
    why: 'Phiếu kiểm soát và danh sách giấy tờ lấy từ cột biểu mẫu; biểu mẫu chỉ nằm trong câu chữ thì bị bỏ sót.',
    mend: 'Ghi mã biểu mẫu vào cột Biểu mẫu/Kết quả của bước.',
  },
  H7: {
    sentence: ({ role, position }) => `Chức vụ ${ROLES[role]} ghi “${position}” mà không nêu đơn vị.`,
    name: 'Chức vụ nêu đơn vị',
    why: 'Có nhiều trưởng phòng, đội trưởng; không nêu đơn vị thì không biết ai đã ký.',
    mend: 'Ghi cả đơn vị, ví dụ “Trưởng phòng PC06”.',
  },
  R3: {
    sentence: ({ number }) => `Bảng sửa đổi nêu ${number} nhưng mục căn cứ pháp lý không có.`,
    name: 'Căn cứ đã sửa đổi có trong mục căn cứ',
    why: 'Bảng sửa đổi nói đã thay căn cứ mà nội dung không thay thì một trong hai sai.',
    mend: 'Thêm văn bản vào mục căn cứ pháp lý, hoặc sửa dòng sửa đổi.',
  },
  R4: {
    sentence: ({ lacks }) =>
      `Dòng sửa đổi chưa ghi ${lacks === 'place' ? 'phần liên quan' : 'mô tả nội dung'}.`,
    name: 'Dòng sửa đổi ghi đủ',
    why: 'Người đọc phải biết chỗ nào đổi và đổi gì (ISO 9001, 7.5.3.2 c).',
    mend: 'Ghi phần liên quan và mô tả; hệ thống đề xuất được từ so sánh hai bản.',
  },
  D5: {
    sentence: ({ short, reads }) =>
      ({
        undefined: `“${short}” được dùng nhưng chưa giải thích ở mục viết tắt.`,
        unused: `“${short}” được giải thích nhưng không dùng trong văn bản.`,
        twice: `“${short}” được giải thích hai lần.`,
      })[reads],
    name: 'Từ viết tắt được giải thích và được dùng',
    why: 'Người mới đọc không đoán được chữ tắt; chữ giải thích mà không dùng là dấu vết của bản khác.',
    mend: 'Thêm vào mục định nghĩa/viết tắt, viết đầy đủ, hoặc bỏ chữ không dùng.',
  },
  D8: {
    sentence: ({ title, reads }) =>
      reads === 'number'
        ? `Căn cứ “${title}” chưa ghi số, ký hiệu.`
        : `Căn cứ “${title}” trùng với căn cứ đã nêu.`,
    name: 'Căn cứ ghi đủ số, ký hiệu',
    why: 'Không có số thì không kiểm tra được hiệu lực và không ai tìm lại được văn bản.',
    mend: 'Ghi số, ký hiệu, ngày của văn bản; mỗi văn bản một dòng.',
  },
  D9: {
    sentence: ({ number }) =>
      `Văn bản ${number} được dẫn trong nội dung nhưng không có ở mục căn cứ pháp lý.`,
    name: 'Văn bản được dẫn có trong căn cứ',
    why: 'Căn cứ thiếu thì khi luật đổi không ai biết quy trình này bị ảnh hưởng.',
    mend: 'Thêm văn bản vào mục căn cứ pháp lý.',
  },
  P1: {
    sentence: () => 'Chưa ghi số lượng hồ sơ (bao nhiêu bộ).',
    name: 'Có số lượng hồ sơ',
    why: 'Nghị định 63/2010/NĐ-CP, Điều 8 buộc mỗi thủ tục ghi số lượng hồ sơ; thiếu thì người dân phải đi lại.',
    mend: 'Ghi ví dụ “01 (một) bộ”.',
  },
  P2: {
    sentence: ({ written }) => `Lệ phí ghi “${written}”: không nêu mức thu, cũng không nêu là không thu.`,
    name: 'Lệ phí ghi rõ',
    why: 'Người dân phải biết trước phải nộp bao nhiêu; “chưa quy định” thường đã lỗi thời.',
    mend: 'Ghi mức thu và văn bản quy định, hoặc “Không”.',
  },
  P3: {
    sentence: () => 'Mục hồ sơ cần lưu chưa ghi thời hạn lưu.',
    name: 'Hồ sơ lưu có thời hạn',
    why: 'Không có thời hạn thì không ai biết khi nào được tiêu hủy (Luật Lưu trữ 33/2024/QH15; ISO 9001, 7.5.3.2 d).',
    mend: 'Ghi thời hạn, ví dụ “05 năm” hoặc “vĩnh viễn”.',
  },
  P4: {
    sentence: ({ name }) => `Giấy tờ “${name}” chưa đánh dấu bản chính hay bản sao.`,
    name: 'Giấy tờ ghi bản chính hay bản sao',
    why: 'Người dân phải biết mang bản nào.',
    mend: 'Đánh dấu X vào cột bản chính hoặc bản sao.',
  },
}
