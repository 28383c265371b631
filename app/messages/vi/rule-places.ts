import type { SectionMeaning } from '#app/domain/procedure/model.ts'

/** Tên mục, as sentences name it. */
export const SECTION_NAMES: Record<SectionMeaning, string> = {
  revisions: 'Sửa đổi tài liệu',
  purpose: 'Mục đích',
  scope: 'Phạm vi',
  references: 'Tài liệu viện dẫn',
  definitions: 'Định nghĩa/viết tắt',
  content: 'Nội dung quy trình',
  'legal-basis': 'Cơ sở pháp lý',
  applicants: 'Đối tượng thực hiện TTHC',
  authority: 'Cơ quan giải quyết TTHC',
  components: 'Thành phần hồ sơ',
  sets: 'Số lượng hồ sơ',
  'time-limit': 'Thời gian xử lý',
  reception: 'Thời gian và địa điểm tiếp nhận hồ sơ, trả kết quả',
  fee: 'Lệ phí',
  result: 'Kết quả thực hiện thủ tục',
  steps: 'Quy trình xử lý công việc',
  forms: 'Biểu mẫu',
  retention: 'Hồ sơ cần lưu',
}

/** Which case of the procedure, nothing where it has one alone. */
export const ofCase = (variant: string) => (variant === '' ? '' : ` của trường hợp “${variant}”`)
