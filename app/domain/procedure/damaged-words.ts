/**
 * What stood where a scanner or a hurried hand left something else, and beside which words the damaged phrase is
 * right Vietnamese after all. `onlyAfter` names the words after which it cannot be; a mark or the start of a line
 * counts with them.
 */
export type DamagedPhrase = {
  right: string
  notAfter?: readonly string[]
  notBefore?: readonly string[]
  onlyAfter?: readonly string[]
}

/** `thành công dịch vụ công` and its kind end one word before the phrase begins. */
const BEFORE_A_PORTAL = ['trên', 'qua', 'tại', 'vào', 'từ', 'bởi', 'của', 'và', 'hoặc', 'lên']
/** `cán bộ chuyên hồ sơ` is one who does nothing else. */
const WHO_DOES_ONE_THING = ['bộ', 'phận', 'viên', 'tổ', 'đội', 'phòng', 'ban', 'người', 'trách', 'là']

/**
 * Chữ hỏng: phrases of official texts in small letters, beside what stood there. Each left side is no Vietnamese in
 * an official text: a word that does not exist, or words that say nothing together. Words that are right somewhere
 * are here only with the neighbours that make them wrong. Words that cannot be Vietnamese whatever stands beside
 * them (`trưòng`, `nguời`, `nghịệp`) need no list.
 */
export const DAMAGED_WORDS: Readonly<Record<string, DamagedPhrase>> = {
  'cản cước': { right: 'căn cước' },
  'cẳn cước': { right: 'căn cước' },
  'cãn cước': { right: 'căn cước' },
  'càn cước': { right: 'căn cước' },
  'can cước': { right: 'căn cước' },
  // cước phí is what carriage costs, and may be weighed.
  'cân cước': { right: 'căn cước', notBefore: ['phí'] },
  'căn cươc': { right: 'căn cước' },
  'căn cước điên tử': { right: 'căn cước điện tử' },
  'cản lưu': { right: 'cần lưu', notAfter: ['vật', 'rào', 'ngăn'], notBefore: ['thông', 'lượng', 'động'] },
  'càn lưu': { right: 'cần lưu' },
  'cẩn lưu': { right: 'cần lưu', notAfter: ['bất', 'cẩn', 'kính'] },
  'hồ sơ cân lưu': { right: 'hồ sơ cần lưu' },
  // chuyên đề Nghị quyết: a meeting on a resolution.
  'chuyên đề nghị': { right: 'chuyển đề nghị', notBefore: ['quyết', 'định', 'trình'] },
  'chuyên hồ sơ': { right: 'chuyển hồ sơ', notAfter: WHO_DOES_ONE_THING },
  'chuyên trả kết quả': { right: 'chuyển trả kết quả', notAfter: WHO_DOES_ONE_THING },
  'luân chuyên': { right: 'luân chuyển' },
  'đôi với': {
    right: 'đối với',
    notAfter: ['gấp', 'cặp', 'kết', 'sánh', 'nhân', 'đi', 'thành', 'chia', 'một', 'xứng', 'ghép'],
    notBefore: ['nhau'],
  },
  'đối vói': { right: 'đối với' },
  'đối vơi': { right: 'đối với' },
  'công dvc': { right: 'Cổng DVC', onlyAfter: BEFORE_A_PORTAL },
  'công dịch vụ công': { right: 'Cổng dịch vụ công', onlyAfter: BEFORE_A_PORTAL },
  'dịch vu công': { right: 'dịch vụ công' },
  'dich vụ công': { right: 'dịch vụ công' },
  'nghịệp vụ': { right: 'nghiệp vụ' },
  'nghiêp vụ': { right: 'nghiệp vụ' },
  'nghiệp vu': { right: 'nghiệp vụ' },
  'cơ quản lý': { right: 'cơ quan quản lý', notAfter: ['nguy', 'động', 'thời', 'hữu', 'vô', 'tùy'] },
  'cơ quan quan lý': { right: 'cơ quan quản lý' },
  'cơ quan quản ly': { right: 'cơ quan quản lý' },
  'cơ sở quốc gia về dân cư': { right: 'cơ sở dữ liệu quốc gia về dân cư' },
  'quốc gia về dần cư': { right: 'quốc gia về dân cư' },
  'quốc gia về dân cứ': { right: 'quốc gia về dân cư' },
  'ảnh móng mắt': { right: 'ảnh mống mắt' },
  'định danh điên tử': { right: 'định danh điện tử' },
  'định danh điện từ': { right: 'định danh điện tử' },
  'đinh danh điện tử': { right: 'định danh điện tử' },
  'xác thưc điện tử': { right: 'xác thực điện tử' },
  'xác thực điên tử': { right: 'xác thực điện tử' },
  'thủ tuc': { right: 'thủ tục' },
  'thù tục': { right: 'thủ tục' },
  'thủ tục hành chinh': { right: 'thủ tục hành chính' },
  // hồ is a lake too.
  'hồ so': { right: 'hồ sơ', notBefore: ['với', 'sánh'] },
  'hố sơ': { right: 'hồ sơ' },
  'hổ sơ': { right: 'hồ sơ' },
  'hò sơ': { right: 'hồ sơ' },
  'thòi gian': { right: 'thời gian' },
  'thởi gian': { right: 'thời gian' },
  'thòi hạn': { right: 'thời hạn' },
  'thởi hạn': { right: 'thời hạn' },
  'giải quyêt': { right: 'giải quyết' },
  'giãi quyết': { right: 'giải quyết' },
  'kết quà': { right: 'kết quả', notBefore: ['tặng'] },
  'kết qủa': { right: 'kết quả' },
  'kêt quả': { right: 'kết quả' },
  'tiếp nhân hồ sơ': { right: 'tiếp nhận hồ sơ' },
  'tiếp nhân và trả': { right: 'tiếp nhận và trả' },
  'biêu mẫu': { right: 'biểu mẫu' },
  'biểu mâu': { right: 'biểu mẫu' },
  'tò khai': { right: 'tờ khai' },
  'tở khai': { right: 'tờ khai' },
  'bổ sưng': { right: 'bổ sung' },
  'bồ sung': { right: 'bổ sung' },
  'ủy quyên': { right: 'ủy quyền' },
  'công đân': { right: 'công dân' },
  'lãnh đao': { right: 'lãnh đạo' },
  'phê duyêt': { right: 'phê duyệt' },
  // Văn Bàn is a place.
  'văn bàn': { right: 'văn bản', notAfter: ['xã', 'huyện', 'phường', 'tỉnh'], notBefore: ['giao'] },
  'quyết đinh': { right: 'quyết định' },
  'nghị đinh': { right: 'nghị định' },
  'thông tu số': { right: 'thông tư số' },
}

/** Letters that bear a tone. A syllable of Vietnamese bears one at most: two are a scanner's work. */
export const TONED_LETTERS = 'àáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ'

/** o and ơ in every tone, in the same order: after ư only the second may stand. */
export const ROUND_LETTERS = 'oòóỏõọ'
export const HORNED_LETTERS = 'ơờớởỡợ'
/** Vowels with a mark and no tone: before a final c, ch, p or t a tone must stand. */
export const UNTONED_MARKED_LETTERS = 'ăâêôơư'
/** Before ơ and a final the first, never the second. */
export const HORNED_U = 'ư'
