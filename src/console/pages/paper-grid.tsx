import type { TypedForm } from '../../core/collecting.ts'
import type { Instrument } from '../../core/instrument.ts'
import type { Form } from '../form.ts'

export interface Grid {
  readonly instrument: Instrument
  /** Of the forms on the stack, a row each. */
  readonly numbers: readonly number[]
  /** What was typed before, by `cellName`. */
  readonly typed: ReadonlyMap<string, string>
}

/** A row a form and a column a question; `paper-grid.js` makes digits and arrows move on. */
export function PaperGrid({ instrument, numbers, typed }: Grid) {
  const { criteria, reasons, scale } = instrument
  const [lowest, highest] = [scale[0]?.value ?? 1, scale.at(-1)?.value ?? 5]
  return (
    <>
      <details>
        <summary>{`Mã câu hỏi (${criteria.length})`}</summary>
        <ul class="rows">
          {criteria.map(({ key, ask, mayNotApply }) => (
            <li>{`${key}: ${ask}${mayNotApply ? ' (x: không áp dụng)' : ''}`}</li>
          ))}
        </ul>
      </details>
      <p class="note">
        {`Gõ ${lowest}–${highest}: con trỏ tự sang ô kế. Mũi tên để đi lại, Enter xuống phiếu sau, x là không áp dụng, để trống là bỏ qua.`}
      </p>
      <section class="scroll" tabindex={0} aria-label="Bảng nhập phiếu">
        <table class="figures grid">
          <thead>
            <tr>
              <th scope="col">Số</th>
              {criteria.map(({ key }) => (
                <th scope="col">{keyShown(key)}</th>
              ))}
              <th scope="col">Vì sao chê</th>
              <th scope="col">Ý kiến</th>
            </tr>
          </thead>
          <tbody>
            {numbers.map((number) => (
              <tr>
                <th scope="row">{String(number)}</th>
                {criteria.map(({ key }) => (
                  <td>
                    <input
                      class="score"
                      name={cellName(number, key)}
                      value={typed.get(cellName(number, key)) ?? ''}
                      aria-label={`Phiếu ${number}, ${keyShown(key)}`}
                      inputmode="numeric"
                      maxlength={1}
                      autocomplete="off"
                    />
                  </td>
                ))}
                <td>
                  <select
                    name={cellName(number, 'ly_do')}
                    aria-label={`Phiếu ${number}, vì sao chê`}
                  >
                    <option value="">–</option>
                    {reasons.map(({ key, label }) => (
                      <option value={key} selected={typed.get(cellName(number, 'ly_do')) === key}>
                        {label}
                      </option>
                    ))}
                  </select>
                </td>
                <td>
                  <input
                    name={cellName(number, 'y_kien')}
                    value={typed.get(cellName(number, 'y_kien')) ?? ''}
                    aria-label={`Phiếu ${number}, ý kiến`}
                    maxlength={500}
                    autocomplete="off"
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  )
}

export function cellName(number: number, column: string): string {
  return `${number}.${column}`
}

function keyShown(key: string): string {
  return key === 'overall' ? 'Chung' : key
}

/** The rows in which something was typed, and all that was typed. */
export function typedIn(
  form: Form,
  numbers: readonly number[],
  { criteria }: Instrument,
): { readonly rows: readonly TypedForm[]; readonly typed: ReadonlyMap<string, string> } {
  const columns = [...criteria.map(({ key }) => key), 'ly_do', 'y_kien']
  const typed = new Map<string, string>()
  const rows = numbers.flatMap((number) => {
    const cells = Object.fromEntries(
      columns.map((column) => [column, form.text(cellName(number, column))]),
    )
    const filled = Object.entries(cells).filter(([, text]) => text !== '')
    for (const [column, text] of filled) typed.set(cellName(number, column), text)
    if (filled.length === 0) return []
    return [{ at: `Phiếu ${number}`, cells: { so: String(number), ...cells } }]
  })
  return { rows, typed }
}
