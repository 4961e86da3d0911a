import type { Content } from '../../core/content.ts'
import type { Form } from '../form.ts'
import { ProcedureChoice } from './procedure-choice.tsx'

interface ChoiceOf {
  readonly content: Pick<Content, 'procedures' | 'office'>
  readonly chosen?: AskedService
}

interface AskedService {
  readonly unit: string | null
  readonly procedure: string | null
}

/** What is rated: a unit and a procedure, each or neither. */
export function ServiceChoice({ content, chosen }: ChoiceOf) {
  return (
    <>
      <UnitChoice content={content} chosen={chosen?.unit ?? null} none="(không ghi đơn vị)" />
      <ProcedureChoice
        content={content}
        chosen={chosen?.procedure ?? undefined}
        label="Thủ tục"
        none="(không ghi thủ tục)"
      />
    </>
  )
}

export function UnitChoice({
  content: { office },
  chosen,
  none,
  of,
}: {
  readonly content: Pick<Content, 'office'>
  readonly chosen: string | null
  readonly none: string
  /** Whose, where a page has several. */
  readonly of?: string
}) {
  return (
    <label>
      Đơn vị
      <select name="unit" aria-label={of === undefined ? undefined : `Đơn vị của ${of}`}>
        <option value="">{none}</option>
        {office.units.map(({ id, name }) => (
          <option value={id} selected={id === chosen}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}

export function serviceIn(form: Form): AskedService {
  return { unit: form.text('unit') || null, procedure: form.text('procedure') || null }
}
