import autocannon from 'autocannon'
import { processorTime, type Running } from './measuring.ts'

export type Load = {
  requestsPerSecond: number
  cpuPerRequest: number
  p50: number
  p99: number
  bytes: number
}

const CONNECTIONS = 8

/** Loads one address for some seconds; refuses a run in which anything but 200 was answered. */
export async function load(
  server: Running,
  address: string,
  headers: Record<string, string>,
  seconds: number,
): Promise<Load> {
  const before = processorTime(server.pid)
  const result = await autocannon({
    url: `${server.url}${address}`,
    connections: CONNECTIONS,
    duration: seconds,
    headers,
  })
  const cpu = processorTime(server.pid) - before
  const answered = result.requests.total
  if (result.non2xx > 0 || result.errors > 0 || answered === 0)
    throw new Error(`${address}: ${result.non2xx} answers were not 200, ${result.errors} errors`)
  return {
    requestsPerSecond: answered / result.duration,
    cpuPerRequest: cpu / answered,
    p50: result.latency.p50,
    p99: result.latency.p99,
    bytes: result.throughput.total / answered,
  }
}
