import type { Context } from 'hono'
import { mayAct } from '../../core/staff.ts'
import type { Desk, StaffRoute, Who } from '../desk.ts'
import type { HelpTask } from '../help/task.ts'
import { HELP_TASKS } from '../help/tasks.ts'
import { ROLE_NAMES } from '../words.ts'
import { page } from './layout.tsx'

function list(c: Context, desk: Desk, who: Who | null): Response {
  const own = HELP_TASKS.filter(({ needs }) => who !== null && mayAct(who.role, needs))
  const others = HELP_TASKS.filter((task) => !own.includes(task))
  return page(
    c,
    desk,
    { title: 'Hướng dẫn', who },
    <>
      <Tasks title="Việc của tôi" tasks={own} />
      {others.length > 0 && <Tasks title="Việc của người khác" tasks={others} />}
    </>,
  )
}

function Tasks({ title, tasks }: { readonly title: string; readonly tasks: readonly HelpTask[] }) {
  return (
    <section class="card">
      <h2>{title}</h2>
      <ul>
        {tasks.map((task) => (
          <li>
            <a href={`/staff/help/${task.id}`}>{task.title}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}

function one(c: Context, desk: Desk, who: Who | null): Response | Promise<Response> {
  const task = HELP_TASKS.find(({ id }) => id === c.req.param('task'))
  if (task === undefined) return c.notFound()
  const mayDo = who !== null && mayAct(who.role, task.needs)
  return page(
    c,
    desk,
    { title: task.title, who },
    <article class="card">
      <p>{task.when}</p>
      {!mayDo && <p>{`Việc này cần vai trò ${ROLE_NAMES[task.needs]}.`}</p>}
      <ol>
        {task.steps.map((step) => (
          <li>{step}</li>
        ))}
      </ol>
      {task.notes.length > 0 && (
        <>
          <h2>Nên biết</h2>
          <ul>
            {task.notes.map((note) => (
              <li>{note}</li>
            ))}
          </ul>
        </>
      )}
      <p>
        {mayDo && <a href={task.page.path}>{`Mở trang ${task.page.label}`}</a>}
        {mayDo && ' · '}
        <a href="/staff/help">Mọi hướng dẫn</a>
      </p>
    </article>,
  )
}

export const HELP_ROUTES: readonly StaffRoute[] = [
  { method: 'GET', path: '/staff/help', menu: 'Hướng dẫn', needs: 'viewer', handle: list },
  { method: 'GET', path: '/staff/help/:task', needs: 'viewer', handle: one },
]
