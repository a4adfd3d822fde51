import { setupCommand } from './lib/commands/setup.ts';
import { runCommand } from './lib/process/run-command.ts';

await runCommand(setupCommand);
