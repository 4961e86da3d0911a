import { describe } from 'vitest'
import type { Store } from '../../src/core/store.ts'
import { catalogueContract } from './store/catalogue.ts'
import { dataTasksContract } from './store/data-tasks.ts'
import { deliveriesContract } from './store/deliveries.ts'
import { dossierTurnsContract } from './store/dossier-turns.ts'
import { dossiersContract } from './store/dossiers.ts'
import { feedbackContract } from './store/feedback.ts'
import { handOversContract } from './store/hand-overs.ts'
import { inboxContract } from './store/inbox.ts'
import { outboxContract } from './store/outbox.ts'
import { paperContract } from './store/paper.ts'
import { platformUseContract } from './store/platform-use.ts'
import { receiptsContract } from './store/receipts.ts'
import { recordsContract } from './store/records.ts'
import { reformContract } from './store/reform.ts'
import { roundsContract } from './store/rounds.ts'
import { slipsContract } from './store/slips.ts'
import { staffContract } from './store/staff.ts'
import { surveysContract } from './store/surveys.ts'
import { tabletsContract } from './store/tablets.ts'
import { testersContract } from './store/testers.ts'
import { turnsContract } from './store/turns.ts'

/** A database of its own for one test: `open` again is what a restart sees. */
export interface FreshDatabase {
  open(): Promise<Store>
  remove(): Promise<void>
}

/** What every store must do; each kind of database runs it. */
export function storeContract(name: string, fresh: () => Promise<FreshDatabase>): void {
  describe(`store contract: ${name}`, () => {
    inboxContract(fresh)
    turnsContract(fresh)
    outboxContract(fresh)
    recordsContract(fresh)
    platformUseContract(fresh)
    dossiersContract(fresh)
    dossierTurnsContract(fresh)
    staffContract(fresh)
    surveysContract(fresh)
    slipsContract(fresh)
    paperContract(fresh)
    roundsContract(fresh)
    tabletsContract(fresh)
    catalogueContract(fresh)
    handOversContract(fresh)
    receiptsContract(fresh)
    deliveriesContract(fresh)
    feedbackContract(fresh)
    reformContract(fresh)
    testersContract(fresh)
    dataTasksContract(fresh)
  })
}
