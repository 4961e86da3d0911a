import { createHash, timingSafeEqual } from 'node:crypto'

export interface SigningKey {
  readonly appId: string
  /** The *OA Secret Key* of the console's Webhook page, which is not the app secret. */
  readonly secretKey: string
}

/**
 * Whether Zalo signed these bytes: a plain SHA-256 of app id, body, timestamp and key, one after the
 * other. The timestamp is that of the header or that of the body; sources differ, so either will do.
 */
export function isSigned(
  body: Uint8Array,
  header: string,
  timestamps: readonly (string | undefined)[],
  { appId, secretKey }: SigningKey,
): boolean {
  const [, hex] = /^(?:mac ?=)? ?([0-9a-f]{64})$/i.exec(header.trim()) ?? []
  if (hex === undefined) return false
  const told = Buffer.from(hex, 'hex')
  return timestamps
    .filter((timestamp) => timestamp !== undefined)
    .some((timestamp) =>
      timingSafeEqual(
        told,
        createHash('sha256')
          .update(appId)
          .update(body)
          .update(timestamp)
          .update(secretKey)
          .digest(),
      ),
    )
}
