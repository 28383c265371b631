export { labels } from './labels.ts'
export { layout } from './layout.ts'
export { time } from './time.ts'
