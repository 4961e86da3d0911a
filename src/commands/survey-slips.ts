import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { OperatorError } from '../core/errors.ts'
import { OCCASIONS } from '../core/slips.ts'
import { AT_TERMINAL, atDesk } from './office-desk.ts'

const USAGE = `Cách dùng:
  npm run survey:slips -- make --for ${OCCASIONS.join('|')} --count 24 [--unit trung-tam] [--procedure khai-sinh] [--tablet] [--days 60] [--out phieu.html]
  npm run survey:slips -- cancel ĐỢT`

/** Prints slips of paper with single-use codes, or takes back those of a batch that nobody has used. */
await atDesk(async ({ collecting }) => {
  const { values, positionals } = parseArgs({
    options: {
      for: { type: 'string' },
      count: { type: 'string', default: '24' },
      unit: { type: 'string' },
      procedure: { type: 'string' },
      tablet: { type: 'boolean', default: false },
      days: { type: 'string', default: '60' },
      out: { type: 'string', default: 'phieu.html' },
    },
    allowPositionals: true,
  })
  const [what, batch] = positionals
  if (what === 'cancel' && batch !== undefined) {
    const gone = await collecting.cancelSlips(batch, AT_TERMINAL)
    console.log(`Đợt ${batch}: thu lại ${gone} phiếu chưa dùng.`)
    return
  }
  const occasion = OCCASIONS.find((each) => each === values.for)
  if (what !== 'make' || occasion === undefined) throw new OperatorError(USAGE)
  const [count, days] = [Number(values.count), Number(values.days)]
  const { tablet, unit = null, procedure = null, out } = values
  const made = await collecting.makeSlips(
    { occasion, count, days, tablet, unit, procedure },
    AT_TERMINAL,
  )
  writeFileSync(out, made.page.html, { mode: 0o600 })
  console.log(
    `Đợt ${made.batch}: ${count} phiếu trong ${out}. In xong thì xóa tệp: mã không lưu ở đâu khác.`,
  )
  console.log(`Phiếu không phát hết: npm run survey:slips -- cancel ${made.batch}`)
})
