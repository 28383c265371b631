type At = { line: number }

/** Nhập danh sách đơn vị: what is wrong with a line, besides what the rules say of a unit. */
export const unitFile = {
  atLine: (line: number, sentence: string) => `Dòng ${line}: ${sentence}`,
  problems: {
    'unit-line.date-unreadable': ({ line, column, value }: At & { column: string; value: string }) =>
      `Dòng ${line}: cột ${column} ghi “${value}”, không phải ngày dạng ngày/tháng/năm.`,
    'unit-line.level-unknown': ({ line, value }: At & { value: string }) =>
      `Dòng ${line}: cấp “${value}” không có; dùng central, province, district hoặc commune.`,
    'unit-line.end-unknown': ({ line, value }: At & { value: string }) =>
      `Dòng ${line}: cách kết thúc “${value}” không có; dùng merged, split hoặc abolished.`,
  },
  refusals: {
    'unit-line.parent-unknown': ({ parent }: { parent: string }) =>
      `không có đơn vị cấp trên “${parent}” vào ngày bắt đầu.`,
    'unit-line.successor-unknown': ({ name }: { name: string }) =>
      `không có đơn vị kế thừa “${name}” vào ngày kết thúc.`,
    'unit-line.ends-before-it-begins': () => 'ngày kết thúc không sau ngày bắt đầu.',
    'unit-line.end-needs-a-kind': () => 'có ngày kết thúc thì cột how phải ghi cách kết thúc.',
    'unit-line.twice': ({ first }: { first: number }) => `trùng với dòng ${first}.`,
  },
}
