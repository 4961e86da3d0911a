import type { ChannelName } from '../../core/message.ts'
import { isTreeMap, type Tree } from '../../core/tree.ts'
import { seenText } from '../office/change.ts'
import { CHANNEL_TITLES } from '../words.ts'

interface ChannelsProps {
  readonly switchedOff: Tree
  readonly channels: readonly ChannelName[]
}

/** Each channel with its switch. */
export function Channels({ switchedOff, channels }: ChannelsProps) {
  return (
    <section class="card" id="channels" aria-labelledby="channels-title">
      <h2 id="channels-title">Các kênh</h2>
      <p class="note">
        Tắt một kênh thì người nhắn ở đó chỉ nhận lời ghi dưới đây. Số khẩn cấp và việc xóa dữ liệu
        vẫn được trả lời; tin báo hồ sơ chờ đến khi bật lại.
      </p>
      <ul class="rows">
        {channels.map((channel) => (
          <li>
            <Switch channel={channel} off={offOf(switchedOff, channel)} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What a channel that is switched off says. */
export function offOf(switchedOff: Tree, channel: string): Tree {
  return isTreeMap(switchedOff) ? (switchedOff[channel] ?? null) : null
}

function Switch({ channel, off }: { readonly channel: ChannelName; readonly off: Tree }) {
  const title = CHANNEL_TITLES[channel]
  const seen = <input type="hidden" name="seen" value={seenText(off)} />
  if (isTreeMap(off)) {
    return (
      <form method="post" action={`/staff/office/channels/${channel}/on`} class="fields">
        <p>
          <strong>{title}</strong> <span class="mark">đang tắt</span>
        </p>
        <p class="said">{String(off['text'] ?? '')}</p>
        {seen}
        <button type="submit">{`Bật lại ${title}`}</button>
      </form>
    )
  }
  return (
    <details>
      <summary>
        <strong>{title}</strong> đang bật
      </summary>
      <form method="post" action={`/staff/office/channels/${channel}/off`} class="fields">
        {seen}
        <label>
          {`Lời người dân nhận trên ${title}`}
          <textarea name="text" rows={2} maxlength={300} required>
            Kênh này tạm nghỉ. Ông/bà cần hỏi thủ tục, xin gọi Trung tâm.
          </textarea>
        </label>
        <label>
          Bằng tiếng Anh (không bắt buộc)
          <textarea name="englishText" rows={2} maxlength={300}></textarea>
        </label>
        <button type="submit" class="grave">{`Tắt ${title}`}</button>
      </form>
    </details>
  )
}
