import { clock, composeService } from "./compose.js";
import { ConfigError, readConfig } from "./config.js";
import { ContentError, OperatorError } from "./core/errors.js";
import { createLog } from "./log.js";
const began = clock();
try {
    const config = readConfig();
    const log = createLog(config.LOG_LEVEL);
    const running = await composeService(config, log);
    console.log(`Một Cửa đang chạy: ${running.listening}  (${clock() - began} ms)
  Trò chuyện trên web: ${running.url}/
  Bàn làm việc của cán bộ: ${running.url}/staff
  Nút nhúng vào trang khác: <script src="${running.url}/widget.js" defer></script>
  Tình trạng: ${running.url}/readyz
  Zalo OA: ${config.ZALO_OA_ID ? 'bật' : 'tắt, xem docs/zalo.md'}
  Zalo Bot: ${config.ZALO_BOT_TOKEN ? `bật (${config.ZALO_BOT_MODE})` : 'tắt, đặt ZALO_BOT_TOKEN để bật'}
  Telegram: ${config.TELEGRAM_BOT_TOKEN ? `bật (${config.TELEGRAM_MODE})` : 'tắt, đặt TELEGRAM_BOT_TOKEN để bật'}
Dừng: Ctrl+C`);
    if (running.firstAdminLink !== null) {
        console.log(`Chưa có người quản trị. Mở đường dẫn này (dùng một lần, trong 48 giờ) để tạo:
  ${running.firstAdminLink}`);
    }
    for (const warning of running.warnings())
        console.warn(`Cần để ý: ${warning}`);
    const stop = () => {
        process.off('SIGTERM', stop).off('SIGINT', stop);
        running.stop().then(() => process.exit(0), (error) => {
            log.error('stop-failed', { fault: String(error) });
            process.exit(1);
        });
    };
    process.on('SIGTERM', stop).on('SIGINT', stop);
}
catch (error) {
    const isForOperator = [ConfigError, ContentError, OperatorError].some((kind) => error instanceof kind);
    console.error(isForOperator && error instanceof Error ? error.message : error);
    process.exit(1);
}
