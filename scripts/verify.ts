import { verifyCommand } from './lib/commands/verify.ts';
import { runCommand } from './lib/run-command.ts';

await runCommand(verifyCommand);
