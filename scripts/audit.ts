import { auditCommand } from './lib/commands/audit.ts';
import { runCommand } from './lib/process/run-command.ts';

await runCommand(auditCommand);
