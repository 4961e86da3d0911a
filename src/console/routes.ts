import type { StaffRoute } from './desk.ts'
import { FILE_ROUTES } from './files.ts'
import { ACCOUNT_ROUTES } from './pages/accounts.tsx'
import { ANSWER_DRAFT_ROUTES } from './pages/answer-draft.tsx'
import { OTHERWISE_ROUTES } from './pages/answered-otherwise.tsx'
import { ASKED_ROUTES } from './pages/asked.tsx'
import { AUDIT_ROUTES } from './pages/audit.tsx'
import { CATALOGUE_ROUTES } from './pages/catalogue.tsx'
import { COLLECTING_ROUTES } from './pages/collecting.tsx'
import { COMPLAINT_ROUTES } from './pages/complaints.tsx'
import { COUNTER_ROUTES } from './pages/counter.tsx'
import { COVERAGE_ROUTES } from './pages/coverage.tsx'
import { DATA_TASK_ROUTES } from './pages/data-tasks.tsx'
import { DEAD_LETTER_ROUTES } from './pages/dead-letters.tsx'
import { DELIVERY_ROUTES } from './pages/deliveries.tsx'
import { DEPUTY_ROUTES } from './pages/deputies.tsx'
import { DISCREPANCY_ROUTES } from './pages/discrepancies.tsx'
import { DOCUMENT_ROUTES } from './pages/documents.tsx'
import { DOSSIER_IMPORT_ROUTES } from './pages/dossier-import.tsx'
import { DOSSIER_ROUTES } from './pages/dossiers.tsx'
import { EXCEL_ROUTES } from './pages/excel.tsx'
import { FEEDBACK_ROUTES } from './pages/feedback.tsx'
import { GRADING_ROUTES } from './pages/grading.tsx'
import { HELP_ROUTES } from './pages/help.tsx'
import { INSPECTION_ROUTES } from './pages/inspection.tsx'
import { LATENESS_ROUTES } from './pages/lateness.tsx'
import { LAW_ROUTES } from './pages/laws.tsx'
import { LEADER_ROUTES } from './pages/leader.tsx'
import { LINK_ROUTES } from './pages/link.tsx'
import { ME_ROUTES } from './pages/me.tsx'
import { OFFICE_ROUTES } from './pages/office-deeds.ts'
import { OPENING_ROUTES } from './pages/opening.tsx'
import { ONE_PAPER_ROUTES } from './pages/paper.tsx'
import { PAPER_ROUTES } from './pages/papers.tsx'
import { POSTER_ROUTES } from './pages/posters.tsx'
import { PREVIEW_ROUTES } from './pages/preview.tsx'
import { PROCEDURE_ROUTES } from './pages/procedure.tsx'
import { PROCEDURE_DEED_ROUTES } from './pages/procedure-deeds.ts'
import { PROCEDURE_FORM_ROUTES } from './pages/procedure-form.tsx'
import { QUESTION_ROUTES } from './pages/questions.tsx'
import { RECEIPT_ROUTES } from './pages/receipts.tsx'
import { REFORM_ROUTES } from './pages/reform.tsx'
import { REVIEW_ROUTES } from './pages/review.tsx'
import { REVISION_ROUTES } from './pages/revisions.tsx'
import { ROUND_ROUTES } from './pages/rounds.tsx'
import { SATISFACTION_ROUTES } from './pages/satisfaction.tsx'
import { SET_ASIDE_ROUTES } from './pages/set-aside.tsx'
import { SIGN_IN_ROUTES } from './pages/sign-in.tsx'
import { SLIP_ROUTES } from './pages/slips.tsx'
import { TABLET_ROUTES } from './pages/tablets.tsx'
import { TODAY_ROUTES } from './pages/today.tsx'
import { VERIFY_ROUTES } from './pages/verify.tsx'

/** Every page and deed of the console with the role that it needs; those with a `menu` in its order. */
export const ROUTES: readonly StaffRoute[] = [
  ...TODAY_ROUTES,
  ...COUNTER_ROUTES,
  ...QUESTION_ROUTES,
  ...ANSWER_DRAFT_ROUTES,
  ...FEEDBACK_ROUTES,
  ...ASKED_ROUTES,
  ...DOSSIER_ROUTES,
  ...DOSSIER_IMPORT_ROUTES,
  ...RECEIPT_ROUTES,
  ...DISCREPANCY_ROUTES,
  ...DELIVERY_ROUTES,
  ...REFORM_ROUTES,
  ...REVIEW_ROUTES,
  ...LATENESS_ROUTES,
  ...COVERAGE_ROUTES,
  ...DOCUMENT_ROUTES,
  ...INSPECTION_ROUTES,
  ...LEADER_ROUTES,
  ...GRADING_ROUTES,
  ...SATISFACTION_ROUTES,
  ...COLLECTING_ROUTES,
  ...ROUND_ROUTES,
  ...SLIP_ROUTES,
  ...PAPER_ROUTES,
  ...ONE_PAPER_ROUTES,
  ...POSTER_ROUTES,
  ...TABLET_ROUTES,
  ...SET_ASIDE_ROUTES,
  ...COMPLAINT_ROUTES,
  ...CATALOGUE_ROUTES,
  ...PROCEDURE_ROUTES,
  ...PROCEDURE_DEED_ROUTES,
  ...PROCEDURE_FORM_ROUTES,
  ...REVISION_ROUTES,
  ...VERIFY_ROUTES,
  ...PREVIEW_ROUTES,
  ...OTHERWISE_ROUTES,
  ...OFFICE_ROUTES,
  ...OPENING_ROUTES,
  ...ACCOUNT_ROUTES,
  ...LAW_ROUTES,
  ...EXCEL_ROUTES,
  ...DEPUTY_ROUTES,
  ...DATA_TASK_ROUTES,
  ...DEAD_LETTER_ROUTES,
  ...AUDIT_ROUTES,
  ...HELP_ROUTES,
  ...ME_ROUTES,
  ...SIGN_IN_ROUTES,
  ...LINK_ROUTES,
  ...FILE_ROUTES,
]
