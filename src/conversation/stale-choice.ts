import { mainMenu } from './menu.ts'
import { type Step, turn } from './turn.ts'

/** For an id that names nothing any more: ids come back from outside, and from last year. */
export const staleChoice: Step<null> = (_input, _session, world) =>
  turn('stale-choice', [], [mainMenu(world, world.say('stale-choice'))], { at: 'start' })
