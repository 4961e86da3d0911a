import { isEnded } from '../core/dossier.ts'
import { clockText, dayText, localDay, localMinutes } from '../core/local-time.ts'
import type { DossierNews } from '../core/notice.ts'
import type { World } from './turn.ts'

/** What changed, what to do now, of when it is, and how to see more or hear no more. */
export function dossierNewsText(news: DossierNews, { say }: Pick<World, 'say'>): string {
  const { code, state, what, due, asOf, source } = news
  const dueDay = due === null ? null : dayText(localDay(due))
  const changed = what.includes('state')
    ? [say(`dossier-news-${state}`, { code })]
    : [say('dossier-news-changed', { code })]
  if (what.includes('missing') && !what.includes('state')) changed.push(say('dossier-news-missing'))
  if (what.includes('fee') && !what.includes('state')) changed.push(say('dossier-news-fee'))
  if (dueDay !== null && !isEnded(state)) {
    if (what.includes('apology')) changed.push(say('dossier-news-apology', { day: dueDay }))
    else if (what.includes('due')) changed.push(say('dossier-news-due', { day: dueDay }))
  }
  const when = { time: clockText(localMinutes(asOf)), day: dayText(localDay(asOf)) }
  const after = say(isEnded(state) ? 'dossier-news-over' : 'dossier-news-ways')
  const asOfText =
    source === undefined
      ? say('dossier-news-as-of', when)
      : say('dossier-news-of-source', { source, ...when })
  return [changed.join('\n'), asOfText, after].join('\n')
}
