import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { typedInFile } from '../collecting/paper-file.ts'
import type { AskedPaper, Collecting } from '../core/collecting.ts'
import { OperatorError } from '../core/errors.ts'
import { dayText } from '../core/local-time.ts'
import type { OpenPaperBatch, PaperForm } from '../core/paper.ts'
import type { Actor } from '../core/staff.ts'
import { staffName } from '../core/staff-name.ts'
import { AT_TERMINAL, atDesk } from './office-desk.ts'

const USAGE = `Cách dùng:
  npm run survey:paper -- enter FILE.csv --by "Nguyễn Thị Lan" [--mode paper|staff] [--unit trung-tam] [--procedure khai-sinh] [--instrument quick] [--week 2026-W48]
  npm run survey:paper -- again ĐỢT FILE.csv --by "Trần Văn Nam"   (người khác nhập lại các phiếu bốc được)
  npm run survey:paper -- mend ĐỢT FILE.csv                        (sửa lần nhập đầu)
  npm run survey:paper -- close ĐỢT | undo ĐỢT | list`

/** Forms on paper, entered from a file by one officer and in part by a second, then mixed among the others. */
await atDesk(async ({ collecting }) => {
  const { values, positionals } = parseArgs({
    options: {
      by: { type: 'string' },
      mode: { type: 'string', default: 'paper' },
      unit: { type: 'string' },
      procedure: { type: 'string' },
      instrument: { type: 'string', default: 'quick' },
      week: { type: 'string' },
    },
    allowPositionals: true,
  })
  const [what, first = '', second = ''] = positionals
  const { unit = null, procedure = null, week = null, instrument } = values
  const mode = values.mode === 'staff' ? 'staff' : 'paper'
  switch (what) {
    case 'enter': {
      const by = typist(values.by)
      const forms = formsIn(collecting, first, instrument)
      return await enter(collecting, { mode, unit, procedure, week }, forms, by)
    }
    case 'again': {
      const forms = formsIn(collecting, second, instrument)
      return tellCheck(await collecting.enterPaperAgain(first, forms, typist(values.by)))
    }
    case 'mend': {
      const forms = formsIn(collecting, second, instrument)
      return tellCheck(await collecting.mendPaper(first, forms, AT_TERMINAL))
    }
    case 'close':
      return await close(collecting, first)
    case 'undo':
      await collecting.undoPaper(first, AT_TERMINAL)
      return console.log(`Đợt ${first}: đã gỡ, không còn phiếu nào của đợt này.`)
    case 'list':
      return await list(collecting)
    default:
      throw new OperatorError(USAGE)
  }
})

async function enter(
  collecting: Collecting,
  asked: AskedPaper,
  forms: readonly PaperForm[],
  by: Actor,
): Promise<void> {
  const entered = await collecting.enterPaper(asked, forms, by)
  const { batch, seed, check, enteredBy, enteredOn } = entered
  console.log(`Đợt ${batch}: ${forms.length} phiếu, ${enteredBy} nhập ngày ${dayText(enteredOn)}.`)
  console.log(`Bốc để người khác nhập lại (mầm ${seed}): phiếu số ${check.again.join(', ')}.`)
  console.log(`Gỡ cả đợt, trước khi chốt: npm run survey:paper -- undo ${batch}`)
}

function tellCheck({ batch, check: { missing, differing } }: OpenPaperBatch): void {
  for (const { number, keys } of differing) {
    console.log(`Phiếu số ${number}: hai lần nhập khác nhau ở ${keys.join(', ')}. Xem lại tờ giấy.`)
  }
  if (missing.length > 0) console.log(`Chưa nhập lại: phiếu số ${missing.join(', ')}.`)
  if (differing.length + missing.length > 0) return
  console.log(`Hai lần nhập khớp nhau. Chốt: npm run survey:paper -- close ${batch}`)
}

async function close(collecting: Collecting, batch: string): Promise<void> {
  const open = await collecting.paper(batch)
  if (open.check.missing.length + open.check.differing.length > 0) tellCheck(open)
  const closed = await collecting.closePaper(batch, AT_TERMINAL)
  console.log(`Đợt ${batch}: chốt ${closed} phiếu; từ đây không gỡ được.`)
}

async function list(collecting: Collecting): Promise<void> {
  for (const each of await collecting.papers()) {
    const { batch, forms, enteredBy, enteredOn, secondBy, checked, closedOn } = each
    const second = secondBy === null ? 'chưa nhập lại' : `${secondBy} nhập lại ${checked} phiếu`
    const state = closedOn === null ? 'chưa chốt' : `chốt ${dayText(closedOn)}`
    console.log(`${batch}  ${forms} phiếu  ${enteredBy} ${dayText(enteredOn)}  ${second}  ${state}`)
  }
}

function typist(typed: string | undefined): Actor {
  const name = staffName(typed ?? '')
  if (name !== null) return { id: null, name }
  throw new OperatorError(`Cần --by "họ tên người nhập".\n${USAGE}`)
}

function formsIn(collecting: Collecting, file: string, instrument: string): readonly PaperForm[] {
  const csv = textOf(file)
  try {
    return collecting.paperForms(typedInFile(csv), instrument)
  } catch (error) {
    if (!(error instanceof OperatorError)) throw error
    throw new OperatorError(`${file}: không nhập phiếu nào.\n${error.message}`, { cause: error })
  }
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new OperatorError(`${file}: không đọc được tệp (${(error as Error).message}).`, {
      cause: error,
    })
  }
}
