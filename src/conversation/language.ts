import type { Locale } from '../core/session.ts'
import { mainMenu } from './menu.ts'
import { type Step, turn } from './turn.ts'

/** The world already speaks the chosen language; respond.ts sees to that. */
export const chooseLanguage: Step<{ locale: Locale }> = ({ locale }, _session, world) =>
  turn('language', [], [mainMenu(world, world.say('language-chosen'))], { at: 'start' }, [
    { kind: 'language-chosen', locale },
  ])
