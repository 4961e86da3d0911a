import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { clock } from '../compose.ts'
import { composeConversation } from '../compose-conversation.ts'
import { parseConfig } from '../config.ts'
import { benchAck } from './bench/ack.ts'
import { benchAckZalo } from './bench/ack-zalo.ts'
import { benchDisk } from './bench/disk.ts'
import { benchDossiers } from './bench/dossiers.ts'
import type { Figure } from './bench/figure.ts'
import { benchIndex } from './bench/index-report.ts'
import { benchLookUp } from './bench/look-up.ts'
import { benchMessages } from './bench/messages.ts'
import { benchMessagesPostgres } from './bench/messages-postgres.ts'
import { openOffice } from './bench/open-office.ts'
import { benchPages } from './bench/pages.ts'
import { benchPhoto } from './bench/photo.ts'
import { benchSearch, benchSearchNational } from './bench/search.ts'

/**
 * The performance table: every figure of one run on this machine, beside its aim. Nothing leaves the
 * machine; what is written goes to a folder on the disk of the data, which is removed.
 */
const folder = mkdtempSync('bench-')
try {
  // The first, while this program is small: its own pauses would count as the service's.
  const acks = [
    ...(await benchAck(join(folder, 'ack'))),
    ...(await benchAckZalo(join(folder, 'ack-zalo'))),
  ]
  const around = openOffice((await composeConversation(parseConfig({}), clock))())
  const figures: readonly Figure[] = [
    ...benchDisk(folder),
    ...acks,
    ...(await benchMessages(around, join(folder, 'messages'))),
    ...(await benchMessagesPostgres()),
    ...(await benchLookUp(around, join(folder, 'look-up'))),
    ...benchSearch(around),
    ...benchSearchNational(around),
    ...(await benchPhoto()),
    ...(await benchDossiers(join(folder, 'dossiers'))),
    ...(await benchIndex(around, join(folder, 'index'))),
    // Beside the million forms that are there now.
    ...(await benchPages(join(folder, 'index'))),
  ]
  const width = Math.max(...figures.map(({ name }) => name.length))
  for (const { name, value, unit, aim = '' } of figures) {
    console.log(`${name.padEnd(width)}  ${value.padStart(8)} ${unit.padEnd(4)} ${aim}`.trimEnd())
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
