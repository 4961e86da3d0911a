import type { Collecting } from '../core/collecting.ts'
import { OperatorError } from '../core/errors.ts'
import { isoWeekOf, localDay } from '../core/local-time.ts'
import type { OpenPaperBatch } from '../core/paper.ts'
import { loginOf } from '../core/staff-name.ts'
import { type CollectingDeps, chance, note } from './deps.ts'
import { serviceNamed } from './named.ts'
import { formsTyped } from './paper-forms.ts'

type Papers = Pick<
  Collecting,
  | 'papers'
  | 'paper'
  | 'paperForms'
  | 'enterPaper'
  | 'enterPaperAgain'
  | 'mendPaper'
  | 'closePaper'
  | 'undoPaper'
>

/** Forms on paper: entered by one officer and in part by a second, then mixed among the others. */
export function createPapers(deps: CollectingDeps): Papers {
  const { store, content, clock } = deps
  const paper = async (batch: string): Promise<OpenPaperBatch> => {
    const found = await store.paperBatch(batch)
    if (found !== null) return found
    throw new OperatorError(`Không có chồng phiếu "${batch}" đang mở.`)
  }
  return {
    papers: () => store.paperBatches(),
    paper,
    paperForms(typed, id) {
      const instrument = content().surveys.get(id)
      if (instrument === undefined) throw new OperatorError(`Không có bộ câu hỏi "${id}".`)
      return formsTyped(typed, instrument)
    },
    async enterPaper({ mode, week, ...asked }, forms, by) {
      if (week !== null && !/^20\d\d-W[0-5]\d$/.test(week)) {
        throw new OperatorError('Tuần phải viết như 2026-W48.')
      }
      const service = serviceNamed(content(), asked)
      const batch = `giay-${chance(3)}`
      const today = localDay(clock())
      const detail = { forms: String(forms.length) }
      await note(deps, by, { action: 'paper-entered', about: batch, detail })
      await store.enterPaper(
        {
          batch,
          mode,
          service,
          week: week ?? isoWeekOf(today),
          enteredBy: by.name,
          enteredOn: today,
          seed: chance(4),
        },
        forms,
      )
      return await paper(batch)
    },
    async enterPaperAgain(batch, forms, by) {
      const { enteredBy } = await paper(batch)
      if (loginOf(by.name) === loginOf(enteredBy)) {
        throw new OperatorError(
          `Phải là người khác nhập lại: chồng ${batch} do ${enteredBy} nhập lần đầu.`,
        )
      }
      const detail = { forms: String(forms.length) }
      await note(deps, by, { action: 'paper-entered-again', about: batch, detail })
      await store.enterPaperAgain(batch, by.name, forms)
      return await paper(batch)
    },
    async mendPaper(batch, forms, by) {
      await paper(batch)
      const detail = { forms: String(forms.length) }
      await note(deps, by, { action: 'paper-mended', about: batch, detail })
      await store.mendPaper(batch, forms)
      return await paper(batch)
    },
    async closePaper(batch, by) {
      const { missing, differing } = (await paper(batch)).check
      const notYet = new OperatorError(
        `Chồng phiếu ${batch} chưa chốt được: cần nhập lại đủ và khớp.`,
      )
      if (missing.length + differing.length > 0) throw notYet
      await note(deps, by, { action: 'paper-closed', about: batch })
      const closed = await store.closePaper(batch, localDay(clock()))
      if (closed === null) throw notYet
      return closed
    },
    async undoPaper(batch, by) {
      await paper(batch)
      await note(deps, by, { action: 'paper-undone', about: batch })
      await store.undoPaper(batch)
    },
  }
}
