import type { Office } from '../../core/office.ts'
import { ROLES, type Role, type StaffAccount } from '../../core/staff.ts'
import { ROLE_NAMES, whenText } from '../words.ts'
import { UnitChoice } from './service-choice.tsx'

/** An account with what an administrator may do to it. */
export function AccountCard({
  account,
  self,
  office,
}: {
  readonly account: StaffAccount
  readonly self: boolean
  readonly office: Office
}) {
  const { id, name, role, unit, locked, hasPassword, lastSeen } = account
  const at = `/staff/accounts/${id}`
  return (
    <section class="card" aria-labelledby={`a-${id}`}>
      <h2 id={`a-${id}`}>
        {name} {self && <small>(chính mình)</small>} {locked && <span class="mark">đang khóa</span>}{' '}
        {!hasPassword && <span class="mark">chưa đặt mật khẩu</span>}
      </h2>
      <p class="note">
        {`Vai trò: ${ROLE_NAMES[role]}. `}
        {unit !== null && `Đơn vị: ${unitName(unit, office)}. `}
        {lastSeen === null ? 'Không có phiên nào đang mở.' : `Dùng gần nhất ${whenText(lastSeen)}.`}
      </p>
      <div class="line">
        <form method="post" action={`${at}/role`} class="line">
          <RoleField of={name} chosen={role} />
          <button type="submit" class="second">
            Đổi vai trò
          </button>
        </form>
        <form method="post" action={`${at}/unit`} class="line">
          <UnitChoice
            content={{ office }}
            chosen={unit}
            none="(không thuộc đơn vị nào)"
            of={name}
          />
          <button type="submit" class="second">
            Đổi đơn vị
          </button>
        </form>
        {!locked && <Deed action={`${at}/link`} label="Tạo đường dẫn đặt mật khẩu" name={name} />}
        <Deed action={`${at}/end-sessions`} label="Đăng xuất mọi nơi" name={name} />
        {locked ? (
          <Deed action={`${at}/unlock`} label="Mở khóa" name={name} />
        ) : (
          <Deed action={`${at}/lock`} label="Khóa tài khoản" name={name} grave />
        )}
      </div>
    </section>
  )
}

interface DeedOptions {
  readonly action: string
  readonly label: string
  readonly name: string
  readonly grave?: boolean
}

function Deed({ action, label, name, grave }: DeedOptions) {
  return (
    <form method="post" action={action}>
      <button type="submit" class={grave ? 'grave' : 'second'} aria-label={`${label}: ${name}`}>
        {label}
      </button>
    </form>
  )
}

export function RoleField({ of, chosen }: { readonly of?: string; readonly chosen: Role }) {
  return (
    <label>
      Vai trò
      <select name="role" aria-label={of === undefined ? undefined : `Vai trò của ${of}`}>
        {ROLES.map((role) => (
          <option value={role} selected={role === chosen}>
            {ROLE_NAMES[role]}
          </option>
        ))}
      </select>
    </label>
  )
}

/** One that is not in the office's file any more is told by its id. */
export function unitName(unit: string, { units }: Office): string {
  return units.find(({ id }) => id === unit)?.name ?? unit
}
