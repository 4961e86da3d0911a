import { composeConversation } from "../compose.js";
import { ConfigError, readConfig } from "../config.js";
import { OperatorError } from "../core/errors.js";
import { reportJson } from "../satisfaction/report-json.js";
import { tables } from "../satisfaction/tables.js";
import { openSqliteStore } from "../storage/open-store.js";
import { readSecretKey } from "../storage/secret-key.js";
import { askedReport } from "./satisfaction-index/asked.js";
import { writeExports } from "./satisfaction-index/exports.js";
import { reportsOf } from "./satisfaction-index/reports.js";
import { sliceNames } from "./satisfaction-index/slice-names.js";
/**
 * `npm run index -- --from yyyy-MM-dd --to yyyy-MM-dd`: the satisfaction index of the whole weeks that the
 * days lie in, beside the running service. See docs/chi-so-hai-long.md.
 */
try {
    const asked = askedReport(process.argv.slice(2));
    const config = readConfig();
    const { content } = (await composeConversation(config))();
    const secret = readSecretKey(config.DATA_DIR, config.SECRET_KEY);
    const store = await openSqliteStore(config.DATA_DIR, secret, Date.now());
    try {
        const reports = await reportsOf(store, content.surveys, asked);
        const nameOf = sliceNames(content);
        const text = asked.json
            ? reports.slice(0, 1).map((report) => JSON.stringify(reportJson(report)))
            : reports.map((report) => tables(report, nameOf));
        console.log(text.join('\n\n'));
        for (const file of writeExports(reports, asked, nameOf))
            console.error(`Đã ghi ${file}`);
    }
    finally {
        await store.close();
    }
}
catch (error) {
    const isForOperator = error instanceof OperatorError || error instanceof ConfigError;
    console.error(isForOperator ? error.message : error);
    process.exitCode = 1;
}
