import { dayText } from '../../core/local-time.ts'
import { isTreeList, isTreeMap, type Tree, type TreeMap } from '../../core/tree.ts'
import { seenText } from '../office/change.ts'

const BLANK_ROWS = 3

/** This year's days off and the next one's, which are announced towards the end of a year. */
export function Calendar({
  calendar,
  today,
}: {
  readonly calendar: TreeMap
  readonly today: string
}) {
  const year = Number(today.slice(0, 4))
  return (
    <>
      {[String(year), String(year + 1)].map((each) => (
        <Year year={each} tree={yearOf(calendar, each)} />
      ))}
    </>
  )
}

export function yearsOf(calendar: TreeMap): readonly TreeMap[] {
  const { years = null } = calendar
  return isTreeList(years) ? years.filter(isTreeMap) : []
}

export function yearOf(calendar: TreeMap, year: string): Tree {
  return yearsOf(calendar).find((each) => each['year'] === year) ?? null
}

function listIn(tree: Tree, name: string): readonly Tree[] {
  const list = isTreeMap(tree) ? (tree[name] ?? null) : null
  return isTreeList(list) ? list : []
}

function Year({ year, tree }: { readonly year: string; readonly tree: Tree }) {
  const holidays = listIn(tree, 'holidays').filter(isTreeMap)
  const blank: readonly TreeMap[] = Array.from({ length: BLANK_ROWS }, () => ({}))
  const workdays = listIn(tree, 'workdays').map((day) => dayText(String(day)))
  const source = isTreeMap(tree) ? tree['source'] : ''
  return (
    <details class="card" id={`y${year}`}>
      <summary>
        <strong>{`Ngày nghỉ năm ${year}`}</strong>
      </summary>
      <form method="post" action={`/staff/office/calendar/${year}`} class="fields">
        {tree === null && (
          <p class="note">Chưa có lịch nghỉ năm này: ngày hẹn không tính được sang năm sau.</p>
        )}
        <input type="hidden" name="seen" value={seenText(tree)} />
        {[...holidays, ...blank].map(({ from = '', until = '', name = '' }, row) => (
          <div class="row-of">
            <label>
              Tên ngày nghỉ
              <input name={`name.${row}`} value={String(name)} maxlength={80} />
            </label>
            <label>
              Từ ngày
              <input type="date" name={`from.${row}`} value={String(from)} {...within(year)} />
            </label>
            <label>
              Đến hết ngày
              <input type="date" name={`until.${row}`} value={String(until)} {...within(year)} />
            </label>
          </div>
        ))}
        <p class="note">Xóa tên và hai ngày thì ngày nghỉ ấy được bỏ.</p>
        <label>
          Ngày làm bù (thứ Bảy, Chủ nhật)
          <input name="workdays" value={workdays.join(', ')} maxlength={200} />
        </label>
        <p class="note">{`Viết như 28/11/${year}, cách nhau dấu phẩy.`}</p>
        <label>
          Theo văn bản nào
          <input name="source" value={String(source ?? '')} maxlength={300} required />
        </label>
        <button type="submit">{`Lưu ngày nghỉ năm ${year}`}</button>
      </form>
    </details>
  )
}

function within(year: string): { readonly min: string; readonly max: string } {
  return { min: `${year}-01-01`, max: `${year}-12-31` }
}
