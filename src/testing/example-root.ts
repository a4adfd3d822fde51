import { cpSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { OFFICE_ROOT } from './office-data.ts';

/** The examples, one folder a code. */
export const FIXTURES = join(import.meta.dirname, '../validate/fixtures');

/** What of the tests' own office lies under the examples. */
const RULES = ['rules/v1.yaml'];
const CALENDAR = ['calendar/2025.yaml', 'calendar/2026.yaml'];

/** Makes a data root of the named examples, with the working days and, unless told otherwise, the rules of the tests' own office. Throws where two hold the same file. */
export function makeExampleRoot(
  dir: string,
  examples: readonly string[],
  more: { rules?: boolean } = {},
): void {
  const once = { recursive: true, force: false, errorOnExist: true };
  for (const file of [...(more.rules === false ? [] : RULES), ...CALENDAR])
    cpSync(join(OFFICE_ROOT, file), join(dir, file), once);
  for (const name of examples) {
    const root = exampleRoot(name);
    // File by file: of a whole folder some versions of Node take it ill that the folder is there already, too.
    for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
      const file = join(entry.parentPath, entry.name);
      if (entry.isFile()) cpSync(file, join(dir, relative(root, file)), once);
    }
  }
}

/** The data root of an example alone. */
export function exampleRoot(name: string): string {
  return join(FIXTURES, name, 'data');
}
