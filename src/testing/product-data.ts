import { readdirSync, readFileSync } from 'node:fs';
import { load } from 'js-yaml';

const DATA = new URL('../../data/', import.meta.url);

/** A file of the product's own `data/` as YAML reads it; the caller parses it with its schema. For tests: core itself reads nothing. */
export function productFile(path: string): unknown {
  return load(readFileSync(new URL(path, DATA), 'utf8'));
}

/** The names of the files in one of its folders, in order. */
export function productFiles(folder: string): readonly string[] {
  return readdirSync(new URL(`${folder}/`, DATA)).sort();
}
