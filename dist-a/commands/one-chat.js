import { needsOf } from "../conversation/dossier-needs.js";
import { respond, worldFor } from "../conversation/respond.js";
import { NOTHING_LOOKED_UP } from "../core/look-up.js";
import { fetchDossiers } from "../dossiers/look-up.js";
import { createChatHandOvers } from "./chat-hand-overs.js";
import { createChatSurveys } from "./chat-surveys.js";
/** As many times as the service takes a turn whose claims did not hold. */
const MAX_TAKES = 3;
const SILENT = { info() { }, warn() { }, error() { } };
/** Dossiers that this chat opens come from `source`; pages it is given carry `freshToken`. */
export function createOneChat(source, freshToken) {
    const held = new Map();
    const tokens = new Map();
    const uses = [];
    const surveys = createChatSurveys();
    const handOvers = createChatHandOvers();
    function holds(claim, at) {
        switch (claim.kind) {
            case 'one-time':
                return tokens.has(claim.token);
            case 'budget':
                return uses.filter(({ key, until }) => key === claim.key && until > at).length < claim.limit;
            case 'hand-over-new':
                return handOvers.isNew(claim.code);
            case 'survey-open':
            case 'survey-new':
            case 'slip':
                return surveys.holds(claim, at);
        }
    }
    function keep({ events, claims }, at) {
        for (const claim of claims) {
            if (claim.kind === 'one-time')
                tokens.delete(claim.token);
            if (claim.kind === 'budget' && claim.checkOnly !== true) {
                uses.push({ key: claim.key, until: at + claim.windowMs });
            }
        }
        surveys.keep(events, at);
        handOvers.keep(events, at);
        for (const event of events) {
            if (event.kind === 'citizen-forgotten')
                held.clear();
            if (event.kind === 'dossier-held') {
                const { code, how } = event;
                const before = held.get(code) ?? {
                    code,
                    how,
                    since: at,
                    tells: false,
                    opened: 0,
                    refused: 0,
                };
                held.set(code, { ...before, touched: at, how: how === 'counter' ? how : before.how });
            }
            if (event.kind === 'dossier-tells')
                update(event.code, { tells: event.tells });
        }
        for (const event of events) {
            if (event.kind !== 'dossier-tried')
                continue;
            const { opened = 0, refused = 0 } = held.get(event.code) ?? {};
            update(event.code, event.opened ? { opened: opened + 1 } : { refused: refused + 1 });
        }
    }
    function update(code, change) {
        const known = held.get(code);
        if (known !== undefined)
            held.set(code, { ...known, ...change });
    }
    return {
        answer: handOvers.answer,
        give: (token, what) => void tokens.set(token, what),
        giveSlip: surveys.give,
        async take(message, session, around) {
            const { now, content } = around;
            const records = {
                heldBy: async () => [...held.values()].toSorted((a, b) => b.touched - a.touched),
                oneTimeOf: async (token) => tokens.get(token) ?? null,
            };
            const facts = content.settings.dossiers.secondFacts;
            const refused = [];
            for (let take = 1; take <= MAX_TAKES; take += 1) {
                const needs = needsOf(message, session, worldFor(message, session.locale, around));
                const found = needs === null
                    ? NOTHING_LOOKED_UP
                    : await fetchDossiers(needs, message.from, now, { source, records, facts, log: SILENT });
                const lookedUp = { ...found, freshToken };
                const kept = { ...around.kept, ...surveys.kept(), ...handOvers.kept() };
                const turn = respond(message, session, { ...around, kept, lookedUp, refused });
                const failed = turn.claims.filter((claim) => !holds(claim, now));
                if (failed.length === 0) {
                    keep(turn, now);
                    return turn;
                }
                refused.push(...failed);
            }
            throw new Error(`the turn was refused ${MAX_TAKES} times`);
        },
    };
}
