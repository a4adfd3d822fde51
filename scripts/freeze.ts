import { freezeCommand } from './lib/commands/freeze.ts';
import { runCommand } from './lib/run-command.ts';

await runCommand(freezeCommand);
