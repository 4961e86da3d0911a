import { isTreeList, isTreeMap, type Tree } from '../../core/tree.ts'
import type { Part } from '../catalogue/parts.ts'
import { rowsOf } from '../catalogue/tree-form.ts'

type RowsPart = Extract<Part, { as: 'rows' }>
type GroupPart = Extract<Part, { as: 'group' }>

interface FieldOf {
  readonly part: Part
  readonly at: string
  readonly value: Tree | undefined
  readonly id: string
  readonly moved?: string
}

/** A field of the form, or a list of rows with the buttons that move them. */
export function PartField({ part, at, value, id, moved }: FieldOf) {
  if (part.as === 'rows') {
    return <Rows part={part} at={at} value={value} id={id} {...(moved && { moved })} />
  }
  if (part.as === 'group') return <Group part={part} at={at} value={value} id={id} />
  const hint = part.hint !== undefined && <small>{part.hint}</small>
  if (part.as === 'yes') {
    return (
      <label class="tick">
        <input type="checkbox" name={at} value="true" checked={value === 'true'} /> {part.label}
      </label>
    )
  }
  return (
    <div class="field">
      <label for={`f-${at}`}>
        <span>
          {part.label} {hint}
        </span>
      </label>
      <Input part={part} at={at} text={textOf(value, part)} />
    </div>
  )
}

function Input({
  part,
  at,
  text,
}: {
  readonly part: Exclude<Part, RowsPart | GroupPart>
  readonly at: string
  readonly text: string
}) {
  switch (part.as) {
    case 'text':
    case 'lines':
      return (
        <textarea id={`f-${at}`} name={at} rows={part.as === 'lines' ? 6 : 2}>
          {text}
        </textarea>
      )
    case 'one-of':
      return (
        <select id={`f-${at}`} name={at}>
          {part.usual === undefined && <option value="">(chưa chọn)</option>}
          {part.of.map(([value, label]) => (
            <option value={value} selected={value === (text || part.usual)}>
              {label}
            </option>
          ))}
        </select>
      )
    case 'day':
      return <input id={`f-${at}`} name={at} type="date" value={text} />
    case 'number':
      return <input id={`f-${at}`} name={at} inputmode="numeric" value={text} />
    default:
      return <input id={`f-${at}`} name={at} value={text} />
  }
}

function textOf(value: Tree | undefined, part: Part): string {
  if (value === undefined || value === null) return ''
  if (isTreeList(value)) return value.join(part.as === 'lines' ? '\n' : ', ')
  return typeof value === 'string' ? value : ''
}

function Group({ part, at, value, id }: FieldOf & { readonly part: GroupPart }) {
  const inner = value !== undefined && isTreeMap(value) ? value : {}
  return (
    <fieldset class="rows-of">
      <legend>{part.label}</legend>
      {part.parts.map((each) => (
        <PartField part={each} at={`${at}.${each.name}`} value={inner[each.name]} id={id} />
      ))}
    </fieldset>
  )
}

function Rows({ part, at, value, id, moved }: FieldOf & { readonly part: RowsPart }) {
  const rows = rowsOf(value, part)
  return (
    <fieldset class="rows-of">
      <legend>{part.label}</legend>
      {rows.map((row, i) => (
        <fieldset class="row-of" id={`r-${at}.${i}`}>
          <legend>{`${part.label}, dòng ${i + 1}`}</legend>
          {part.parts.map((inner) => (
            <PartField
              part={inner}
              at={`${at}.${i}.${inner.name}`}
              value={row[inner.name]}
              id={id}
              {...(moved && { moved })}
            />
          ))}
          <div class="line">
            <Shape
              id={id}
              what="up"
              at={`${at}.${i}`}
              label="Lên"
              of={part.label}
              moved={moved === `${at}.${i}`}
            />
            <Shape id={id} what="down" at={`${at}.${i}`} label="Xuống" of={part.label} />
            <Shape id={id} what="drop" at={`${at}.${i}`} label="Bỏ dòng" of={part.label} />
          </div>
        </fieldset>
      ))}
      <div>
        <Shape id={id} what="add" at={at} label={`Thêm: ${part.label}`} />
      </div>
    </fieldset>
  )
}

interface ShapeOf {
  readonly id: string
  readonly what: string
  readonly at: string
  readonly label: string
  /** The list that the row is of. */
  readonly of?: string
  readonly moved?: boolean
}

function Shape({ id, what, at, label, of, moved }: ShapeOf) {
  const row = /\.(\d+)$/.exec(at)?.[1]
  return (
    <button
      type="submit"
      class="second"
      name="do"
      value={`${what}:${at}`}
      formaction={`/staff/catalogue/${id}/shape`}
      formnovalidate
      autofocus={moved}
      aria-label={of === undefined ? undefined : `${label}: ${of}, dòng ${Number(row) + 1}`}
    >
      {label}
    </button>
  )
}
