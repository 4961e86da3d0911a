import type { Content } from '../../core/content.ts'

interface ChoiceOf {
  readonly content: Pick<Content, 'procedures'>
  readonly chosen: string | undefined
  readonly label: string
  /** What stands first, with an empty value. */
  readonly none?: string
}

/** One of the procedures of the catalogue. */
export function ProcedureChoice({ content, chosen, label, none }: ChoiceOf) {
  const all = [...content.procedures.values()].toSorted((a, b) =>
    a.name.localeCompare(b.name, 'vi'),
  )
  return (
    <label>
      {label}
      <select name="procedure" required={none === undefined}>
        <option value="">{none ?? '(chọn thủ tục)'}</option>
        {all.map(({ id, name }) => (
          <option value={id} selected={id === chosen}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}
