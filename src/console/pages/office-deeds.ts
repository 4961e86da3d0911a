import type { Context } from 'hono'
import { dayText, isDay, localDay } from '../../core/local-time.ts'
import { isTreeList, isTreeMap, type Tree, type TreeMap } from '../../core/tree.ts'
import type { Desk, StaffRoute, Who } from '../desk.ts'
import { type Form, formOf } from '../form.ts'
import { changePart, type PartChange } from '../office/change.ts'
import { hoursIn, hoursText, lineIn, yearIn } from '../office/read-form.ts'
import { CHANNEL_TITLES, WEEKDAYS } from '../words.ts'
import { officePage, partOf } from './office.tsx'
import { yearOf, yearsOf } from './office-calendar.tsx'
import { offOf } from './office-channels.tsx'

const MOST_ROWS = 40

/** Writes a part, and shows the page again at `at`. */
async function changed(
  c: Context,
  desk: Desk,
  who: Who,
  { at, ...change }: PartChange & { readonly at: string },
): Promise<Response> {
  const refused = await changePart(desk, who, change)
  return refused === null
    ? c.redirect(`/staff/office?done#${at}`, 303)
    : await officePage(c, desk, who, refused)
}

function signedBy(who: Who, desk: Desk): TreeMap {
  return { by: who.name, on: localDay(desk.clock()) }
}

/** One form of the page: what it changes in `office.yaml`. */
function deed(
  part: string,
  about: string,
  read: (
    form: Form,
    by: TreeMap,
    desk: Desk,
  ) => { readonly value: Tree; readonly to: string } | { readonly fault: string },
): StaffRoute['handle'] {
  return async (c: Context, desk: Desk, who: Who) => {
    const form = await formOf(c)
    const came = read(form, signedBy(who, desk), desk)
    if ('fault' in came) return await officePage(c, desk, who, { fault: came.fault, status: 400 })
    return await changed(c, desk, who, {
      file: 'office',
      part: (tree) => partOf(tree, part),
      seen: form.secret('seen'),
      make: (tree) => ({ ...tree, [part]: came.value }),
      about,
      to: came.to,
      at: part === 'privacyNotice' ? 'privacy' : part,
    })
  }
}

const setHours = deed('hours', 'giờ mở cửa', (form, by) => {
  const read = hoursIn(form)
  if ('fault' in read) return read
  const isKnown = read.value.length > 0
  const to = hoursText(read.value).flatMap((day, at) =>
    day === '' ? [] : `${WEEKDAYS[at]} ${day}`,
  )
  return {
    value: isKnown ? { value: read.value, confirmed: by } : { value: null, confirmed: null },
    to: isKnown ? to.join('; ') : 'bỏ trống',
  }
})

const setPhone = deed('phone', 'số điện thoại', (form, by) => {
  const phone = lineIn(form, 'phone')
  if (phone === '') return { value: { value: null, confirmed: null }, to: 'bỏ trống' }
  if (!/^[\d +().-]{3,30}$/.test(phone)) {
    return { fault: 'Số điện thoại chỉ gồm chữ số, dấu cách, dấu chấm, ngoặc và dấu +.' }
  }
  return { value: { value: phone, confirmed: by }, to: phone }
})

const setNotice = deed('notice', 'thông báo cho mọi người dân', (form, by) => {
  if (form.text('remove') === 'yes') return { value: null, to: 'gỡ' }
  const [text, until] = [lineIn(form, 'text'), form.text('until')]
  const englishText = lineIn(form, 'englishText')
  if (text === '' || !isDay(until) || until < String(by['on'])) {
    return { fault: 'Thông báo cần nội dung và ngày cuối, từ hôm nay trở đi.' }
  }
  return {
    value: { text, ...(englishText !== '' && { englishText }), until },
    to: `${text} (đến hết ${dayText(until)})`,
  }
})

const confirmPrivacy = deed('privacyNotice', 'lời báo về dữ liệu cá nhân', (form, by, desk) => {
  const version = form.text('version')
  if (version !== desk.catalogue.content().settings.noticeVersion) {
    return { fault: 'Lời báo vừa đổi sang bản khác. Hãy đọc lại rồi xác nhận.' }
  }
  return { value: { value: version, confirmed: by }, to: `xác nhận bản ${version}` }
})

async function switchOff(c: Context, desk: Desk, who: Who): Promise<Response> {
  const form = await formOf(c)
  const [text, englishText] = [lineIn(form, 'text'), lineIn(form, 'englishText')]
  if (text === '') {
    const fault = 'Hãy ghi lời mà người dân nhận khi kênh tắt.'
    return await officePage(c, desk, who, { fault, status: 400 })
  }
  const off = { text, ...(englishText !== '' && { englishText }) }
  return await turnSwitch(c, desk, who, off, form.secret('seen'))
}

async function switchOn(c: Context, desk: Desk, who: Who): Promise<Response> {
  return await turnSwitch(c, desk, who, null, (await formOf(c)).secret('seen'))
}

async function turnSwitch(
  c: Context,
  desk: Desk,
  who: Who,
  off: TreeMap | null,
  seen: string,
): Promise<Response> {
  const channel = desk.channels.find((name) => name === c.req.param('channel'))
  if (channel === undefined) {
    return await officePage(c, desk, who, { fault: 'Không có kênh này.', status: 400 })
  }
  return await changed(c, desk, who, {
    file: 'office',
    part: ({ switchedOff = null }) => offOf(switchedOff, channel),
    seen,
    make: ({ switchedOff = null, ...tree }) => {
      const others = Object.entries(isTreeMap(switchedOff) ? switchedOff : {}).filter(
        ([name]) => name !== channel,
      )
      const all = [...others, ...(off === null ? [] : [[channel, off] as const])]
      return { ...tree, switchedOff: Object.fromEntries(all) }
    },
    about: `kênh ${CHANNEL_TITLES[channel]}`,
    to: off === null ? 'bật lại' : `tắt, "${off['text']}"`,
    at: 'channels',
  })
}

async function saveYear(c: Context, desk: Desk, who: Who): Promise<Response> {
  const year = c.req.param('year') ?? ''
  const now = Number(localDay(desk.clock()).slice(0, 4))
  const form = await formOf(c)
  const read =
    year === String(now) || year === String(now + 1)
      ? yearIn(form, year, MOST_ROWS)
      : { fault: 'Chỉ sửa được lịch năm nay và năm sau.' }
  if ('fault' in read) return await officePage(c, desk, who, { fault: read.fault, status: 400 })
  const { holidays, workdays } = read.value
  return await changed(c, desk, who, {
    file: 'calendar',
    part: (tree) => yearOf(tree, year),
    seen: form.secret('seen'),
    make: (tree) => {
      const others = yearsOf(tree).filter((each) => each['year'] !== year)
      const years = [...others, read.value].toSorted(
        (a, b) => Number(a['year']) - Number(b['year']),
      )
      return { ...tree, years }
    },
    about: `ngày nghỉ năm ${year}`,
    to: `${listLength(holidays)} dịp nghỉ, ${listLength(workdays)} ngày làm bù`,
    at: `y${year}`,
  })
}

function listLength(tree: Tree | undefined): number {
  return isTreeList(tree ?? null) ? (tree as readonly Tree[]).length : 0
}

export const OFFICE_ROUTES: readonly StaffRoute[] = [
  {
    method: 'GET',
    path: '/staff/office',
    menu: 'Trung tâm',
    needs: 'admin',
    handle: (c, desk, who) => officePage(c, desk, who),
  },
  { method: 'POST', path: '/staff/office/hours', needs: 'admin', handle: setHours },
  { method: 'POST', path: '/staff/office/phone', needs: 'admin', handle: setPhone },
  { method: 'POST', path: '/staff/office/notice', needs: 'admin', handle: setNotice },
  { method: 'POST', path: '/staff/office/privacy', needs: 'admin', handle: confirmPrivacy },
  { method: 'POST', path: '/staff/office/calendar/:year', needs: 'admin', handle: saveYear },
  {
    method: 'POST',
    path: '/staff/office/channels/:channel/off',
    needs: 'admin',
    handle: switchOff,
  },
  { method: 'POST', path: '/staff/office/channels/:channel/on', needs: 'admin', handle: switchOn },
]
