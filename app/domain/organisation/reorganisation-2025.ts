import type { TemplateCertainty } from '../catalogue/form-templates.ts'
import type { LocalDate } from '../shared/instant.ts'
import type { OfficialDocument } from '../shared/official-document.ts'
import type { UnitLine } from './import-units.ts'

/** Nguồn: a document as cited, and how sure what was taken from it is. */
type Source = { document: OfficialDocument; certainty: TemplateCertainty; seen: string }

export const NO_DISTRICT_POLICE: LocalDate = '2025-03-01'
export const TWO_LEVELS: LocalDate = '2025-07-01'

/**
 * Sắp xếp đơn vị hành chính cấp tỉnh 2025: the list as it was published with the project of the resolution; the text
 * of the resolution itself was not at hand.
 */
export const PROVINCES_SOURCE: Source = {
  document: {
    number: '202/2025/QH15',
    date: '2025-06-12',
    title: 'Nghị quyết về việc sắp xếp đơn vị hành chính cấp tỉnh',
  },
  certainty: 'secondary',
  seen: 'danh sách phương án sắp xếp cấp tỉnh đăng trên báo, tháng 6/2025',
}

/** Communes of Khánh Hòa: two independent copies of the list of the resolution agree on what both show. */
export const KHANH_HOA_SOURCE: Source = {
  document: {
    number: '1667/NQ-UBTVQH15',
    date: '2025-06-16',
    title: 'Nghị quyết về việc sắp xếp các đơn vị hành chính cấp xã của tỉnh Khánh Hòa năm 2025',
  },
  certainty: 'secondary',
  seen: 'hai bản chép danh sách của Nghị quyết (trang pháp luật và bộ dữ liệu công khai); ngày ban hành chưa đối chiếu với bản gốc',
}

/** Công an cấp huyện ended by an internal decision that was not at hand; the day is told by the press. */
export const DISTRICT_POLICE_SOURCE: Source = {
  document: {
    number: 'Chưa rõ số (Bộ Công an: không tổ chức Công an cấp huyện)',
    date: '2025-03-01',
    title: 'Kết thúc hoạt động của Công an cấp huyện',
  },
  certainty: 'to-check',
  seen: 'báo chí, tháng 3/2025: 694 Công an cấp huyện kết thúc hoạt động từ 01/3/2025',
}

/** The 34 provinces and cities from 1/7/2025, each with those of before whose territory it has. */
export const PROVINCES_2025: readonly { name: string; of: readonly string[] }[] = [
  { name: 'Hà Nội', of: ['Hà Nội'] },
  { name: 'Huế', of: ['Huế'] },
  { name: 'Lai Châu', of: ['Lai Châu'] },
  { name: 'Điện Biên', of: ['Điện Biên'] },
  { name: 'Sơn La', of: ['Sơn La'] },
  { name: 'Lạng Sơn', of: ['Lạng Sơn'] },
  { name: 'Quảng Ninh', of: ['Quảng Ninh'] },
  { name: 'Thanh Hóa', of: ['Thanh Hóa'] },
  { name: 'Nghệ An', of: ['Nghệ An'] },
  { name: 'Hà Tĩnh', of: ['Hà Tĩnh'] },
  { name: 'Cao Bằng', of: ['Cao Bằng'] },
  { name: 'Tuyên Quang', of: ['Tuyên Quang', 'Hà Giang'] },
  { name: 'Lào Cai', of: ['Lào Cai', 'Yên Bái'] },
  { name: 'Thái Nguyên', of: ['Thái Nguyên', 'Bắc Kạn'] },
  { name: 'Phú Thọ', of: ['Phú Thọ', 'Vĩnh Phúc', 'Hòa Bình'] },
  { name: 'Bắc Ninh', of: ['Bắc Ninh', 'Bắc Giang'] },
  { name: 'Hưng Yên', of: ['Hưng Yên', 'Thái Bình'] },
  { name: 'Hải Phòng', of: ['Hải Phòng', 'Hải Dương'] },
  { name: 'Ninh Bình', of: ['Ninh Bình', 'Hà Nam', 'Nam Định'] },
  { name: 'Quảng Trị', of: ['Quảng Trị', 'Quảng Bình'] },
  { name: 'Đà Nẵng', of: ['Đà Nẵng', 'Quảng Nam'] },
  { name: 'Quảng Ngãi', of: ['Quảng Ngãi', 'Kon Tum'] },
  { name: 'Gia Lai', of: ['Gia Lai', 'Bình Định'] },
  { name: 'Khánh Hòa', of: ['Khánh Hòa', 'Ninh Thuận'] },
  { name: 'Lâm Đồng', of: ['Lâm Đồng', 'Đắk Nông', 'Bình Thuận'] },
  { name: 'Đắk Lắk', of: ['Đắk Lắk', 'Phú Yên'] },
  { name: 'Hồ Chí Minh', of: ['Hồ Chí Minh', 'Bà Rịa - Vũng Tàu', 'Bình Dương'] },
  { name: 'Đồng Nai', of: ['Đồng Nai', 'Bình Phước'] },
  { name: 'Tây Ninh', of: ['Tây Ninh', 'Long An'] },
  { name: 'Cần Thơ', of: ['Cần Thơ', 'Sóc Trăng', 'Hậu Giang'] },
  { name: 'Vĩnh Long', of: ['Vĩnh Long', 'Bến Tre', 'Trà Vinh'] },
  { name: 'Đồng Tháp', of: ['Đồng Tháp', 'Tiền Giang'] },
  { name: 'Cà Mau', of: ['Cà Mau', 'Bạc Liêu'] },
  { name: 'An Giang', of: ['An Giang', 'Kiên Giang'] },
]

/** Cities under the central government before and after; every other one is a tỉnh. */
const CITIES = ['Hà Nội', 'Huế', 'Hải Phòng', 'Đà Nẵng', 'Hồ Chí Minh', 'Cần Thơ']
export const policeOfProvince = (name: string): string =>
  CITIES.includes(name) ? `Công an thành phố ${name}` : `Công an tỉnh ${name}`

type Commune = { name: string; of: readonly string[] }

/** Communes from 1/7/2025 of what was Khánh Hòa before. A commune that was shared out stands in several lines. */
const OLD_KHANH_HOA: readonly Commune[] = [
  { name: 'Xã Nam Cam Ranh', of: ['Xã Cam Lập', 'Xã Cam Bình', 'Xã Cam Thịnh Đông', 'Xã Cam Thịnh Tây'] },
  { name: 'Xã Bắc Ninh Hòa', of: ['Xã Ninh An', 'Xã Ninh Sơn', 'Xã Ninh Thọ'] },
  { name: 'Xã Tân Định', of: ['Xã Ninh Xuân', 'Xã Ninh Quang', 'Xã Ninh Bình'] },
  { name: 'Xã Nam Ninh Hòa', of: ['Xã Ninh Lộc', 'Xã Ninh Ích', 'Xã Ninh Hưng', 'Xã Ninh Tân'] },
  { name: 'Xã Tây Ninh Hòa', of: ['Xã Ninh Tây', 'Xã Ninh Sim'] },
  { name: 'Xã Hòa Trí', of: ['Xã Ninh Thượng', 'Xã Ninh Trung', 'Xã Ninh Thân'] },
  { name: 'Xã Đại Lãnh', of: ['Xã Vạn Thạnh', 'Xã Vạn Thọ', 'Xã Đại Lãnh'] },
  { name: 'Xã Tu Bông', of: ['Xã Vạn Khánh', 'Xã Vạn Long', 'Xã Vạn Phước'] },
  { name: 'Xã Vạn Thắng', of: ['Xã Vạn Bình', 'Xã Vạn Thắng'] },
  { name: 'Xã Vạn Ninh', of: ['Thị trấn Vạn Giã', 'Xã Vạn Phú', 'Xã Vạn Lương'] },
  { name: 'Xã Vạn Hưng', of: ['Xã Xuân Sơn', 'Xã Vạn Hưng'] },
  { name: 'Xã Diên Khánh', of: ['Thị trấn Diên Khánh', 'Xã Diên An', 'Xã Diên Toàn'] },
  { name: 'Xã Diên Lạc', of: ['Xã Diên Thạnh', 'Xã Diên Lạc', 'Xã Diên Hòa'] },
  { name: 'Xã Diên Điền', of: ['Xã Diên Sơn', 'Xã Diên Phú', 'Xã Diên Điền'] },
  { name: 'Xã Diên Lâm', of: ['Xã Xuân Đồng', 'Xã Diên Lâm'] },
  { name: 'Xã Diên Thọ', of: ['Xã Diên Tân', 'Xã Diên Phước', 'Xã Diên Thọ'] },
  { name: 'Xã Suối Hiệp', of: ['Xã Suối Tiên', 'Xã Bình Lộc', 'Xã Suối Hiệp'] },
  {
    name: 'Xã Cam Lâm',
    of: [
      'Thị trấn Cam Đức',
      'Xã Cam Hải Đông',
      'Xã Cam Hải Tây',
      'Xã Cam Thành Bắc',
      'Xã Cam Hiệp Bắc',
      'Xã Cam Hiệp Nam',
      'Xã Cam Hòa',
      'Xã Cam Tân',
      'Xã Cam An Bắc',
      'Xã Cam An Nam',
      'Xã Suối Tân',
    ],
  },
  { name: 'Xã Suối Dầu', of: ['Xã Suối Cát', 'Xã Cam Hòa', 'Xã Cam Tân', 'Xã Suối Tân'] },
  {
    name: 'Xã Cam Hiệp',
    of: ['Xã Sơn Tân', 'Xã Cam Hiệp Bắc', 'Xã Cam Hiệp Nam', 'Xã Cam Hòa', 'Xã Cam Tân', 'Xã Suối Tân'],
  },
  { name: 'Xã Cam An', of: ['Xã Cam Phước Tây', 'Xã Cam An Bắc', 'Xã Cam An Nam'] },
  { name: 'Xã Bắc Khánh Vĩnh', of: ['Xã Khánh Bình', 'Xã Khánh Đông'] },
  { name: 'Xã Trung Khánh Vĩnh', of: ['Xã Khánh Trung', 'Xã Khánh Hiệp'] },
  { name: 'Xã Tây Khánh Vĩnh', of: ['Xã Giang Ly', 'Xã Khánh Thượng', 'Xã Khánh Nam'] },
  { name: 'Xã Nam Khánh Vĩnh', of: ['Xã Cầu Bà', 'Xã Khánh Thành', 'Xã Liên Sang', 'Xã Sơn Thái'] },
  { name: 'Xã Khánh Vĩnh', of: ['Thị trấn Khánh Vĩnh', 'Xã Sông Cầu', 'Xã Khánh Phú'] },
  { name: 'Xã Khánh Sơn', of: ['Thị trấn Tô Hạp', 'Xã Sơn Hiệp', 'Xã Sơn Bình'] },
  { name: 'Xã Tây Khánh Sơn', of: ['Xã Sơn Lâm', 'Xã Thành Sơn'] },
  { name: 'Xã Đông Khánh Sơn', of: ['Xã Sơn Trung', 'Xã Ba Cụm Bắc', 'Xã Ba Cụm Nam'] },
  {
    name: 'Phường Nha Trang',
    of: ['Phường Vạn Thạnh', 'Phường Lộc Thọ', 'Phường Vĩnh Nguyên', 'Phường Tân Tiến', 'Phường Phước Hòa'],
  },
  {
    name: 'Phường Bắc Nha Trang',
    of: [
      'Phường Vĩnh Hòa',
      'Phường Vĩnh Hải',
      'Phường Vĩnh Phước',
      'Phường Vĩnh Thọ',
      'Xã Vĩnh Lương',
      'Xã Vĩnh Phương',
    ],
  },
  {
    name: 'Phường Tây Nha Trang',
    of: [
      'Phường Ngọc Hiệp',
      'Phường Phương Sài',
      'Xã Vĩnh Ngọc',
      'Xã Vĩnh Thạnh',
      'Xã Vĩnh Hiệp',
      'Xã Vĩnh Trung',
    ],
  },
  {
    name: 'Phường Nam Nha Trang',
    of: ['Phường Phước Hải', 'Phường Phước Long', 'Phường Vĩnh Trường', 'Xã Vĩnh Thái', 'Xã Phước Đồng'],
  },
  { name: 'Phường Bắc Cam Ranh', of: ['Phường Cam Nghĩa', 'Phường Cam Phúc Bắc', 'Xã Cam Thành Nam'] },
  { name: 'Phường Cam Ranh', of: ['Phường Cam Phú', 'Phường Cam Lộc', 'Phường Cam Phúc Nam'] },
  { name: 'Phường Cam Linh', of: ['Phường Cam Thuận', 'Phường Cam Lợi', 'Phường Cam Linh'] },
  { name: 'Phường Ba Ngòi', of: ['Phường Ba Ngòi', 'Xã Cam Phước Đông'] },
  { name: 'Phường Ninh Hòa', of: ['Phường Ninh Hiệp', 'Phường Ninh Đa', 'Xã Ninh Đông', 'Xã Ninh Phụng'] },
  {
    name: 'Phường Đông Ninh Hòa',
    of: ['Phường Ninh Diêm', 'Phường Ninh Hải', 'Phường Ninh Thủy', 'Xã Ninh Phước'],
  },
  { name: 'Phường Hòa Thắng', of: ['Phường Ninh Giang', 'Phường Ninh Hà', 'Xã Ninh Phú'] },
]

/** And of what was Ninh Thuận. */
const OLD_NINH_THUAN: readonly Commune[] = [
  { name: 'Xã Ninh Phước', of: ['Thị trấn Phước Dân', 'Xã Phước Thuận', 'Xã Phước Hải'] },
  { name: 'Xã Phước Hữu', of: ['Xã Phước Thái', 'Xã Phước Hữu'] },
  { name: 'Xã Phước Hậu', of: ['Xã Phước Vinh', 'Xã Phước Sơn', 'Xã Phước Hậu'] },
  { name: 'Xã Thuận Nam', of: ['Xã Phước Nam', 'Xã Phước Ninh', 'Xã Phước Minh'] },
  { name: 'Xã Cà Ná', of: ['Xã Phước Diêm', 'Xã Cà Ná'] },
  { name: 'Xã Phước Hà', of: ['Xã Nhị Hà', 'Xã Phước Hà'] },
  { name: 'Xã Phước Dinh', of: ['Xã An Hải', 'Xã Phước Dinh', 'Phường Đông Hải'] },
  { name: 'Xã Ninh Hải', of: ['Xã Phương Hải', 'Xã Tri Hải', 'Xã Bắc Sơn'] },
  { name: 'Xã Xuân Hải', of: ['Xã Hộ Hải', 'Xã Tân Hải', 'Xã Xuân Hải'] },
  { name: 'Xã Vĩnh Hải', of: ['Xã Nhơn Hải', 'Xã Thanh Hải', 'Xã Vĩnh Hải'] },
  { name: 'Xã Thuận Bắc', of: ['Xã Bắc Phong', 'Xã Phước Kháng', 'Xã Lợi Hải'] },
  { name: 'Xã Công Hải', of: ['Xã Phước Chiến', 'Xã Công Hải'] },
  { name: 'Xã Ninh Sơn', of: ['Thị trấn Tân Sơn', 'Xã Quảng Sơn'] },
  { name: 'Xã Lâm Sơn', of: ['Xã Lương Sơn', 'Xã Lâm Sơn'] },
  { name: 'Xã Anh Dũng', of: ['Xã Ma Nới', 'Xã Hòa Sơn'] },
  { name: 'Xã Mỹ Sơn', of: ['Xã Phước Trung', 'Xã Mỹ Sơn'] },
  { name: 'Xã Bác Ái Đông', of: ['Xã Phước Đại', 'Xã Phước Thành'] },
  { name: 'Xã Bác Ái', of: ['Xã Phước Tiến', 'Xã Phước Thắng', 'Xã Phước Chính'] },
  { name: 'Xã Bác Ái Tây', of: ['Xã Phước Hòa', 'Xã Phước Tân', 'Xã Phước Bình'] },
  {
    name: 'Phường Phan Rang',
    of: ['Phường Kinh Dinh', 'Phường Phủ Hà', 'Phường Đài Sơn', 'Phường Đạo Long'],
  },
  { name: 'Phường Đông Hải', of: ['Phường Mỹ Bình', 'Phường Mỹ Đông', 'Phường Mỹ Hải', 'Phường Đông Hải'] },
  { name: 'Phường Ninh Chử', of: ['Phường Văn Hải', 'Thị trấn Khánh Hải'] },
  { name: 'Phường Bảo An', of: ['Phường Phước Mỹ', 'Phường Bảo An', 'Xã Thành Hải'] },
  { name: 'Phường Đô Vinh', of: ['Phường Đô Vinh', 'Xã Nhơn Sơn'] },
]

/**
 * Đặc khu Trường Sa was made of thị trấn Trường Sa, xã Song Tử Tây and xã Sinh Tồn; no source at hand says that there
 * was commune police there before, so none is registered.
 */
const TRUONG_SA = 'Đặc khu Trường Sa'

const DISTRICTS: Readonly<Record<string, readonly string[]>> = {
  'Khánh Hòa': [
    'thành phố Nha Trang',
    'thành phố Cam Ranh',
    'thị xã Ninh Hòa',
    'huyện Vạn Ninh',
    'huyện Diên Khánh',
    'huyện Cam Lâm',
    'huyện Khánh Vĩnh',
    'huyện Khánh Sơn',
  ],
  'Ninh Thuận': [
    'thành phố Phan Rang - Tháp Chàm',
    'huyện Ninh Sơn',
    'huyện Ninh Hải',
    'huyện Ninh Phước',
    'huyện Bác Ái',
    'huyện Thuận Bắc',
    'huyện Thuận Nam',
  ],
}

const policeOf = (place: string): string => `Công an ${place.charAt(0).toLowerCase()}${place.slice(1)}`

/** Lines of the one shape; what nobody knows, codes above all, is left empty. */
const lineOf = (over: Partial<UnitLine> & { name: string }): Omit<UnitLine, 'line'> => ({
  code: '',
  parent: '',
  level: 'commune',
  receptionName: 'Bộ phận tiếp nhận và trả kết quả',
  place: '',
  from: null,
  until: null,
  how: null,
  successors: [],
  heir: null,
  founding: null,
  ending: null,
  ...over,
})

/**
 * Công an tỉnh Khánh Hòa trước và sau 01/7/2025: both old provinces with their district police until 1/3/2025 and
 * their commune police until 1/7/2025, and the 65 communes after. Commune police stands right under the province, as
 * it does since 1/3/2025; under which district police it stood before is not told.
 */
export function khanhHoa2025(): UnitLine[] {
  const province = policeOfProvince('Khánh Hòa')
  const other = policeOfProvince('Ninh Thuận')
  const lines: Omit<UnitLine, 'line'>[] = [
    lineOf({ name: province, level: 'province', place: 'Khánh Hòa' }),
    lineOf({
      name: other,
      level: 'province',
      place: 'Ninh Thuận',
      until: TWO_LEVELS,
      how: 'merged',
      successors: [province],
      heir: province,
      ending: PROVINCES_SOURCE.document,
    }),
  ]
  for (const [name, districts] of Object.entries(DISTRICTS))
    for (const district of districts)
      lines.push(
        lineOf({
          name: policeOf(district),
          parent: policeOfProvince(name),
          level: 'district',
          place: withoutKind(district),
          until: NO_DISTRICT_POLICE,
          how: 'abolished',
          successors: [policeOfProvince(name)],
          heir: policeOfProvince(name),
          ending: DISTRICT_POLICE_SOURCE.document,
        }),
      )
  for (const [parent, communes] of [
    [province, OLD_KHANH_HOA],
    [other, OLD_NINH_THUAN],
  ] as const)
    lines.push(...communesBefore(parent, communes))
  for (const { name } of [...OLD_KHANH_HOA, ...OLD_NINH_THUAN, { name: TRUONG_SA }])
    lines.push(
      lineOf({
        name: policeOf(name),
        parent: province,
        place: withoutKind(name),
        from: TWO_LEVELS,
        founding: KHANH_HOA_SOURCE.document,
      }),
    )
  return lines.map((line, index) => ({ ...line, line: index + 1 }))
}

function communesBefore(parent: string, communes: readonly Commune[]): Omit<UnitLine, 'line'>[] {
  const successors = new Map<string, string[]>()
  for (const { name, of } of communes)
    for (const old of of) successors.set(old, [...(successors.get(old) ?? []), policeOf(name)])
  return [...successors].map(([name, after]) =>
    lineOf({
      name: policeOf(name),
      parent,
      place: withoutKind(name),
      until: TWO_LEVELS,
      how: after.length > 1 ? 'split' : 'merged',
      successors: after,
      // Who took over what of a commune that was shared out was settled case by case.
      heir: after.length > 1 ? null : after[0]!,
      ending: KHANH_HOA_SOURCE.document,
    }),
  )
}

const withoutKind = (place: string): string =>
  place.replace(/^(?:thành phố|thị xã|thị trấn|huyện|đặc khu|phường|xã) /iu, '')
