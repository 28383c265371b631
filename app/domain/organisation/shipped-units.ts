import type { NamedUnit } from './named-units.ts'

/** Công an cấp huyện ended on that day, and three levels of police stayed. */
const DISTRICT_POLICE = {
  from: null,
  until: '2025-03-01',
  certainty: 'secondary',
  source: 'Cổng thông tin điện tử Chính phủ: sắp xếp Công an ba cấp từ 01/3/2025',
} as const

/** Chính quyền địa phương hai cấp, and the provinces that were merged, from that day on. */
const TWO_LEVELS = {
  from: null,
  until: '2025-07-01',
  certainty: 'secondary',
  source: 'Cổng thông tin điện tử Chính phủ: chính quyền địa phương hai cấp, Nghị quyết 202/2025/QH15',
} as const

const district = (kind: string): NamedUnit => ({
  ...DISTRICT_POLICE,
  name: `Công an ${kind}`,
  alsoCalled: [`CA ${kind}`],
  successor: 'Công an cấp tỉnh hoặc Công an cấp xã, theo phân công',
})

const merged = (before: string, after: string): NamedUnit[] => [
  {
    ...TWO_LEVELS,
    name: `Công an tỉnh ${before}`,
    alsoCalled: [`CAT ${before}`, `CA tỉnh ${before}`],
    successor: `Công an tỉnh ${after}`,
  },
  { ...TWO_LEVELS, name: `tỉnh ${before}`, alsoCalled: [], successor: `tỉnh ${after}` },
]

/**
 * Đơn vị, cấp hành chính đã thay đổi as shipped: only those whose change a source at hand tells. An office adds its
 * own, and the other merged provinces, in a file.
 */
export const NAMED_UNITS: readonly NamedUnit[] = [
  district('cấp huyện'),
  district('huyện'),
  district('quận'),
  district('thị xã'),
  district('thành phố thuộc tỉnh'),
  {
    ...TWO_LEVELS,
    name: 'cấp huyện',
    alsoCalled: [],
    successor: 'cấp tỉnh hoặc cấp xã, theo phân định thẩm quyền',
  },
  {
    ...TWO_LEVELS,
    name: 'Ủy ban nhân dân huyện',
    alsoCalled: ['UBND huyện', 'UBND cấp huyện', 'Ủy ban nhân dân cấp huyện'],
    successor: 'Ủy ban nhân dân cấp xã hoặc cấp tỉnh, theo phân định thẩm quyền',
  },
  { ...TWO_LEVELS, name: 'thị trấn', alsoCalled: [], successor: 'xã, phường hoặc đặc khu' },
  ...merged('Ninh Thuận', 'Khánh Hòa'),
  ...merged('Kon Tum', 'Quảng Ngãi'),
  ...merged('Long An', 'Tây Ninh'),
]
