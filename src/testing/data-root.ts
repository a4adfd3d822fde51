import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The examples, one folder a code. */
export const FIXTURES = join(import.meta.dirname, '../core/checks/fixtures');

const PRODUCT = join(import.meta.dirname, '../../data');
const YEARS = ['2025', '2026'];

/** The product's own rules and working days as data roots, under the examples. Made anew, since `data/` holds the whole demo record beside them. */
export interface ProductRoots {
  readonly rules: string;
  readonly calendar: string;
  readonly remove: () => void;
}

/** Makes the roots in the system's folder for temporary files; `remove` takes them away. */
export function productRoots(): ProductRoots {
  const base = mkdtempSync(join(tmpdir(), 'duban-checks-'));
  const [rules, calendar] = [join(base, 'first'), join(base, 'second')];
  cpSync(join(PRODUCT, 'rules/v1.yaml'), join(rules, 'rules/v1.yaml'));
  for (const year of YEARS)
    cpSync(join(PRODUCT, `calendar/${year}.yaml`), join(calendar, `calendar/${year}.yaml`));
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
