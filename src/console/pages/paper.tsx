import type { Context } from 'hono'
import { dayText } from '../../core/local-time.ts'
import type { OpenPaperBatch } from '../../core/paper.ts'
import { loginOf } from '../../core/staff-name.ts'
import type { Desk, StaffRoute, Who } from '../desk.ts'
import { FILES } from '../files.ts'
import { formOf } from '../form.ts'
import { faultTold } from './collecting-fault.ts'
import { page } from './layout.tsx'
import { type Grid, PaperGrid, typedIn } from './paper-grid.tsx'
import { Faults } from './papers.tsx'

interface Again {
  readonly fault?: string
  readonly typed?: Grid['typed']
}

/** One stack: what was drawn to be entered again, what differs, closing and undoing. */
async function paperPage(c: Context, desk: Desk, who: Who, again: Again = {}): Promise<Response> {
  const options = { title: 'Chồng phiếu giấy', who } as const
  let batch: OpenPaperBatch
  try {
    batch = await desk.collecting.paper(c.req.param('batch') ?? '')
  } catch (error) {
    const told = faultTold(error)
    return page(c, desk, { ...options, status: 404 }, <Faults told={told} />)
  }
  const { enteredBy, enteredOn, check } = batch
  const status = again.fault === undefined ? 200 : 400
  return page(
    c,
    desk,
    { ...options, status },
    <>
      <script src={FILES.paperGrid.href} defer></script>
      {again.fault !== undefined && <Faults told={again.fault} />}
      <section class="card" aria-labelledby="check-title">
        <h2 id="check-title">{batch.batch}</h2>
        <p>{`${enteredBy} nhập ngày ${dayText(enteredOn)}, tuần ${batch.week}.`}</p>
        <p>
          {`Bốc để người khác nhập lại (mầm ${batch.seed}): phiếu số ${check.again.join(', ')}.`}
        </p>
        {check.differing.map(({ number, keys }) => (
          <p class="told fault">
            {`Phiếu số ${number}: hai lần nhập khác nhau ở ${keys.join(', ')}. Xem lại tờ giấy.`}
          </p>
        ))}
        {isAlike(batch) && <p class="told done">Hai lần nhập khớp nhau.</p>}
      </section>
      {!isAlike(batch) && <Entry desk={desk} who={who} batch={batch} typed={again.typed} />}
      <section class="card line" aria-label="Chốt hoặc gỡ">
        {isAlike(batch) && (
          <form method="post" action={`/staff/collecting/papers/${batch.batch}/close`}>
            <button type="submit">Chốt chồng phiếu</button>
          </form>
        )}
        <form method="post" action={`/staff/collecting/papers/${batch.batch}/undo`} class="line">
          <label class="tick">
            <input type="checkbox" name="sure" value="yes" required />
            Đúng là muốn gỡ cả chồng
          </label>
          <button type="submit" class="grave">
            Gỡ chồng phiếu
          </button>
        </form>
      </section>
    </>,
  )
}

function isAlike({ check: { missing, differing } }: OpenPaperBatch): boolean {
  return missing.length + differing.length === 0
}

/** The second entry is typed blind; where both differ, each types from the paper again. */
function Entry({
  desk,
  who,
  batch,
  typed = new Map(),
}: {
  readonly desk: Desk
  readonly who: Who
  readonly batch: OpenPaperBatch
  readonly typed?: Grid['typed'] | undefined
}) {
  const instrument = desk.catalogue.content().surveys.get(batch.instrument)
  const numbers = numbersFor(batch, who)
  if (instrument === undefined || numbers.length === 0) {
    return (
      <p class="note">{`Đợi người khác với ${batch.enteredBy} nhập lại các phiếu bốc được.`}</p>
    )
  }
  const isFirst = isFirstTypist(batch, who)
  return (
    <form
      method="post"
      action={`/staff/collecting/papers/${batch.batch}/again`}
      class="card fields"
      aria-labelledby="again-title"
    >
      <h2 id="again-title">{isFirst ? 'Sửa lần nhập đầu' : 'Nhập lại'}</h2>
      <p class="note">
        {isFirst
          ? 'Gõ lại cả phiếu đúng như trên giấy.'
          : 'Gõ đúng như trên giấy, không hỏi người nhập lần đầu.'}
      </p>
      <PaperGrid instrument={instrument} numbers={numbers} typed={typed} />
      <button type="submit">{isFirst ? 'Lưu chỗ sửa' : 'Lưu lần nhập lại'}</button>
    </form>
  )
}

function isFirstTypist({ enteredBy }: OpenPaperBatch, who: Who): boolean {
  return loginOf(who.name) === loginOf(enteredBy)
}

function numbersFor(batch: OpenPaperBatch, who: Who): readonly number[] {
  const { missing, differing } = batch.check
  const differ = differing.map(({ number }) => number)
  if (isFirstTypist(batch, who)) return differ
  return [...missing, ...differ].toSorted((a, b) => a - b)
}

async function again(c: Context, desk: Desk, who: Who): Promise<Response> {
  const { collecting, catalogue } = desk
  let typed: Grid['typed'] = new Map()
  try {
    const batch = await collecting.paper(c.req.param('batch') ?? '')
    const instrument = catalogue.content().surveys.get(batch.instrument)
    if (instrument === undefined) return await paperPage(c, desk, who)
    const read = typedIn(await formOf(c), numbersFor(batch, who), instrument)
    typed = read.typed
    const forms = collecting.paperForms(read.rows, instrument.id)
    if (isFirstTypist(batch, who)) await collecting.mendPaper(batch.batch, forms, who)
    else await collecting.enterPaperAgain(batch.batch, forms, who)
    return c.redirect(`/staff/collecting/papers/${batch.batch}`, 303)
  } catch (error) {
    return await paperPage(c, desk, who, { fault: faultTold(error), typed })
  }
}

const end =
  (how: 'closed' | 'undone') =>
  async (c: Context, desk: Desk, who: Who): Promise<Response> => {
    const batch = c.req.param('batch') ?? ''
    try {
      if (how === 'closed') await desk.collecting.closePaper(batch, who)
      else await desk.collecting.undoPaper(batch, who)
      return c.redirect(`/staff/collecting/papers?done=${how}`, 303)
    } catch (error) {
      return await paperPage(c, desk, who, { fault: faultTold(error) })
    }
  }

const PATH = '/staff/collecting/papers/:batch'

export const ONE_PAPER_ROUTES: readonly StaffRoute[] = [
  { method: 'GET', path: PATH, needs: 'editor', handle: (c, desk, who) => paperPage(c, desk, who) },
  { method: 'POST', path: `${PATH}/again`, needs: 'editor', handle: again },
  { method: 'POST', path: `${PATH}/close`, needs: 'editor', handle: end('closed') },
  { method: 'POST', path: `${PATH}/undo`, needs: 'editor', handle: end('undone') },
]
