import { parseArgs } from 'node:util'
import { ConfigError, readConfig } from '../config.ts'
import { OperatorError } from '../core/errors.ts'
import { addDays, instantOf, isDay } from '../core/local-time.ts'
import { touchedIn } from './touched/touched.ts'

/**
 * `npm run touched -- --from 2026-11-20 --to 2026-11-24`: what was touched on these days, counted by table, and
 * what staff did, as JSON. For the report on a breach: see docs/su-co-du-lieu.md.
 */
try {
  const { values } = parseArgs({ options: { from: { type: 'string' }, to: { type: 'string' } } })
  const { from = '', to = from } = values
  if (!isDay(from) || !isDay(to) || to < from) {
    throw new OperatorError('Cần hai ngày: npm run touched -- --from 2026-11-20 --to 2026-11-24')
  }
  const report = await touchedIn(readConfig(), instantOf(from), instantOf(addDays(to, 1)))
  console.log(JSON.stringify({ from, to, ...report }, null, 2))
} catch (error) {
  const isForOperator = error instanceof OperatorError || error instanceof ConfigError
  console.error(isForOperator ? error.message : error)
  process.exitCode = 1
}
