import { expect, test } from 'vitest'
import { addDays, instantOf } from '../src/core/local-time.ts'
import { createSurveying } from '../src/surveying.ts'
import { recordingLog } from './support/records.ts'
import { fixtureWorld } from './support/world.ts'

const DAY = '2026-11-24'
const WORLD = fixtureWorld()
const HOURS = { open: 7 * 60, close: 21 * 60 }

test.each([
  [0, 0],
  [7 * 60 - 1, 0],
  [7 * 60, 1],
  [21 * 60 - 1, 1],
  [21 * 60, 0],
])(
  'at minute %i of a day %i reminders go out; forms are moved on at any hour',
  async (minute, reminders) => {
    const { content } = await WORLD
    const { settings, calendar } = content
    let reminded = 0
    const swept: string[] = []
    const surveying = createSurveying({
      store: {
        remindOfSurveys: async () => {
          reminded += 1
          return 1
        },
        sweepSurveys: async (_, due) => {
          swept.push(due)
        },
      },
      settings: () => ({ ratings: settings.ratings, tellingHours: HOURS }),
      calendar: () => calendar,
      clock: () => instantOf(DAY, minute),
      log: recordingLog(),
    })
    await surveying.run()
    expect(reminded).toBe(reminders)
    expect(swept).toHaveLength(1)
    expect(swept[0]).toBe(addDays(DAY, 7))
  },
)
