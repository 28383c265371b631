import { benchCalendarChange } from './calendar-change.ts'
import { benchCompile } from './compile.ts'
import { benchControlSheetPdf } from './control-sheet-pdf.ts'
import { benchHandOver } from './hand-over.ts'
import { benchHostileTexts } from './hostile-texts.ts'
import { benchOverdueList } from './overdue-list.ts'
import { benchProcedurePage } from './procedure-page.ts'
import { benchProcedurePdf } from './procedure-pdf.ts'
import { benchRedline } from './redline.ts'
import { benchRights } from './rights.ts'
import { benchSignIn } from './sign-in.ts'
import { benchWorkingTime } from './working-time.ts'

/**
 * `npm run bench [-- NAME …]`: each figure beside a baseline that ran in the same minutes, A B A B, because a
 * machine's speed drifts: quote the ratios, not the times.
 */
const BENCHES: Record<string, () => Promise<void>> = {
  'procedure-page': benchProcedurePage,
  'procedure-pdf': benchProcedurePdf,
  'overdue-list': benchOverdueList,
  'hand-over': benchHandOver,
  'sign-in': benchSignIn,
  'control-sheet-pdf': benchControlSheetPdf,
  'working-time': benchWorkingTime,
  'calendar-change': benchCalendarChange,
  compile: benchCompile,
  redline: benchRedline,
  'hostile-texts': benchHostileTexts,
  rights: benchRights,
}

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !Object.hasOwn(BENCHES, name))
if (unknown.length > 0) {
  console.error(`unknown: ${unknown.join(', ')}; there are ${Object.keys(BENCHES).join(', ')}`)
  process.exit(2)
}
for (const [name, bench] of Object.entries(BENCHES)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  console.log(`\n${name}`)
  await bench()
}
