import { fork } from 'node:child_process'

interface Child {
  /** A file of JavaScript that takes one request and sends one answer. */
  readonly program: URL
  /** Of Node; not those of the service. */
  readonly flags: readonly string[]
  /** After this something is wrong, and the child is killed. */
  readonly withinMs: number
}

/** Work that would hold everybody's answers up, in a process of its own. Throws if that ends without an answer. */
export function inChild<Request extends object, Answer>({
  program,
  flags,
  withinMs,
}: Child): (request: Request) => Promise<Answer> {
  return async (request) => {
    const child = fork(program, { execArgv: [...flags], serialization: 'advanced' })
    const late = setTimeout(() => child.kill('SIGKILL'), withinMs)
    try {
      return await new Promise<Answer>((resolve, reject) => {
        child.once('message', (answer) => resolve(answer as Answer))
        child.once('error', reject)
        child.once('exit', (code) => reject(new Error(`the child ended with ${code}`)))
        child.send(request)
      })
    } finally {
      clearTimeout(late)
      if (child.connected) child.disconnect()
    }
  }
}
