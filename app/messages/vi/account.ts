/** Words of the pages of one's own account, and of the stages of signing in after the password. */
export const account = {
  title: 'Tài khoản của tôi',
  accountName: 'Tên đăng nhập',
  name: 'Họ tên',
  rank: 'Cấp bậc',
  position: 'Chức vụ',
  unit: 'Đơn vị',
  roles: 'Vai trò',
  noRoles: 'Chưa được cấp vai trò nào.',

  password: {
    title: 'Mật khẩu',
    since: (at: string) => `Đặt lần cuối lúc ${at}.`,
    change: 'Đổi mật khẩu',
    forcedTitle: 'Đặt mật khẩu mới',
    forced:
      'Anh/chị vừa đăng nhập bằng mã tạm. Mã đó không dùng lại được: đặt mật khẩu riêng rồi mới làm việc tiếp.',
    consequence: 'Đổi xong, mọi phiên đăng nhập khác của anh/chị kết thúc ngay.',
    old: 'Mật khẩu đang dùng',
    new: 'Mật khẩu mới',
    newHint: (least: number, most: number) =>
      `Từ ${least} đến ${most} ký tự, có thể là một câu; dấu cách cũng tính, kể cả ở đầu và cuối. Có thể dán từ trình quản lý mật khẩu.`,
    repeated: 'Nhập lại mật khẩu mới',
    save: 'Lưu mật khẩu mới',
  },

  secondFactor: {
    title: 'Xác thực hai lớp',
    explanation:
      'Ngoài mật khẩu, mỗi lần đăng nhập còn cần mã 6 số do ứng dụng xác thực trên điện thoại tạo ra; không cần mạng.',
    since: (at: string) => `Đang dùng, từ ${at}.`,
    codesLeft: (n: number) => `Còn ${n} mã dự phòng chưa dùng.`,
    none: 'Chưa dùng.',
    demonstration:
      'Bản minh họa chỉ mời dùng thử. Khi vận hành thật, người phê duyệt, cán bộ đăng ký khóa và quản trị hệ thống bắt buộc phải có.',
    obliged: 'Vai trò của anh/chị bắt buộc xác thực hai lớp. Đăng ký xong mới mở được các trang khác.',
    enrol: 'Đăng ký xác thực hai lớp',
    stepScan:
      'Mở ứng dụng xác thực (Google Authenticator, Microsoft Authenticator, Aegis…), thêm tài khoản và quét mã này:',
    qrLabel: 'Mã QR chứa khóa bí mật của tài khoản này',
    stepType: 'Không quét được thì chọn nhập tay, loại “theo thời gian”, và gõ khóa:',
    stepConfirm: 'Nhập mã 6 số đang hiện trong ứng dụng để xác nhận.',
    code: 'Mã 6 số',
    codeHint: 'Mã đổi mỗi 30 giây. Nếu luôn báo sai, kiểm tra giờ của điện thoại.',
    confirm: 'Xác nhận và bật',
    currentPassword: 'Mật khẩu đang dùng',
    codesTitle: 'Mã dự phòng',
    codesExplanation:
      'Mỗi mã dùng được một lần thay cho điện thoại. Chép hoặc in ra, cất ở nơi khóa được; trang này không hiện lại.',
    codesCaption: 'Mười mã dự phòng, chỉ hiện một lần',
    codesKept: 'Tôi đã cất mã, tiếp tục',
    newCodes: 'Tạo mã dự phòng mới',
    newCodesConsequence: 'Mười mã mới thay cho tất cả mã cũ; mã cũ hết dùng được ngay.',
    remove: 'Bỏ xác thực hai lớp',
    removeConsequence:
      'Bỏ xong, đăng nhập chỉ còn cần mật khẩu; mã dự phòng cũng bị xóa và mọi phiên khác kết thúc.',
    removeObliged:
      'Vai trò của anh/chị bắt buộc xác thực hai lớp: bỏ xong phải đăng ký lại ngay, ví dụ khi đổi điện thoại.',
    codeOrRecovery: 'Mã 6 số hoặc mã dự phòng',
    codeOrRecoveryHint: 'Mã trong ứng dụng xác thực; mất điện thoại thì dùng một mã dự phòng.',
    signInTitle: 'Nhập mã xác thực',
    signInExplanation: 'Mật khẩu đúng. Còn một bước nữa.',
    left: (n: number) => `Còn ${n} lần thử; hết thì phải đăng nhập lại từ đầu.`,
    lost: 'Mất cả điện thoại và mã dự phòng: báo người quản trị hệ thống.',
    continue: 'Tiếp tục',
  },

  sessions: {
    title: 'Phiên đăng nhập',
    explanation:
      'Phiên tự kết thúc sau 30 phút không dùng, và sau 12 giờ dù đang dùng. Thấy phiên lạ thì kết thúc nó rồi đổi mật khẩu. Giờ Việt Nam (+07:00).',
    browser: 'Trình duyệt',
    browserOn: (browser: string, system: string) => `${browser} trên ${system}`,
    unknown: 'Không rõ trình duyệt',
    unknownBrowser: 'Trình duyệt khác',
    unknownSystem: 'hệ điều hành khác',
    begun: 'Bắt đầu',
    seen: 'Dùng lần cuối',
    address: 'Địa chỉ mạng',
    unknownAddress: 'Không rõ',
    thisOne: 'Phiên này',
    end: 'Kết thúc',
    endAbout: (browser: string, begun: string) => `phiên ${browser}, bắt đầu ${begun}`,
    endOthers: 'Kết thúc mọi phiên khác',
    onlyThis: 'Không có phiên nào khác.',
  },
}
