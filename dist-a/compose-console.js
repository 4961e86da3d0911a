import { createConsole } from "./console/console.js";
import { alarmsToday } from "./console/today/alarms.js";
import { expiringToday } from "./console/today/expiring.js";
import { handedToday } from "./console/today/handed.js";
import { messagesToday } from "./console/today/messages.js";
import { notFreeToday } from "./console/today/not-free.js";
import { questionsToday } from "./console/today/questions.js";
import { unverifiedToday } from "./console/today/unverified.js";
import { createWaitingFiles } from "./console/waiting-files.js";
import { createChildImport } from "./dossiers/import-child.js";
/** As built: children do not read TypeScript. */
const IMPORT_PROGRAM = new URL('./commands/dossiers-import/child.js', import.meta.url);
export function composeConsole(needs) {
    const { store, dossiers, dossierSource, content, catalogue, channels, warnings, ...rest } = needs;
    return createConsole({
        ...rest,
        store,
        tables: store.signInTables,
        office: () => content().office,
        procedureName: (id) => content().procedures.get(id)?.name ?? null,
        catalogue: { ...catalogue, content },
        readDossier: dossiers.readDossier,
        imports: {
            source: dossierSource,
            run: createChildImport({ program: IMPORT_PROGRAM, log: rest.log }),
            waiting: createWaitingFiles(),
        },
        ratings: {
            reasons: () => content().surveys.get('quick')?.reasons ?? [],
            procedureName: (id) => content().procedures.get(id)?.name ?? null,
        },
        startLinks: (payload) => startLinks(payload, rest.publicUrl(), channels),
        today: [
            alarmsToday(warnings),
            handedToday(store),
            messagesToday(store.backlog),
            ...(channels.has('zalo-oa') ? [notFreeToday(store.notFree)] : []),
            expiringToday(content),
            unverifiedToday(content),
            questionsToday(store.keptQuestions),
        ],
    });
}
const CHANNEL_LABELS = {
    telegram: 'Telegram',
    'zalo-oa': 'Zalo',
    'zalo-bot': 'Zalo',
};
/** The web chat always, and each channel that can be opened by a link. */
function startLinks(payload, publicUrl, channels) {
    const web = { label: 'Trò chuyện trên web', url: `${publicUrl}/?start=${payload}` };
    const others = [...channels].flatMap(([name, channel]) => {
        const url = channel.startLink?.(payload) ?? null;
        return url === null ? [] : [{ label: CHANNEL_LABELS[name] ?? name, url }];
    });
    return [web, ...others];
}
