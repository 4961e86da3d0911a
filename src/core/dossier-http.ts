import type { DossierColumn } from './dossier-columns.ts'

/** How the office's own enquiry service is asked and read: `content/dossier-http.yaml`. */
export interface DossierHttp {
  /** What the service is called in answers: `hệ thống một cửa của thành phố`. */
  readonly source: string
  /** The query parameter that takes the dossier code. */
  readonly codeParameter: string
  readonly tokenHeader: string
  /** What stands before the token: `Bearer`; empty for nothing. */
  readonly tokenPrefix: string
  /** Where in the answer the list of dossiers is; `null` where the answer itself is the dossier. */
  readonly items: string | null
  /** Where in a dossier each thing is: `procedure.translate[0].name`. What is not named is not read. */
  readonly fields: Readonly<Partial<Record<DossierColumn, string>>>
}
