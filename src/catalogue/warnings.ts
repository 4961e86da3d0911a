import { addDays, dayText, type LocalDay } from '../core/local-time.ts'
import type { Procedure } from '../core/procedure.ts'
import { fold } from '../core/text.ts'
import type { ContentFile, Fault } from './content-file.ts'
import type { ContentFiles } from './content-files.ts'
import { neverNeeded } from './rules/cases.ts'
import { doubts } from './rules/doubts.ts'
import { faultAt, spots, texts, textsWhere } from './rules/spots.ts'
import { lineOf } from './tree.ts'

/** How long before a fact expires staff are told. */
const NOTICE_DAYS = 60

type ProcedureFile = ContentFile<Omit<Procedure, 'id'>>

/** What is no fault and yet wants somebody's eye, most urgent first. Without a day, nothing of days. */
export function warningsOf(files: ContentFiles, today?: LocalDay): readonly Fault[] {
  const procedures = [...files.procedures].filter(([, { value }]) => !value?.withdrawn)
  const ofEach = (warn: (file: ProcedureFile, id: string) => readonly Fault[]): Fault[] =>
    procedures.flatMap(([id, file]) => warn(file, id))
  return [
    ...(today === undefined ? [] : ofEach((file) => dueForReview(file, today))),
    ...(today === undefined ? [] : ofEach((file) => expiring(file, today))),
    ...(today === undefined ? [] : shortCalendar(files.calendar, today)),
    ...unconfirmed(files.office),
    ...contestedNames(files),
    ...ofEach(neverAsked),
    ...ofEach(missingFacts),
    ...ofEach(doubtfulFacts),
    ...unverified(files),
  ]
}

function unconfirmed(office: ContentFiles['office']): readonly Fault[] {
  if (office === undefined) return []
  return spots(office.tree, '*.confirmed')
    .filter(({ found }) => found === null)
    .map(({ path: [name = ''] }) =>
      faultAt(office, [name], `"${name}" chưa ai xác nhận, người dân chưa thấy`),
    )
}

/** Names that lead to a procedure and to a topic or another office as well: finding must choose. */
function contestedNames({ procedures, topics, elsewhere }: ContentFiles): readonly Fault[] {
  const owners = new Map<string, string>()
  for (const [id, { tree }] of procedures) {
    for (const { found } of texts(tree, 'name', 'aliases.*')) owners.set(fold(found), id)
  }
  const contested = (file: ContentFile<unknown> | undefined, ...patterns: string[]): Fault[] =>
    file === undefined
      ? []
      : texts(file.tree, ...patterns).flatMap(({ path, found }) => {
          const owner = owners.get(fold(found))
          return owner === undefined
            ? []
            : [faultAt(file, path, `"${found}" cũng là tên của thủ tục "${owner}"`)]
        })
  return [
    ...contested(topics, '*.name', '*.aliases.*'),
    ...contested(elsewhere, 'procedures.*.name', 'procedures.*.aliases.*'),
  ]
}

/** Told in one line: at first it is all of them. */
function unverified({ procedures }: ContentFiles): readonly Fault[] {
  const waiting = [...procedures].filter(
    ([, { value }]) => value?.verified === null && !value.withdrawn,
  )
  const [first] = waiting
  if (first === undefined) return []
  const some = waiting.slice(0, 5).map(([id]) => id)
  const rest = waiting.length > some.length ? `, … (${waiting.length} thủ tục)` : ''
  return [
    faultAt(
      first[1],
      ['verified'],
      `chưa có cán bộ nào đối chiếu ("verified"): ${some.join(', ')}${rest}`,
    ),
  ]
}

function missingFacts(file: ProcedureFile): readonly Fault[] {
  const lists = { times: 'thời hạn', fees: 'lệ phí', sources: 'nguồn' }
  return [
    ...Object.entries(lists)
      .filter(([list]) =>
        spots(file.tree, list).some(({ found }) => found === null || found.length === 0),
      )
      .map(([list, what]) => faultAt(file, [list], `chưa có ${what} nào`)),
    ...spots(file.tree, 'fees.*.amount')
      .filter(({ found }) => found === null)
      .map(({ path }) => faultAt(file, path, 'chưa có mức tiền')),
    ...spots(file.tree, 'times.*.days')
      .filter(({ found }) => found === null)
      .map(({ path }) => faultAt(file, path, 'chưa có số ngày')),
  ]
}

/** One line a file: doubts come in numbers. */
function doubtfulFacts(file: ProcedureFile): readonly Fault[] {
  const paths = doubts(file)
    .map(({ path }) => path)
    .filter(([list]) => list !== 'staffNotes')
  const [first] = paths
  if (first === undefined) return []
  const lines = paths.map((path) => lineOf(file, path)).join(', ')
  const what = `còn dấu chưa chắc ([verify]), người dân chưa thấy: dòng ${lines}`
  return [faultAt(file, first, what)]
}

function neverAsked(file: ProcedureFile, id: string): readonly Fault[] {
  if (file.value === undefined) return []
  return neverNeeded({ ...file.value, id }).map((i) =>
    faultAt(file, ['documents', i], 'không trường hợp nào cần giấy tờ này ("when")'),
  )
}

function expiring(file: ProcedureFile, today: LocalDay): readonly Fault[] {
  const soon = addDays(today, NOTICE_DAYS)
  const ends = textsWhere(file.tree, (day, key) => key === 'until' && day <= soon)
  const replaced = textsWhere(file.tree, (day, key) => key === 'replacedOn' && day <= soon)
  return [
    ...ends.map(({ path, found: day }) => {
      const what = day < today ? 'đã hết hiệu lực, không còn hiện' : 'sắp hết hiệu lực'
      return faultAt(file, path, `${what} (sau ${dayText(day)})`)
    }),
    ...replaced.map(({ path, found: day }) => {
      const what = day <= today ? 'văn bản này đã được thay' : 'văn bản này sắp được thay'
      return faultAt(file, path, `${what} (từ ${dayText(day)})`)
    }),
  ]
}

function dueForReview(file: ProcedureFile, today: LocalDay): readonly Fault[] {
  const reviewBy = file.value?.reviewBy
  return reviewBy === undefined || reviewBy >= today
    ? []
    : [faultAt(file, ['reviewBy'], `quá hạn xem lại từ ${dayText(reviewBy)}`)]
}

/** Working days cannot be counted past the last year that is in the file. */
function shortCalendar(calendar: ContentFiles['calendar'], today: LocalDay): readonly Fault[] {
  const year = Number(addDays(today, NOTICE_DAYS).slice(0, 4))
  return calendar?.value?.years.some((each) => each.year === year) === false
    ? [faultAt(calendar, ['years'], `chưa có lịch nghỉ năm ${year}`)]
    : []
}
