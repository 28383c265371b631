import { WEEKDAYS } from '../domain/calendar/working-calendar.ts'
import type { YearDay, YearView } from '../domain/calendar/year-view.ts'
import type { Instant } from '../domain/shared/instant.ts'
import { cssString, escapeHtml } from './escaping.ts'
import { shortMoment, signingMoment } from './legal-wording.ts'
import type { PrintAssets } from './print-assets.ts'
import { DEMONSTRATION_LINE, printPage } from './print-page.ts'

/** A calendar's year on paper; texts are in sentences already. */
export type CalendarPrint = {
  code: string
  name: string
  version: number
  citation: string
  publishedAt: Instant
  sha256: string
  view: YearView
  status: string
  /** `07:30–11:30, 13:30–17:30` for each weekday, work and reception. */
  week: readonly { day: string; work: string; reception: string }[]
  weekChanges: readonly string[]
  legend: string
  exceptions: readonly { date: string; kind: string; name: string; document: string; certainty: string }[]
  letters: Partial<Record<YearDay['mark'], string>>
  printedAt: Instant
  demonstration: boolean
}

const SHORT = ['T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN']

function dayCell(day: YearDay | null, letters: CalendarPrint['letters']): string {
  if (!day) return '<td></td>'
  const letter = letters[day.mark] ?? (day.sessions.length === 0 && day.reception.length > 0 ? 't' : '')
  const off = day.sessions.length === 0 ? ' class="off"' : day.exception ? ' class="made"' : ''
  return `<td${off}>${Number(day.date.slice(8))}<sup>${letter}${day.own ? 'đ' : ''}</sup></td>`
}

const monthTable = (
  input: CalendarPrint,
  { month, weeks, workingDays }: YearView['months'][number],
): string =>
  `<table class="month"><caption>Tháng ${month} <span>(${workingDays})</span></caption><thead><tr>` +
  `${WEEKDAYS.map((_, at) => `<th scope="col">${SHORT[at]}</th>`).join('')}</tr></thead><tbody>` +
  `${weeks.map((week) => `<tr>${week.map((day) => dayCell(day, input.letters)).join('')}</tr>`).join('')}` +
  '</tbody></table>'

const table = (caption: string, head: readonly string[], rows: readonly (readonly string[])[]): string =>
  `<h2>${caption}</h2><table class="list"><thead><tr>${head.map((name) => `<th scope="col">${name}</th>`).join('')}</tr></thead>` +
  `<tbody>${rows.map((row) => `<tr>${row.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`).join('')}</tbody></table>`

/** Lịch làm việc của một năm: twelve months by letters that need no colour, and every exceptional day with its source. */
export function calendarPrint(input: CalendarPrint, assets: PrintAssets): string {
  const { view } = input
  const body =
    '<main class="calendar-sheet">' +
    (input.demonstration ? `<p class="demonstration-line">${DEMONSTRATION_LINE}</p>` : '') +
    `<h1>${escapeHtml(input.name.toUpperCase())}<br>NĂM ${view.year}</h1>` +
    `<p class="facts">Mã ${escapeHtml(input.code)}, phiên bản ${input.version}, công bố ${signingMoment(input.publishedAt)}. ` +
    `${escapeHtml(input.status)} Căn cứ: ${escapeHtml(input.citation)}.</p>` +
    `<div class="months">${view.months.map((month) => monthTable(input, month)).join('')}</div>` +
    `<p class="legend">${escapeHtml(input.legend)} Số trong ngoặc là số ngày làm việc của tháng; cả năm ${view.workingDays} ngày.</p>` +
    table(
      'Tuần chuẩn',
      ['Thứ', 'Giờ làm việc', 'Giờ tiếp nhận'],
      input.week.map(({ day, work, reception }) => [day, work, reception]),
    ) +
    input.weekChanges.map((change) => `<p>${escapeHtml(change)}</p>`).join('') +
    table(
      `Ngày ngoại lệ năm ${view.year}`,
      ['Ngày', 'Loại', 'Tên', 'Văn bản', 'Mức xác minh'],
      input.exceptions.map(({ date, kind, name, document, certainty }) => [
        date,
        kind,
        name,
        document,
        certainty,
      ]),
    ) +
    `<p class="hash">SHA-256 của tệp lịch: ${input.sha256}</p></main>`
  const foot = 'font-size: 10pt; vertical-align: top; padding-top: 3mm;'
  return printPage(
    {
      title: `${input.name} ${view.year}, phiên bản ${input.version}`,
      lang: 'vi',
      styles: [assets.calendarCss],
      pageCss: `@page {
  size: A4 portrait;
  margin: 15mm 12mm 18mm 20mm;
  font-family: "Tinos", "Times New Roman", serif;
  @bottom-left { content: ${cssString(`${input.code} phiên bản ${input.version} · in lúc ${shortMoment(input.printedAt)} (+07:00)`)}; width: 60%; text-align: left; ${foot} }
  @bottom-right { content: "Trang " counter(page) "/" counter(pages); width: 40%; text-align: right; ${foot} }
}`,
      watermark: null,
      body,
    },
    assets,
  )
}
