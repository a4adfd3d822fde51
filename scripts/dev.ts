import { dev } from 'astro';
import { serveWords } from '../src/wording/zh-CN/commands.ts';
import { commandOptions } from './lib/options.ts';
import { chosenRecord, recordEnvironment, recordOptions } from './lib/record-options.ts';
import { reloadOnRecordChange } from './lib/record-watch.ts';
import { projectRoot } from './lib/run-node.ts';
import { portOption } from './lib/serve-until-stopped.ts';

const { values } = commandOptions(
  'dev',
  { ...recordOptions, port: { type: 'string' } },
  process.argv.slice(2),
);
const choice = chosenRecord(values);
const port = portOption(values.port);

Object.assign(process.env, recordEnvironment(choice), { ASTRO_TELEMETRY_DISABLED: '1' });
const server = await dev({
  root: projectRoot,
  logLevel: 'warn',
  integrations: [reloadOnRecordChange(choice.data)],
  ...(port === undefined ? {} : { server: { port } }),
});
console.log(serveWords.address(`http://localhost:${String(server.address.port)}/`));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    void server.stop().then(() => process.exit(0));
  });
}
