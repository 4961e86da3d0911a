import { parseArgs } from 'node:util'
import { checkContent } from '../catalogue/load.ts'
import { isDay } from '../catalogue/schema/fields.ts'
import { localDay } from '../core/local-time.ts'

/** `npm run content:check -- [--at yyyy-MM-dd] [folder [the office's own folder]]` */
const { values, positionals } = parseArgs({
  options: { at: { type: 'string', default: localDay(Date.now()) } },
  allowPositionals: true,
})
const [shipped = 'content', office] = positionals

if (isDay(values.at)) {
  const { files, faults, warnings } = await checkContent({ shipped, office, today: values.at })
  const lines = [
    ...faults,
    ...(warnings.length > 0 ? ['', 'Cần để ý (không phải lỗi):', ...warnings] : []),
    '',
    `${files} tệp, ${faults.length} lỗi, ${warnings.length} điều cần để ý.`,
  ]
  console.log(lines.join('\n').trimStart())
  process.exitCode = faults.length > 0 ? 1 : 0
} else {
  console.error(`--at phải là ngày, viết năm-tháng-ngày: 2026-11-24 (đang là "${values.at}")`)
  process.exitCode = 2
}
