import type { REVISION_RULES } from '#app/domain/procedure/rules-of-revisions.ts'
import type { RuleWording } from '../rule-wording.ts'

export const rulesOfRevisions: RuleWording<typeof REVISION_RULES> = {
  R1: {
    sentence: ({ version }) => `Văn bản lần ${version} chưa có dòng nào trong bảng sửa đổi tài liệu.`,
    name: 'Bản sửa đổi có bảng sửa đổi',
    why: 'Từ bản thứ hai người đọc phải biết điều gì đã đổi (ISO 9001, 7.5.3.2 c).',
    mend: 'Lập dòng sửa đổi cho bản này.',
  },
  R2: {
    sentence: ({ written, version }) =>
      `Dòng mới nhất của bảng sửa đổi ghi “${written}”, văn bản này là lần ${version}.`,
    name: 'Dòng mới nhất là của bản này',
    why: 'Bảng dừng ở bản trước thì không biết bản này đổi gì.',
    mend: 'Ghi lần ban hành/lần sửa đổi của bản này vào dòng mới nhất.',
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
  R5: {
    sentence: ({ written, before }) => `Dòng sửa đổi “${written}” đứng sai thứ tự so với dòng “${before}”.`,
    name: 'Bảng sửa đổi theo thứ tự các lần',
    why: 'Lần ban hành, lần sửa đổi đánh số tăng dần; số đi ngược là ghi sai số hoặc dòng bị chép nhầm chỗ, và không ai biết dòng nào mới nhất.',
    mend: 'Sửa số, hoặc chuyển dòng về đúng chỗ.',
  },
}
