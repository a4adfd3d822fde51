import { schemaText } from '#form/json-schema.ts';
import { kindSlug } from '#form/kind-slug.ts';
import { KIND_NAMES } from '#record/ledger.ts';

/** /schema/<kind>.json: what a record of a kind holds, for other programs. */
export interface SchemaFileView {
  readonly slug: string;
  readonly text: string;
}

export function schemaFiles(): readonly SchemaFileView[] {
  return KIND_NAMES.map((kind) => ({ slug: kindSlug(kind), text: schemaText(kind) }));
}
