import { mkdtempSync, rmSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { clock } from '../compose.ts'
import { composeConversation } from '../compose-conversation.ts'
import { parseConfig } from '../config.ts'
import { playDay } from './bench/day.ts'
import { hearMany } from './bench/many-citizens.ts'
import { openOffice } from './bench/open-office.ts'

/**
 * A city's day in minutes, or with `--citizens` one message of each of so many: memory and files beside what is
 * recorded. Nothing leaves the machine; the folder on the disk of the data is removed.
 */
const { values } = parseArgs({
  options: { messages: { type: 'string', default: '15000' }, citizens: { type: 'string' } },
})
const folder = mkdtempSync('bench-day-')
try {
  const around = openOffice((await composeConversation(parseConfig({}), clock))())
  if (values.citizens === undefined) await playDay(around, folder, Number(values.messages))
  else await hearMany(around, folder, Number(values.citizens))
} finally {
  rmSync(folder, { recursive: true, force: true })
}
