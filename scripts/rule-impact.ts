import { ruleImpactCommand } from './lib/commands/rule-impact.ts';
import { runCommand } from './lib/process/run-command.ts';

await runCommand(ruleImpactCommand);
