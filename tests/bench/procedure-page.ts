import { rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { DEMONSTRATION_PASSWORD } from '#app/server/demonstration.ts'
import { addresses } from '#app/ui/addresses.ts'
import { type Load, load } from './load.ts'
import { demonstrationFolder, median, type Running, root, shown, startProgram } from './measuring.ts'

const ROUNDS = 3
const SECONDS = 4
const WARM_UP = 6

/** The procedure page of an officer who is signed in, beside node:http with the same bytes; and again by ETag. */
export async function benchProcedurePage(): Promise<void> {
  const folder = await demonstrationFolder()
  const product = await startProgram(['--import', 'tsx', path.join(root, 'scripts', 'serve.ts')], {
    PORT: '0',
    MINH_TRINH_DATA: folder,
    MINH_TRINH_ORIGIN: 'minhtrinh.example/record',
    DATABASE_URL: '',
  })
  let bare: Running | null = null
  try {
    const cookie = await signIn(product.url)
    const address = addresses.procedure('QT17.ĐDĐT')
    const page = await fetch(`${product.url}${address}`, { headers: { cookie }, redirect: 'manual' })
    if (page.status !== 200) throw new Error(`the page answered ${page.status}`)
    const etag = page.headers.get('etag')
    const file = path.join(folder, 'page.html')
    writeFileSync(file, Buffer.from(await page.arrayBuffer()))
    bare = await startProgram([path.join(root, 'tests', 'bench', 'bare-server.mjs'), file], {})

    await load(product, address, { cookie }, WARM_UP)
    await load(bare, '/', {}, 1)
    const ours: Load[] = []
    const theirs: Load[] = []
    const zipped: Load[] = []
    for (let round = 0; round < ROUNDS; round++) {
      ours.push(await load(product, address, { cookie }, SECONDS))
      theirs.push(await load(bare, '/', {}, SECONDS))
      zipped.push(await load(product, address, { cookie, 'accept-encoding': 'gzip' }, SECONDS))
    }
    print('procedure page', ours)
    print('the same, gzip', zipped)
    print('bare node:http', theirs)
    const cpu =
      median(ours.map((each) => each.cpuPerRequest)) / median(theirs.map((each) => each.cpuPerRequest))
    console.log(`  ratio of CPU, page / bare: ${shown(cpu, 1)}`)
    if (etag) await againByEtag(product, address, cookie, etag, ours)
    else console.log('  the page has no ETag')
  } finally {
    await bare?.stop()
    await product.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function signIn(url: string): Promise<string> {
  const answer = await fetch(`${url}${addresses.signIn()}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: url },
    body: new URLSearchParams({ account: 'tiep', password: DEMONSTRATION_PASSWORD }),
  })
  const cookie = answer.headers.getSetCookie().find((each) => each.startsWith('sid='))
  if (!cookie) throw new Error(`signing in answered ${answer.status}`)
  return cookie.split(';')[0]!
}

/** 304s are counted by hand: the load generator takes them for failures. */
async function againByEtag(product: Running, address: string, cookie: string, etag: string, ours: Load[]) {
  const { processorTime } = await import('./measuring.ts')
  const times = 400
  const before = processorTime(product.pid)
  for (let at = 0; at < times; at++) {
    const answer = await fetch(`${product.url}${address}`, { headers: { cookie, 'if-none-match': etag } })
    if (answer.status !== 304) throw new Error(`with its ETag the page answered ${answer.status}`)
  }
  const cpu = (processorTime(product.pid) - before) / times
  const whole = median(ours.map((each) => each.cpuPerRequest))
  console.log(`  304 by ETag: ${shown(cpu)} CPU ms; ratio to the whole page ${shown(cpu / whole)}`)
}

function print(name: string, loads: Load[]) {
  const of = (pick: (each: Load) => number) => median(loads.map(pick))
  console.log(
    `  ${name}: ${shown(
      of((each) => each.cpuPerRequest),
      3,
    )} CPU ms, ${shown(
      of((each) => each.requestsPerSecond),
      0,
    )} requests/s, p50 ${shown(
      of((each) => each.p50),
      1,
    )} ms, p99 ${shown(
      of((each) => each.p99),
      1,
    )} ms, ${shown(of((each) => each.bytes) / 1000, 1)} kB`,
  )
}
