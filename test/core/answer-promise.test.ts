import { expect, test } from 'vitest'
import { answerPromise } from '../../src/core/answer-promise.ts'
import { instantOf } from '../../src/core/local-time.ts'
import { fixtureWorld } from '../support/world.ts'

const { content } = await fixtureWorld()
const at = (day: string, clock: string): ReturnType<typeof answerPromise> => {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number)
  return answerPromise(content, instantOf(day, hours * 60 + minutes))
}
const clock = (hours: number, minutes = 0): number => hours * 60 + minutes

/** The office of the fixture: 07:30–11:30 and 13:30–17:00 on weekdays, 08:00–11:30 on Saturdays. */
test.each([
  ['a Wednesday morning', '2026-06-10', '09:00', '2026-06-10', clock(17), null],
  ['before it opens', '2026-06-10', '06:00', '2026-06-10', clock(17), clock(7, 30)],
  ['over lunch', '2026-06-10', '12:15', '2026-06-10', clock(17), clock(13, 30)],
  ['an hour before it closes', '2026-06-10', '16:00', '2026-06-10', clock(17), null],
  ['less than an hour before', '2026-06-10', '16:01', '2026-06-11', clock(11, 30), clock(7, 30)],
  ['a Friday night', '2026-06-12', '22:00', '2026-06-13', clock(11, 30), clock(8)],
  ['a Saturday afternoon', '2026-06-13', '15:00', '2026-06-15', clock(11, 30), clock(7, 30)],
  ['the eve of a holiday', '2026-09-01', '20:00', '2026-09-03', clock(11, 30), clock(7, 30)],
])('%s', (_what, day, when, promised, by, opens) => {
  expect(at(day, when)).toEqual({ day: promised, by, opens })
})

test('an office without hours promises nothing', () => {
  const closed = {
    ...content,
    office: { ...content.office, hours: { value: [], confirmed: content.office.hours.confirmed } },
  }
  expect(answerPromise(closed, instantOf('2026-06-10', 540))).toBeNull()
})
