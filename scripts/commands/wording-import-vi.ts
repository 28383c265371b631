/** Lời của lệnh nhập văn bản. */
export const vietnameseImport = {
  help: 'nhập văn bản .txt, .docx, .md thành tệp Markdown kèm danh sách nghi vấn',
  options: {
    out: 'thư mục viết ra: <mã hiệu>/<lần>.md, .doubts.json và raw/ giữ bản gốc',
    force: 'viết đè tệp đã có',
  },
  outcomes: {
    imported: 'đã nhập',
    unchanged: 'đã có, không đổi',
    exists: 'đã có tệp khác ở đó; thêm --force nếu muốn viết đè',
    'same-place': 'trùng chỗ với một tệp trước trong cùng lần nhập; không viết',
    unreadable: 'không nhập được',
  },
  doubts: (count: number) => `${count} nghi vấn`,
  line: (line: number, sentence: string) => `dòng ${line}: ${sentence}`,
  nothingFound: (folder: string) => `Không có tệp .txt, .docx, .md nào trong ${folder}.`,
  summary: (imported: number, doubts: number, failed: number) =>
    `${imported} tệp đã nhập, ${doubts} nghi vấn cần người xem; ${failed} tệp không viết được.`,
}
