import { describe, expect, test } from 'vitest'
import type { Allotment } from '#app/domain/procedure/model.ts'
import { findSubDeadlines } from '#app/domain/procedure/sub-deadlines.ts'
import { isAmbiguous, parseTimePhrase } from '#app/domain/procedure/time-phrase.ts'

const of = (n: number, unit: Extract<Allotment, { kind: 'duration' }>['unit']) => ({
  kind: 'duration',
  n,
  unit,
})
const IMMEDIATE = { kind: 'immediate' }
const NOTHING = { kind: 'unspecified' }
const WINDOW = { kind: 'window' }

describe('the time cell of a step', () => {
  test.each([
    ['01 ngày làm việc', of(1, 'working-day')],
    ['01 (một) ngày làm việc', of(1, 'working-day')],
    ['không quá 07 ngày làm việc', of(7, 'working-day')],
    ['Không quá 01 (một) ngày làm việc.', of(1, 'working-day')],
    ['03 Ngày  làm việc', of(3, 'working-day')],
    ['năm ngày làm việc', of(5, 'working-day')],
    ['½ ngày', of(0.5, 'working-day')],
    ['1½ ngày làm việc', of(1.5, 'working-day')],
    ['1/2 ngày làm việc', of(0.5, 'working-day')],
    ['0,5 ngày', of(0.5, 'working-day')],
    ['0,5 ngày làm việc', of(0.5, 'working-day')],
    ['0.5 ngày làm việc', of(0.5, 'working-day')],
    ['nửa ngày', of(0.5, 'working-day')],
    ['01 buổi', of(0.5, 'working-day')],
    ['01 ngày', of(1, 'day')],
    ['02 tuần', of(14, 'day')],
    ['04 giờ làm việc', of(4, 'hour')],
    ['04 giờ hành chính', of(4, 'hour')],
    ['04 giờ', of(4, 'hour')],
    ['24 giờ', of(24, 'hour')],
    ['24 giờ liên tục', of(24, 'elapsed-hour')],
    ['1,5 giờ', of(1.5, 'hour')],
    ['1 giờ 30 phút', of(90, 'minute')],
    ['30 phút', of(30, 'minute')],
    ['15 phút/hồ sơ', of(15, 'minute')],
    ['02 tháng', of(2, 'month')],
    ['0 ngày', of(0, 'day')],
    // What a scanner makes of them.
    ['03ngày làm việc', of(3, 'working-day')],
    ['0 3 ngày', of(3, 'day')],
    ['01\u00a0ngày\u00a0làm\u00a0việc', of(1, 'working-day')],
    ['03 ngày-làm việc', of(3, 'working-day')],
    ['1⁄2 ngày làm việc', of(0.5, 'working-day')],
    ['KHÔNG QUÁ 07 NGÀY LÀM VIỆC', of(7, 'working-day')],
    ['½ NGÀY', of(0.5, 'working-day')],
    // What offices shorten.
    ['03 ngày (làm việc)', of(3, 'working-day')],
    ['05 ngày LV', of(5, 'working-day')],
    ['05 NLV', of(5, 'working-day')],
    ['30p', of(30, 'minute')],
    ['15’/hồ sơ', of(15, 'minute')],
    ['2h', of(2, 'hour')],
    ['1 giờ 30', of(90, 'minute')],
    ['02 ngày/hồ sơ', of(2, 'day')],
    ['10 phút/ 01 hồ sơ', of(10, 'minute')],
    ['chậm nhất sau 05 ngày', of(5, 'day')],
    // Numbers in words.
    ['Một (01) ngày làm việc', of(1, 'working-day')],
    ['mười hai ngày', of(12, 'day')],
    ['hai mươi mốt ngày làm việc', of(21, 'working-day')],
    ['hai mươi lăm ngày', of(25, 'day')],
    ['một trăm hai mươi ngày', of(120, 'day')],
    ['một trăm lẻ năm ngày', of(105, 'day')],
    ['hai mươi năm', of(240, 'month')],
    ['02 ngày rưỡi', of(2.5, 'working-day')],
    ['một tiếng rưỡi', of(1.5, 'hour')],
    ['0,5 tháng', of(15, 'day')],
    ['0,5 tuần', of(2.5, 'working-day')],
    ['ngay', IMMEDIATE],
    ['Ngay sau khi nhận được yêu cầu', IMMEDIATE],
    ['trong ngày', IMMEDIATE],
    ['Trong ngày làm việc', IMMEDIATE],
    ['TRONG NGÀY', IMMEDIATE],
    ['trong buổi', IMMEDIATE],
    ['24/24 giờ', WINDOW],
    ['T2-T6', WINDOW],
    ['giờ hành chính', WINDOW],
    ['Giờ hành chính (đối với hình thức đăng ký thời gian thì không quy định thời gian)', WINDOW],
    ['từ thứ 2 đến sáng thứ 7 hàng tuần (trừ ngày lễ, tết)', WINDOW],
    ['Từ thứ Hai đến thứ Sáu', WINDOW],
    ['Sáng từ 7 giờ 30 phút đến 11 giờ 30 phút', WINDOW],
    ['07h30 - 11h30', WINDOW],
    ['', NOTHING],
    ['Không quy định', NOTHING],
    ['ngày 12 tháng 7 năm 2024', NOTHING],
    ['25/6/2024', NOTHING],
    ['Không quy định thời hạn', NOTHING],
    ['Theo giấy hẹn', NOTHING],
    ['một phần hai ngày', NOTHING],
    ['trước 17 giờ', NOTHING],
    ['kể từ ngày nhận đủ hồ sơ hợp lệ', NOTHING],
  ])('“%s” is read as it is meant', (text, expected) => {
    expect(parseTimePhrase(text)).toMatchObject(expected)
  })

  test('in the law 24 bare hours run through the night, fewer are working hours', () => {
    expect(parseTimePhrase('trong thời hạn 24 giờ', 'prose')).toEqual(of(24, 'elapsed-hour'))
    expect(parseTimePhrase('trong 08 giờ', 'prose')).toEqual(of(8, 'hour'))
    expect(parseTimePhrase('24 giờ làm việc', 'prose')).toEqual(of(24, 'hour'))
    expect(parseTimePhrase('trong 24h', 'prose')).toEqual(of(24, 'elapsed-hour'))
  })

  test('in prose a sign of minutes is an apostrophe or a page', () => {
    for (const text of ['mục “số 30’', 'trang 5 p']) expect(parseTimePhrase(text, 'prose')).toEqual(NOTHING)
  })

  test.each([
    ['2-3 ngày', of(3, 'day')],
    ['01 đến 03 ngày làm việc', of(3, 'working-day')],
    ['07 ngày làm việc; trường hợp phải xác minh 10 ngày làm việc', of(7, 'working-day')],
    ['một đến hai ngày', of(2, 'day')],
    ['1 0 ngày', of(10, 'day')],
    ['01 (hai) ngày làm việc', of(1, 'working-day')],
    ['Một (02) ngày', of(1, 'day')],
    ['01 ngày làm việc (04 giờ)', of(1, 'working-day')],
  ])('“%s” is told to be ambiguous', (text, taken) => {
    expect(isAmbiguous(text, 'cell')).toBe(true)
    expect(parseTimePhrase(text)).toEqual(taken)
  })

  test('the same time twice is not ambiguous', () => {
    for (const text of [
      '01 ngày làm việc (một ngày làm việc)',
      '½ ngày làm việc (04 giờ)',
      '02 (hai) giờ',
      '02 (giờ hành chính) giờ',
    ])
      expect(isAmbiguous(text, 'cell')).toBe(false)
  })
})

describe('terms inside prose', () => {
  test('each is found with its words and its place', () => {
    const text =
      'Trong thời hạn 02 ngày làm việc kể từ ngày 25/6/2024, công dân đủ 14 tuổi; chậm nhất 03 ngày, trong 24 giờ; sau 15 giờ; lưu trong 05 năm; mẫu 01 tháng 7 năm 2024'
    const found = findSubDeadlines(text)
    expect(found.map((deadline) => deadline.text)).toEqual([
      'Trong thời hạn 02 ngày làm việc',
      'chậm nhất 03 ngày',
      'trong 24 giờ',
    ])
    for (const { text: words, start } of found) expect(text.slice(start, start + words.length)).toBe(words)
    expect(found[2]!.allotment).toEqual(of(24, 'elapsed-hour'))
  })
})
