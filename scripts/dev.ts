import { dev } from 'astro';
import { commandOptions } from './lib/terminal/options.ts';
import { tellFault } from './lib/process/plain-fault.ts';
import { chosenRecord, recordEnvironment, recordOptions } from './lib/terminal/record-options.ts';
import { reloadOnRecordChange } from './lib/serve/record-watch.ts';
import { portOption, tellAddress } from './lib/serve/serve-until-stopped.ts';
import { astroIn } from './lib/bundle/astro-settings.ts';
import { workFolder } from './lib/writing/work-folder.ts';

const { values } = commandOptions(
  'dev',
  { ...recordOptions, port: { type: 'string' } },
  process.argv.slice(2),
);
const choice = chosenRecord(values);
const port = portOption(values.port);

Object.assign(process.env, recordEnvironment(choice), { ASTRO_TELEMETRY_DISABLED: '1' });
// What it compiles on the way is its own: two at once would take each other's away.
const work = workFolder('dev');
process.once('exit', work.remove);
try {
  const server = await dev({
    ...astroIn(work.path),
    integrations: [reloadOnRecordChange(choice.data)],
    ...(port === undefined ? {} : { server: { port } }),
  });
  tellAddress(`http://localhost:${String(server.address.port)}/`);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      void server.stop().then(() => process.exit(0));
    });
  }
} catch (error) {
  tellFault(error);
  process.exit(1);
}
