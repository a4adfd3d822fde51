import { readFileSync } from 'node:fs';

/** The rules file that a new office begins with, as the manual gives it. */
export const RULES_START = readFileSync(
  new URL('../../src/wording/zh-CN/rules-start.yaml', import.meta.url),
  'utf8',
);

/** The same with everything in it that an office may add: what its comments hold as fields is written. */
export function allWritten(rules: string): string {
  return rules.replaceAll(/^( *)# ((?: *- | *)[a-z][A-Za-z]*:.*)$/gmu, '$1$2');
}
