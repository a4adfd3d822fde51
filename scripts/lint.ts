import { checkArrows } from './lib/quality/arrows.ts';
import { checkFormat, checkStyle, checkTypes, checkUnused } from './lib/quality/code-checks.ts';
import { commandOptions } from './lib/terminal/options.ts';

commandOptions('lint', {}, process.argv.slice(2));
for (const check of [checkStyle, checkTypes, checkFormat, checkArrows, checkUnused]) {
  const { code, output } = await check();
  process.stdout.write(output);
  if (code !== 0) process.exitCode = 1;
}
