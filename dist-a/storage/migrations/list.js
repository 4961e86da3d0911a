import { conversations } from "./001-conversations.js";
import { platformTokens } from "./002-platform-tokens.js";
import { dossiers } from "./003-dossiers.js";
import { platformUse } from "./004-platform-use.js";
import { staff } from "./005-staff.js";
import { heldReplies } from "./006-held-replies.js";
import { surveys } from "./007-surveys.js";
import { setAside } from "./008-set-aside.js";
import { slips } from "./009-slips.js";
import { reports } from "./010-reports.js";
import { rounds } from "./011-rounds.js";
import { revisions } from "./012-revisions.js";
import { handedQuestions } from "./013-handed-questions.js";
import { heardDossiers } from "./014-heard-dossiers.js";
/** In order, without gaps. One that was released is never changed: add the next. */
export const MIGRATIONS = [
    conversations,
    platformTokens,
    dossiers,
    platformUse,
    staff,
    heldReplies,
    surveys,
    setAside,
    slips,
    reports,
    rounds,
    revisions,
    handedQuestions,
    heardDossiers,
];
