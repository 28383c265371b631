import type { CITED_LAW_RULES } from '#app/domain/procedure/rules-of-cited-law.ts'
import type { RuleWording } from '../rule-wording.ts'

export const rulesOfCitedLaw: RuleWording<typeof CITED_LAW_RULES> = {
  D8: {
    sentence: ({ title, reads }) =>
      ({
        number: `Căn cứ “${title}” chưa ghi số, ký hiệu.`,
        date: `Căn cứ “${title}” chưa ghi ngày ban hành; số, ký hiệu này mỗi năm đánh lại từ đầu.`,
        'no-such-day': `Căn cứ “${title}” ghi một ngày không có trong lịch.`,
        twice: `Căn cứ “${title}” trùng với căn cứ đã nêu.`,
      })[reads],
    name: 'Căn cứ ghi đủ số, ký hiệu, ngày',
    why: 'Không có số và ngày thì không kiểm tra được hiệu lực và không ai tìm lại được văn bản (NĐ 30/2020/NĐ-CP, Phụ lục I; riêng Luật, Pháp lệnh gọi theo tên).',
    mend: 'Ghi số, ký hiệu, ngày của văn bản; mỗi văn bản một dòng.',
  },
  D9: {
    sentence: ({ number }) =>
      `Văn bản ${number} được dẫn trong nội dung nhưng không có ở mục căn cứ pháp lý.`,
    name: 'Văn bản được dẫn có trong căn cứ',
    why: 'Căn cứ thiếu thì khi luật đổi không ai biết quy trình này bị ảnh hưởng.',
    mend: 'Thêm văn bản vào mục căn cứ pháp lý.',
  },
}
