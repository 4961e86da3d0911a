import { randomBytes } from 'node:crypto'

/** An export that was checked and waits for a word to be loaded. */
export interface WaitingFile {
  readonly bytes: Uint8Array
  readonly name: string
  readonly at: number
  readonly asOf: number | null
}

/** They hold names and numbers: never on disk, and not for long. */
const KEPT_MS = 30 * 60_000
const MOST = 4

export interface WaitingFiles {
  /** Keeps it, in the place of the one that the account had waiting; tells its token. */
  put(account: string, file: WaitingFile): string
  /** `null` once it was loaded, replaced, or waited too long. */
  get(account: string, token: string, now: number): WaitingFile | null
  drop(account: string): void
}

export function createWaitingFiles(): WaitingFiles {
  const files = new Map<string, { readonly token: string; readonly file: WaitingFile }>()
  const forgetOld = (now: number): void => {
    for (const [account, { file }] of files) if (now - file.at > KEPT_MS) files.delete(account)
  }
  return {
    put(account, file) {
      forgetOld(file.at)
      files.delete(account)
      const [oldest] = files.keys()
      if (files.size >= MOST && oldest !== undefined) files.delete(oldest)
      const token = randomBytes(16).toString('base64url')
      files.set(account, { token, file })
      return token
    },
    get(account, token, now) {
      forgetOld(now)
      const waiting = files.get(account)
      return waiting?.token === token ? waiting.file : null
    },
    drop: (account) => void files.delete(account),
  }
}
