import { ConfigError, readConfig } from '../config.ts'
import { OperatorError } from '../core/errors.ts'
import { openRecords } from '../open-records.ts'
import { askedIn, linkFor } from './staff-add/link-for.ts'

/**
 * `npm run staff:add -- NAME --role editor`: an account of the console, beside the running service.
 * Prints a one-time link that sets its password; for an account that is there already, a new link.
 */
try {
  const asked = askedIn(process.argv.slice(2))
  const config = readConfig()
  const { store } = await openRecords(config, Date.now())
  try {
    const url = config.PUBLIC_URL ?? `http://${config.HOST}:${config.PORT}`
    console.log(await linkFor(store, asked, url, Date.now()))
  } finally {
    await store.close()
  }
} catch (error) {
  const isForOperator = error instanceof OperatorError || error instanceof ConfigError
  console.error(isForOperator ? error.message : error)
  process.exitCode = 1
}
