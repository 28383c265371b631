// The one door to `npm start`, `npm test`, `npm run dev`, `soak` and `bench`. It must work before node_modules
// exists, and this file alone must still parse on a Node far too old, to say so in a sentence.
const [major, minor] = process.versions.node.split('.').map(Number)

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Cần Node.js 20.19 trở lên; máy này đang có ${process.versions.node}. Tải bản mới tại https://nodejs.org/\n` +
      `(Node.js 20.19 or newer is needed; this machine has ${process.versions.node}.)`,
  )
  process.exitCode = 1
} else {
  import('./bootstrap/verbs.mjs').then(({ perform }) => perform(process.argv.slice(2)))
}
