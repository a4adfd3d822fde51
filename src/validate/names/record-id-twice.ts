import { fieldWords, said, valueWords } from '#wording/problems/phrases.ts';
import type { Entry } from '#record/schema/entry.ts';
import { KINDS } from '#record/kinds.ts';
import { KIND_NAMES, type KindName, type Ledger } from '#record/ledger.ts';
import { ownNames } from '#record/names.ts';
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
      const first = new Map<string, Named>();
      for (const { entry, field, scope, id } of scoped(ledger, kind)) {
        const key = `${scope} ${id}`;
        const known = first.get(key);
        if (known === undefined) first.set(key, { entry, field });
        else {
          const { file, line } = known.entry.at(known.field);
          yield found(entry, field, {
            first: `${file}:${String(line)}`,
            about: aboutField(kind, field),
          });
        }
      }
    }
  },
});

interface Scoped extends Named {
  readonly id: string;
  /** Ids are held against those of the same scope. */
  readonly scope: string;
}

function* scoped(ledger: Ledger, kind: KindName): Generator<Scoped> {
  const alone = isFixedByPath(kind);
  for (const entry of ledger[kind])
    for (const { field, own, id } of ownNames(kind, entry.value)) {
      if (own.within === 'list')
        yield { entry, field, id, scope: `${entry.path} ${field.filter(isName).join('.')}` };
      else if (!(alone && field.length === 1)) yield { entry, field, id, scope: '' };
    }
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
