import { setTimeout as wait } from 'node:timers/promises';
import { digestCommand } from './lib/commands/digest.ts';
import { maskCommands } from './lib/digest/hooks.ts';
import { runCommand } from './lib/process/run-command.ts';

const { env } = process;
// Before anything else can be said. Elsewhere than on a runner these lines would show what they are to hide.
if (env['GITHUB_ACTIONS'] === 'true') process.stdout.write(maskCommands(env['DIGEST_HOOKS'] ?? ''));

await runCommand((argv) => digestCommand(argv, env, { fetch, now: () => new Date(), wait }));
