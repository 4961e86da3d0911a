import type { Dossier } from './dossier.ts'
import type { SecondFact } from './second-fact.ts'

/**
 * Where states of dossiers are looked up (imported, http or sample). The source checks the second fact,
 * for only it knows what it holds; what was typed is compared and never kept.
 */
export interface DossierSource {
  /**
   * How long it may take to answer, where others answer for it: how soon they do is not to tell a dossier that
   * is there from one that is not. Left out where dossiers are at hand.
   */
  readonly answersWithinMs?: number
  /**
   * The dossier that a code and what was typed beside it open, by one of the facts that count. A wrong
   * fact, a code that is not there and a dossier without a second fact are the same `null`, found with
   * the same reads.
   */
  openDossier(
    code: string,
    typed: string,
    facts: readonly SecondFact[],
  ): Promise<OpenedDossier | null>
  /** The dossier of a code, for whoever is known to be allowed to see it; `null` if it is gone. */
  readDossier(code: string): Promise<Dossier | null>
}

export interface OpenedDossier {
  readonly dossier: Dossier
  readonly by: SecondFact
}
