import { type PlantedFault, planted } from './planted-fault.ts'

const WORDS_OF_B2 = 'Xác minh thông tin, soạn thảo văn bản xác nhận.'

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
  planted('O10', 'letters in italics', [['01 (một) bộ.', '<i>01</i> (một) bộ.']], ['O10 64:1', 'O10 64:6']),
  planted('O11', 'ticks for several papers in one cell', [['| X | |', '| X X | |']], ['O11 59:32']),
  planted(
    'O11',
    'two items on one line',
    [['- Công dân Việt Nam; cơ quan, tổ chức.', '- Công dân Việt Nam. - Cơ quan, tổ chức.']],
    ['O11 53:22'],
  ),
  planted(
    'O8',
    'a letter without its horn',
    [[WORDS_OF_B2, 'Xác minh thông tin của nguời đề nghị, soạn thảo văn bản xác nhận.']],
    ['O8 93:31'],
  ),
  planted(
    'O8',
    'a damaged word in a heading of its own',
    [['### 5.2. Đối tượng', '### Công dịch vụ công\n\nĐịa chỉ.\n\n### 5.2. Đối tượng']],
    ['O6 51:5', 'O8 51:5'],
  ),
  planted('O9', 'an Icelandic letter', [['01 (một) bộ.', '01 (một) bộ Ðơn.']], ['O9 64:13']),
  planted('O9', 'a tab in a cell', [['| TK99 |\n| **Cơ', '| TK99\tBM.06 |\n| **Cơ']], ['O9 90:84']),
  planted('O10', 'an entity instead of a space', [['01 (một) bộ.', '01 (một)&nbsp;bộ.']], ['O10 64:9']),
  planted(
    'O10',
    'a break that is none',
    [['lập giấy tiếp nhận;<br>', 'lập giấy tiếp nhận;<br />']],
    ['O10 92:67'],
  ),
]
