import { isDay } from '../../core/local-time.ts'
import { isTreeList, isTreeMap, type Tree, type TreeMap } from '../../core/tree.ts'
import type { Form } from '../form.ts'
import { WEEKDAYS } from '../words.ts'

/** What a form says, or what is wrong with it. */
export type Read<Value> = { readonly value: Value } | { readonly fault: string }

/** One line: what is said to citizens is no place for layout. */
export function lineIn(form: Form, name: string): string {
  return form.text(name).replace(/\s+/g, ' ')
}

/** Hours by weekday, `07:30-11:30, 13:30-17:00`, as the file has them; days without any are closed. */
export function hoursIn(form: Form): Read<readonly TreeMap[]> {
  const week: TreeMap[] = []
  for (const [at, name] of WEEKDAYS.entries()) {
    const weekday = String(at + 1)
    const spells = spellsIn(form.text(`day${weekday}`))
    if (spells === null) {
      return { fault: `${name}: hãy viết như 07:30-11:30, 13:30-17:00; nghỉ thì để trống.` }
    }
    if (spells.length > 0) week.push({ weekday, spells })
  }
  return { value: week }
}

function spellsIn(typed: string): readonly string[] | null {
  const spells = typed
    .split(/[,;]/)
    .map((spell) => spell.trim())
    .filter((spell) => spell !== '')
    .map((spell) => {
      const read = spell.match(/^(\d{1,2})(?:[:hg.](\d{2})?)? ?[-–] ?(\d{1,2})(?:[:hg.](\d{2})?)?$/)
      if (read === null) return null
      const [, openHour = '', openMinute = '00', closeHour = '', closeMinute = '00'] = read
      const [open, close] = [clock(openHour, openMinute), clock(closeHour, closeMinute)]
      return open < close && close <= '24:00' ? `${open}-${close}` : null
    })
  const read = spells.filter((spell) => spell !== null)
  const inOrder = read.every((spell, i) => i === 0 || (read[i - 1] ?? '').slice(6) <= spell)
  return read.length === spells.length && inOrder ? read : null
}

function clock(hour: string, minute: string): string {
  return `${hour.padStart(2, '0')}:${minute}`
}

/** Hours as they are typed: of each weekday, from Monday. */
export function hoursText(hours: Tree): readonly string[] {
  const days = isTreeList(hours) ? hours.filter(isTreeMap) : []
  return WEEKDAYS.map((_, at) => {
    const day = days.find(({ weekday }) => weekday === String(at + 1))
    const spells = day?.['spells']
    return isTreeList(spells ?? null) ? (spells as readonly string[]).join(', ') : ''
  })
}

/** The holidays and made-up working days of a year, as the file has them. */
export function yearIn(form: Form, year: string, rows: number): Read<TreeMap> {
  const holidays: TreeMap[] = []
  for (let row = 0; row < rows; row += 1) {
    const [from, until] = [form.text(`from.${row}`), form.text(`until.${row}`)]
    const name = lineIn(form, `name.${row}`)
    if (from === '' && name === '') continue
    const last = until === '' ? from : until
    if (name === '' || !isOf(year, from) || !isOf(year, last) || last < from) {
      return {
        fault: `Ngày nghỉ "${name || from}": cần tên, ngày đầu và ngày cuối trong năm ${year}.`,
      }
    }
    holidays.push({ from, until: last, name })
  }
  const typed = form
    .text('workdays')
    .split(/[,;\s]+/)
    .filter((day) => day !== '')
  const workdays = typed.map((day) => day.replace(/^(\d{1,2})\/(\d{1,2})\/(\d{4})$/, toLocalDay))
  const wrong = typed.find((_, i) => !isOf(year, workdays[i] ?? ''))
  if (wrong !== undefined) {
    return { fault: `Ngày làm bù "${wrong}": hãy viết như 28/11/${year}.` }
  }
  const source = lineIn(form, 'source')
  if (source === '') return { fault: 'Hãy ghi lịch này theo văn bản nào.' }
  holidays.sort((a, b) => (String(a['from']) < String(b['from']) ? -1 : 1))
  return { value: { year, source, holidays, workdays: workdays.toSorted() } }
}

function isOf(year: string, day: string): boolean {
  return isDay(day) && day.startsWith(year)
}

function toLocalDay(_: string, day: string, month: string, year: string): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}
