import { randomBytes } from 'node:crypto'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/**
 * Puts a whole file in the place of another, or leaves the other as it was. With `flush` it is on the
 * disk when this resolves.
 */
export async function replaceFile(path: string, text: string, flush: boolean): Promise<void> {
  const folder = dirname(path)
  const half = join(folder, `.${basename(path)}.${randomBytes(4).toString('hex')}.tmp`)
  await mkdir(folder, { recursive: true })
  try {
    await writeFile(half, text, { flush })
    await rename(half, path)
  } catch (error) {
    await rm(half, { force: true })
    throw error
  }
}
