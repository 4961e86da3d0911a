import type { Migration } from '../migrate.ts'
import { conversations } from './001-conversations.ts'
import { platformTokens } from './002-platform-tokens.ts'
import { dossiers } from './003-dossiers.ts'
import { platformUse } from './004-platform-use.ts'
import { staff } from './005-staff.ts'
import { heldReplies } from './006-held-replies.ts'
import { surveys } from './007-surveys.ts'
import { setAside } from './008-set-aside.ts'
import { slips } from './009-slips.ts'
import { reports } from './010-reports.ts'
import { rounds } from './011-rounds.ts'
import { revisions } from './012-revisions.ts'
import { handedQuestions } from './013-handed-questions.ts'
import { heardDossiers } from './014-heard-dossiers.ts'
import { procedureCounts } from './015-procedure-counts.ts'
import { deputies } from './016-deputies.ts'
import { receipts } from './017-receipts.ts'
import { questionMarks } from './018-question-marks.ts'
import { deliveries } from './019-deliveries.ts'
import { greetings } from './020-greetings.ts'
import { feedback } from './021-feedback.ts'
import { paperCounts } from './022-paper-counts.ts'
import { tablets } from './023-tablets.ts'
import { quality } from './024-quality.ts'
import { testChats } from './025-test-chats.ts'
import { leader } from './026-leader.ts'
import { countShares } from './027-count-shares.ts'
import { dataTasks } from './028-data-tasks.ts'
import { grading } from './029-grading.ts'
import { staffUnits } from './030-staff-units.ts'
import { greetingCards } from './031-greeting-cards.ts'
import { followsSeen } from './032-follows-seen.ts'

/** In order, without gaps. One that was released is never changed: add the next. */
export const MIGRATIONS: readonly Migration[] = [
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
  procedureCounts,
  deputies,
  receipts,
  questionMarks,
  deliveries,
  greetings,
  feedback,
  paperCounts,
  tablets,
  quality,
  testChats,
  leader,
  countShares,
  dataTasks,
  grading,
  staffUnits,
  greetingCards,
  followsSeen,
]
