import { freezeCommand } from './lib/commands/freeze.ts';
import { runCommand } from './lib/process/run-command.ts';

await runCommand(freezeCommand);
