import { readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { loadTypedLedger } from '#load/ledger.ts';
import { soundValue } from '#load/yaml/parse-yaml.ts';
import { KIND_NAMES, type KindName } from '#record/ledger.ts';
import { recordSchema } from '#form/json-schema.ts';

// Strict: a word that JSON Schema does not know is a fault of the schema.
const ajv = new Ajv({ strict: true, strictRequired: false, allErrors: true });
addFormats(ajv);
const compiled = new Map<KindName, ValidateFunction>();

/** What a schema finds wrong with a value: where, and which of its words says so; empty where nothing is. */
export function schemaFaults(kind: KindName, value: unknown): readonly string[] {
  const validate = compiled.get(kind) ?? ajv.compile(recordSchema(kind));
  compiled.set(kind, validate);
  if (validate(value)) return [];
  return (validate.errors ?? []).map(({ instancePath, keyword }) => `${instancePath} ${keyword}`);
}

/** The files of a record that their schema refuses, and how many it was asked of. */
export function refusedFiles(root: string): { readonly asked: number; readonly refused: readonly string[] } {
  const { ledger } = loadTypedLedger({ dir: root, printed: root });
  const files = KIND_NAMES.flatMap((kind) => ledger[kind].map(({ file }) => ({ kind, file })));
  const refused = files.flatMap(({ kind, file }) =>
    schemaFaults(kind, soundValue(readFileSync(file, 'utf8'))).map((fault) => `${file} ${fault}`),
  );
  return { asked: files.length, refused };
}
