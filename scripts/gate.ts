import { gateCommand } from './lib/commands/gate.ts';
import { runCommand } from './lib/process/run-command.ts';

await runCommand(gateCommand);
