import { z } from 'zod';
import { fields, link, list, oneOf, optional, optionalList, text } from "./fields.js";
import { provenance } from "./procedure.js";
/** Imported lists take the national code as id. */
const elsewhereId = z
    .string()
    .regex(/^[a-z0-9.-]{1,40}$/, 'chỉ gồm a-z, 0-9, dấu - và dấu chấm, nhiều nhất 40 chữ');
/**
 * `content/elsewhere.yaml`, and the list that `content:import -- --elsewhere` makes; a procedure says how, where and from which source only if that differs from
 * its office and from the file.
 */
export const elsewhereFile = fields({
    source: provenance.source,
    /** Of a list made by a command: tells whether staff have written in it since. */
    seal: optional(text),
    offices: z.record(z.string(), fields({
        name: text,
        how: optional(text),
        url: optional(link),
        at: oneOf(['elsewhere', 'here', 'unclear']).default('elsewhere'),
    })),
    procedures: list(fields({
        id: elsewhereId,
        name: text,
        codes: optionalList(text),
        aliases: optionalList(text),
        office: text,
        how: optional(text),
        url: optional(link),
        source: optional(provenance.source),
        verified: provenance.verified,
    })),
}).transform(({ source, offices, procedures }) => procedures.map((procedure) => {
    const office = offices[procedure.office];
    return {
        ...procedure,
        office: office?.name ?? procedure.office,
        at: office?.at ?? 'elsewhere',
        how: procedure.how ?? office?.how,
        url: procedure.url ?? office?.url,
        source: procedure.source ?? source,
    };
}));
