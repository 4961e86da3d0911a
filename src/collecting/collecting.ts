import type { Collecting } from '../core/collecting.ts'
import type { CollectingDeps } from './deps.ts'
import { createPapers } from './papers.ts'
import { createPosters } from './posters.ts'
import { createRounds } from './rounds.ts'
import { createSlips } from './slips.ts'
import { createTablets } from './tablets.ts'

/** One way to collect answers, for commands and for the console. */
export function createCollecting(deps: CollectingDeps): Collecting {
  return {
    ...createRounds(deps),
    ...createSlips(deps),
    ...createPosters(deps),
    ...createTablets(deps),
    ...createPapers(deps),
  }
}
