import { existsSync, mkdirSync } from 'node:fs'
import type { Server } from 'node:http'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { ServerBuild } from '@remix-run/node'
import pino from 'pino'
import { instantOf } from '#app/domain/shared/instant.ts'
import { defaultOptions, openApp } from '#app/server/app.ts'
import { expressApp } from '#app/server/express-app.ts'
import { checkRecord } from '#app/storage/check-record.ts'
import { isPostgresUrl, openDatabase } from '#app/storage/engine/connection.ts'
import { migrate } from '#app/storage/migrations.ts'
import { readHead } from '#app/storage/record-writer.ts'
import { seedDemonstration } from './demonstration/seed.ts'

// Remix serves React's development build unless this is set before the build is loaded.
process.env.NODE_ENV ??= 'production'

const root = fileURLToPath(new URL('..', import.meta.url))
const options = defaultOptions(root, process.env)
const port = Number(process.env.PORT ?? 3000)
const host = process.env.HOST ?? '127.0.0.1'
const publicOrigin = process.env.MINH_TRINH_ORIGIN_URL ?? null
/** `loopback`, or addresses with commas between: whose X-Forwarded-For is believed. Without it, nobody's. */
const trustedProxies = process.env.MINH_TRINH_TRUSTED_PROXIES || null
const logger = pino({ level: process.env.LOG_LEVEL ?? 'warn' })
const say = (text: string) => process.stderr.write(`${text}\n`)

const isLoopback = (name: string) => ['127.0.0.1', '::1', 'localhost'].includes(name)
if (!isLoopback(host) && !publicOrigin?.startsWith('https://')) {
  say(
    'Từ chối mở cổng ra ngoài máy này mà không có HTTPS: đặt MINH_TRINH_ORIGIN_URL=https://… (refusing plain HTTP beyond loopback)',
  )
  process.exit(2)
}
if (!isPostgresUrl(options.databaseUrl)) mkdirSync(path.dirname(options.databaseUrl), { recursive: true })

await prepareDatabase()
const app = openApp({ ...options, onFault: (fault) => logger.error({ fault }, 'calendar change') })
// A change of calendar that an end interrupted goes on where it was.
app.settleInBackground()
const demonstration = await isDemonstration()
const buildFile = path.join(root, 'build', 'server', 'index.js')
if (!existsSync(buildFile)) {
  say('Chưa dựng giao diện: chạy npm start, hoặc npm run build trước. (The pages are not built yet.)')
  process.exit(2)
}
const build = (await import(pathToFileURL(buildFile).href)) as ServerBuild
const server = await listen()
const address = server.address()
const shownPort = typeof address === 'object' && address ? address.port : port
process.stdout.write(`Minh Trình: http://${host === '127.0.0.1' ? 'localhost' : host}:${shownPort}\n`)

// Everything that was promised to be written is checked again, without making the first reader wait.
const check = setTimeout(() => void checkInBackground(), 2_000)
const checkpoints = setInterval(() => {
  app.checkpoint().catch((fault: unknown) => logger.error({ fault }, 'checkpoint'))
}, 60_000)

let stopping: Promise<void> | null = null
const stop = () => (stopping ??= end())
process.on('SIGINT', stop)
process.on('SIGTERM', stop)
if (process.connected) process.on('disconnect', stop)

async function prepareDatabase(): Promise<void> {
  const database = openDatabase(options.databaseUrl)
  try {
    const ran = await migrate(database.writer, root)
    if (ran.length > 0) say(`Đã cập nhật cơ sở dữ liệu: ${ran.length} bước.`)
    if ((await readHead(database.writer)).size > 0) return
  } finally {
    await database.close()
  }
  say('Đang lập dữ liệu minh họa…')
  await seedDemonstration(options, instantOf(Math.floor(Date.now() / 1000)), (done, of) => {
    if (process.stderr.isTTY) process.stderr.write(`\r  ${done}/${of}${done === of ? '\n' : ''}`)
  })
  say('Đã lập dữ liệu minh họa.')
}

/** The record's first entry says whether it is the demonstration's. */
async function isDemonstration(): Promise<boolean> {
  const [genesis] = await app.views.record.ofSubject('record', 'log')
  return genesis?.fact.demonstration === true
}

function listen(): Promise<Server> {
  return new Promise((resolve, reject) => {
    const listening = expressApp({ app, build, demonstration, publicOrigin, trustedProxies }).listen(
      port,
      host,
      () => resolve(listening),
    )
    listening.on('error', (fault: NodeJS.ErrnoException) => {
      if (fault.code !== 'EADDRINUSE') return reject(fault)
      say(`Cổng ${port} đang được dùng: đặt PORT=… khác. (Port ${port} is in use.)`)
      process.exit(2)
    })
  })
}

async function checkInBackground(): Promise<void> {
  const result = await checkRecord(app.database.reader, app.log)
  if (result.problems.length === 0 && result.differences.length === 0) return
  say('CẢNH BÁO: nhật ký và bảng không khớp; chạy scripts/mt db check để xem. (Record check failed.)')
  logger.error({ problems: result.problems, differences: result.differences }, 'record check')
}

/** Lets what is being answered end, signs the head once more, and goes. */
async function end(): Promise<void> {
  clearTimeout(check)
  clearInterval(checkpoints)
  await new Promise((done) => {
    server.close(done)
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), 3_000).unref()
  })
  await app.checkpoint()
  await app.close()
  process.exit(0)
}
