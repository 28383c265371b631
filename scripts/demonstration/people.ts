import type { Role } from '#app/domain/organisation/roles.ts'
import type { UnitAsOf } from '#app/domain/organisation/unit.ts'

/**
 * Đơn vị và con người minh họa: Công an tỉnh Bình Hải does not exist, and nobody here does. Names say what
 * each one does.
 */
export const UNITS: UnitAsOf[] = [
  {
    unitId: 'cat',
    code: 'MH01.000.000',
    name: 'Công an tỉnh Bình Hải (minh họa)',
    receptionName: 'Bộ phận TN & TKQ Công an tỉnh',
    place: 'Bình Hải',
    level: 'province',
    parentId: null,
  },
  {
    unitId: 'pv01',
    code: 'MH01.100.001',
    name: 'Phòng Tham mưu (minh họa)',
    receptionName: 'Văn thư Phòng Tham mưu',
    place: 'Bình Hải',
    level: 'province',
    parentId: 'cat',
  },
  {
    unitId: 'pc06',
    code: 'MH01.100.006',
    name: 'Phòng Cảnh sát quản lý hành chính về trật tự xã hội (minh họa)',
    receptionName: 'Bộ phận TN & TKQ Phòng CSQLHC về TTXH',
    place: 'Bình Hải',
    level: 'province',
    parentId: 'cat',
  },
  {
    unitId: 'binh-an',
    code: 'MH01.201.001',
    name: 'Công an xã Bình An (minh họa)',
    receptionName: 'Bộ phận TN & TKQ Công an xã Bình An',
    place: 'Bình An',
    level: 'commune',
    parentId: 'cat',
  },
]

/** A person with the one post held from the beginning. */
export type DemonstrationPerson = {
  personId: string
  account: string
  name: string
  rank: string
  position: string
  unitId: string
  roles: Role[]
}

export const PEOPLE: DemonstrationPerson[] = [
  {
    personId: 'soan',
    account: 'soan',
    name: 'Trần Văn Soạn',
    rank: 'Thiếu tá',
    position: 'Phó Trưởng phòng PC06',
    unitId: 'pc06',
    roles: ['quality-manager', 'author'],
  },
  {
    personId: 'xet',
    account: 'xet',
    name: 'Lê Thị Xét',
    rank: 'Trung tá',
    position: 'Trưởng phòng Tham mưu',
    unitId: 'pv01',
    roles: ['reviewer'],
  },
  {
    personId: 'duyet',
    account: 'duyet',
    name: 'Phạm Văn Duyệt',
    rank: 'Đại tá',
    position: 'Phó Giám đốc',
    unitId: 'cat',
    roles: ['approver'],
  },
  {
    personId: 'tiep',
    account: 'tiep',
    name: 'Ngô Thị Tiếp',
    rank: 'Thượng úy',
    position: 'Cán bộ tiếp nhận',
    unitId: 'binh-an',
    roles: ['reception-officer'],
  },
  {
    personId: 'ly',
    account: 'ly',
    name: 'Đỗ Văn Lý',
    rank: 'Đại úy',
    position: 'Cán bộ chuyên môn, nghiệp vụ',
    unitId: 'binh-an',
    roles: ['officer'],
  },
  {
    personId: 'truong',
    account: 'truong',
    name: 'Hoàng Văn Trưởng',
    rank: 'Thiếu tá',
    position: 'Trưởng Công an xã',
    unitId: 'binh-an',
    roles: ['head-of-unit'],
  },
  {
    personId: 'thu',
    account: 'thu',
    name: 'Bùi Thị Thu',
    rank: 'Đại úy',
    position: 'Cán bộ tiếp nhận',
    unitId: 'pc06',
    roles: ['reception-officer', 'officer'],
  },
  {
    personId: 'son',
    account: 'son',
    name: 'Đinh Văn Sơn',
    rank: 'Trung tá',
    position: 'Trưởng phòng PC06',
    unitId: 'pc06',
    roles: ['head-of-unit'],
  },
  {
    personId: 'giam',
    account: 'giam',
    name: 'Vũ Thị Giám',
    rank: 'Thiếu tá',
    position: 'Đánh giá viên nội bộ',
    unitId: 'pv01',
    roles: ['auditor'],
  },
  {
    personId: 'doc',
    account: 'doc',
    name: 'Lương Văn Đốc',
    rank: 'Đại tá',
    position: 'Giám đốc',
    unitId: 'cat',
    roles: ['approver'],
  },
  {
    personId: 'dang',
    account: 'dang',
    name: 'Lý Thị Đăng',
    rank: 'Thượng úy',
    position: 'Cán bộ văn thư',
    unitId: 'pv01',
    roles: ['registrar'],
  },
  {
    personId: 'tri',
    account: 'tri',
    name: 'Mai Văn Trị',
    rank: 'Đại úy',
    position: 'Cán bộ quản trị hệ thống',
    unitId: 'pv01',
    roles: ['administrator'],
  },
]

/** Giám đốc has his deputy sign procedures in his place (KT.), by the standing order on who leads what. */
export const STANDING_ORDER = {
  delegatorId: 'doc',
  delegateId: 'duyet',
  capacity: 'KT.',
  document: {
    number: '01/QĐ-CAT-PV01 (minh họa)',
    date: '2026-05-29',
    title: 'Phân công công tác trong Ban Giám đốc',
  },
} as const

/** The bodies outside that the demonstration's dossiers come from and go to. */
export const OUTSIDE = {
  department: 'Cục CSQLHC về TTXH',
  procuracy: 'Viện kiểm sát nhân dân khu vực Minh Họa',
  court: 'Tòa án nhân dân khu vực Minh Họa',
  investigation: 'Cơ quan điều tra Minh Họa',
} as const
