import { checkCommand } from './lib/commands/check.ts';
import { runCommand } from './lib/process/run-command.ts';

await runCommand(checkCommand);
