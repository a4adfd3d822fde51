import { z } from 'zod';
import { type Ledger, KIND_NAMES, type KindName } from '#record/ledger.ts';
import { LOOK_ALIKE } from './look-alikes.ts';
import { PERSONAL_HINT } from './personal-numbers.ts';
import type { Entry } from '#record/schema/entry.ts';
import type { Field } from '#record/schema/fields.ts';
import { fieldTree } from './field-tree.ts';

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

/** What the checks on all texts look for, each the cheapest sign of it. */
const WRITTEN_WORDS = {
  /** Long enough to be a file, or an address that holds one. */
  file: (text: string) => text.length >= 100 || text.includes(';base64,'),
  /** The name of a host. */
  host: (text: string) => (text.includes('.') || text.includes('．')) && HOST.test(text),
} as const;

const HOST = /[.．][a-zａ-ｚ]{2}/iu;

let ways: FieldWays | undefined;
const walked = new WeakMap<Ledger, readonly FieldText[]>();

/** Every text of the ledger in its writer's own words that everyone may read at the widest and that fits one of `PUBLIC_WORDS`. */
export function publicTexts(ledger: Ledger, wanted: keyof typeof PUBLIC_WORDS): readonly FieldText[] {
  return textsOf(ledger).filter(({ isPublic, text }) => isPublic && PUBLIC_WORDS[wanted].test(text));
}

/** Every text of the ledger in its writer's own words, whoever may read it, that fits one of `WRITTEN_WORDS`. */
export function writtenTexts(ledger: Ledger, wanted: keyof typeof WRITTEN_WORDS): readonly FieldText[] {
  return textsOf(ledger).filter(({ text }) => WRITTEN_WORDS[wanted](text));
}

/** The texts that any check looks for, found in one walk over the ledger. */
function textsOf(ledger: Ledger): readonly FieldText[] {
  ways ??= fieldWays();
  let texts = walked.get(ledger);
  if (texts === undefined) walked.set(ledger, (texts = textsAlong(ledger, ways)));
  return texts;
}

function fits(text: string, isPublic: boolean): boolean {
  return (
    WRITTEN_WORDS.file(text) ||
    WRITTEN_WORDS.host(text) ||
    (isPublic && WANTED.some((form) => form.test(text)))
  );
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
  /** Whether everyone may read it at the widest. */
  readonly isPublic: boolean;
}

/** The way through the records of a kind to the texts in their writers' own words, past everything else. */
interface Way {
  readonly wanted: boolean;
  /** A field inside a narrower one is as narrow, so the field itself tells. */
  readonly isPublic: boolean;
  readonly element: Way | undefined;
  readonly members: readonly (readonly [key: string, way: Way])[];
}

type FieldWays = readonly (readonly [KindName, Way])[];

/** The ways to all such texts, worked out once from the schemas. */
function fieldWays(): FieldWays {
  return KIND_NAMES.flatMap((kind) => {
    const way = wayOf(fieldTree(kind));
    return way === undefined ? [] : [[kind, way] as const];
  });
}

/** Every text at the end of the ways that fits, in the order of the ledger. */
function textsAlong(ledger: Ledger, ways: FieldWays): readonly FieldText[] {
  const found: FieldText[] = [];
  for (const [kind, way] of ways) {
    for (const entry of ledger[kind]) {
      // Nearly no record has one: whether is asked first, at no cost of paths; where, only then.
      if (!holdsOne(entry.value, way)) continue;
      follow(entry.value, way, [], (field, text, isPublic) => {
        found.push({ kind, entry, field, text, isPublic });
      });
    }
  }
  return found;
}

function wayOf(node: Field): Way | undefined {
  const element = node.element === undefined ? undefined : wayOf(node.element);
  const members = [...node.members].flatMap(([key, member]) => {
    const way = wayOf(member);
    return way === undefined ? [] : [[key, way] as const];
  });
  const wanted = takesWords(node.schema);
  const isPublic = node.tier === 'public';
  return wanted || element !== undefined || members.length > 0
    ? { wanted, isPublic, element, members }
    : undefined;
}

/** Whether a text at the end of the way fits. */
function holdsOne(value: unknown, way: Way): boolean {
  if (typeof value === 'string') return way.wanted && fits(value, way.isPublic);
  if (Array.isArray(value)) {
    const { element } = way;
    if (element === undefined) return false;
    for (let n = 0; n < value.length; n++) if (holdsOne(value[n], element)) return true;
  } else if (isRecord(value)) {
    const { members } = way;
    for (let n = 0; n < members.length; n++) {
      const member = members[n];
      if (member === undefined) continue;
      const inner = value[member[0]];
      if (inner !== undefined && holdsOne(inner, member[1])) return true;
    }
  }
  return false;
}

/** `path` is one stack for the whole walk, copied where a text is found. */
function follow(
  value: unknown,
  way: Way,
  path: PropertyKey[],
  tell: (field: readonly PropertyKey[], text: string, isPublic: boolean) => void,
): void {
  const step = (key: PropertyKey, inner: unknown, next: Way) => {
    path.push(key);
    follow(inner, next, path, tell);
    path.pop();
  };
  if (typeof value === 'string') {
    if (way.wanted && fits(value, way.isPublic)) tell([...path], value, way.isPublic);
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
