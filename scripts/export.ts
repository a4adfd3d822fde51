import { exportCommand } from './lib/commands/export.ts';
import { runCommand } from './lib/process/run-command.ts';

await runCommand(exportCommand);
