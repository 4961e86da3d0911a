import { numbered, toMenu } from './choices.ts'
import { type Step, turn, type World } from './turn.ts'

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
    ...(kept.surveys.length > 0 ? [say('kept-surveys', { count: kept.surveys.length })] : []),
    ...(kept.handed.length > 0
      ? [say('kept-handed', { days: keep.handed, count: kept.handed.length })]
      : []),
    ...(kept.feedback.length > 0
      ? [say('kept-feedback', { days: keep.handed, count: kept.feedback.length })]
      : []),
    say('kept-messages', { days: keep.answered }),
    ...dossierLines(world),
  ].map((line) => `- ${line}`)
  const choices = [
    { id: 'delete', label: say('delete-data') },
    ...(session.keepsQuestions === null ? [] : [{ id: 'keep:no', label: say('stop-keeping') }]),
  ]
  const reply = {
    text: [say('kept'), ...lines].join('\n'),
    choices: [...numbered(choices), toMenu(world)],
  }
  return turn('data-shown', [], [reply], { at: 'start' }, [{ kind: 'data-asked' }])
}

/** How often each was looked up, so that who owns it sees when somebody else tries. */
function dossierLines({ say, lookedUp, content }: World): readonly string[] {
  const days = content.settings.keep.follows
  const { held } = lookedUp
  if (held.length === 0) return [say('kept-no-dossiers')]
  return [
    say('kept-dossiers', { days }),
    ...held.map(({ code, opened, refused }) =>
      say('kept-dossier', { code, opened, refused, days }),
    ),
  ]
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
