/** What the benches use of autocannon, which ships no types. */
declare module 'autocannon' {
  type Result = {
    requests: { total: number }
    latency: { p50: number; p99: number }
    throughput: { total: number }
    duration: number
    non2xx: number
    errors: number
  }
  export default function autocannon(options: {
    url: string
    connections: number
    duration: number
    headers: Record<string, string>
  }): Promise<Result>
}
