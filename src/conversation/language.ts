import type { Locale } from '../core/session.ts'
import { mainMenu } from './menu.ts'
import { askAgain } from './survey.ts'
import { openSurvey } from './survey-form.ts'
import { type Step, turn } from './turn.ts'

/** The world already speaks the chosen language; respond.ts sees to that. */
export const chooseLanguage: Step<{ locale: Locale }> = ({ locale }, session, world) => {
  const chosen = { kind: 'language-chosen', locale } as const
  const { place } = session
  if (place.at === 'survey' && openSurvey(place.run, world) !== undefined) {
    const asked = askAgain(place, session, world)
    return { ...asked, events: [chosen, ...asked.events] }
  }
  const reply = mainMenu(world, world.say('language-chosen'))
  return turn('language', [], [reply], { at: 'start' }, [chosen])
}
