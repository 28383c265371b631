/** Lời của lệnh lập cơ sở dữ liệu mới. */
export const vietnameseInit = {
  help: 'lập cơ sở dữ liệu thật: đơn vị đầu tiên, cán bộ văn thư và người quản trị đầu tiên theo tệp JSON',
  notJson: (file: string) => `${file} không phải JSON.`,
  wrongFile: (place: string) => `Tệp thiếu hoặc sai ở “${place}”; xem mẫu trong docs/contract/db-init.ts.`,
  notEmpty: 'Cơ sở dữ liệu đã có nhật ký; không lập đè.',
  onePerson: 'Cán bộ văn thư và người quản trị phải là hai người khác nhau.',
  password: (name: string, account: string, role: string, password: string) =>
    `${name} (${role}): tên đăng nhập ${account}, mật khẩu ${password}`,
  once: 'Mật khẩu chỉ hiện lần này; giao tận tay từng người và đổi ngay.',
  done: (unit: string) => `Đã lập cơ sở dữ liệu của ${unit}.`,
}
