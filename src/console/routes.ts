import type { StaffRoute } from './desk.ts'
import { FILE_ROUTES } from './files.ts'
import { ACCOUNT_ROUTES } from './pages/accounts.tsx'
import { AUDIT_ROUTES } from './pages/audit.tsx'
import { COMPLAINT_ROUTES } from './pages/complaints.tsx'
import { DOSSIER_IMPORT_ROUTES } from './pages/dossier-import.tsx'
import { DOSSIER_ROUTES } from './pages/dossiers.tsx'
import { LINK_ROUTES } from './pages/link.tsx'
import { ME_ROUTES } from './pages/me.tsx'
import { QUESTION_ROUTES } from './pages/questions.tsx'
import { SIGN_IN_ROUTES } from './pages/sign-in.tsx'
import { TODAY_ROUTES } from './pages/today.tsx'

/** Every page and deed of the console with the role that it needs; those with a `menu` in its order. */
export const ROUTES: readonly StaffRoute[] = [
  ...TODAY_ROUTES,
  ...QUESTION_ROUTES,
  ...DOSSIER_ROUTES,
  ...DOSSIER_IMPORT_ROUTES,
  ...COMPLAINT_ROUTES,
  ...ACCOUNT_ROUTES,
  ...AUDIT_ROUTES,
  ...ME_ROUTES,
  ...SIGN_IN_ROUTES,
  ...LINK_ROUTES,
  ...FILE_ROUTES,
]
