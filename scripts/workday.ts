import { workdayCommand } from './lib/commands/workday.ts';
import { runCommand } from './lib/run-command.ts';

await runCommand(workdayCommand);
