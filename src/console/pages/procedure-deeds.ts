import type { Context } from 'hono'
import { isDay, localDay } from '../../core/local-time.ts'
import type { StaffRoute } from '../desk.ts'
import { formOf } from '../form.ts'
import { toProcedure } from './to-procedure.ts'

async function versionIn(c: Context): Promise<number> {
  return Number((await formOf(c)).text('version')) || 0
}

const send = toProcedure(async (desk, who, { id }, c) => {
  const moved = await desk.store.moveDraft(id, await versionIn(c), 'waiting', who, desk.clock())
  return moved === 'done' ? { done: 'sent' } : moved
})

const back = toProcedure(async (desk, who, { id }, c) => {
  const moved = await desk.store.moveDraft(id, await versionIn(c), 'draft', who, desk.clock())
  return moved === 'done' ? { done: 'back' } : moved
})

const drop = toProcedure(async (desk, who, { id }, c) => {
  const dropped = await desk.store.dropDraft(id, await versionIn(c), who, desk.clock())
  return dropped === 'done' ? { done: 'dropped' } : dropped
})

const publish = toProcedure(async (desk, who, { id, draft }, c) => {
  const form = await formOf(c)
  const version = await versionIn(c)
  if (draft?.version !== version) return 'stale'
  await desk.catalogue.publishing.note(id)
  const { faults, doubts } = await desk.catalogue.tryOut(id, draft.tree)
  if (faults.length > 0) return { fault: 'Bản thảo còn lỗi, chưa đăng được.', status: 409 }
  if (doubts.length > 0 && form.text('seen') !== 'yes') {
    return { fault: 'Hãy xem các điểm dưới đây và đánh dấu trước khi đăng.', status: 400 }
  }
  const how = form.text('how')
  const at = desk.clock()
  if (how === 'on') {
    const day = form.text('day')
    if (!isDay(day) || day <= localDay(at)) {
      return { fault: 'Hãy chọn một ngày sau hôm nay, hoặc bấm đăng ngay.', status: 400 }
    }
    const scheduled = await desk.store.scheduleDraft(id, version, day, who, at)
    return scheduled === 'done' ? { done: 'scheduled' } : scheduled
  }
  if (how !== 'approved' && how !== 'review-later') {
    return { fault: 'Hãy chọn cách đăng.', status: 400 }
  }
  const published = await desk.store.publishDraft(id, version, how, who, at)
  if (published !== 'done') return published
  await desk.catalogue.publishing.run()
  return { done: 'published' }
})

const withdraw = toProcedure(async (desk, who, { id, file }, c) => {
  const why = (await formOf(c)).text('why').slice(0, 200)
  if (file === null || why === '') return { fault: 'Hãy ghi vì sao rút.', status: 400 }
  const base = await desk.catalogue.publishing.note(id)
  const tree = { ...file, withdrawn: 'true' }
  const revision = { procedure: id, kind: 'withdrawn', tree, why, base } as const
  const done = await desk.store.addRevision(revision, who, desk.clock())
  if (done !== 'done') return done
  await desk.catalogue.publishing.run()
  return { done: 'withdrawn' }
})

export const PROCEDURE_DEED_ROUTES: readonly StaffRoute[] = [
  { method: 'POST', path: '/staff/catalogue/:id/send', needs: 'editor', handle: send },
  { method: 'POST', path: '/staff/catalogue/:id/back', needs: 'editor', handle: back },
  { method: 'POST', path: '/staff/catalogue/:id/drop', needs: 'editor', handle: drop },
  { method: 'POST', path: '/staff/catalogue/:id/publish', needs: 'approver', handle: publish },
  { method: 'POST', path: '/staff/catalogue/:id/withdraw', needs: 'approver', handle: withdraw },
]
