import type { Context } from 'hono'
import type { Desk, StaffRoute, Who } from '../desk.ts'
import { page } from './layout.tsx'

/** Ways to collect answers, each with what stands open in it. */
async function collectingPage(c: Context, desk: Desk, who: Who): Promise<Response> {
  const { collecting } = desk
  const open = (await collecting.rounds()).filter(({ closed }) => closed === null).length
  const left = (await collecting.slipBatches()).reduce((sum, batch) => sum + batch.left, 0)
  const stacks = (await collecting.papers()).filter(({ closedOn }) => closedOn === null).length
  const tablets = (await collecting.tablets()).length
  const { units } = desk.catalogue.content().office
  const ways = [
    {
      path: '/staff/collecting/rounds',
      name: 'Đợt khảo sát',
      state: open === 0 ? 'Không có đợt nào đang mở' : `${open} đợt đang mở`,
      what: 'Bốc thăm hồ sơ đã xong, in phiếu mời, xem đã đủ chưa.',
    },
    {
      path: '/staff/collecting/slips',
      name: 'Phiếu có mã',
      state: `${left} phiếu đã in chưa dùng`,
      what: 'In phiếu phát kèm giấy hẹn, yêu cầu bổ sung, từ chối, kết quả.',
    },
    {
      path: '/staff/collecting/papers',
      name: 'Phiếu giấy',
      state: stacks === 0 ? 'Không có chồng nào chờ chốt' : `${stacks} chồng chưa chốt`,
      what: 'Nhập phiếu người dân điền tay; một phần hai mươi nhập hai lần.',
    },
    {
      path: '/staff/collecting/tablets',
      name: 'Máy tính bảng',
      state: tablets === 0 ? 'Chưa mở máy nào' : `${tablets} máy đang mở`,
      what: 'Để ở quầy cho người dân chấm; trang tự xóa sau mỗi người.',
    },
    {
      path: '/staff/collecting/posters',
      name: 'Áp phích',
      state: `${units.length} đơn vị`,
      what: 'Mã QR và trang in để dán ở đơn vị.',
    },
  ]
  return page(
    c,
    desk,
    { title: 'Thu phiếu', who },
    <>
      <p class="note">
        Mỗi hình thức thu đứng riêng trong báo cáo, không bao giờ gộp. Phiếu kín: không ghi ai đã
        chấm.
      </p>
      <ul class="rows card">
        {ways.map(({ path, name, state, what }) => (
          <li>
            <a href={path}>{name}</a>
            {`: ${state}`}
            <span class="note">{what}</span>
          </li>
        ))}
      </ul>
    </>,
  )
}

export const COLLECTING_ROUTES: readonly StaffRoute[] = [
  {
    method: 'GET',
    path: '/staff/collecting',
    menu: 'Thu phiếu',
    needs: 'editor',
    handle: collectingPage,
  },
]
