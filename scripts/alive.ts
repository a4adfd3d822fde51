import { setTimeout as wait } from 'node:timers/promises';
import { aliveCommand } from './lib/commands/alive.ts';
import { runCommand } from './lib/process/run-command.ts';

await runCommand((argv) => aliveCommand(argv, process.env, { fetch, wait, now: () => new Date() }));
