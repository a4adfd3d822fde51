import { checkCommand } from './lib/commands/check.ts';
import { runCommand } from './lib/run-command.ts';

await runCommand(checkCommand);
