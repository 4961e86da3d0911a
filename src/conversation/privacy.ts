import { numbered, toMenu } from './choices.ts'
import { type Step, turn } from './turn.ts'

export const showKeptData: Step<null> = (_input, session, world) => {
  const { say, content, kept } = world
  const { keep } = content.settings
  const lines = [
    say('kept-address'),
    say('kept-place', { days: keep.sessions }),
    session.keepsQuestions === null
      ? say('kept-no-questions')
      : say('kept-questions', { days: keep.questions, count: kept.questions }),
    ...(session.news.length > 0 ? [say('kept-news', { count: session.news.length })] : []),
    say('kept-messages', { days: keep.answered }),
  ].map((line) => `- ${line}`)
  const choices = [
    { id: 'delete', label: say('delete-data') },
    ...(session.keepsQuestions === null ? [] : [{ id: 'keep:no', label: say('stop-keeping') }]),
  ]
  const reply = {
    text: [say('kept'), ...lines].join('\n'),
    choices: [...numbered(choices), toMenu(world)],
  }
  return turn('data-shown', [], [reply], { at: 'start' })
}

export const askToDelete: Step<null> = (_input, _session, world) => {
  const { say } = world
  const reply = {
    text: say('delete-sure'),
    choices: [...numbered([{ id: 'delete:yes', label: say('delete-yes') }]), toMenu(world)],
  }
  return turn('privacy', [], [reply], { at: 'delete-asked' })
}

export const deleteData: Step<null> = (_input, _session, { say }) =>
  turn('data-deleted', [], [{ text: say('deleted') }], { at: 'start' }, [
    { kind: 'citizen-forgotten' },
  ])
