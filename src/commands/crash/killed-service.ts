import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'

/** The service as a process of its own, at the same address in every life. */
export interface KilledService {
  readonly url: string
  /** Starts it; resolves when it says that it listens, `false` when it was killed before. */
  start(): Promise<boolean>
  /** `kill -9`, at whatever instant this is. Throws if it had ended by itself. */
  kill(): Promise<void>
  /** Ends it as an operator would. Throws unless it ends well. */
  stop(): Promise<void>
}

/** As `npm start` has it. */
const FLAGS = ['--max-old-space-size=160', '--max-semi-space-size=2']

/** `program` is the built `main.js`. What it complains of is shown. */
export async function killedService(
  program: string,
  variables: (url: string) => Readonly<Record<string, string>>,
): Promise<KilledService> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const env = { ...variables(url), HOST: '127.0.0.1', PORT: String(port) }
  let child: ChildProcess | undefined
  let said = ''

  async function ended(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> {
    const doomed = child
    child = undefined
    if (doomed === undefined) return null
    if (doomed.exitCode !== null) throw new Error(`the service ended by itself: ${said}`)
    const exited = once(doomed, 'exit')
    doomed.kill(signal)
    return (await exited)[0]
  }

  return {
    url,
    async start() {
      const born = spawn(process.execPath, [...FLAGS, program], {
        env,
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      child = born
      return await new Promise<boolean>((resolve, reject) => {
        said = ''
        // Read to the end: a program that logs to a closed pipe ends.
        born.stdout?.on('data', (chunk) => {
          said = (said + String(chunk)).slice(-4000)
          if (said.includes('/readyz')) resolve(true)
        })
        born.once('exit', (_, signal) => {
          if (signal === 'SIGKILL') resolve(false)
          else reject(new Error(`the service ended by itself: ${said}`))
        })
      })
    },
    async kill() {
      await ended('SIGKILL')
    },
    async stop() {
      const code = await ended('SIGTERM')
      if (code !== 0) throw new Error(`the service ended with ${code}`)
    },
  }
}

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const { port } = probe.address() as { port: number }
  await new Promise((resolve) => probe.close(resolve))
  return port
}
