import { createServer } from 'node:http';
import { Bot, webhookCallback } from 'grammy';
/** What the ack is compared with: grammY's own webhook, which answers each message with its text. */
const [token = '', apiRoot = '', secretToken = ''] = process.argv.slice(2);
const bot = new Bot(token, { client: { apiRoot } });
bot.on('message:text', (ctx) => ctx.reply(ctx.message.text));
await bot.init();
const server = createServer(webhookCallback(bot, 'http', { secretToken }));
server.listen(0, '127.0.0.1', () => {
    console.log(`http://127.0.0.1:${server.address().port}`);
});
process.on('SIGTERM', () => process.exit(0));
