import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { RoundStanding } from '../core/collecting.ts'
import { OperatorError } from '../core/errors.ts'
import { dayText } from '../core/local-time.ts'
import { AT_TERMINAL, atDesk, type OfficeDesk } from './office-desk.ts'

const USAGE = `Cách dùng:
  npm run survey:round -- open --from 2026-11-02 --until 2026-11-29 --target 120 [--unit trung-tam]
  npm run survey:round -- draw ĐỢT --count 200 [--seed CHỮ] [--out thu-moi]
  npm run survey:round -- close ĐỢT | list`

/** Rounds of asking: opened for so many answers, with closed dossiers drawn by chance, and closed. */
await atDesk(async (desk) => {
  const { values, positionals } = parseArgs({
    options: {
      unit: { type: 'string' },
      from: { type: 'string' },
      until: { type: 'string' },
      target: { type: 'string' },
      count: { type: 'string' },
      seed: { type: 'string' },
      out: { type: 'string', default: 'thu-moi' },
    },
    allowPositionals: true,
  })
  const [what, id = ''] = positionals
  switch (what) {
    case 'open':
      return await open(desk, values)
    case 'draw':
      return await draw(desk, id, {
        count: wholeOf(values.count, '--count'),
        seed: values.seed ?? null,
        out: values.out,
      })
    case 'close':
      return console.log(lineOf(await desk.collecting.closeRound(id, AT_TERMINAL)))
    case 'list':
      for (const round of await desk.collecting.rounds()) console.log(lineOf(round))
      return
    default:
      throw new OperatorError(USAGE)
  }
})

async function open(
  { collecting }: OfficeDesk,
  { from, until, unit, target }: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  if (from === undefined || until === undefined) {
    throw new OperatorError(`Cần --from và --until.\n${USAGE}`)
  }
  const asked = {
    from,
    until,
    unit: unit ?? null,
    target: target === undefined ? null : wholeOf(target, '--target'),
  }
  const { round, finished } = await collecting.openRound(asked, AT_TERMINAL)
  const days = `${dayText(round.from)} – ${dayText(round.until)}`
  console.log(`Đợt ${round.id}: ${round.unit ?? 'mọi đơn vị'}, ${days}.`)
  console.log(
    `Đã kết thúc trong các ngày ấy, chưa được mời: ${finished} hồ sơ. Cần ${round.target} phiếu trả lời đủ.`,
  )
}

async function draw(
  { collecting }: OfficeDesk,
  id: string,
  { count, seed, out }: { count: number; seed: string | null; out: string },
): Promise<void> {
  const drawn = await collecting.drawRound(id, { count, seed }, AT_TERMINAL)
  const lines = drawn.slips.map(({ dossier, code }) => `${dossier};${code}`)
  writeFileSync(`${out}.csv`, `\uFEFFma_ho_so;ma_phieu\r\n${lines.join('\r\n')}\r\n`, {
    mode: 0o600,
  })
  writeFileSync(`${out}.html`, drawn.page.html, { mode: 0o600 })
  console.log(
    `Mầm ${drawn.seed}: bốc ${drawn.slips.length} trong ${drawn.among} hồ sơ đã kết thúc.`,
  )
  console.log(`Bỏ qua ${drawn.leftOut} hồ sơ: khai tử, hoặc thủ tục không có trong danh mục.`)
  console.log(
    `${out}.csv: mã hồ sơ và mã phiếu; ${out}.html: phiếu để in. Gửi xong thì xóa cả hai tệp.`,
  )
}

function lineOf({ id, unit, from, until, target, closed, draw, answered }: RoundStanding): string {
  const drew = draw === null ? 'chưa bốc' : `bốc ${draw.drawn}/${draw.among}, mầm ${draw.seed}`
  const state = closed === null ? 'đang mở' : `đóng ${dayText(closed)}`
  const days = `${dayText(from)} – ${dayText(until)}`
  return `${id}  ${unit ?? 'mọi đơn vị'}  ${days}  ${drew}  đủ ${answered}/${target}  ${state}`
}

function wholeOf(text: string | undefined, name: string): number {
  const whole = Number(text)
  if (text !== undefined && Number.isInteger(whole) && whole > 0) return whole
  throw new OperatorError(`${name} phải là số nguyên từ 1.\n${USAGE}`)
}
