import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OFFICE_ROOT } from './office-data.ts';

/** The examples, one folder a code. */
export const FIXTURES = join(import.meta.dirname, '../core/checks/fixtures');

const YEARS = ['2025', '2026'];

/** The rules and working days of the tests' own office as data roots, under the examples. Made anew, since its other records lie beside them. */
export interface OfficeRoots {
  readonly rules: string;
  readonly calendar: string;
  readonly remove: () => void;
}

/** Makes the roots in the system's folder for temporary files; `remove` takes them away. */
export function officeRoots(): OfficeRoots {
  const base = mkdtempSync(join(tmpdir(), 'duban-checks-'));
  const [rules, calendar] = [join(base, 'first'), join(base, 'second')];
  cpSync(join(OFFICE_ROOT, 'rules/v1.yaml'), join(rules, 'rules/v1.yaml'));
  for (const year of YEARS)
    cpSync(join(OFFICE_ROOT, `calendar/${year}.yaml`), join(calendar, `calendar/${year}.yaml`));
  return {
    rules,
    calendar,
    remove: () => {
      rmSync(base, { recursive: true, force: true });
    },
  };
}

/** The data root of an example. */
export function exampleRoot(name: string): string {
  return join(FIXTURES, name, 'data');
}
