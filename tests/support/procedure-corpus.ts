import fc from 'fast-check'
import { type Plan, plans } from './procedure-plan.ts'
import { writtenPlan } from './written-plan.ts'

/** Bytes of UTF-8 that a file of the corpus has at least; the longest seed has 14 kB. */
const SIZE = 11_500

/** Kho quy trình để đo: so many clean files of about 12 kB each, always the same for a seed. */
export const corpus = (count: number, seed: number): string[] =>
  fc.sample(plans, { numRuns: count, seed }).map((plan) => grown(plan))

/** Words of a step as long as those of the seeds. */
const PROSE =
  'Căn cứ kết quả đối chiếu, cán bộ được phân công ghi nhận đầy đủ nội dung làm việc, chuyển hồ sơ cùng tài liệu kèm theo cho người kế tiếp và cập nhật tình trạng trên hệ thống.'

function grown(plan: Plan): string {
  let cases = plan.cases
  let text = writtenPlan(plan)
  // Each round adds a step to every case and words to those that are there.
  while (new TextEncoder().encode(text).length < SIZE) {
    cases = cases.map((each) => ({
      ...each,
      steps: [...each.steps, { post: 1, text: PROSE, minutes: 60, output: 'Kết quả kiểm tra' }],
    }))
    text = writtenPlan({ ...plan, cases })
  }
  return text
}
