import { overdueCommand } from './lib/commands/overdue.ts';
import { runCommand } from './lib/process/run-command.ts';

await runCommand(overdueCommand);
