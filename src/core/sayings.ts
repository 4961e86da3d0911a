/** What people speak of besides procedures, and may say in words that nobody listed. */
export const BESIDES = [
  'portal-support',
  'general-policy',
  'dossier-status',
  'dossier-statistics',
  'dossier-withdraw',
  'forgot-dossier-code',
  'rating',
  'feedback',
  'contact',
  'booking',
  'office',
  'bot-identity',
  'bot-capability',
  'smalltalk',
  'out-of-scope',
] as const
export type Besides = (typeof BESIDES)[number]

/** Sample sentences of `content/sayings.yaml`; under `question` those that only sound like the others. */
export type Sayings = ReadonlyMap<Besides | 'question', readonly string[]>

/**
 * What was learned from them: how much each word, and each two that stand side by side, speaks for each
 * subject.
 */
export interface Learned {
  readonly subjects: readonly (Besides | 'question')[]
  /** The row of `weights` of each feature. */
  readonly rows: ReadonlyMap<string, number>
  /** A row holds a weight for each subject; row 0 stands for every text. */
  readonly weights: Float32Array
}
