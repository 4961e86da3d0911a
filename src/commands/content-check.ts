import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { checkContent } from '../catalogue/load.ts'
import type { ContentFolders } from '../catalogue/source.ts'
import { readConfig } from '../config.ts'
import { isDay, localDay } from '../core/local-time.ts'

/** `npm run content:check -- [--at yyyy-MM-dd] [folder [the office's own folder]]`: exit 1 on any fault. */
const { values, positionals } = parseArgs({
  options: { at: { type: 'string', default: localDay(Date.now()) } },
  allowPositionals: true,
})

if (isDay(values.at)) {
  const { files, faults, warnings } = checkContent({ ...folders(), today: values.at })
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

function folders(): ContentFolders {
  const [shipped, office] = positionals
  if (shipped !== undefined) return { shipped, office }
  const { CONTENT_DIR, DATA_DIR } = readConfig()
  return { shipped: CONTENT_DIR, office: join(DATA_DIR, 'content') }
}
