import type { FORM_RULES } from '#app/domain/procedure/rules-of-forms.ts'
import type { RuleWording } from '../rule-wording.ts'

export const rulesOfForms: RuleWording<typeof FORM_RULES> = {
  F1: {
    sentence: ({ form }) => `Biểu mẫu ${form} được dẫn nhưng không có trong danh mục biểu mẫu.`,
    name: 'Biểu mẫu được dẫn có trong danh mục',
    why: 'Cán bộ không tìm được mẫu thì tự chế mẫu.',
    mend: 'Thêm vào mục Biểu mẫu, hoặc sửa mã.',
  },
  F2: {
    sentence: ({ form, name }) => `Biểu mẫu ${form} (${name}) có trong danh mục nhưng không bước nào dẫn.`,
    name: 'Biểu mẫu trong danh mục được dùng',
    why: 'Mẫu không bước nào dùng là mẫu thừa, hoặc một bước bị quên.',
    mend: 'Dẫn mẫu ở bước dùng nó, hoặc bỏ khỏi danh mục.',
  },
  F3: {
    sentence: ({ form }) => `Biểu mẫu ${form} có hai lần trong danh mục.`,
    name: 'Mỗi biểu mẫu một dòng',
    why: 'Hai dòng một mã thì không biết tên nào đúng.',
    mend: 'Bỏ dòng trùng, hoặc đổi mã.',
  },
  F4: {
    sentence: ({ form, other, role }) =>
      role === '' ? `${form} và ${other} cùng một tên.` : `${form} và ${other} cùng một công dụng.`,
    name: 'Mỗi việc một biểu mẫu',
    why: 'Hai mẫu cho một việc thì mỗi người dùng một mẫu, số liệu không cộng được.',
    mend: 'Giữ một mẫu; ưu tiên mẫu của ngành khi luật quy định.',
  },
  F5: {
    sentence: ({ written }) => `Mã hoặc tên biểu mẫu “${written}” có dấu thừa ở cuối.`,
    name: 'Mã biểu mẫu không kèm dấu câu',
    why: 'Mã được so từng chữ; “BM.04.” không phải “BM.04”.',
    mend: 'Bỏ dấu ở cuối mã.',
  },
  F6: {
    sentence: ({ form, step }) =>
      `Nội dung bước ${step} có nêu biểu mẫu ${form} nhưng cột biểu mẫu không ghi.`,
    name: 'Biểu mẫu nêu trong bước có ở cột biểu mẫu',
    why: 'Phiếu kiểm soát và danh sách giấy tờ lấy từ cột biểu mẫu; biểu mẫu chỉ nằm trong câu chữ thì bị bỏ sót.',
    mend: 'Ghi mã biểu mẫu vào cột Biểu mẫu/Kết quả của bước.',
  },
}
