import type { TTHC_RULES } from '#app/domain/procedure/rules-of-tthc.ts'
import type { RuleWording } from '../rule-wording.ts'

export const rulesOfTthc: RuleWording<typeof TTHC_RULES> = {
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
  P5: {
    sentence: ({ written }) =>
      `Mục kết quả ghi “${written}”: không nêu người dân nhận giấy tờ hay kết quả gì.`,
    name: 'Kết quả được gọi tên',
    why: 'Nghị định 63/2010/NĐ-CP, Điều 8 buộc mỗi thủ tục nêu kết quả; không gọi tên thì không biết hồ sơ nào đã xong.',
    mend: 'Ghi tên kết quả, ví dụ “Giấy xác nhận”, “Văn bản trả lời, nêu rõ lý do”.',
  },
}
