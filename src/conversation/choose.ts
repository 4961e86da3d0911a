import { isChoiceId } from '../core/choice-id.ts'
import { FACETS, type Facet } from '../core/procedure.ts'
import type { Session } from '../core/session.ts'
import { answerProcedure } from './answer.ts'
import { browseField, browseFields, browseLifeEvents, showLifeEvent, showOften } from './browse.ts'
import { askCase } from './cases.ts'
import { reportCounter } from './counter-report.ts'
import { agreeToKeep, askDifferently, stopKeeping } from './decline.ts'
import { beginLookUp, lookUp } from './dossier-look-up.ts'
import { askFeedback, beginFeedback } from './feedback.ts'
import { askForOfficer } from './hand-over.ts'
import { offerDelivery } from './home-delivery.ts'
import { chooseLanguage } from './language.ts'
import { showLifePapers } from './linked.ts'
import { showMenu } from './menu.ts'
import { showAll, showMore, showRelated } from './more.ts'
import { listDossiers, stopTelling, tellOfChanges } from './my-dossiers.ts'
import { showOffice } from './office.ts'
import { showVillage } from './old-units.ts'
import { askPapers, tickPaper } from './papers.ts'
import { askToDelete, deleteData, showKeptData } from './privacy.ts'
import { rate, rateDossier } from './rate.ts'
import { staleChoice } from './stale-choice.ts'
import { moveSurvey, score } from './survey.ts'
import type { Step } from './turn.ts'
import { rateUnit } from './unit-rating.ts'
import { noteUseful } from './useful.ts'
import { giveWayOn } from './ways-on.ts'

/**
 * What each choice id does. Ids come back from outside, also from buttons of last year: a step checks
 * what its arguments name, and an id is never re-used with another meaning.
 */
export const choose: Step<{ id: string }> = ({ id }, session, world) => {
  const [name = '', first = '', ...rest] = isChoiceId(id) ? id.split(':') : []
  const [second = ''] = rest
  const take = <Input>(step: Step<Input>, input: Input) => step(input, session, world)
  switch (name) {
    case 'menu':
      return take(showMenu, null)
    case 'help':
      return take(giveWayOn, { intent: 'help' })
    case 'procedure':
      return take(answerProcedure, { procedure: first, facets: askedBefore(session) })
    case 'facet':
      return isFacet(second)
        ? take(answerProcedure, { procedure: first, facets: [second] })
        : take(staleChoice, null)
    case 'more':
      return take(showMore, { procedure: first })
    case 'all':
      return take(showAll, { procedure: first })
    case 'related':
      return take(showRelated, { procedure: first })
    case 'case':
      return take(askCase, { procedure: first, chosen: rest })
    case 'papers':
      return take(askPapers, { procedure: first, chosen: rest })
    case 'have':
      return take(tickPaper, { procedure: first, key: second })
    case 'asked-more':
    case 'came-again':
      return take(reportCounter, {
        kind: name === 'asked-more' ? 'paper' : 'visit',
        procedure: first,
        code: second === 'x' ? '' : second.toUpperCase(),
        what: rest[1] ?? '',
      })
    case 'feedback':
      return first === '' ? take(beginFeedback, null) : take(askFeedback, { category: first })
    case 'deliver':
      return take(offerDelivery, {
        procedure: first,
        dossier: second === '' ? null : second.toUpperCase(),
      })
    case 'often':
      return take(showOften, null)
    case 'browse':
      return take(browseFields, { page: pageOf(first) })
    case 'field':
      return take(browseField, { field: first, page: pageOf(second) })
    case 'life':
      if (first === '') return take(browseLifeEvents, null)
      return second === 'papers'
        ? take(showLifePapers, { lifeEvent: first })
        : take(showLifeEvent, { lifeEvent: first })
    case 'village':
      return take(showVillage, { unit: first, village: second })
    case 'office':
      return take(showOffice, null)
    case 'person':
      return take(askForOfficer, null)
    case 'dossier':
      return first === ''
        ? take(beginLookUp, null)
        : take(lookUp, { codes: [first.toUpperCase()], typed: null })
    case 'dossiers':
      return take(listDossiers, null)
    case 'dossier-forgot':
      return take(giveWayOn, { intent: 'forgot-dossier-code' })
    case 'dossier-tell':
      return take(tellOfChanges, { code: first.toUpperCase(), agreed: second === 'yes' })
    case 'dossier-quiet':
      return take(stopTelling, { code: first === '' ? null : first.toUpperCase() })
    case 'rate':
      return first === '' ? take(rate, null) : take(rateDossier, { code: first.toUpperCase() })
    case 'rate-unit':
      return take(rateUnit, { unit: first })
    case 'score':
      return take(score, { run: first, key: second, value: rest[1] ?? '' })
    case 'survey':
      return take(moveSurvey, { run: first, way: second, key: rest[1] ?? '' })
    case 'useful':
      return take(noteUseful, { procedure: first, answer: second })
    case 'none':
      return take(askDifferently, null)
    case 'keep':
      if (first === 'yes') return take(agreeToKeep, null)
      return first === 'no' ? take(stopKeeping, null) : take(staleChoice, null)
    case 'data':
      return take(showKeptData, null)
    case 'delete':
      return first === 'yes' ? take(deleteData, null) : take(askToDelete, null)
    case 'language':
      return first === 'en' || first === 'vi'
        ? take(chooseLanguage, { locale: first })
        : take(staleChoice, null)
    default:
      return take(staleChoice, null)
  }
}

/** What was asked before choices were offered is answered once one is picked. */
function askedBefore({ place }: Session): readonly Facet[] {
  return place.at === 'offer' ? place.asked : []
}

function isFacet(name: string): name is Facet {
  return FACETS.some((facet) => facet === name)
}

function pageOf(text: string): number {
  return /^\d{1,3}$/.test(text) ? Number(text) : 0
}
