import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { loadDecision } from '../catalogue/search/decision.ts'
import { clock } from '../compose.ts'
import { composeConversation } from '../compose-conversation.ts'
import { parseConfig } from '../config.ts'
import { fitDecision } from './eval/fit.ts'
import { curveText, writeDecision } from './eval/fit-report.ts'
import { type AskedQuestion, play } from './eval/play.ts'
import { report, table } from './eval/report.ts'
import { score } from './eval/score.ts'

/**
 * `npm run eval -- FILE.jsonl`: plays each question as the first message of a fresh session and prints
 * how it went. `--json` prints the whole report, `--misses` the questions that went wrong. `--fit` fits how
 * finding decides on the questions, writes `decision.yaml` and prints the trade-off first.
 */
const { values, positionals } = parseArgs({
  options: { json: { type: 'boolean' }, misses: { type: 'boolean' }, fit: { type: 'boolean' } },
  allowPositionals: true,
})
const [file] = positionals
if (file === undefined) throw new Error('Cần tên tệp câu hỏi: npm run eval -- FILE.jsonl')
const questions = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => JSON.parse(line) as AskedQuestion)

const config = parseConfig({})
if (values.fit) {
  const { content } = (await composeConversation(config, clock))()
  const decision = join(config.CONTENT_DIR, 'decision.yaml')
  const fitted = fitDecision(questions, content, loadDecision(decision))
  writeDecision(decision, fitted)
  console.error(`${curveText(fitted)}\n`)
}

const around = (await composeConversation(config, clock))()
const played = questions.map((question) => play(question, around))
const told = report(played, around.content)
console.log(values.json ? JSON.stringify(told) : table(told))
if (values.misses) {
  for (const each of played) {
    const scored = score(each, around.content)
    if (scored === null || ['right', 'elsewhere'].includes(scored.went)) continue
    const { question, outcome, ids } = each
    console.log(
      [
        scored.group,
        scored.went,
        question.intent,
        question.q,
        question.codes.join(','),
        outcome,
        ids.join(','),
      ].join(' | '),
    )
  }
}
