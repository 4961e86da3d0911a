import type { Difference } from '../catalogue/differences.ts'

/** What two versions say differently, as a table that can be read aloud. */
export function Differences({
  title,
  all,
}: {
  readonly title: string
  readonly all: readonly Difference[]
}) {
  return (
    <section class="card" aria-label={title}>
      <h2>{title}</h2>
      {all.length === 0 ? (
        <p>Không có gì khác.</p>
      ) : (
        <table class="lines">
          <thead>
            <tr>
              <th scope="col">Chỗ</th>
              <th scope="col">Trước</th>
              <th scope="col">Sau</th>
            </tr>
          </thead>
          <tbody>
            {all.map(({ where, before, after }) => (
              <tr>
                <td>
                  <strong>{where}</strong>
                </td>
                <td>{before === null ? <small>(không có)</small> : <del>{before}</del>}</td>
                <td>{after === null ? <small>(đã bỏ)</small> : <ins>{after}</ins>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
