import type { Entry } from '../entry.ts';
import type { Ledger } from '../ledger.ts';
import { KINDS, type KindName } from '../schema/kinds.ts';
import { fieldTree, type FieldNode } from './field-tree.ts';

/** A text that its writer was free in and that everyone may read at the widest. */
export interface PublicText {
  readonly kind: KindName;
  readonly entry: Entry<unknown>;
  readonly field: readonly PropertyKey[];
  readonly text: string;
}

/** Every public text of the ledger that fits the pattern, which looks for a part of it. */
export function publicTexts(ledger: Ledger, pattern: RegExp): readonly PublicText[] {
  const found: PublicText[] = [];
  for (const [kind, tree] of ways()) {
    for (const entry of ledger[kind]) {
      gather(entry.value, tree, pattern, [], (field, text) => {
        found.push({ kind, entry, field, text });
      });
    }
  }
  return found;
}

/** The way to the texts of a kind: only members that lead to one. */
interface Way {
  readonly text: boolean;
  readonly element: Way | undefined;
  readonly members: readonly (readonly [key: string, way: Way])[];
}

let known: readonly (readonly [KindName, Way])[] | undefined;

function ways(): readonly (readonly [KindName, Way])[] {
  known ??= [...new Set(KINDS.map(({ name }) => name))].flatMap((kind) => {
    const way = wayOf(fieldTree(kind));
    return way === undefined ? [] : [[kind, way] as const];
  });
  return known;
}

function wayOf({ tier, free, element, members }: FieldNode): Way | undefined {
  if (tier !== 'public') return undefined;
  const inner = element === undefined ? undefined : wayOf(element);
  const ways = [...members].flatMap(([key, node]) => {
    const way = wayOf(node);
    return way === undefined ? [] : [[key, way] as const];
  });
  return free || inner !== undefined || ways.length > 0
    ? { text: free, element: inner, members: ways }
    : undefined;
}

/** Goes the way in a value; `path` is one stack for the whole walk, copied where a text is found. */
function gather(
  value: unknown,
  way: Way,
  pattern: RegExp,
  path: PropertyKey[],
  tell: (field: readonly PropertyKey[], text: string) => void,
): void {
  if (typeof value === 'string') {
    if (way.text && pattern.test(value)) tell([...path], value);
  } else if (Array.isArray(value)) {
    const { element } = way;
    if (element === undefined) return;
    for (let n = 0; n < value.length; n++) {
      path.push(n);
      gather(value[n], element, pattern, path, tell);
      path.pop();
    }
  } else if (isRecord(value)) {
    for (const [key, inner] of way.members) {
      const member = value[key];
      if (member === undefined) continue;
      path.push(key);
      gather(member, inner, pattern, path, tell);
      path.pop();
    }
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
