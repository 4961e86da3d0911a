import { parseArgs } from 'node:util'
import { checkContent } from '../catalogue/load.ts'
import { localDay } from '../core/local-time.ts'

const { values, positionals } = parseArgs({
  options: { at: { type: 'string' } },
  allowPositionals: true,
})
const [shipped = 'content', office] = positionals
const { files, faults, warnings } = await checkContent({
  shipped,
  office,
  today: values.at ?? localDay(Date.now()),
})

for (const fault of faults) console.log(fault)
if (warnings.length > 0) {
  console.log(`${faults.length > 0 ? '\n' : ''}Cần để ý (không phải lỗi):`)
  for (const warning of warnings) console.log(`  ${warning}`)
}
console.log(`\n${files} tệp, ${faults.length} lỗi, ${warnings.length} điều cần để ý.`)
process.exitCode = faults.length > 0 ? 1 : 0
