import { Worker } from 'node:worker_threads'
import type { CodeSurroundings } from '../core/dossier-code.ts'
import {
  MOST_PHOTO_BYTES,
  MOST_PHOTO_PIXELS,
  type PhotoMiss,
  photoReading,
  type ReadPhoto,
} from '../core/photo.ts'
import type { Log } from '../core/ports.ts'
import { imageSize } from './image-header.ts'

/** From `src/` as from `dist/`. */
const WORKER = new URL('../../src/dossiers/photo-worker.js', import.meta.url)

export interface PhotoReader {
  /** Never rejects. */
  readonly read: ReadPhoto
  /** Photos in hand are told to be unavailable. */
  close(): Promise<void>
}

export interface PhotoReaderOptions {
  readonly surroundings: () => CodeSurroundings
  readonly log: Log
  readonly limits?: Partial<PhotoReaderLimits>
}

interface PhotoReaderLimits {
  /** For one photo. What takes longer is no photo of a receipt. */
  readonly decodeMs: number
  /** After so long without a photo the thread ends. */
  readonly idleMs: number
  /** So many photos wait for the thread; more are not taken. */
  readonly mostWaiting: number
}

const LIMITS: PhotoReaderLimits = { decodeMs: 8000, idleMs: 60_000, mostWaiting: 4 }

/** Reads barcodes in one thread, a photo after the other. The thread begins with the first photo. */
export function createPhotoReader(options: PhotoReaderOptions): PhotoReader {
  const { surroundings, log } = options
  const limits = { ...LIMITS, ...options.limits }
  let worker: Worker | undefined
  let resting: NodeJS.Timeout | undefined
  let waiting = 0
  let last: Promise<unknown> = Promise.resolve()
  let closed = false

  async function end(): Promise<void> {
    clearTimeout(resting)
    const ended = worker
    worker = undefined
    await ended?.terminate()
  }

  async function decode(image: Uint8Array): Promise<readonly string[] | PhotoMiss> {
    if (closed) return 'unavailable'
    clearTimeout(resting)
    worker ??= startWorker()
    const barcodes = await ask(worker, image, limits.decodeMs)
    if (barcodes === 'timeout' || barcodes === 'failed') {
      log.warn('photo-not-read', { why: barcodes })
      await end()
      return barcodes === 'timeout' ? 'no-barcode' : 'unavailable'
    }
    resting = setTimeout(end, limits.idleMs).unref()
    return barcodes
  }

  return {
    async read(image) {
      if (image.byteLength > MOST_PHOTO_BYTES) return { kind: 'too-large' }
      const size = imageSize(image)
      if (size === null) return { kind: 'not-decodable' }
      if (size.width * size.height > MOST_PHOTO_PIXELS) return { kind: 'too-large' }
      if (waiting >= limits.mostWaiting) return { kind: 'unavailable' }
      waiting += 1
      const decoded = last
        .then(() => decode(image))
        .finally(() => {
          waiting -= 1
        })
      last = decoded
      const barcodes = await decoded
      return typeof barcodes === 'string'
        ? { kind: barcodes }
        : photoReading(barcodes, surroundings())
    },
    async close() {
      closed = true
      await end()
      await last
    },
  }
}

function startWorker(): Worker {
  const worker = new Worker(WORKER, { env: {} })
  worker.unref()
  // It exits after an error, and that is told as well; without a listener, this process would too.
  worker.on('error', () => undefined)
  return worker
}

type Told = readonly string[] | 'not-decodable' | 'timeout' | 'failed'

/** The barcodes, or why there are none to tell. Never rejects. */
function ask(worker: Worker, image: Uint8Array, withinMs: number): Promise<Told> {
  return new Promise((resolve) => {
    const done = (told: Told): void => {
      clearTimeout(timer)
      worker.off('message', done)
      worker.off('exit', failed)
      resolve(told)
    }
    const failed = (): void => done('failed')
    const timer = setTimeout(() => done('timeout'), withinMs)
    worker.on('message', done)
    worker.on('exit', failed)
    worker.postMessage(image)
  })
}
