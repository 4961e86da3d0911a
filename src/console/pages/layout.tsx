import type { Context } from 'hono'
import type { PropsWithChildren } from 'hono/jsx'
import type { Desk, Who } from '../desk.ts'
import { FILES } from '../files.ts'
import { ROLE_NAMES } from '../words.ts'

export interface PageOptions {
  readonly title: string
  /** `null` on pages for people who are not signed in. */
  readonly who: Who | null
  readonly status?: 200 | 400 | 401 | 403 | 404 | 409 | 413 | 429 | 500 | 503
}

const HTMX = JSON.stringify({
  includeIndicatorStyles: false,
  allowEval: false,
  selfRequestsOnly: true,
  historyCacheSize: 0,
})

/** Puts a whole page around its contents. */
export function page(
  c: Context,
  desk: Pick<Desk, 'office' | 'menuFor'>,
  { title, who, status = 200 }: PageOptions,
  contents: PropsWithChildren['children'],
): Response {
  const office = desk.office()
  const shell = (
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <meta name="htmx-config" content={HTMX} />
        <title>{`${title} – Một Cửa`}</title>
        <link rel="stylesheet" href={FILES.css.href} />
        <link rel="icon" href={FILES.icon.href} type="image/svg+xml" />
        <script src={FILES.htmx.href} defer></script>
        {who !== null && <script src={FILES.menu.href} defer></script>}
        {who !== null && <script src={FILES.keptText.href} defer></script>}
      </head>
      <body data-who={who?.id}>
        <a class="skip" href="#main">
          Đến nội dung chính
        </a>
        <header class="bar">
          <p class="names">
            <strong>Bàn làm việc Một Cửa</strong>
            <span>{office.name}</span>
          </p>
          {who !== null && <SignedIn who={who} />}
          {who !== null && (
            <nav aria-label="Các trang">
              {desk.menuFor(who.role).map(({ path, label }) => (
                <a href={path} aria-current={c.req.path === path ? 'page' : undefined}>
                  {label}
                </a>
              ))}
            </nav>
          )}
        </header>
        <main id="main" tabindex={-1}>
          <h1>{title}</h1>
          {contents}
        </main>
      </body>
    </html>
  )
  return c.html(`<!doctype html>${shell}`, status)
}

function roleText({ role, standsInFor }: Who): string {
  return standsInFor === undefined ? ROLE_NAMES[role] : `${ROLE_NAMES[role]}, thay ${standsInFor}`
}

function SignedIn({ who }: { readonly who: Who }) {
  return (
    <div class="me">
      <a href="/staff/me">
        {who.name} <small>({roleText(who)})</small>
      </a>
      <form method="post" action="/staff/sign-out">
        <button type="submit" class="quiet">
          Đăng xuất
        </button>
      </form>
    </div>
  )
}

/** What went wrong, where, and what to do: read out at once. */
export function Fault({ children }: PropsWithChildren) {
  return (
    <p class="told fault" role="alert">
      {children}
    </p>
  )
}

/** What was done. */
export function Done({ children }: PropsWithChildren) {
  return (
    <p class="told done" role="status">
      {children}
    </p>
  )
}
