import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import MarkdownIt from 'markdown-it'
import { readProcedureFile } from '#app/documents/procedure-file.ts'
import { indexCalendar } from '#app/domain/calendar/calendar-index.ts'
import { vietnamOfficialCalendar } from '#app/domain/calendar/national-calendar.ts'
import { FORM_REGISTER } from '#app/domain/catalogue/field-forms.ts'
import { LEGAL_DOCUMENTS } from '#app/domain/catalogue/shipped-law.ts'
import { NAMED_UNITS } from '#app/domain/organisation/shipped-units.ts'
import { compileProcedure } from '#app/domain/procedure/compile.ts'
import { checkProcedure } from '#app/domain/procedure/diagnostics.ts'
import { corpus } from '../support/procedure-corpus.ts'
import { median, quantile, root, shown } from './measuring.ts'

const ROUNDS = 1_000
const FILES = 500

/** Biên dịch và kiểm tra: a whole procedure with every rule beside bare markdown-it, and a folder from the command line. */
export async function benchCompile(): Promise<void> {
  const settings = {
    minutesPerDay: 480,
    on: '2026-11-23',
    calendar: indexCalendar(vietnamOfficialCalendar),
    forms: FORM_REGISTER,
    law: LEGAL_DOCUMENTS,
    units: NAMED_UNITS,
    previous: null,
    others: [],
  }
  const texts: [string, string][] = [
    ['QT03.CC 03', readFileSync(path.join(root, 'procedures/QT03.CC/03.md'), 'utf8')],
    ['generated', corpus(1, 7)[0]!],
  ]
  const bare = new MarkdownIt()
  for (const [name, text] of texts) {
    const ours: number[] = []
    const theirs: number[] = []
    for (let round = 0; round < ROUNDS; round++) {
      let begin = performance.now()
      const read = readProcedureFile(text)
      if (!read.ok) throw new Error(JSON.stringify(read.problems))
      const { header, outline, headerLines } = read.file
      const { model, findings } = compileProcedure(header, outline, headerLines)
      checkProcedure(model, findings, { at: 'submission', ...settings })
      ours.push(performance.now() - begin)
      begin = performance.now()
      bare.render(text)
      theirs.push(performance.now() - begin)
    }
    const kilobytes = new TextEncoder().encode(text).length / 1024
    console.log(
      `  ${name}, ${shown(kilobytes, 1)} kB: p50 ${shown(median(ours))} ms, p95 ${shown(quantile(ours, 0.95))} ms; bare markdown-it ${shown(median(theirs))} ms, ratio ${shown(median(ours) / median(theirs), 1)}`,
    )
  }
  benchFolder()
}

function benchFolder(): void {
  const folder = mkdtempSync(path.join(tmpdir(), 'minh-trinh-check-'))
  try {
    const files = corpus(FILES, 11).map((text, at) => {
      const file = path.join(folder, `QT${at}`, '01.md')
      mkdirSync(path.dirname(file))
      writeFileSync(file, text)
      return file
    })
    const times = [0, 1, 2].map(() => {
      const begin = performance.now()
      const ran = spawnSync(
        process.execPath,
        ['--import', 'tsx', 'scripts/mt.ts', 'procedure', 'check', ...files, '--quiet'],
        {
          cwd: root,
          encoding: 'utf8',
          maxBuffer: 1e9,
        },
      )
      if (ran.status !== 0 && ran.status !== 1) throw new Error(ran.stderr)
      return (performance.now() - begin) / 1000
    })
    console.log(
      `  mt procedure check over ${FILES} files with start of the program: ${shown(median(times))} s`,
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
