import { newCommand } from './lib/commands/new.ts';
import { runCommand } from './lib/process/run-command.ts';

await runCommand(newCommand);
