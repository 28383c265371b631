/** Hours of an office, and the smallest calendar file that can be read. */
export const officeHours = ['07:30-11:30', '13:30-17:30']
export const smallest = { timezone: 'Asia/Ho_Chi_Minh', hoursPerDay: 8, week: { mon: officeHours } }

/** A file with what is wrong in it: each place, its code without the prefix, and what was found there. */
export type BadCalendarFile = [
  name: string,
  file: unknown,
  ...refused: [path: string, code: string, detail?: string | number][],
]

const exception = { date: '2026-01-05', sessions: [], name: 'Nghỉ' }
const change = { from: '2026-04-16', week: { mon: ['07:00-11:00', '13:30-17:30'] } }
export const BAD_CALENDAR_FILES: BadCalendarFile[] = [
  ['no file at all', null, ['$', 'not-an-object']],
  ['a list', [], ['$', 'not-an-object']],
  [
    'an empty object',
    {},
    ['$.timezone', 'other-time-zone', 'undefined'],
    ['$.hoursPerDay', 'hours-per-day'],
    ['$.week', 'not-an-object'],
  ],
  ['another time zone', { ...smallest, timezone: 'UTC' }, ['$.timezone', 'other-time-zone', 'UTC']],
  [
    'an offset that is not Vietnam’s',
    { ...smallest, timezone: '+08:00' },
    ['$.timezone', 'other-time-zone', '+08:00'],
  ],
  ['a field that nobody knows', { ...smallest, holidays: [] }, ['$.holidays', 'unknown-field']],
  ...[0, -8, 24.1, 7.3333, '8', null, Number.NaN, Number.POSITIVE_INFINITY].map(
    (hoursPerDay): BadCalendarFile => [
      `${hoursPerDay} hours a day`,
      { ...smallest, hoursPerDay },
      ['$.hoursPerDay', 'hours-per-day'],
    ],
  ),
  [
    'hours and minutes a day, of which one would have to be believed',
    { ...smallest, minutesPerDay: 480 },
    ['$.minutesPerDay', 'unknown-value', '480'],
  ],
  ...[0, 450.5, 1441, '450', null].map(
    (minutesPerDay): BadCalendarFile => [
      `${JSON.stringify(minutesPerDay)} minutes a day`,
      { ...smallest, hoursPerDay: undefined, minutesPerDay },
      ['$.minutesPerDay', 'unknown-value', String(minutesPerDay)],
    ],
  ),
  [
    'an unknown weekday',
    { ...smallest, week: { mon: officeHours, monday: officeHours } },
    ['$.week.monday', 'unknown-weekday', 'monday'],
  ],
  [
    'a weekday in capitals',
    { ...smallest, week: { MON: officeHours } },
    ['$.week.MON', 'unknown-weekday', 'MON'],
  ],
  ['a week that is a list', { ...smallest, week: [officeHours] }, ['$.week', 'not-an-object']],
  [
    'sessions that are no list',
    { ...smallest, week: { mon: '07:30-11:30' } },
    ['$.week.mon', 'session-unreadable', '07:30-11:30'],
  ],
  ...[
    '24:30-25:00',
    '07:30-24:30',
    '07:60-11:30',
    '07:30-11:60',
    '7:30-11:30',
    '07:30 - 11:30',
    '07:30–11:30',
    '07:30',
    '',
    '24:00-24:00',
    '07:30:00-11:30:00',
  ].map(
    (text): BadCalendarFile => [
      `the session “${text}”`,
      { ...smallest, week: { mon: [...officeHours, text] } },
      ['$.week.mon[2]', 'session-unreadable', text],
    ],
  ),
  [
    'a session that is a number',
    { ...smallest, week: { mon: [730] } },
    ['$.week.mon[0]', 'session-unreadable', '730'],
  ],
  [
    'a session that ends before it begins',
    { ...smallest, week: { tue: ['11:30-07:30'] } },
    ['$.week.tue[0]', 'session-inverted', '11:30-07:30'],
  ],
  [
    'a session of no length',
    { ...smallest, week: { tue: ['07:30-07:30'] } },
    ['$.week.tue[0]', 'session-inverted', '07:30-07:30'],
  ],
  [
    'sessions that overlap',
    { ...smallest, week: { mon: ['07:30-11:30', '11:29-17:00'] } },
    ['$.week.mon[1]', 'sessions-overlap', '11:29-17:00'],
  ],
  [
    'sessions out of order',
    { ...smallest, week: { mon: ['13:30-17:30', '07:30-11:30'] } },
    ['$.week.mon[1]', 'sessions-overlap', '07:30-11:30'],
  ],
  ['exceptions that are no list', { ...smallest, exceptions: {} }, ['$.exceptions', 'not-an-object']],
  [
    'an exception that is no object',
    { ...smallest, exceptions: ['2026-01-05'] },
    ['$.exceptions[0]', 'not-an-object'],
  ],
  ...['2026-02-29', '2026-13-01', '05/01/2026', '2026-1-5', ''].map(
    (date): BadCalendarFile => [
      `the day “${date}”`,
      { ...smallest, exceptions: [{ ...exception, date }] },
      ['$.exceptions[0].date', 'not-a-date', date],
    ],
  ),
  [
    'a date twice',
    { ...smallest, exceptions: [exception, { ...exception, name: 'Lại nghỉ' }] },
    ['$.exceptions[1].date', 'date-twice', '2026-01-05'],
  ],
  [
    'a calendar without the year of one of its days',
    { ...smallest, years: { 2025: 'announced' }, exceptions: [exception] },
    ['$.exceptions[0].date', 'date-outside-years', '2026-01-05'],
  ],
  [
    'a day before the offset of Vietnam was settled',
    { ...smallest, exceptions: [{ ...exception, date: '1975-04-30' }] },
    ['$.exceptions[0].date', 'date-outside-years', '1975-04-30'],
  ],
  [
    'an exception that does not say whether it has sessions',
    { ...smallest, exceptions: [{ date: '2026-01-05', name: 'Nghỉ' }] },
    ['$.exceptions[0].sessions', 'session-unreadable', 'undefined'],
  ],
  [
    'an exception with a misspelt field',
    { ...smallest, exceptions: [{ ...exception, session: officeHours }] },
    ['$.exceptions[0].session', 'unknown-field'],
  ],
  [
    'an exception with a bad session',
    { ...smallest, exceptions: [{ ...exception, sessions: ['08:00-07:00'] }] },
    ['$.exceptions[0].sessions[0]', 'session-inverted', '08:00-07:00'],
  ],
  [
    'a name that is no text',
    { ...smallest, exceptions: [{ ...exception, name: 5 }] },
    ['$.exceptions[0].name', 'unknown-value', '5'],
  ],
  [
    'a document that is no text',
    { ...smallest, exceptions: [{ ...exception, document: 9441 }] },
    ['$.exceptions[0].document', 'unknown-value', '9441'],
  ],
  [
    'an unknown kind of day',
    { ...smallest, exceptions: [{ ...exception, kind: 'Tết' }] },
    ['$.exceptions[0].kind', 'unknown-value', 'Tết'],
  ],
  [
    'an unknown certainty',
    { ...smallest, exceptions: [{ ...exception, certainty: 'maybe' }] },
    ['$.exceptions[0].certainty', 'unknown-value', 'maybe'],
  ],
  [
    'a day of its own that is neither so nor not',
    { ...smallest, exceptions: [{ ...exception, own: 'có' }] },
    ['$.exceptions[0].own', 'unknown-value', 'có'],
  ],
  ...['2026-02-30', '31/12/2025', ''].map(
    (documentDate): BadCalendarFile => [
      `a document of the day “${documentDate}”`,
      { ...smallest, exceptions: [{ ...exception, documentDate }] },
      ['$.exceptions[0].documentDate', 'not-a-date', documentDate],
    ],
  ),
  [
    'a day and a title of a document that are no text',
    { ...smallest, exceptions: [{ ...exception, documentDate: 20251231, documentTitle: ['Thông báo'] }] },
    ['$.exceptions[0].documentDate', 'unknown-value', '20251231'],
    ['$.exceptions[0].documentTitle', 'unknown-value', '["Thông báo"]'],
  ],
  ['week changes that are no list', { ...smallest, weekChanges: change }, ['$.weekChanges', 'not-an-object']],
  [
    'a week change that is no object',
    { ...smallest, weekChanges: [change, '2026-10-16'] },
    ['$.weekChanges[1]', 'not-an-object'],
  ],
  [
    'a week change without its day and its week',
    { ...smallest, weekChanges: [{}] },
    ['$.weekChanges[0].from', 'not-a-date', 'undefined'],
    ['$.weekChanges[0].week', 'not-an-object'],
  ],
  [
    'a week change with a misspelt field',
    { ...smallest, weekChanges: [{ ...change, until: '2026-10-15' }] },
    ['$.weekChanges[0].until', 'unknown-field'],
  ],
  ...['2026-02-29', '16/4/2026', '2026-4-16', ''].map(
    (from): BadCalendarFile => [
      `a week that changes on “${from}”`,
      { ...smallest, weekChanges: [{ ...change, from }] },
      ['$.weekChanges[0].from', 'not-a-date', from],
    ],
  ),
  [
    'a week that changes twice on a day, though another change stands between them',
    { ...smallest, weekChanges: [change, { ...change, from: '2026-10-16' }, change] },
    ['$.weekChanges[2].from', 'week-change-twice', '2026-04-16'],
  ],
  [
    'two week changes without a readable day, which are not called the same day',
    {
      ...smallest,
      weekChanges: [
        { ...change, from: 'hè' },
        { ...change, from: 'hè' },
      ],
    },
    ['$.weekChanges[0].from', 'not-a-date', 'hè'],
    ['$.weekChanges[1].from', 'not-a-date', 'hè'],
  ],
  ...['2025-12-31', '2027-01-01'].map(
    (from): BadCalendarFile => [
      `a week that changes on ${from}, outside the years`,
      { ...smallest, years: { 2026: 'announced' }, weekChanges: [{ ...change, from }] },
      ['$.weekChanges[0].from', 'date-outside-years', from],
    ],
  ),
  [
    'a week that changed before the offset of Vietnam was settled',
    { ...smallest, weekChanges: [{ ...change, from: '1975-04-30' }] },
    ['$.weekChanges[0].from', 'date-outside-years', '1975-04-30'],
  ],
  [
    'a changed week with an unknown weekday and bad sessions',
    {
      ...smallest,
      weekChanges: [{ ...change, week: { t2: officeHours, mon: ['11:00-07:00'], tue: 'sáng' } }],
    },
    ['$.weekChanges[0].week.t2', 'unknown-weekday', 't2'],
    ['$.weekChanges[0].week.mon[0]', 'session-inverted', '11:00-07:00'],
    ['$.weekChanges[0].week.tue', 'session-unreadable', 'sáng'],
  ],
  ...[true, 'VN', [], { week: true }, { base: 'VN' }].map(
    (override): BadCalendarFile => [
      `a unit’s calendar that rests on ${JSON.stringify(override)}`,
      { ...smallest, override },
      ['$.override', 'not-an-object'],
    ],
  ),
  [
    'a unit’s calendar with unknown fields and values of other kinds',
    {
      ...smallest,
      override: { base: { code: 7, version: 0, name: '' }, week: 1, reception: 'no', days: [] },
    },
    ['$.override.days', 'unknown-field'],
    ['$.override.base.name', 'unknown-field'],
    ['$.override.base.code', 'unknown-value', '7'],
    ['$.override.base.version', 'unknown-value', '0'],
    ['$.override.week', 'unknown-value', '1'],
    ['$.override.reception', 'unknown-value', 'no'],
  ],
  ['years that are a list', { ...smallest, years: [2026] }, ['$.years', 'not-an-object']],
  ['years without one', { ...smallest, years: {} }, ['$.years', 'not-an-object']],
  ['a year that is none', { ...smallest, years: { '26': 'announced' } }, ['$.years.26', 'not-a-year', '26']],
  [
    'a year out of reach',
    { ...smallest, years: { '2151': 'announced' } },
    ['$.years.2151', 'not-a-year', '2151'],
  ],
  [
    'a year in an unknown state, which draws no other complaint after it',
    {
      ...smallest,
      years: { 2025: 'announced', 2026: 'maybe', 2027: 'announced' },
      exceptions: [exception],
    },
    ['$.years.2026', 'unknown-value', 'maybe'],
  ],
  [
    'a gap in the years',
    { ...smallest, years: { 2024: 'announced', 2026: 'announced' } },
    ['$.years', 'gap-in-years', 2025],
  ],
  [
    'a reception window that is unreadable',
    { ...smallest, receptionWindows: { sat: ['sáng'] } },
    ['$.receptionWindows.sat[0]', 'session-unreadable', 'sáng'],
  ],
  [
    'a code, a name and a version of other kinds',
    { ...smallest, code: 7, name: [], version: 'hai' },
    ['$.code', 'unknown-value', '7'],
    ['$.name', 'unknown-value', '[]'],
    ['$.version', 'unknown-value', 'hai'],
  ],
  ['version 0', { ...smallest, version: 0 }, ['$.version', 'unknown-value', '0']],
  [
    'ten faults, all told at once',
    {
      timezone: 'GMT',
      hoursPerDay: 25,
      week: { mon: ['07:30-11:30', '11:00-12:00', '24:30-25:00'], thu5: [] },
      exceptions: [
        { date: '2026-02-30', sessions: ['x'], kind: 'y' },
        { date: '2026-01-05', sessions: [] },
        { date: '2026-01-05', sessions: [] },
      ],
      years: { 2026: 'announced' },
      note: '',
    },
    ['$.note', 'unknown-field'],
    ['$.timezone', 'other-time-zone', 'GMT'],
    ['$.hoursPerDay', 'hours-per-day'],
    ['$.week.mon[1]', 'sessions-overlap', '11:00-12:00'],
    ['$.week.mon[2]', 'session-unreadable', '24:30-25:00'],
    ['$.week.thu5', 'unknown-weekday', 'thu5'],
    ['$.exceptions[0].date', 'not-a-date', '2026-02-30'],
    ['$.exceptions[0].sessions[0]', 'session-unreadable', 'x'],
    ['$.exceptions[0].kind', 'unknown-value', 'y'],
    ['$.exceptions[2].date', 'date-twice', '2026-01-05'],
  ],
]
