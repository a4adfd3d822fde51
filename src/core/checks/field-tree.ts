import { z } from 'zod';
import { bare } from '../schema/bare.ts';
import { SCHEMAS, type KindName } from '../../record/ledger.ts';
import { narrower, tierOf, type Tier } from '../schema/field.ts';

/** A field of a kind of record, with who may read it at the widest. */
export interface FieldNode {
  readonly tier: Tier;
  /** One Chinese line about the field. */
  readonly about: string;
  readonly members: ReadonlyMap<string, FieldNode>;
  readonly element: FieldNode | undefined;
  /** Whether a text in it is its writer's own words, not an id, a time or a choice. */
  readonly words: boolean;
}

/** The fields of a kind as a tree; a field inside a narrower one is as narrow, one that nobody marked is withheld. */
export function fieldTree(kind: KindName): FieldNode {
  let tree = TREES.get(kind);
  if (tree === undefined) TREES.set(kind, (tree = nodeOf(SCHEMAS[kind], 'public', 'public', '')));
  return tree;
}

/** The line about a field; empty where the kind has no such field. */
export function aboutField(kind: KindName, field: readonly PropertyKey[]): string {
  let node: FieldNode | undefined = fieldTree(kind);
  let about = '';
  for (const part of field) {
    node = typeof part === 'number' ? node?.element : node?.members.get(String(part));
    about = node?.about === undefined || node.about === '' ? about : node.about;
  }
  return about;
}

/** Visits every field of a value that stands there, outermost first; `visit` answers whether to go inside. */
export function walkFields(
  value: unknown,
  node: FieldNode,
  visit: (value: unknown, node: FieldNode, path: readonly PropertyKey[]) => boolean,
  path: readonly PropertyKey[] = [],
): void {
  if (value === undefined || !visit(value, node, path)) return;
  if (Array.isArray(value)) {
    const { element } = node;
    if (element !== undefined)
      value.forEach((item: unknown, index) => {
        walkFields(item, element, visit, [...path, index]);
      });
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, member] of Object.entries(value)) {
      const field = node.members.get(key);
      if (field !== undefined) walkFields(member, field, visit, [...path, key]);
    }
  }
}

const TREES = new Map<KindName, FieldNode>();

function nodeOf(schema: z.core.$ZodType, own: Tier, around: Tier, about: string): FieldNode {
  const inner = bare(schema);
  const tier = narrower(own, around);
  const members = new Map<string, FieldNode>();
  if (inner instanceof z.ZodObject) {
    const shape: Readonly<Record<string, z.core.$ZodType>> = inner.shape;
    for (const [key, field] of Object.entries(shape)) {
      const marked = field instanceof z.ZodType ? (tierOf(field) ?? 'system') : 'system';
      members.set(key, nodeOf(field, marked, tier, lineOf(field)));
    }
  }
  // What a list holds is marked by the list.
  const element = inner instanceof z.ZodArray ? nodeOf(inner.element, tier, tier, about) : undefined;
  return { tier, about, members, element, words: takesWords(inner) };
}

function takesWords(schema: z.core.$ZodType): boolean {
  return schema instanceof z.ZodString && z.safeParse(schema, ANY).success;
}

// No id, day, choice or short name is like this.
const ANY = '无关文字：13:30，见1号。';

function lineOf(schema: z.core.$ZodType): string {
  return schema instanceof z.ZodType ? (schema.meta()?.description ?? '') : '';
}
