/** What lets us act on a platform, and what it is replaced with. */
export interface TokenPair {
  readonly access: string
  /** Buys the next pair, once. */
  readonly refresh: string
  /** When the access token ends, in epoch ms. */
  readonly expires: number
}

/** A pair as it is stored. */
export interface KeptToken {
  readonly pair: TokenPair
  /** Rises by one with each pair. */
  readonly revision: number
  readonly refresh: RefreshState
}

/** What is known of the refresh token of the pair. */
export type RefreshState =
  | { readonly kind: 'unused' }
  /** Somebody uses it and will have told by `until` what came of it. After that nobody knows. */
  | { readonly kind: 'in-use'; readonly until: number }
  /** Refused, or its answer was lost: of no use any more. */
  | { readonly kind: 'spent' }

export type Platform = 'zalo-oa'

/**
 * Tokens that replace one another, shared by all processes. Each change is durable when its promise
 * resolves, and happens only where the stored token still is as it was read.
 */
export interface PlatformTokens {
  loadToken(platform: Platform): Promise<KeptToken | null>
  /** Takes the right to use the refresh token; `false` if somebody else did. */
  beginRefresh(platform: Platform, read: KeptToken, until: number): Promise<boolean>
  settleRefresh(platform: Platform, read: KeptToken, as: 'unused' | 'spent'): Promise<boolean>
  /** Stores what the refresh token of this revision bought; `false` if a newer pair stands. */
  replaceToken(platform: Platform, revision: number, pair: TokenPair): Promise<boolean>
  /** Stores a pair from an operator, whatever stood there. */
  putToken(platform: Platform, pair: TokenPair): Promise<void>
  /** Stores a pair from the configuration, unless this very one was taken from there before. */
  seedToken(platform: Platform, pair: TokenPair): Promise<void>
}
