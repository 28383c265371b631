import type { WORDING_RULES } from '#app/domain/procedure/rules-of-wording.ts'
import type { RuleWording } from '../rule-wording.ts'

export const rulesOfWording: RuleWording<typeof WORDING_RULES> = {
  O8: {
    sentence: ({ written, expected }) =>
      expected === ''
        ? `“${written}” không phải một chữ tiếng Việt.`
        : `“${written}” là chữ hỏng; cần viết “${expected}”.`,
    name: 'Không có chữ hỏng',
    why: 'Văn bản quét hoặc gõ vội để lại những chữ đọc lướt thì không thấy, nhưng tìm kiếm, so sánh và chữ ký lấy đúng như đã viết; sai một dấu có thể đổi nghĩa.',
    mend: 'Sửa theo đề nghị, hoặc gõ lại chữ đúng.',
  },
  O9: {
    sentence: ({ code }) => `Có ký tự lạ (${code}): không nhìn thấy hoặc trông giống ký tự khác.`,
    name: 'Ký tự đúng như nhìn thấy',
    why: 'Dấu cách không ngắt, ký tự không độ rộng, chữ Ð của tiếng Iceland trông như bình thường nhưng máy tìm không ra và hai văn bản giống nhau lại có mã băm khác nhau.',
    mend: 'Thay bằng ký tự thường.',
  },
  O10: {
    sentence: ({ tag }) => `Còn thẻ HTML “${tag}”; người đọc sẽ thấy nguyên thẻ này.`,
    name: 'Không còn thẻ HTML',
    why: 'Văn bản chính thức không dùng HTML; thẻ còn sót hiện ra như chữ, trên màn hình và trên bản in.',
    mend: 'Xóa thẻ; xuống dòng trong ô dùng <br>, gạch đầu dòng dùng “- ”.',
  },
  O11: {
    sentence: ({ written }) => `Nhiều mục dồn trên một dòng: “${written}”.`,
    name: 'Mỗi dòng một mục',
    why: 'Các mục dồn lại thì không biết dấu nào, biểu mẫu nào thuộc mục nào.',
    mend: 'Tách mỗi mục thành một dòng (trong ô bảng: <br>- ).',
  },
}
