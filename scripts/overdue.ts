import { overdueCommand } from './lib/commands/overdue.ts';
import { runCommand } from './lib/run-command.ts';

await runCommand(overdueCommand);
