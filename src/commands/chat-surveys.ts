import type { ConversationEvent } from '../core/events.ts'
import type { Kept } from '../core/store.ts'
import type { OpenSurvey } from '../core/survey.ts'
import type { Claim } from '../core/turn.ts'

/** As the store lets a survey that was begun go on. */
const GOES_ON_MS = 24 * 60 * 60_000

type SurveyClaim = Extract<Claim, { kind: 'survey-open' | 'survey-new' }>

/** The surveys of one chat without a store. */
export interface ChatSurveys {
  /** What a turn is told of them. */
  kept(): Pick<Kept, 'surveys' | 'freshSurvey'>
  holds(claim: SurveyClaim, at: number): boolean
  keep(events: readonly ConversationEvent[], at: number): void
}

export function createChatSurveys(): ChatSurveys {
  const open = new Map<string, OpenSurvey>()
  const surveyed = new Set<string>()
  return {
    kept: () => ({
      surveys: [...open.values()].toReversed(),
      freshSurvey: {
        run: `r${surveyed.size + 1}`,
        token: `phieu-${surveyed.size + 1}`,
      },
    }),
    holds: (claim, at) =>
      claim.kind === 'survey-new'
        ? !surveyed.has(claim.dossier)
        : (open.get(claim.run)?.until ?? 0) > at,
    keep(events, at) {
      for (const event of events) {
        if (event.kind === 'survey-begun') {
          const { run, dossier, service, until } = event.survey
          const token = `phieu-${surveyed.size + 1}`
          surveyed.add(dossier)
          open.set(run, { run, token, service, until, draft: null })
        }
        if (event.kind === 'survey-answered') {
          const survey = open.get(event.run)
          open.delete(event.run)
          if (survey !== undefined) {
            open.set(event.run, { ...survey, draft: event.draft, until: at + GOES_ON_MS })
          }
        }
        if (event.kind === 'survey-closed') open.delete(event.run)
        if (event.kind === 'citizen-forgotten') open.clear()
      }
    },
  }
}
