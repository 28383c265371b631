import type { WORDING_RULES } from '#app/domain/procedure/rules-of-wording.ts'
import type { RuleWording } from '../rule-wording.ts'

export const rulesOfWording: RuleWording<typeof WORDING_RULES> = {
  O8: {
    sentence: ({ written, expected }) =>
      expected === ''
        ? `“${written}” không phải một chữ tiếng Việt (hai dấu thanh trong một tiếng).`
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
  O12: {
    sentence: ({ title }) => `Mục “${title}” không có nội dung.`,
    name: 'Mục nào cũng có nội dung',
    why: 'Một tên mục không có gì bên dưới là phần bị mất hoặc bị quên.',
    mend: 'Viết nội dung, hoặc ghi “Không” nếu quả thật không có.',
  },
  O6: {
    sentence: ({ written, expected }) =>
      `Số mục không liên tục tại “${written}”${expected === '' ? '' : ` (cần là ${expected})`}.`,
    name: 'Số mục liên tục',
    why: 'Nơi khác dẫn “mục 5.4” thì phải tìm thấy đúng mục đó; số nhảy cóc hoặc thiếu số làm người đọc lạc.',
    mend: 'Đánh số lại các mục cùng cấp.',
  },
  O7: {
    sentence: ({ written, heading, reads }) =>
      ({
        missing: `Mục lục ghi “${written}” nhưng văn bản không có mục đó.`,
        differs: `Mục lục ghi “${written}”, tên mục là “${heading}”.`,
        unlisted: `Mục lục thiếu mục “${heading}”.`,
      })[reads],
    name: 'Mục lục khớp với các mục',
    why: 'Mục lục nói một đằng, văn bản một nẻo thì người đọc không biết có phần nào bị mất.',
    mend: 'Sửa mục lục theo các tên mục; hệ thống tự lập mục lục nên có thể bỏ hẳn.',
  },
  C3: {
    sentence: ({ written, code }) => `Văn bản ghi mã hiệu “${written}”, mã hiệu của tài liệu là “${code}”.`,
    name: 'Một mã hiệu một cách viết',
    why: 'Mã hiệu là tên của tài liệu (ISO 9001, 7.5.2): viết hai cách là hai tài liệu, và không ai biết bản nào đúng.',
    mend: 'Sửa cho giống mã hiệu ở phần đầu.',
  },
  F5: {
    sentence: ({ written }) => `Mã hoặc tên biểu mẫu “${written}” có dấu thừa ở cuối.`,
    name: 'Mã biểu mẫu không kèm dấu câu',
    why: 'Mã được so từng chữ; “BM.04.” không phải “BM.04”.',
    mend: 'Bỏ dấu ở cuối mã.',
  },
}
