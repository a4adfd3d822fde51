import { cpSync } from 'node:fs';
import { z } from 'zod';
import { loadTypedLedger } from '#load/ledger.ts';
import { KINDS } from '#record/kinds.ts';
import { KIND_NAMES } from '#record/ledger.ts';
import { fieldsOf, type Field } from '#record/schema/fields.ts';
import { isWord } from '#portal/testing/marked/mark-record.ts';
import { layRecord } from '../lay-records.ts';

/** What widens a page most: an address without a place to break, a word without end, letters of another script. */
const WORST = [
  `https://www.example.gov.cn/zhengce/zhengceku/${'202511content7047091'.repeat(60)}.htm`,
  `承诺书${'Wwmm'.repeat(300)}`,
  `${'长'.repeat(30)}${'／'.repeat(30)}${'-'.repeat(1000)}`,
  `文件名_最终版_再改_${'v2_final_'.repeat(120)}.docx`,
] as const;

/** Lengths that fields are limited to, the longest first. */
const LENGTHS = [1000, 800, 600, 500, 400, 300, 200, 160, 120, 100, 80, 60, 40, 30, 20, 16, 12, 10, 8, 6, 4];

/** Copies a record, each text that people write as they like as long as its field allows and as hard to break as texts come. Frozen periods stay as they are. Returns how many texts were written. */
export function makeLongest(from: string, data: string): number {
  cpSync(from, data, { recursive: true });
  const { ledger } = loadTypedLedger({ dir: from, printed: from });
  let count = 0;
  const longest = (field: Field, value: unknown, name: string): unknown => {
    const { schema, element, members, options } = field;
    if (options.length > 0) return value;
    if (element !== undefined && Array.isArray(value))
      return value.map((item: unknown) => longest(element, item, `${name}[]`));
    if (members.size > 0 && typeof value === 'object' && value !== null)
      return Object.fromEntries(
        Object.entries(value).map(([key, item]) => {
          const member = members.get(key);
          return [key, member === undefined ? item : longest(member, item, `${name}.${key}`)];
        }),
      );
    const isFree = typeof value === 'string' && field.ref === undefined && field.own === undefined;
    if (!isFree || field.local || isWord(name) || !accepts(schema, '甲 乙')) return value;
    const worst = WORST[count++ % WORST.length] ?? '';
    const length = LENGTHS.find((limit) => accepts(schema, worst.slice(0, limit)));
    return length === undefined ? value : worst.slice(0, length);
  };
  for (const kind of KIND_NAMES) {
    if (kind === 'edition' || kind === 'calendar' || kind === 'impact') continue;
    for (const { path, value } of ledger[kind]) {
      const written = longest(fieldsOf(KINDS[kind].schema), value, kind);
      if (typeof written === 'object' && written !== null) layRecord(data, path, written);
    }
  }
  return count;
}

function accepts(schema: z.core.$ZodType, text: string): boolean {
  return z.safeParse(schema, text).success;
}
