import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';

/** The small ledger that the tests own: an invented office, the rules and working days that they reckon by. */
export const OFFICE_ROOT = join(import.meta.dirname, 'office');

/** One of its files as YAML reads it; the caller parses it with its schema. For tests: core itself reads nothing. */
export function officeFile(path: string): unknown {
  return load(readFileSync(join(OFFICE_ROOT, path), 'utf8'));
}

/** The names of the files in one of its folders, in order. */
export function officeFiles(folder: string): readonly string[] {
  return readdirSync(join(OFFICE_ROOT, folder)).sort();
}
