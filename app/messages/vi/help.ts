/** Words of the help page. */
export const help = {
  title: 'Trợ giúp',
  intro:
    'Minh Trình giữ quy trình và hồ sơ đi cùng nhau: mỗi hồ sơ chạy theo đúng bản quy trình có hiệu lực lúc tiếp nhận, và ai cũng kiểm tra lại được.',
  tasksTitle: 'Làm việc gì ở đâu',
  tasks: [
    ['Tiếp nhận hồ sơ', 'Việc của tôi → Tiếp nhận hồ sơ. Hạn được tính và giải thích trước khi bấm.'],
    [
      'Giao và nhận',
      'Mở hồ sơ → Bàn giao. Người nhận mở Việc của tôi → Nhận. Chưa nhận thì người giao còn giữ trách nhiệm.',
    ],
    [
      'Xem vì sao đến hạn giờ đó',
      'Trên trang hồ sơ, mở “Vì sao …?”: từng ngày được tính, từng ngày nghỉ kèm văn bản.',
    ],
    ['In phiếu kiểm soát BM.05', 'Trên trang hồ sơ, chọn phiếu kiểm soát, rồi PDF.'],
    ['Tra cứu quy trình', 'Ô tìm kiếm ở đầu trang, gõ không dấu cũng được: can cuoc, dinh danh, QT17.ddd.'],
    [
      'Soạn, ký, ban hành',
      'Mở quy trình → Soạn bản mới → Trình ký. Ba người khác nhau ký lần lượt; ban hành ghi số và ngày quyết định.',
    ],
    [
      'Kiểm tra nhật ký',
      'Nhật ký → so số mục và gốc với phiếu đã in; kiểm tra toàn bộ bằng lệnh scripts/mt db check.',
    ],
    [
      'Đổi lịch làm việc',
      'Lịch làm việc → chọn lịch → Sửa lịch. Thêm ngày theo văn bản, xem tác động đến hồ sơ đang chạy, rồi công bố.',
    ],
  ] as readonly (readonly [string, string])[],
  rules: {
    title: 'Quy tắc kiểm tra quy trình',
    link: 'Các quy tắc kiểm tra quy trình',
    intro:
      'Mỗi văn bản được máy kiểm tra khi soạn và khi trình ký. Lỗi chặn trình ký; cảnh báo cần một lý do bằng văn bản; gợi ý chỉ để biết.',
    severity: 'Mức',
    severityOf: (draft: string, submission: string) =>
      draft === submission ? draft : `${draft} khi soạn, ${submission} khi trình ký`,
    needs: 'Cần có',
    why: 'Vì sao',
    mend: 'Cách sửa',
  },
  wordsTitle: 'Mười từ',
  words: [
    ['Bản', 'Một văn bản quy trình đã ký, mang lần ban hành và lần sửa đổi; không ai sửa được nữa.'],
    ['Ban hành', 'Quyết định có số và ngày, cho bản đó hiệu lực từ một thời điểm.'],
    ['Phiếu kiểm soát (BM.05)', 'Ghi từng lần giao và nhận của một hồ sơ, gắn với đúng một bản quy trình.'],
    ['Hạn theo luật', 'Thời hạn tính theo quy định và lịch làm việc.'],
    ['Hẹn trả', 'Thời điểm ghi trên giấy hẹn; không bao giờ sửa đè.'],
    ['Quá thời gian bước', 'Một bước vượt thời gian quy trình cho phép; hồ sơ có thể vẫn đúng hạn.'],
    ['Quá hạn', 'Cả hồ sơ vượt hạn theo luật.'],
    ['Ngoài hệ thống', 'Bước làm ở cơ quan khác; cán bộ của ta ghi nhận gửi đi và nhận lại.'],
    ['Chép từ bản giấy', 'Văn bản chép lại, chưa ai xác minh ban hành ở đây.'],
    ['Nhật ký', 'Chuỗi các việc đã ghi; sửa một chữ là lộ.'],
  ] as readonly (readonly [string, string])[],
  pdfTitle: 'Khi chưa in được PDF',
  pdf: 'Máy chủ cần Chromium: apt install chromium-headless-shell, hoặc đặt PUPPETEER_EXECUTABLE_PATH. Các trang khác vẫn dùng bình thường.',
}
