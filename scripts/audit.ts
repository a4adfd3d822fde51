import { auditCommand } from './lib/commands/audit.ts';
import { runCommand } from './lib/run-command.ts';

await runCommand(auditCommand);
