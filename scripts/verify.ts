import { verifyCommand } from './lib/commands/verify.ts';
import { runCommand } from './lib/process/run-command.ts';

await runCommand(verifyCommand);
