import { commandOptions } from './lib/terminal/options.ts';
import { runNode, toolFile } from './lib/process/run-node.ts';

commandOptions('format', {}, process.argv.slice(2));
process.exit(await runNode(toolFile('prettier', 'prettier'), ['--write', '--log-level', 'warn', '.']));
