/** Mã thoát: what the exit code of every command means. */
export const EXIT = {
  ok: 0,
  problems: 1,
  usage: 2,
  unreadable: 3,
  conflict: 4,
  verification: 5,
  internal: 70,
} as const

export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

/** Ends a command: `exit` for the shell, `code` for programs, the message for people in their language. */
export class CommandFailure extends Error {
  override readonly name = 'CommandFailure'
  readonly exit: ExitCode
  readonly code: string

  constructor(exit: ExitCode, code: string, message: string) {
    super(message)
    this.exit = exit
    this.code = code
  }
}
