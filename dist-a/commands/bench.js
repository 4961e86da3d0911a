import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { composeConversation } from "../compose.js";
import { parseConfig } from "../config.js";
import { benchAck } from "./bench/ack.js";
import { benchAckZalo } from "./bench/ack-zalo.js";
import { benchDisk } from "./bench/disk.js";
import { benchDossiers } from "./bench/dossiers.js";
import { benchIndex } from "./bench/index-report.js";
import { benchLookUp } from "./bench/look-up.js";
import { benchMessages } from "./bench/messages.js";
import { benchPhoto } from "./bench/photo.js";
import { benchSearch, benchSearchNational } from "./bench/search.js";
/**
 * The performance table: every figure of one run on this machine, beside its aim. Nothing leaves the
 * machine; what is written goes to a folder on the disk of the data, which is removed.
 */
const folder = mkdtempSync('bench-');
try {
    const around = (await composeConversation(parseConfig({})))();
    const figures = [
        ...benchDisk(folder),
        ...(await benchMessages(around, join(folder, 'messages'))),
        ...(await benchAck(join(folder, 'ack'))),
        ...(await benchAckZalo(join(folder, 'ack-zalo'))),
        ...(await benchLookUp(around, join(folder, 'look-up'))),
        ...benchSearch(around),
        ...benchSearchNational(around),
        ...(await benchPhoto()),
        ...(await benchDossiers(join(folder, 'dossiers'))),
        ...(await benchIndex(around, join(folder, 'index'))),
    ];
    const width = Math.max(...figures.map(({ name }) => name.length));
    for (const { name, value, unit, aim = '' } of figures) {
        console.log(`${name.padEnd(width)}  ${value.padStart(8)} ${unit.padEnd(4)} ${aim}`.trimEnd());
    }
}
finally {
    rmSync(folder, { recursive: true, force: true });
}
