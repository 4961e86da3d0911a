import type { Context } from 'hono'
import { type Standing, standingOf } from '../catalogue/standing.ts'
import type { Answered, Desk, Who } from '../desk.ts'
import { noProcedure, procedurePage, type Told } from './procedure.tsx'

const REFUSED = {
  stale: 'Có người vừa sửa bản thảo này. Hãy xem lại trang này rồi làm tiếp.',
  own: 'Ông/bà đã soạn bản thảo này, nên cần người khác duyệt. Việc gấp thì chọn "Đăng ngay, duyệt sau".',
  outdated:
    'Thủ tục đã đổi sau khi bản thảo bắt đầu (có thể có người sửa tệp). Hãy mở bản thảo, xem chỗ đã đổi, rồi lưu lại.',
  gone: 'Bản này đã có người duyệt.',
} as const

/** A deed to the procedure in the address; it tells what came of it. */
export function toProcedure(
  deed: (
    desk: Desk,
    who: Who,
    standing: Standing,
    c: Context,
  ) => Promise<keyof typeof REFUSED | { readonly done: string } | Told>,
): (c: Context, desk: Desk, who: Who) => Answered {
  return async (c, desk, who) => {
    const standing = await standingOf(c, desk)
    if (standing === null) return noProcedure(c, desk, who)
    const came = await deed(desk, who, standing, c)
    if (typeof came === 'string') {
      const now = (await standingOf(c, desk)) ?? standing
      return await procedurePage(c, desk, who, now, { fault: REFUSED[came], status: 409 })
    }
    if ('done' in came) {
      const isLeft = (await standingOf(c, desk)) !== null
      const to = isLeft ? `/staff/catalogue/${standing.id}?done=${came.done}` : '/staff/catalogue'
      return c.redirect(to, 303)
    }
    return await procedurePage(c, desk, who, standing, came)
  }
}
