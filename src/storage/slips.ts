import { randomInt } from 'node:crypto'
import { isoWeekOf, localDay } from '../core/local-time.ts'
import type { ChannelName } from '../core/message.ts'
import { SLIP_LENGTH, SLIP_SIGNS, slipCode } from '../core/slip-code.ts'
import type { SlipBatch, SlipBatchLeft, SlipRecords } from '../core/slips.ts'
import type { Room, Trx } from './room.ts'
import type { Seal } from './seal.ts'
import {
  countInvitations,
  insertRun,
  isSurveyOpen,
  serviceOf,
  surveyTokenHash,
  surveyTokenOf,
} from './survey-runs.ts'

/** Slips to a transaction: no citizen's turn waits long for it. */
const AT_ONCE = 25

/** Of a survey that is a slip of paper still: no chat has it. */
export const NOBODY = ''

export function createSlipRecords(room: Room): SlipRecords {
  return {
    makeSlips: (batch, at) => makeSlips(room, batch, at),
    slipBatches: (at) => slipBatches(room, at),
    cancelSlips: (batch) => cancelSlips(room, batch),
    async slipPage(code, at) {
      const run = runOfSlip(room.seal, code)
      return (await isSurveyOpen(room.db, run, NOBODY, at)) ? surveyTokenOf(room.seal, run) : null
    },
  }
}

/** A slip's survey is known by a keyed hash of its code; the code stands on paper only. */
function runOfSlip(seal: Seal, code: string): string {
  return Buffer.from(seal.hash('slip', code), 'base64url').toString('hex').slice(0, 16)
}

async function makeSlips(
  { write, seal }: Room,
  { prefix, batch, mode, until, slips }: SlipBatch,
  at: number,
): Promise<readonly string[]> {
  const year = localDay(at).slice(0, 4)
  const fresh = slips.map((slip) => {
    const drawn = Array.from({ length: SLIP_LENGTH }, () => randomInt(SLIP_SIGNS.length))
    return { ...slip, code: slipCode(prefix, year, drawn) }
  })
  for (let from = 0; from < fresh.length; from += AT_ONCE) {
    await write(async (trx) => {
      for (const { code, dossier, service } of fresh.slice(from, from + AT_ONCE)) {
        const run = runOfSlip(seal, code)
        const survey = { run, dossier, service, until, remindAt: null, ...(mode && { mode }) }
        await insertRun({ seal }, trx, survey, { citizen: NOBODY, reach: null, batch, at })
        const week = isoWeekOf(localDay(at))
        await countInvitations(trx, service, week, { invited: 1, reached: 1 })
      }
    })
  }
  return fresh.map(({ code }) => code)
}

async function slipBatches({ db }: Room, at: number): Promise<readonly SlipBatchLeft[]> {
  const rows = await db
    .selectFrom('survey_runs')
    .select(({ fn }) => [
      'batch',
      'mode',
      'unit',
      fn.countAll<number>().as('left'),
      fn.max('until').as('until'),
    ])
    .where('citizen', '=', NOBODY)
    .where('until', '>', at)
    .groupBy(['batch', 'mode', 'unit'])
    .orderBy('batch', 'desc')
    .execute()
  return rows.flatMap(({ batch, ...rest }) => (batch === null ? [] : [{ ...rest, batch }]))
}

async function cancelSlips({ write }: Room, batch: string): Promise<number> {
  return await write(async (trx) => {
    const gone = await trx
      .deleteFrom('survey_runs')
      .where('batch', '=', batch)
      .where('citizen', '=', NOBODY)
      .returning(['procedure', 'field', 'unit', 'channel', 'drawn'])
      .execute()
    const week = batch.slice(0, '2026-W48'.length)
    for (const row of gone) {
      await countInvitations(trx, serviceOf(row), week, { invited: -1, reached: -1 })
    }
    return gone.length
  })
}

export async function isSlipOpen(
  { seal }: Pick<Room, 'seal'>,
  trx: Trx,
  code: string,
  at: number,
): Promise<boolean> {
  return await isSurveyOpen(trx, runOfSlip(seal, code), NOBODY, at)
}

/** The slip's survey becomes a chat's, under a number that is not made of its code. */
export async function takeSlip(
  { seal }: Pick<Room, 'seal'>,
  trx: Trx,
  { code, run, until }: { code: string; run: string; until: number },
  { citizen, channel }: { citizen: string; channel: ChannelName },
): Promise<void> {
  const token = surveyTokenHash(seal, surveyTokenOf(seal, run))
  await trx
    .updateTable('survey_runs')
    .set({ run, citizen, channel, token, until, batch: null })
    .where('run', '=', runOfSlip(seal, code))
    .execute()
}
