import { type PlantedFault, planted } from './planted-fault.ts'

const WORDS_OF_B2 = 'Xác minh thông tin, soạn thảo văn bản xác nhận.'
const contents = (...lines: string[]): [string, string] => [
  '## SỬA ĐỔI TÀI LIỆU',
  `## MỤC LỤC\n\n${lines.map((line) => `- ${line}\n`).join('')}\n## SỬA ĐỔI TÀI LIỆU`,
]
const ALL = [
  'SỬA ĐỔI TÀI LIỆU',
  'I. MỤC ĐÍCH',
  'II. PHẠM VI',
  'III. TÀI LIỆU VIỆN DẪN',
  'IV. ĐỊNH NGHĨA/ VIẾT TẮT',
  'V. NỘI DUNG QUY TRÌNH',
  'VI. BIỂU MẪU',
  'VII. HỒ SƠ CẦN LƯU',
]

export const WORDING_FAULTS: PlantedFault[] = [
  planted(
    'O8',
    'a word with the wrong mark',
    [[WORDS_OF_B2, 'Xác minh thông tin, chuyên hồ sơ, soạn thảo văn bản xác nhận.']],
    ['O8 93:28'],
  ),
  planted(
    'O8',
    'a syllable with two tones',
    [[WORDS_OF_B2, 'Xác minh thông tin của doanh nghịệp, soạn thảo văn bản xác nhận.']],
    ['O8 93:37'],
  ),
  planted('O9', 'a hard space', [['01 (một) bộ.', '01 (một)\u00a0bộ.']], ['O9 64:9']),
  planted(
    'O9',
    'a Cyrillic letter inside a word',
    [['Tờ khai đề nghị (mẫu', 'Tờ khаi đề nghị (mẫu']],
    ['O9 59:8'],
  ),
  planted('O9', 'a character without width', [['Không.\n\n### 5.8', 'Không\u200b.\n\n### 5.8']], ['O9 79:6']),
  planted(
    'O10',
    'a list that was never closed',
    [['Không.\n\n### 5.8', 'Không <ul style="x">.\n\n### 5.8']],
    ['O10 79:7'],
  ),
  planted(
    'O10',
    'letters in italics',
    [['01 (một) bộ.', '<i>01</i> (một) bộ.']],
    ['P1 62:5', 'O10 64:1', 'O10 64:6'],
  ),
  planted('O11', 'ticks for several papers in one cell', [['| X | |', '| X X | |']], ['O11 59:32']),
  planted(
    'O11',
    'two items on one line',
    [['- Công dân Việt Nam; cơ quan, tổ chức.', '- Công dân Việt Nam. - Cơ quan, tổ chức.']],
    ['O11 53:3'],
  ),
  planted('O12', 'a fee that nobody wrote', [['### 5.7. Lệ phí\n\nKhông.', '### 5.7. Lệ phí']], ['O12 77:5']),
  planted('O12', 'sets that nobody wrote', [['01 (một) bộ.\n', '']], ['O12 62:5', 'P1 62:5']),
  planted('O6', 'a number left out', [['### 5.7. Lệ phí', '### 5.9. Lệ phí']], ['O6 77:5', 'O6 81:5']),
  planted('O6', 'a section without its number', [['### 5.7. Lệ phí', '### Lệ phí']], ['O6 77:5']),
  planted('O7', 'contents that leave a section out', [contents(...ALL.slice(0, -1))], ['O7 21:4']),
  planted(
    'O7',
    'contents with a section that is not there',
    [contents(...ALL, 'VIII. PHỤ LỤC')],
    ['O7 31:3'],
  ),
  planted(
    'O7',
    'contents that spell a section otherwise',
    [contents(...ALL.slice(0, -1), 'VII. HỒ SƠ CẢN LƯU')],
    ['O7 30:3', 'O8 30:14'],
  ),
  planted('C3', 'a code with another letter', [['01 (một) bộ.', '01 (một) bộ (QT00.MÂU).']], ['C3 64:14']),
  planted(
    'C3',
    'a code in a note',
    [['thực hiện tại từng bước của mục 5.9.', 'thực hiện tại từng bước của QT00.MẤU, mục 5.9.']],
    ['C3 96:92'],
  ),
  planted('F5', 'a full stop behind a code', [['| TK99 |\n| **Cơ', '| TK99. |\n| **Cơ']], ['F5 90:84']),
  planted(
    'F5',
    'a semicolon behind a code in a list',
    [['| TK99; BM.01; BM.02; BM.03 |', '| - TK99<br>- BM.01;<br>- BM.02<br>- BM.03 |']],
    ['F5 92:209'],
  ),
]
