import { z } from 'zod';
import { KINDS } from '#record/kinds.ts';
import type { KindName } from '#record/ledger.ts';
import { fieldsIn, fieldsOf, type Field } from '#record/schema/fields.ts';
import { isWord } from '#portal/testing/marked/mark-record.ts';
import { withFinishedFrozen } from '#portal/testing/frozen-world.ts';
import { markedLedger, markedRecords } from '#portal/testing/marked/marked-ledger.ts';
import { moreOf, MORE } from './more-records.ts';
import type { PlainRecord } from './plain-record.ts';

/** The moment as of which it is meant: the year is over, and each of its months frozen. */
export const WHOLE_AS_OF = '2027-02-10 15:00';

/** A free text that everyone may read, as no other field has it. */
export interface OpenMark {
  readonly kind: KindName;
  /** `meeting.decisions[].text`. */
  readonly field: string;
  readonly text: string;
}

/** A ledger in which every field that is 公开 says something, and each free text of it something of its own. */
export interface WholeLedger {
  readonly records: readonly PlainRecord[];
  readonly marks: readonly OpenMark[];
  /** Every public field that has a value in a record that everyone may read. */
  readonly filled: ReadonlySet<string>;
}

/** The small office of the tests of what is hidden, with what it leaves out added, and every open text marked. */
export function wholeLedger(): WholeLedger {
  const marks: OpenMark[] = [];
  const filled = new Set<string>();
  const plain = [...markedRecords().records.map(moreOf), ...MORE];
  const records = plain.map(({ kind, path, value }) => {
    const { schema, tier } = KINDS[kind];
    if (tier !== 'public' || isNarrowed(path, value)) return { kind, path, value };
    return { kind, path, value: marked(fieldsOf(schema), value, kind, { kind, marks, filled }) };
  });
  const ledger = markedLedger({ records, markers: [] });
  const editions = withFinishedFrozen(ledger, WHOLE_AS_OF).edition.map(({ path, value }) => ({
    kind: 'edition' as const,
    path,
    value,
  }));
  return { records: [...records, ...editions], marks, filled };
}

function isNarrowed(path: string, value: unknown): boolean {
  return path.includes('mksys') || JSON.stringify(value).includes('"disclosure":"系统内"');
}

interface Found {
  readonly kind: KindName;
  readonly marks: OpenMark[];
  readonly filled: Set<string>;
}

function marked(field: Field, value: unknown, path: string, found: Found): unknown {
  if (field.tier !== 'public') return value;
  found.filled.add(path);
  const option = field.options.find(({ schema }) => z.safeParse(schema, value).success);
  if (option !== undefined) return marked(option, value, path, found);
  const below = fieldsIn(field, value);
  if (Array.isArray(value)) return below.map((one) => marked(one.field, one.value, `${path}[]`, found));
  if (typeof value === 'object' && value !== null) {
    const known = new Map(below.map((one) => [one.key, one]));
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]: [string, unknown]) => {
        const one = known.get(key);
        return [key, one === undefined ? inner : marked(one.field, inner, `${path}.${key}`, found)];
      }),
    );
  }
  if (!isFreeText(field) || isWord(path) || typeof value !== 'string' || value.includes('mksys'))
    return value;
  const text = `mkpub${String(found.marks.length + 1).padStart(4, '0')}`;
  if (!z.safeParse(field.schema, text).success) return value;
  found.marks.push({ kind: found.kind, field: path, text });
  return text;
}

/** Whether a field takes any words: what names something, and what is a day, a number or one of a few, does not. */
function isFreeText({ schema, ref, own, local, signed }: Field): boolean {
  const names = ref ?? own ?? signed;
  return names === undefined && !local && z.safeParse(schema, '甲 乙').success;
}
