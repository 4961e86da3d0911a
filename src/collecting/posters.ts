import type { Collecting } from '../core/collecting.ts'
import type { CollectingDeps } from './deps.ts'
import { unitNamed } from './named.ts'
import { posterFiles } from './printed/poster.ts'

export function createPosters({ content, say }: CollectingDeps): Pick<Collecting, 'poster'> {
  return {
    async poster(id, links) {
      const unit = id === null ? null : unitNamed(id, content())
      return await posterFiles({
        office: content().office.name,
        links,
        ...(unit === null
          ? { id: 'ask', title: say('ask-poster-title') }
          : { id: unit.id, title: say('poster-title', { unit: unit.name }) }),
        how: say(unit === null ? 'ask-poster-how' : 'poster-how'),
        note: say(unit === null ? 'ask-poster-note' : 'poster-note'),
      })
    },
  }
}
