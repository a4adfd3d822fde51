import { z } from 'zod';
import { type Ledger, KIND_NAMES, type KindName } from '#record/ledger.ts';
import { LOOK_ALIKE } from './look-alikes.ts';
import { PERSONAL_HINT } from './personal-numbers.ts';
import type { Entry } from '#record/schema/entry.ts';
import type { Field } from '#record/schema/fields.ts';
import { fieldTree } from './field-tree.ts';

let ways: FieldWays | undefined;

/** What any of the checks on public words looks for, so that the ledger is walked once for all of them. */
export const PUBLIC_WORDS = {
  personal: PERSONAL_HINT,
  /** Words that a public page does not use. */
  avoided: /末位淘汰|黑榜|黄牌|旧账|倒数第一|政府督查(?!工作条例)/u,
  /** The cheapest sign of a mark of secrecy, or of where something lies. */
  secrecy:
    /密|内\s*部|不得|严禁|禁止|请勿|不可|不宜|[°º′]|[0-9０-９]\s*度|[东西]经|[南北]纬|[经纬]度|[0-9０-９][.．][0-9０-９]{3}|位于|坐落|地址|位置|埋深|坐标/u,
  alike: new RegExp(`${LOOK_ALIKE.source}|[０-９Ａ-Ｚａ-ｚ]`, 'u'),
  /** No letter and no digit. */
  blank: /^[\p{P}\p{S}\p{Z}\p{M}\p{C}]*$/u,
  links: /[:：][/／]{2}|(?:^|[^\w@])(?:[/／]{2}|www[.．])/iu,
} as const;

const WANTED = Object.values(PUBLIC_WORDS);

const walked = new WeakMap<Ledger, readonly FieldText[]>();

/** Every text of the ledger in its writer's own words that everyone may read at the widest and that fits one of `PUBLIC_WORDS`. */
export function publicTexts(ledger: Ledger, wanted: keyof typeof PUBLIC_WORDS): readonly FieldText[] {
  // A field inside a narrower one is as narrow, so the field itself tells.
  ways ??= fieldWays(({ tier, schema }) => tier === 'public' && takesWords(schema));
  let texts = walked.get(ledger);
  if (texts === undefined)
    walked.set(ledger, (texts = textsAlong(ledger, ways, (text) => WANTED.some((form) => form.test(text)))));
  return texts.filter(({ text }) => PUBLIC_WORDS[wanted].test(text));
}

let allWays: FieldWays | undefined;

/** Every text of the ledger in its writer's own words, whoever may read it, that fits. */
export function writtenTexts(ledger: Ledger, form: RegExp): readonly FieldText[] {
  allWays ??= fieldWays(({ schema }) => takesWords(schema));
  return textsAlong(ledger, allWays, (text) => form.test(text));
}

/** Whether a text in it is its writer's own words, not an id, a time or a choice. */
function takesWords(schema: z.core.$ZodType): boolean {
  return schema instanceof z.ZodString && z.safeParse(schema, ANY_WORDS).success;
}

// No id, day or choice is like this, and it is as short as the shortest text may be.
const ANY_WORDS = '无关：1';

/** A text somewhere in a record. */
interface FieldText {
  readonly kind: KindName;
  readonly entry: Entry<unknown>;
  readonly field: readonly PropertyKey[];
  readonly text: string;
}

/** The way through the records of a kind to the texts that are wanted, past everything else. */
interface Way {
  readonly wanted: boolean;
  readonly element: Way | undefined;
  readonly members: readonly (readonly [key: string, way: Way])[];
}

type FieldWays = readonly (readonly [KindName, Way])[];

/** The ways to all fields of a sort, worked out once from the schemas. */
function fieldWays(wanted: (node: Field) => boolean): FieldWays {
  return KIND_NAMES.flatMap((kind) => {
    const way = wayOf(fieldTree(kind), wanted);
    return way === undefined ? [] : [[kind, way] as const];
  });
}

/** Every text at the end of the ways that `fits`, in the order of the ledger. */
function textsAlong(ledger: Ledger, ways: FieldWays, fits: (text: string) => boolean): readonly FieldText[] {
  const found: FieldText[] = [];
  for (const [kind, way] of ways) {
    for (const entry of ledger[kind]) {
      // Nearly no record has one: whether is asked first, at no cost of paths; where, only then.
      if (!holdsOne(entry.value, way, fits)) continue;
      follow(entry.value, way, fits, [], (field, text) => {
        found.push({ kind, entry, field, text });
      });
    }
  }
  return found;
}

function wayOf(node: Field, wanted: (node: Field) => boolean): Way | undefined {
  const element = node.element === undefined ? undefined : wayOf(node.element, wanted);
  const members = [...node.members].flatMap(([key, member]) => {
    const way = wayOf(member, wanted);
    return way === undefined ? [] : [[key, way] as const];
  });
  const here = wanted(node);
  return here || element !== undefined || members.length > 0 ? { wanted: here, element, members } : undefined;
}

/** Whether a text at the end of the way fits. */
function holdsOne(value: unknown, way: Way, fits: (text: string) => boolean): boolean {
  if (typeof value === 'string') return way.wanted && fits(value);
  if (Array.isArray(value)) {
    const { element } = way;
    if (element === undefined) return false;
    for (let n = 0; n < value.length; n++) if (holdsOne(value[n], element, fits)) return true;
  } else if (isRecord(value)) {
    const { members } = way;
    for (let n = 0; n < members.length; n++) {
      const member = members[n];
      if (member === undefined) continue;
      const inner = value[member[0]];
      if (inner !== undefined && holdsOne(inner, member[1], fits)) return true;
    }
  }
  return false;
}

/** `path` is one stack for the whole walk, copied where a text is found. */
function follow(
  value: unknown,
  way: Way,
  fits: (text: string) => boolean,
  path: PropertyKey[],
  tell: (field: readonly PropertyKey[], text: string) => void,
): void {
  const step = (key: PropertyKey, inner: unknown, next: Way) => {
    path.push(key);
    follow(inner, next, fits, path, tell);
    path.pop();
  };
  if (typeof value === 'string') {
    if (way.wanted && fits(value)) tell([...path], value);
  } else if (Array.isArray(value)) {
    const { element } = way;
    if (element !== undefined) for (let n = 0; n < value.length; n++) step(n, value[n], element);
  } else if (isRecord(value)) {
    for (const [key, next] of way.members) if (value[key] !== undefined) step(key, value[key], next);
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
