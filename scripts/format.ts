import { commandOptions } from './lib/options.ts';
import { runNode, toolFile } from './lib/run-node.ts';

commandOptions('format', {}, process.argv.slice(2));
process.exit(await runNode(toolFile('prettier', 'prettier'), ['--write', '--log-level', 'warn', '.']));
