import type { Context } from 'hono'
import type { RoundStanding } from '../../core/collecting.ts'
import { addDays, dayText, localDay } from '../../core/local-time.ts'
import { mayAct } from '../../core/staff.ts'
import type { Desk, StaffRoute, Who } from '../desk.ts'
import { formOf } from '../form.ts'
import { faultTold } from './collecting-fault.ts'
import { Done, Fault, page } from './layout.tsx'
import { printed } from './printed.ts'
import { UnitChoice } from './service-choice.tsx'

/**
 * The formula asks for 400 answers at the most: so many come where four in ten answer. A thousand are 125 sheets,
 * a page of 11 MB, and two seconds of drawing codes beside the citizens' turns; more come by another round.
 */
const MOST_DRAWN = 1000
/** Four weeks, as a report has them. */
const DAYS = 28

interface Told {
  readonly done?: string
  readonly fault?: string
}

async function roundsPage(c: Context, desk: Desk, who: Who, told: Told = {}): Promise<Response> {
  const rounds = await desk.collecting.rounds()
  const mayRun = mayAct(who.role, 'approver')
  return page(
    c,
    desk,
    { title: 'Đợt khảo sát', who, status: told.fault === undefined ? 200 : 400 },
    <>
      {told.fault !== undefined && <Fault>{told.fault}</Fault>}
      {told.done !== undefined && <Done>{told.done}</Done>}
      {rounds.length === 0 && <p>Chưa có đợt nào.</p>}
      {rounds.toReversed().map((round) => (
        <Round round={round} mayRun={mayRun} />
      ))}
      {mayRun ? <NewRound desk={desk} /> : <p class="note">Vai trò duyệt mở và đóng đợt.</p>}
    </>,
  )
}

function Round({ round, mayRun }: { readonly round: RoundStanding; readonly mayRun: boolean }) {
  const { id, unit, from, until, target, closed, draw, answered } = round
  return (
    <section class="card" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{`${unit ?? 'Mọi đơn vị'}, ${dayText(from)} – ${dayText(until)}`}</h2>
      <p>
        <strong>{`Đã đủ ${answered} trên ${target} phiếu cần.`}</strong>
        {closed === null ? ' Đang mở.' : ` Đóng ngày ${dayText(closed)}.`}
      </p>
      {answered < target && (
        <progress max={target} value={answered} aria-label={`Đợt ${id}: phiếu trả lời đủ`} />
      )}
      {draw !== null && (
        <p class="note">
          {`Đã bốc ${draw.drawn} trong ${draw.among} hồ sơ, mầm ${draw.seed}: ai có mầm và mã hồ sơ cũng bốc lại được y như vậy.`}
        </p>
      )}
      {mayRun && closed === null && (
        <>
          {draw === null && <Draw round={round} />}
          <form method="post" action={`/staff/collecting/rounds/${id}/close`}>
            <button type="submit" class="second">{`Đóng đợt ${id}`}</button>
          </form>
        </>
      )}
    </section>
  )
}

function Draw({ round: { id, target } }: { readonly round: RoundStanding }) {
  return (
    <form
      method="post"
      action={`/staff/collecting/rounds/${id}/draw`}
      class="line"
      target="_blank"
      rel="noopener"
    >
      <label>
        Bốc bao nhiêu hồ sơ
        <input
          type="number"
          name="count"
          min="1"
          max={MOST_DRAWN}
          value={Math.min(Math.max(target, 1), MOST_DRAWN)}
          required
        />
      </label>
      <button type="submit">{`Bốc thăm và in phiếu mời đợt ${id}`}</button>
      <p class="note">
        Mở trang in ở thẻ mới: mỗi hồ sơ bốc được một phiếu có mã, ghi mã hồ sơ để gửi đúng nơi. Mỗi
        đợt bốc một lần, nhiều nhất 1.000 hồ sơ (125 tờ giấy). Không phải ai cũng trả lời: nên bốc
        nhiều hơn số phiếu cần. Cần hơn nữa thì mở đợt khác cùng ngày: hồ sơ đã bốc không bốc lại.
        In xong thì tải lại trang này.
      </p>
    </form>
  )
}

function NewRound({ desk }: { readonly desk: Desk }) {
  const today = localDay(desk.clock())
  return (
    <form
      method="post"
      action="/staff/collecting/rounds"
      class="card fields screen"
      aria-labelledby="new-title"
    >
      <h2 id="new-title">Mở đợt mới</h2>
      <div class="line">
        <label>
          Hồ sơ xong từ ngày
          <input type="date" name="from" value={addDays(today, -DAYS)} required />
        </label>
        <label>
          Đến ngày
          <input type="date" name="until" value={today} required />
        </label>
        <UnitChoice content={desk.catalogue.content()} chosen={null} none="Mọi đơn vị" />
        <label>
          Số phiếu cần
          <input type="number" name="target" min="1" max="100000" />
        </label>
        <button type="submit">Mở đợt</button>
      </div>
      <p class="note">
        {'Để trống số phiếu cần thì tính n = N / (1 + N·e²) trên hồ sơ đã xong trong các ngày ấy. '}
        <a href="/staff/satisfaction#plan">Tính thử</a>
      </p>
    </form>
  )
}

async function open(c: Context, desk: Desk, who: Who): Promise<Response> {
  const form = await formOf(c)
  const target = form.text('target')
  const asked = {
    from: form.text('from'),
    until: form.text('until'),
    unit: form.text('unit') || null,
    target: target === '' ? null : Number(target),
  }
  if (asked.target !== null && !isWithin(asked.target, 100_000)) {
    return await roundsPage(c, desk, who, { fault: 'Số phiếu cần phải là số nguyên từ 1.' })
  }
  try {
    const { round, finished } = await desk.collecting.openRound(asked, who)
    const done = `Đã mở đợt ${round.id}: ${finished} hồ sơ đã xong chưa được mời, cần ${round.target} phiếu trả lời đủ.`
    return await roundsPage(c, desk, who, { done })
  } catch (error) {
    return await roundsPage(c, desk, who, { fault: faultTold(error) })
  }
}

async function draw(c: Context, desk: Desk, who: Who): Promise<Response> {
  const count = Number((await formOf(c)).text('count'))
  if (!isWithin(count, MOST_DRAWN)) {
    const fault = `Mỗi đợt bốc từ 1 đến ${MOST_DRAWN} hồ sơ. Cần hơn thì mở đợt khác cùng ngày: hồ sơ đã bốc không bốc lại.`
    return await roundsPage(c, desk, who, { fault })
  }
  try {
    const id = c.req.param('id') ?? ''
    return printed(c, (await desk.collecting.drawRound(id, { count, seed: null }, who)).page)
  } catch (error) {
    return await roundsPage(c, desk, who, { fault: faultTold(error) })
  }
}

async function close(c: Context, desk: Desk, who: Who): Promise<Response> {
  try {
    const { id } = await desk.collecting.closeRound(c.req.param('id') ?? '', who)
    return await roundsPage(c, desk, who, { done: `Đã đóng đợt ${id}.` })
  } catch (error) {
    return await roundsPage(c, desk, who, { fault: faultTold(error) })
  }
}

function isWithin(count: number, most: number): boolean {
  return Number.isInteger(count) && count >= 1 && count <= most
}

export const ROUND_ROUTES: readonly StaffRoute[] = [
  {
    method: 'GET',
    path: '/staff/collecting/rounds',
    needs: 'editor',
    handle: (c, desk, who) => roundsPage(c, desk, who),
  },
  { method: 'POST', path: '/staff/collecting/rounds', needs: 'approver', handle: open },
  { method: 'POST', path: '/staff/collecting/rounds/:id/draw', needs: 'approver', handle: draw },
  { method: 'POST', path: '/staff/collecting/rounds/:id/close', needs: 'approver', handle: close },
]
