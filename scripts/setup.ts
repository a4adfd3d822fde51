import { setupCommand } from './lib/commands/setup.ts';
import { runCommand } from './lib/run-command.ts';

await runCommand(setupCommand);
