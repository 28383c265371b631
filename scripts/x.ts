import { fold } from '#app/domain/shared/fold.ts'
const a: string = fold('Đạt')
console.log(a, process.argv)
