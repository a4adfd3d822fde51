import { fieldWords, said, valueWords } from '#wording/problems/phrases.ts';
import type { Entry } from '#record/schema/entry.ts';
import { KINDS } from '#record/kinds.ts';
import { KIND_NAMES, type KindName, type Ledger } from '#record/ledger.ts';
import { eachOwnName } from '#record/names.ts';
import { aboutField } from '../check/field-tree.ts';
import { check, type Finding, found } from '../check/check.ts';

interface Named {
  readonly entry: Entry<unknown>;
  readonly field: readonly PropertyKey[];
}

/** An id names one thing: records of a kind across all years, and the entries of each list. */
export const recordIdTwice = check({
  code: 'record-id-twice',
  severity: 'error',
  words: {
    title: '编号重复',
    message: (p) => `发现${fieldWords(p)}${valueWords(p)}已经用过，先前的在 ${said(p, 'first')}`,
    expected: () => '每个编号只用一次，往年的也不重复',
    fix: () => '请改用没有用过的编号；如果是同一件事登记了两次，就删去一份',
    example: { wrong: 'id: c2026-001  # 另一条线索已用', right: 'id: c2026-002' },
  },
  *find({ ledger }): Generator<Finding> {
    for (const kind of KIND_NAMES) {
      for (const { first, entry, field } of givenTwice(ledger, kind)) {
        const { file, line } = first.entry.at(first.field);
        yield found(entry, field, {
          first: `${file}:${String(line)}`,
          about: aboutField(kind, field),
        });
      }
    }
  },
});

/** The names of a kind that were given before, in the order of the ledger; nothing is kept of the lists of other records. */
function givenTwice(ledger: Ledger, kind: KindName): readonly (Named & { readonly first: Named })[] {
  const twice: (Named & { readonly first: Named })[] = [];
  const alone = isFixedByPath(kind);
  const inKind = new Map<string, Named>();
  for (const entry of ledger[kind]) {
    let inLists: Map<string, Named> | undefined;
    eachOwnName(kind, entry.value, ({ within }, id, field) => {
      if (within !== 'list' && alone && field.length === 1) return;
      const names = within === 'list' ? (inLists ??= new Map<string, Named>()) : inKind;
      const key = within === 'list' ? `${field.filter(isName).join('.')} ${id}` : id;
      const first = names.get(key);
      if (first === undefined) names.set(key, { entry, field: [...field] });
      else twice.push({ first, entry, field: [...field] });
    });
  }
  return twice;
}

/** Whether a kind's id is all that tells its paths apart: two records with one id are then one file. */
function isFixedByPath(kind: KindName): boolean {
  return Object.entries(KINDS[kind].paths).every(
    ([pattern, identity]) =>
      (identity['id'] ?? identity['version']) === pattern.replaceAll(/^[^{]*|\.yaml$/gu, ''),
  );
}

function isName(key: PropertyKey): boolean {
  return typeof key === 'string';
}
