import { importCommand } from './lib/commands/import.ts';
import { runCommand } from './lib/process/run-command.ts';

await runCommand(importCommand);
