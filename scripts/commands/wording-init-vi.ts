/** Lời của lệnh lập cơ sở dữ liệu mới. */
export const vietnameseInit = {
  help: 'lập cơ sở dữ liệu thật: đơn vị đầu tiên, cán bộ văn thư và người quản trị đầu tiên theo tệp JSON',
  notJson: (file: string) => `${file} không phải JSON.`,
  wrongFile: (place: string) => `Tệp thiếu hoặc sai ở “${place}”; xem mẫu trong docs/contract/db-init.ts.`,
  notEmpty: 'Cơ sở dữ liệu đã có nhật ký; không lập đè.',
  onePerson: 'Cán bộ văn thư và người quản trị phải là hai người khác nhau.',
  code: (name: string, account: string, role: string, code: string) =>
    `${name} (${role}): tên đăng nhập ${account}, mã đăng nhập tạm ${code}`,
  once: (until: string) =>
    `Mã chỉ hiện lần này, dùng một lần trước ${until}; giao tận tay từng người, người ấy tự đặt mật khẩu khi đăng nhập.`,
  done: (unit: string) => `Đã lập cơ sở dữ liệu của ${unit}.`,
}
