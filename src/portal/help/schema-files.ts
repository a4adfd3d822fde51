import { schemaText } from '#form/json-schema.ts';
import { kindSlug } from '#form/kind-slug.ts';
import type { ViewEnv } from '../env/env.ts';
import { kindsInUse } from './kinds-in-use.ts';

/** /schema/<kind>.json: what a record of a kind that the office has holds, for other programs. */
export interface SchemaFileView {
  readonly slug: string;
  readonly text: string;
}

export function schemaFiles(env: ViewEnv): readonly SchemaFileView[] {
  return kindsInUse(env).map((kind) => ({ slug: kindSlug(kind), text: schemaText(kind) }));
}
