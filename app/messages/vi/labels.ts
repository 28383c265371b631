import type { DossierFlag } from '#app/domain/dossier/control-sheet.ts'
import type { Place } from '#app/domain/dossier/dossier.ts'
import type { Channel } from '#app/domain/dossier/facts.ts'
import type { Result } from '#app/domain/dossier/result.ts'
import type { Role } from '#app/domain/organisation/roles.ts'
import type { ProcedureKind, ProcedureLevel, SignatureRole } from '#app/domain/procedure/model.ts'
import type { VersionStatus } from '#app/domain/procedure/procedure.ts'

/** States of a dossier beside its place: what else may be said of it in one word. */
type OtherDossierState = 'paused' | 'outside' | 'refused' | 'stopped' | 'withdrawn'

/** Names of the codes that the rules speak in. */
export const labels = {
  /** Việc có thể giao cho người khác. */
  delegable: {
    signing: 'Ký quy trình',
    dossiers: 'Giải quyết hồ sơ của đơn vị',
  },
  /** Đơn vị kết thúc thế nào. */
  unitEnds: {
    merged: 'Hợp nhất, sáp nhập',
    split: 'Chia, tách',
    abolished: 'Giải thể',
  },
  roles: {
    'quality-manager': 'Quản lý chất lượng',
    author: 'Người soạn thảo',
    reviewer: 'Người xem xét',
    approver: 'Người phê duyệt',
    'reception-officer': 'Cán bộ tiếp nhận',
    officer: 'Cán bộ',
    'head-of-unit': 'Trưởng đơn vị',
    auditor: 'Đánh giá viên',
    registrar: 'Văn thư, đăng ký',
    administrator: 'Quản trị hệ thống',
  } satisfies Record<Role, string>,

  versionStatuses: {
    draft: 'Dự thảo',
    submitted: 'Đang xem xét',
    reviewed: 'Chờ phê duyệt',
    approved: 'Đã phê duyệt, chờ ban hành',
    'issued-future': 'Đã ban hành, chờ hiệu lực',
    'in-force': 'Đang có hiệu lực',
    superseded: 'Hết hiệu lực',
    withdrawn: 'Bãi bỏ',
    paper: 'Chép từ bản giấy, chưa xác minh ban hành',
  } satisfies Record<VersionStatus | 'draft' | 'withdrawn', string>,

  signatureRoles: {
    author: 'Soạn thảo',
    reviewer: 'Xem xét',
    approver: 'Phê duyệt',
  } satisfies Record<SignatureRole, string>,

  procedureKinds: {
    tthc: 'Quy trình thủ tục hành chính',
    system: 'Quy trình hệ thống',
    instruction: 'Hướng dẫn công việc',
    policy: 'Chính sách chất lượng',
    objective: 'Mục tiêu chất lượng',
    form: 'Biểu mẫu',
  } satisfies Record<ProcedureKind, string>,

  procedureLevels: {
    central: 'Cấp trung ương',
    province: 'Cấp tỉnh',
    commune: 'Cấp xã',
    district: 'Cấp huyện (trước 01/3/2025)',
  } satisfies Record<ProcedureLevel, string>,

  dossierStates: {
    'awaiting-receipt': 'Chờ nhận',
    'at-step': 'Đang xử lý',
    paused: 'Tạm dừng',
    outside: 'Ở ngoài hệ thống',
    'result-waiting': 'Đã có kết quả',
    returned: 'Đã trả',
    refused: 'Từ chối',
    stopped: 'Dừng xử lý',
    withdrawn: 'Rút hồ sơ',
  } satisfies Record<Place['kind'] | OtherDossierState, string>,

  dossierFlags: {
    'due-today': 'Đến hạn hôm nay',
    'due-soon': 'Sắp đến hạn',
    'step-overdue': 'Quá thời gian bước',
    overdue: 'Quá hạn',
    'promise-missed': 'Trễ hẹn',
    'result-waiting': 'Có kết quả, chờ trả',
    'awaiting-receipt': 'Chờ nhận',
    paused: 'Tạm dừng',
    outside: 'Ở ngoài hệ thống',
    'old-version': 'Bản quy trình cũ',
    'lateness-unknowable': 'Không thể nói trễ ở đâu',
  } satisfies Record<DossierFlag | 'paused', string>,

  /** BM.05's words for a hand-over or a dossier that is over; `open` is still running. */
  results: {
    early: 'Trước hạn',
    'on-time': 'Đúng hạn',
    overdue: 'Quá hạn',
    open: 'Chưa kết thúc',
  } satisfies Record<Result | 'open', string>,

  verdicts: {
    conforming: 'Phù hợp',
    deviation: 'Phù hợp, có sai lệch',
    nonconforming: 'Không phù hợp',
  },

  deviations: {
    skipped: 'Bỏ bước',
    order: 'Sai thứ tự',
    repeated: 'Lặp bước',
    'unknown-step': 'Bước không có trong quy trình',
    responsible: 'Sai trách nhiệm',
    'step-overdue': 'Quá thời gian bước',
    overdue: 'Quá hạn hồ sơ',
    'pause-without-paper': 'Tạm dừng không có văn bản',
    'second-supplement': 'Yêu cầu bổ sung lần thứ hai',
    'missing-form': 'Thiếu biểu mẫu',
    'not-returned': 'Chưa trả kết quả',
  },

  /** Kênh tiếp nhận, the three of the national statistics. */
  channels: {
    'in-person': 'Trực tiếp',
    online: 'Trực tuyến',
    post: 'Bưu chính công ích',
  } satisfies Record<Channel, string>,

  /** Ten statuses that every portal exchanges, numbered as there. */
  nationalStatuses: {
    1: 'Mới đăng ký',
    2: 'Được tiếp nhận',
    3: 'Không được tiếp nhận',
    4: 'Đang xử lý',
    5: 'Yêu cầu bổ sung giấy tờ',
    6: 'Yêu cầu thực hiện nghĩa vụ tài chính',
    7: 'Công dân yêu cầu rút hồ sơ',
    8: 'Dừng xử lý',
    9: 'Đã xử lý xong',
    10: 'Đã trả kết quả',
  },
}
