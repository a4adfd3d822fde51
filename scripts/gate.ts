import { gateCommand } from './lib/commands/gate.ts';
import { runCommand } from './lib/run-command.ts';

await runCommand(gateCommand);
