import { describe, expect, test } from 'vitest'
import { contradict, parseReceptionWindow } from '#app/domain/procedure/reception-window.ts'

const told = (text: string) => {
  const window = parseReceptionWindow(text)
  if (!window) return null
  const days =
    window.days && [...window.days].map(([day, part]) => (part === 'whole' ? day : `${day} ${part}`))
  return [
    days?.join(', ') ?? null,
    window.hours?.map(({ start, end }) => `${start}-${end}`).join(', ') ?? null,
    window.exceptHolidays,
  ]
}

describe('a reception window is read', () => {
  test.each<[string, ReturnType<typeof told>]>([
    [
      'Từ thứ 2 đến sáng thứ 7 hàng tuần (trừ ngày lễ, tết)',
      ['mon, tue, wed, thu, fri, sat morning', null, true],
    ],
    ['Từ thứ 2 đến thứ 6 hàng tuần', ['mon, tue, wed, thu, fri', null, false]],
    ['Thứ Hai – Thứ Sáu', ['mon, tue, wed, thu, fri', null, false]],
    [
      'Giờ hành chính các ngày làm việc từ thứ 2 đến thứ 6 và sáng thứ 7 hàng tuần (trừ các ngày nghỉ lễ, tết theo quy định của pháp luật)',
      ['mon, tue, wed, thu, fri, sat morning', null, true],
    ],
    ['thứ 3, thứ 5 và chiều thứ 6', ['tue, thu, fri afternoon', null, false]],
    ['từ thứ hai đến hết thứ bảy', ['mon, tue, wed, thu, fri, sat', null, false]],
    ['Từ thứ tư đến Chủ nhật', ['wed, thu, fri, sat, sun', null, false]],
    ['Sáng từ 7 giờ 30 đến 11 giờ 30, chiều từ 13h30 - 17h00', [null, '450-690, 810-1020', false]],
    ['Thực hiện 24 giờ/7 ngày', ['mon, tue, wed, thu, fri, sat, sun', '0-1440', false]],
    ['Trong giờ hành chính', [null, null, false]],
    ['Tiếp nhận 24/7 trên Cổng dịch vụ công', ['mon, tue, wed, thu, fri, sat, sun', '0-1440', false]],
    ['THỨ 2 ĐẾN THỨ 6', ['mon, tue, wed, thu, fri', null, false]],
    [
      'thứ 2 đến thứ 6, sáng từ 7h30 đến 11h30, chiều từ 13h30 đến 17h00',
      ['mon, tue, wed, thu, fri', '450-690, 810-1020', false],
    ],
    ['các ngày làm việc trong tuần', [null, null, false]],
    ['Từ thứ 2 - 6 hàng tuần', ['mon, tue, wed, thu, fri', null, false]],
    ['Thứ 2, 4, 6', ['mon, wed, fri', null, false]],
    ['thứ 3 và 5, 7h30 - 11h30', ['tue, thu', '450-690', false]],
    ['từ T2 đến T6', ['mon, tue, wed, thu, fri', null, false]],
    ['T2 - CN', ['mon, tue, wed, thu, fri, sat, sun', null, false]],
    ['từ thứ 2 đến thứ 6 và thứ 7 (buổi sáng)', ['mon, tue, wed, thu, fri, sat morning', null, false]],
    ['thứ 7 buổi sáng', ['sat morning', null, false]],
    ['sáng các ngày thứ 3, thứ 5', ['tue morning, thu morning', null, false]],
    ['sáng thứ 2 đến thứ 4', ['mon morning, tue morning, wed morning', null, false]],
    ['Từ sáng thứ 2 đến chiều thứ 6', ['mon, tue, wed, thu, fri', null, false]],
    ['từ chiều thứ 2 đến sáng thứ 4', ['mon afternoon, tue, wed morning', null, false]],
    ['từ thứ 6 đến thứ 2', ['fri, sat, sun, mon', null, false]],
    ['Các ngày trong tuần trừ thứ 7, chủ nhật và ngày lễ', ['mon, tue, wed, thu, fri', null, true]],
    ['thứ 2 đến thứ 7 (trừ chiều thứ 7)', ['mon, tue, wed, thu, fri, sat morning', null, false]],
    ['thứ hai đến thứ sáu (không kể ngày lễ, tết)', ['mon, tue, wed, thu, fri', null, true]],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected)
  })

  test.each([
    'Trực tiếp tại Công an cấp xã.',
    'Qua dịch vụ bưu chính (nếu có).',
    'Thư từ gửi về trụ sở',
    'thủ tục',
    'Cấp từ lần thứ hai',
    '01 ngày làm việc',
    'Ngoài giờ hành chính',
    'Phòng T2, nhà A',
    '',
  ])('“%s” says nothing about when one may come', (text) => {
    expect(parseReceptionWindow(text)).toBeNull()
  })
})

describe('two windows', () => {
  const of = (text: string) => parseReceptionWindow(text)!

  test('contradict each other when a day or a part of a day differs', () => {
    expect(contradict(of('thứ 2 đến sáng thứ 6'), of('thứ 2 đến sáng thứ 7'))).toBe(true)
    expect(contradict(of('thứ 2 đến thứ 7'), of('thứ 2 đến sáng thứ 7'))).toBe(true)
    expect(contradict(of('thứ hai đến thứ sáu'), of('Từ thứ 2 – thứ 6 hàng tuần'))).toBe(false)
  })

  test('do not when one leaves the days to the calendar', () => {
    expect(contradict(of('Giờ hành chính'), of('thứ 2 đến sáng thứ 7'))).toBe(false)
  })
})
