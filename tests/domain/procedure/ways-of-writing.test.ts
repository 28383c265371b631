import { describe, expect, test } from 'vitest'
import { indexCalendar } from '#app/domain/calendar/calendar-index.ts'
import { vietnamOfficialCalendar } from '#app/domain/calendar/national-calendar.ts'
import { BARE, diagnosticsOf, EXAMPLE, exampleWith, textOf, told } from './compiled.ts'
import { B2, B3, b2 } from './planted-fault.ts'

const CALENDAR = { ...BARE, calendar: indexCalendar(vietnamOfficialCalendar) }
const TEXT_OF_B2 = 'Xác minh thông tin, soạn thảo văn bản xác nhận.'
const TEXT_OF_B3 = 'Trình ký văn bản xác nhận.'
const WINDOW = '- Từ thứ 2 đến sáng thứ 7 hàng tuần (trừ ngày lễ, tết), tại bộ phận TNTKQ.'
const B4 = 'Trả kết quả, thống kê, lưu hồ sơ; trường hợp trễ hẹn có văn bản xin lỗi.'

/** What the rules say of the example with one passage written another way, by the national calendar. */
const saidOf = (passage: string, by: string) =>
  told(diagnosticsOf(exampleWith([passage, by]), 'submission', CALENDAR))

describe('by the national calendar nothing is told', () => {
  test.each([
    ['the example', EXAMPLE],
    ['QT03.CC mended', textOf('procedures/QT03.CC/03.md')],
    ['QT17.ĐDĐT mended', textOf('procedures/QT17.ĐDĐT/02.md')],
  ])('of %s', (_name, text) => {
    expect(diagnosticsOf(text, 'submission', CALENDAR)).toEqual([])
  })
})

describe('a step of one working day may say', () => {
  test.each([
    'Trong thời hạn 01 ngày làm việc, xác minh thông tin.',
    'Trong thời hạn 02 ngày làm việc kể từ ngày nhận hồ sơ do Bộ phận một cửa chuyển đến, xác minh thông tin.',
    'Xác minh thông tin trong 04 giờ làm việc; soạn thảo văn bản trong 04 giờ làm việc.',
    'Xác minh thông tin. Trường hợp từ chối thì trong thời hạn 02 giờ làm việc báo lãnh đạo.',
    'Xác minh thông tin; nếu cần, báo công dân bổ sung trong thời hạn 04 giờ làm việc.',
    'Xác minh thông tin, báo lãnh đạo trước khi hết hạn 01 giờ làm việc.',
    'Xác minh thông tin; sau 02 giờ làm việc báo kết quả.',
    'Đề nghị Công an phường phối hợp xác minh trong thời hạn 04 giờ làm việc.',
    'Trong thời hạn 02 giờ làm việc đối với hồ sơ nộp trực tuyến, xác minh thông tin.',
    'Trong 02 giờ làm việc, công dân bổ sung giấy tờ còn thiếu; xác minh thông tin.',
    'Xác minh thông tin. Thời gian thực hiện: 08 giờ làm việc.',
    'Xác minh thông tin (01 ngày làm việc).',
    'Xác minh thông tin (02 giờ làm việc), soạn thảo văn bản (06 giờ làm việc).',
    'Xác minh thông tin (02 giờ làm việc), soạn thảo văn bản xác nhận.',
    'Xác minh:<br>- đối chiếu giấy tờ, thời gian thực hiện: 02 giờ làm việc;<br>- soạn thảo văn bản.',
    'Xác minh thông tin, hẹn trả theo thời gian xử lý: 03 ngày làm việc.',
    'Xác minh thông tin theo kết quả của bước B1.',
    'Xác minh thông tin như ở bước A1 của trường hợp trên.',
  ])('%s', (text) => {
    expect(saidOf(TEXT_OF_B2, text)).toEqual([])
  })

  test.each([
    'Trong thời hạn 03 ngày làm việc kể từ ngày nhận đủ hồ sơ, trình ký văn bản xác nhận.',
    'Trong thời hạn 01 ngày làm việc kể từ khi nhận được hồ sơ của cán bộ thụ lý, trình ký văn bản.',
    'Trong thời hạn 01 ngày làm việc kể từ ngày có kết quả xác minh, trình ký văn bản xác nhận.',
  ])('%s, after the steps before it', (text) => {
    expect(saidOf(TEXT_OF_B3, text)).toEqual([])
  })
})

describe('who acts may be written', () => {
  test.each([
    'Cán bộ thụ lý (chủ trì)<br>Đội trưởng (phối hợp)',
    'Cán bộ thụ lý<br>Đội Nghiệp vụ',
    'Phòng CSQLHC về TTXH:<br>- Cán bộ thụ lý',
    'Trưởng Công an xã<br>hoặc Phó Trưởng Công an xã được ủy quyền',
    'Cán bộ thụ lý<br>Công dân',
    'Cán bộ thụ lý; Cục Cảnh sát quản lý hành chính',
  ])('%s', (posts) => {
    expect(saidOf(B2, b2(posts, '01 ngày làm việc')).filter((each) => each.startsWith('S6'))).toEqual([])
  })

  test.each([
    '| B3 | Kiểm tra, ký duyệt văn bản xác nhận. | Trưởng Công an xã | 01 ngày làm việc |',
    '| B3 | Hoàn thiện dự thảo, ký nháy, trình ký văn bản. | Cán bộ thụ lý | 01 ngày làm việc |',
    '| B3 | Trình lãnh đạo phê duyệt văn bản xác nhận. | Cán bộ thụ lý | 01 ngày làm việc |',
    '| B3 | Kiểm tra dự thảo. | Đội trưởng | 01 ngày làm việc |',
  ])('%s beside a drafting step', (row) => {
    expect(saidOf(B3, row)).toEqual([])
  })
})

describe('a case may end with', () => {
  test.each([
    'Trả kết quả cho công dân.',
    'Bàn giao kết quả cho Bộ phận tiếp nhận và trả kết quả.',
    'Vào sổ, đóng dấu, phát hành văn bản.',
    'Gửi văn bản trả lời qua dịch vụ bưu chính công ích.',
    'Thông báo cho người đề nghị.',
    'Trao giấy chứng nhận cho tổ chức.',
    'Kết thúc hồ sơ trên hệ thống.',
    'Lưu trữ theo quy định.',
  ])('%s', (text) => {
    expect(saidOf(B4, text)).toEqual([])
  })

  test('a check of the result, which is no end', () => {
    expect(saidOf(B4, 'Kiểm tra kết quả.')).toEqual(['N5 95:8'])
  })
})

describe('reception may be written', () => {
  test.each([
    '- Giờ hành chính các ngày làm việc trong tuần, tại bộ phận TNTKQ.',
    '- Từ thứ 2 đến thứ 6, từ 8 giờ 00 đến 17 giờ 00, tại bộ phận TNTKQ.',
    '- Từ thứ Hai đến thứ Sáu, sáng từ 07 giờ 30 đến 11 giờ 30, chiều từ 13 giờ 30 đến 17 giờ 00, tại bộ phận TNTKQ.',
    '- Trực tiếp: từ thứ 2 đến thứ 6, tại bộ phận TNTKQ.\n- Trực tuyến: trên Cổng dịch vụ công, trong giờ làm việc.',
  ])('%s', (text) => {
    expect(saidOf(WINDOW, text)).toEqual([])
  })
})
