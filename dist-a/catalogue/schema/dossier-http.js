import { z } from 'zod';
import { DOSSIER_COLUMNS } from "../../core/dossier-columns.js";
import { fields, text } from "./fields.js";
import { named } from "./named.js";
const REQUIRED = ['code', 'state'];
const path = z
    .string()
    .regex(/^[\p{L}_][\p{L}\p{N}_-]*(?:\.[\p{L}\p{N}_-]+|\[\d+\])*$/u, 'phải là đường dẫn trong câu trả lời, như procedure.translate[0].name');
/** `content/dossier-http.yaml` */
export const dossierHttpFile = fields({
    source: text,
    codeParameter: text,
    tokenHeader: z
        .string()
        .regex(/^[A-Za-z][A-Za-z0-9-]*$/, 'phải là tên một tiêu đề HTTP, như Authorization'),
    tokenPrefix: z
        .string()
        .regex(/^[\x21-\x7e]*$/, 'phải là một từ không dấu, như Bearer')
        .nullable()
        .transform((prefix) => prefix ?? ''),
    items: path.nullable(),
    fields: fields(named(DOSSIER_COLUMNS, (column) => (REQUIRED.includes(column) ? path : path.optional()))).transform((paths) => paths),
});
