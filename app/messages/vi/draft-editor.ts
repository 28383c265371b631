import type { Allotment } from '#app/domain/procedure/model.ts'
import { secondsOfLocalDay } from '#app/domain/shared/instant.ts'
import { time } from './time.ts'

const twoDigits = (n: number): string => String(n).padStart(2, '0')
const UNITS: Record<Extract<Allotment, { kind: 'duration' }>['unit'], string> = {
  minute: 'phút',
  hour: 'giờ làm việc',
  'working-day': 'ngày làm việc',
  day: 'ngày',
  month: 'tháng',
  'elapsed-hour': 'giờ liên tục',
}

/** The pages on which a draft is written. */
export const draftEditor = {
  tabsLabel: 'Các cách xem dự thảo',
  tabs: {
    source: 'Nguồn',
    steps: 'Bảng bước',
    revisions: 'Sửa đổi tài liệu',
    preview: 'Bản trình bày',
  },
  preview: 'Bản trình bày',
  paper: 'Trang văn bản',
  previewUnreadable: 'Văn bản chưa đọc được nên chưa trình bày được.',
  contents: 'Mục lục của dự thảo',
  times: 'Thời gian các bước so với quy định',
  problems: 'Vấn đề',
  needsSaved: 'Quy trình chưa có dự thảo nào; hãy bắt đầu soạn ở trang Nguồn.',

  /** Read out and seen by whoever is typing. */
  status: {
    saved: (at: string) => {
      const seconds = secondsOfLocalDay(at)
      return `Đã lưu nháp ${time.clock(at)}:${twoDigits(seconds % 60)}`
    },
    unsaved: 'Chưa lưu',
    saving: 'Đang lưu…',
    offline: 'Chưa gửi được lên máy chủ; văn bản được giữ trên máy này và sẽ gửi lại.',
    notKept: 'Chưa gửi được lên máy chủ và máy này không giữ được văn bản; đừng đóng trang.',
    refused: 'Chưa lưu được.',
    empty: 'Văn bản trống nên chưa lưu.',
    conflict: 'Có người khác đã lưu dự thảo sau khi anh/chị mở. Chưa có gì bị ghi đè.',
    seeConflict: 'Xem và chọn từng chỗ',
    takenOver: (name: string, at: string) =>
      `${name} đã nhận quyền sửa lúc ${time.clock(at)}. Văn bản của anh/chị vẫn được lưu nếu chưa ai lưu khác đi.`,
    asked: (name: string, at: string) => `${name} xin quyền sửa lúc ${time.clock(at)}.`,
  },

  localCopy: {
    offer: (moment: string) => `Có bản chưa gửi lên máy chủ từ ${moment}:`,
    use: 'Dùng bản này',
    drop: 'Bỏ',
  },

  /** The search of the editor, by the English words that its library knows them by. */
  search: {
    Find: 'Tìm',
    Replace: 'Thay bằng',
    next: 'tiếp',
    previous: 'trước',
    all: 'tất cả',
    'match case': 'phân biệt hoa thường',
    'by word': 'cả từ',
    regexp: 'biểu thức chính quy',
    replace: 'thay',
    'replace all': 'thay tất cả',
    close: 'đóng',
    'current match': 'chỗ đang xem',
    'replaced $ matches': 'đã thay $ chỗ',
    'replaced match on line $': 'đã thay ở dòng $',
    'on line': 'ở dòng',
    'Go to line': 'Đến dòng',
    go: 'đến',
    'Control character': 'Ký tự điều khiển',
    'Selection deleted': 'Đã xóa phần chọn',
  },

  hold: {
    held: (name: string, from: string) => `${name} đang sửa từ ${time.clock(from)}.`,
    advice: 'Nếu cả hai cùng sửa, không ai bị ghi đè: người lưu sau được hỏi từng chỗ khác nhau.',
    asked: (name: string, at: string) => `${name} xin quyền sửa lúc ${time.clock(at)}.`,
    taken: (name: string, at: string) => `${name} đã nhận quyền sửa của anh/chị lúc ${time.clock(at)}.`,
    look: 'Xem',
    ask: 'Xin quyền sửa',
    takeOver: 'Nhận quyền sửa',
    goOn: 'Sửa tiếp',
    alreadyAsked: 'Anh/chị đã xin quyền sửa; người đang sửa sẽ thấy ở lần lưu tới.',
  },

  merge: {
    title: 'Chọn từng chỗ khác nhau',
    explanation:
      'Những chỗ chỉ một người sửa đã được ghép sẵn. Ở mỗi chỗ cả hai cùng sửa, chọn văn bản cần giữ rồi lưu. Văn bản của anh/chị đi cùng trang này, chưa mất gì.',
    explanationWithoutBase:
      'Không còn giữ văn bản mà anh/chị bắt đầu sửa, nên mọi chỗ khác nhau đều được hỏi. Văn bản của anh/chị đi cùng trang này, chưa mất gì.',
    place: (number: number, line: number) => `Chỗ ${number}, dòng ${line} của văn bản đang được lưu`,
    mine: 'Của anh/chị',
    theirs: 'Trên máy chủ',
    both: 'Giữ cả hai, của anh/chị đứng trước',
    base: 'Gốc',
    nothingThere: '(không có gì)',
    added: '[thêm]',
    removed: '[bỏ]',
    end: '[hết]',
    merged: (count: number) => `${count} chỗ khác đã được ghép sẵn.`,
    noConflicts: 'Không có chỗ nào cả hai cùng sửa; lưu là ghép xong.',
    choose: (number: number) => `Chọn văn bản cần giữ ở chỗ ${number}.`,
    save: 'Lưu văn bản đã ghép',
  },

  steps: {
    explanation:
      'Mỗi bước một khung. Chưa có gì được lưu cho tới khi anh/chị bấm “Lưu bảng bước”; phần còn lại của văn bản giữ nguyên từng chữ.',
    caseSingle: 'Các bước',
    step: (number: number) => `Bước ${number}`,
    code: 'TT',
    codeAutomatic: 'TT tự đánh theo thứ tự khi lưu.',
    codeKept: 'TT của các bước cũ được giữ; bước mới lấy TT của bước trên thêm một chữ.',
    codeNew: '(mới)',
    text: 'Trình tự',
    responsible: 'Trách nhiệm',
    responsibleHint: 'Nhiều chức danh cách nhau bằng dấu chấm phẩy.',
    asAbove: 'Như bước trên',
    timeKind: 'Thời gian',
    timeKinds: {
      duration: 'Một khoảng thời gian',
      immediate: 'Ngay',
      window: 'Trong giờ hành chính',
      unspecified: 'Không ghi',
    },
    amount: 'Bao nhiêu',
    unit: 'Đơn vị',
    units: UNITS,
    window: 'Giờ nào, nếu trong giờ hành chính',
    output: 'Biểu mẫu/Kết quả',
    formsKnown: (forms: string) => `Biểu mẫu ở mục VI: ${forms}.`,
    atSource: 'Sửa ở Nguồn',
    note: 'Lưu ý',
    addBelow: 'Thêm dưới',
    addFirst: 'Thêm bước đầu tiên',
    up: 'Lên',
    down: 'Xuống',
    remove: 'Xóa',
    recount: 'Tính lại tổng',
    save: 'Lưu bảng bước',
    none: 'Văn bản chưa có bảng bước đọc được; hãy sửa ở Nguồn.',
    unreadable: 'Văn bản chưa đọc được nên chưa có bảng bước; hãy sửa ở Nguồn.',
    amountWrong: (number: number) => `Bước ${number}: ghi số lớn hơn 0, ví dụ 4 hoặc 0,5.`,
    windowMissing: (number: number) => `Bước ${number}: ghi lúc nào, ví dụ “giờ hành chính”.`,
    windowWrong: (number: number, text: string) =>
      `Bước ${number}: “${text}” được đọc thành một thời gian khác; hãy chọn loại thời gian đúng.`,
    textMissing: (number: number) => `Bước ${number}: ghi trình tự.`,
    formDamaged: 'Trang gửi lên thiếu một phần nên chưa lưu; hãy mở lại trang này.',
    refusedAt: (number: number, reason: string) => `Bước ${number}: ${reason}`,
    changedMeanwhile: 'Dự thảo đã được lưu khác đi sau khi anh/chị mở bảng này.',
  },

  revisions: {
    explanation: (name: string) =>
      `So dự thảo với bản ${name}. Mỗi mục đã sửa cần một dòng; dòng được viết thẳng vào bảng SỬA ĐỔI TÀI LIỆU của dự thảo.`,
    first: 'Chưa có bản nào trước dự thảo này nên không có gì để so.',
    unreadable: 'Dự thảo chưa đọc được nên chưa so được; hãy sửa ở Nguồn.',
    proposed: 'Dòng được đề xuất',
    nothingProposed: 'Mọi mục đã sửa đều có dòng của lần này.',
    written: 'Bảng sửa đổi của dự thảo',
    nothingWritten: 'Bảng sửa đổi chưa có dòng nào.',
    request: 'Yêu cầu sửa đổi/bổ sung',
    place: 'Trang/Phần liên quan việc sửa đổi',
    description: 'Mô tả nội dung sửa đổi',
    version: 'Lần ban hành/Lần sửa đổi',
    issuedOn: 'Ngày ban hành',
    whenIssued: 'ghi khi ban hành',
    row: (number: number, place: string) => `Dòng ${number}: ${place}`,
    add: 'Thêm dòng này',
    remove: 'Bỏ dòng này',
    doubts: 'Chỗ bảng và văn bản nói khác nhau',
    noDoubts: 'Bảng sửa đổi và văn bản khớp nhau.',
  },
}
