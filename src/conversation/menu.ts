import type { Reply } from '../core/reply.ts'
import { numbered } from './choices.ts'
import { type Step, turn, type World } from './turn.ts'

export const showMenu: Step<null> = (_input, _session, world) =>
  turn('menu', [], [mainMenu(world, world.say('menu'))], { at: 'start' })

/** What the service can do, under any text. */
export function mainMenu({ say }: World, text: string): Reply {
  return {
    text,
    choices: numbered([
      { id: 'often', label: say('menu-often') },
      { id: 'life', label: say('menu-life') },
      { id: 'browse', label: say('menu-browse') },
      { id: 'dossier', label: say('menu-dossier') },
      { id: 'office', label: say('menu-office') },
    ]),
  }
}
