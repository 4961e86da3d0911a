import { createHash } from 'node:crypto'
import { DeliveryError } from '../../core/errors.ts'
import type { PlatformUse } from '../../core/platform-use.ts'
import type { Clock } from '../../core/ports.ts'
import { type Calls, refusalOf } from './calls.ts'
import { OA_CODES } from './codes.ts'
import { UPLOADS } from './limits.ts'

/** Zalo keeps an upload for seven days, and counts 5,000 a month. */
const KEEP_MS = 6 * 24 * 60 * 60_000
const FETCH_MS = 10_000

/** The id under which Zalo has a file; `anew` uploads it again. Throws if it cannot be had. */
export type Uploads = (kind: 'image' | 'file', url: string, anew: boolean) => Promise<string>

/** Fetches files and uploads each once, known by what is in it, also after a restart. */
export function createUploads(calls: Calls, store: PlatformUse, clock: Clock): Uploads {
  return async (kind, url, anew) => {
    const { path, bytes: most } = UPLOADS[kind]
    const bytes = await fetchFile(url, most)
    const content = `${kind} ${createHash('sha256').update(bytes).digest('base64url')}`
    const kept = anew ? null : await store.loadUpload('zalo-oa', content, clock())
    if (kept !== null) return kept.id
    const form = new FormData()
    const name = new URL(url).pathname.split('/').at(-1) ?? 'tep'
    form.set('file', new Blob([bytes]), nameIn(name))
    const answer = await calls(path, { form }, 'upload')
    if (answer.error !== 0) throw refusalOf(answer, OA_CODES)
    const id = answer.data[kind === 'image' ? 'attachment_id' : 'token']
    if (typeof id !== 'string') throw new DeliveryError('rejected', 'Zalo không cho mã của tệp.')
    await store.keepUpload('zalo-oa', content, { id, until: clock() + KEEP_MS })
    return id
  }
}

/** A stray `%` in an address is no fault of the file. */
function nameIn(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

async function fetchFile(url: string, most: number): Promise<Uint8Array<ArrayBuffer>> {
  const unusable = (why: string): DeliveryError =>
    new DeliveryError('rejected', `Không lấy được tệp để gửi qua Zalo (${why}).`)
  // What an office's site redirects to is no address that somebody checked.
  const response = await fetch(url, {
    redirect: 'error',
    signal: AbortSignal.timeout(FETCH_MS),
  }).catch(() => {
    throw unusable('không có trả lời')
  })
  if (!response.ok) throw unusable(`HTTP ${response.status}`)
  const bytes = new Uint8Array(
    await response.arrayBuffer().catch(() => {
      throw unusable('đứt giữa chừng')
    }),
  )
  if (bytes.length === 0 || bytes.length > most) throw unusable(`${bytes.length} byte`)
  return bytes
}
