import { parseArgs } from 'node:util'
import { ConfigError, readConfig } from '../config.ts'
import { OperatorError } from '../core/errors.ts'
import { bringBack } from './backup/bring-back.ts'

/** `npm run restore -- FILE [--key FILE.key]`: on an empty machine. See docs/sao-luu.md. */
try {
  const { values, positionals } = parseArgs({
    options: { key: { type: 'string' } },
    allowPositionals: true,
  })
  const [path] = positionals
  if (path === undefined) throw new OperatorError('Cần tên tệp: npm run restore -- sao-luu.gz')
  const tallies = await bringBack(readConfig(), path, values.key ?? `${path}.key`, Date.now())
  for (const [table, { rows }] of tallies) console.log(`  ${table}: ${rows} dòng, khớp`)
  console.log('Đã khôi phục và đối chiếu từng dòng. Giờ chạy npm start.')
} catch (error) {
  const isForOperator = error instanceof OperatorError || error instanceof ConfigError
  console.error(isForOperator ? error.message : error)
  process.exitCode = 1
}
