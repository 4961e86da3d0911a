import type { Surroundings } from '../../conversation/respond.ts'

/** Before a leader opened it, whoever writes on Telegram gets one line a day in the place of answers. */
export function openOffice({ content, ...around }: Surroundings): Surroundings {
  const office = { ...content.office, opened: { by: 'bench', on: '2026-11-02' } }
  return { ...around, content: { ...content, office } }
}
