import { FILE_ROUTES } from "./files.js";
import { ACCOUNT_ROUTES } from "./pages/accounts.js";
import { AUDIT_ROUTES } from "./pages/audit.js";
import { CATALOGUE_ROUTES } from "./pages/catalogue.js";
import { COMPLAINT_ROUTES } from "./pages/complaints.js";
import { DOSSIER_IMPORT_ROUTES } from "./pages/dossier-import.js";
import { DOSSIER_ROUTES } from "./pages/dossiers.js";
import { LINK_ROUTES } from "./pages/link.js";
import { ME_ROUTES } from "./pages/me.js";
import { PREVIEW_ROUTES } from "./pages/preview.js";
import { PROCEDURE_ROUTES } from "./pages/procedure.js";
import { PROCEDURE_FORM_ROUTES } from "./pages/procedure-form.js";
import { QUESTION_ROUTES } from "./pages/questions.js";
import { REVISION_ROUTES } from "./pages/revisions.js";
import { SIGN_IN_ROUTES } from "./pages/sign-in.js";
import { TODAY_ROUTES } from "./pages/today.js";
import { VERIFY_ROUTES } from "./pages/verify.js";
/** Every page and deed of the console with the role that it needs; those with a `menu` in its order. */
export const ROUTES = [
    ...TODAY_ROUTES,
    ...QUESTION_ROUTES,
    ...DOSSIER_ROUTES,
    ...DOSSIER_IMPORT_ROUTES,
    ...COMPLAINT_ROUTES,
    ...CATALOGUE_ROUTES,
    ...PROCEDURE_ROUTES,
    ...PROCEDURE_FORM_ROUTES,
    ...REVISION_ROUTES,
    ...VERIFY_ROUTES,
    ...PREVIEW_ROUTES,
    ...ACCOUNT_ROUTES,
    ...AUDIT_ROUTES,
    ...ME_ROUTES,
    ...SIGN_IN_ROUTES,
    ...LINK_ROUTES,
    ...FILE_ROUTES,
];
