import { checkFormat, checkStyle, checkTypes } from './lib/code-checks.ts';
import { commandOptions } from './lib/options.ts';

commandOptions('lint', {}, process.argv.slice(2));
let failed = false;
for (const check of [checkStyle, checkTypes, checkFormat]) failed = (await check()) !== 0 || failed;
process.exit(failed ? 1 : 0);
