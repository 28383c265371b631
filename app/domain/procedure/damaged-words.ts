/**
 * Chữ hỏng: phrases of official texts as scanners and hurried hands leave them, in small letters, beside what stood
 * there. Each left side is no Vietnamese in an official text: a word that does not exist, or a pair of words that
 * says nothing together. Single words that are right somewhere are not in the list.
 */
export const DAMAGED_WORDS: Readonly<Record<string, string>> = {
  'cản cước': 'căn cước',
  'cẳn cước': 'căn cước',
  'cãn cước': 'căn cước',
  'căn cươc': 'căn cước',
  'căn cuớc': 'căn cước',
  'cản lưu': 'cần lưu',
  'càn lưu': 'cần lưu',
  'cẩn lưu': 'cần lưu',
  'chuyên đề nghị': 'chuyển đề nghị',
  'chuyên hồ sơ': 'chuyển hồ sơ',
  'đôi với': 'đối với',
  'đối vói': 'đối với',
  'công dvc': 'Cổng DVC',
  'công dịch vụ công': 'Cổng dịch vụ công',
  'nghịệp vụ': 'nghiệp vụ',
  'cơ quản lý': 'cơ quan quản lý',
  'cơ sở quốc gia về dân cư': 'cơ sở dữ liệu quốc gia về dân cư',
  'ảnh móng mắt': 'ảnh mống mắt',
  'định danh điên tử': 'định danh điện tử',
  'đinh danh điện tử': 'định danh điện tử',
  'thủ tuc': 'thủ tục',
  'hồ so': 'hồ sơ',
  'thòi gian': 'thời gian',
  'thòi hạn': 'thời hạn',
  'giải quyêt': 'giải quyết',
  'kết quà': 'kết quả',
  'tiếp nhân hồ sơ': 'tiếp nhận hồ sơ',
  'trả kết qủa': 'trả kết quả',
  'biêu mẫu': 'biểu mẫu',
  'lãnh đao': 'lãnh đạo',
  'phê duyêt': 'phê duyệt',
  'văn bàn': 'văn bản',
  'quyết đinh': 'quyết định',
  'nghị đinh': 'nghị định',
  'thông tu số': 'thông tư số',
}

/** Letters that bear a tone. A syllable of Vietnamese bears one at most: two are a scanner's work. */
export const TONED_LETTERS = 'àáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ'

/** What stands in place of a character that is not what it looks like; nothing for one that nobody sees. */
export const LOOK_ALIKES: Readonly<Record<string, string>> = {
  '\u00d0': '\u0110',
  '\u00f0': '\u0111',
  '\u00ad': '',
  '\ufeff': '',
}
