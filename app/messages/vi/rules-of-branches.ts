import type { BRANCH_RULES } from '#app/domain/procedure/rules-of-branches.ts'
import type { RuleWording } from '../rule-wording.ts'
import { ofCase } from './rule-places.ts'

const BRANCHES: Record<string, string> = {
  supplement: 'yêu cầu bổ sung hồ sơ',
  refusal: 'từ chối',
  stop: 'dừng giải quyết',
  apology: 'xin lỗi, gia hạn',
}

export const rulesOfBranches: RuleWording<typeof BRANCH_RULES> = {
  S2: {
    sentence: ({ step, drafting, post, reads }) =>
      `${post} vừa soạn, thẩm định ở bước ${drafting} vừa ${reads === 'signs' ? 'ký, phê duyệt' : 'kiểm tra dự thảo'} ở bước ${step}.`,
    name: 'Người làm không tự kiểm tra, tự ký việc của mình',
    why: 'Nguyên tắc bốn mắt: kết quả do một người soạn rồi chính người đó ký thì không ai kiểm tra (ISO 9001, 8.5.1, 8.6).',
    mend: 'Ghi chức danh người kiểm tra, người ký khác người soạn; nếu đơn vị chỉ có một người thì nêu lý do khi trình ký.',
  },
  S3: {
    sentence: ({ branch, step }) =>
      `Bước ${step} nói đến việc ${BRANCHES[branch] ?? branch} nhưng danh mục không có biểu mẫu cho việc đó, cũng không có bước riêng.`,
    name: 'Nhánh nào cũng có giấy tờ của nó',
    why: 'Yêu cầu bổ sung, từ chối, dừng, xin lỗi đều phải bằng văn bản theo mẫu (Thông tư 03/2025/TT-VPCP, mẫu 02 đến 05). Không có phiếu yêu cầu bổ sung thì thời hạn không dừng được.',
    mend: 'Thêm biểu mẫu vào mục Biểu mẫu và dẫn nó ở bước, hoặc thêm một bước cho nhánh đó.',
  },
  S4: {
    sentence: ({ form, step }) =>
      `Biểu mẫu ${form} được lập ở bước ${step} nhưng không bước nào sau dùng đến, cũng không nằm trong hồ sơ lưu.`,
    name: 'Giấy tờ lập ra có người dùng',
    why: 'Một biểu mẫu không ai nhận và không ai lưu là việc thừa, hoặc là một bước bị quên.',
    mend: 'Dẫn biểu mẫu ở bước dùng nó, ghi vào mục Hồ sơ cần lưu, hoặc bỏ đi.',
  },
  S6: {
    sentence: ({ step, posts }) =>
      `Bước ${step} có nhiều người thực hiện (${posts}) mà không ghi ai chủ trì.`,
    name: 'Mỗi bước một người chịu trách nhiệm',
    why: 'Khi trễ phải biết ai đang giữ hồ sơ; giao cho hai người là không giao cho ai (ISO 9001, 5.3).',
    mend: 'Ghi rõ người chủ trì và người phối hợp, hoặc tách thành hai bước.',
  },
  N5: {
    sentence: ({ variant, step }) =>
      `Bước cuối ${step}${ofCase(variant)} không trả kết quả, cũng không lưu hồ sơ: quy trình chưa có điểm kết thúc.`,
    name: 'Quy trình có điểm kết thúc',
    why: 'Hồ sơ chỉ xong khi kết quả đã trả và hồ sơ đã lưu; thiếu bước đó thì không ai ghi nhận việc hoàn thành.',
    mend: 'Thêm bước trả kết quả, thống kê, lưu hồ sơ.',
  },
  X2: {
    sentence: ({ reference }) => `Không có bước ${reference} trong văn bản.`,
    name: 'Bước được nhắc đến có trong quy trình',
    why: 'Đánh số lại các bước mà quên sửa chỗ dẫn thì người đọc đi lạc.',
    mend: 'Sửa mã bước được dẫn.',
  },
}
