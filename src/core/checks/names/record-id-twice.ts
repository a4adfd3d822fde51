import type { Entry } from '../../entry.ts';
import type { KindName, Ledger } from '../../../record/ledger.ts';
import { aboutField } from '../field-tree.ts';
import { found, type Check, type Finding } from '../check.ts';

interface Named {
  readonly kind: KindName;
  readonly entry: Entry<unknown>;
  readonly field: readonly PropertyKey[];
  readonly id: string;
}

/** An id names one thing: records of a kind across all years, and the entries of each list. */
export const recordIdTwice: Check = {
  code: 'record-id-twice',
  severity: 'error',
  *find({ ledger }): Generator<Finding> {
    for (const scope of scopes(ledger)) {
      const first = new Map<string, Named>();
      for (const named of scope) {
        const known = first.get(named.id);
        if (known === undefined) first.set(named.id, named);
        else {
          const { file, line } = known.entry.at(known.field);
          yield found(named.entry, named.field, {
            first: `${file}:${String(line)}`,
            about: aboutField(named.kind, named.field),
          });
        }
      }
    }
  },
};

const WITH_ID = [
  'task',
  'meeting',
  'incoming',
  'verification',
  'clue',
  'measure',
  'issued',
  'siteReview',
  'objection',
] as const;

function* scopes(ledger: Ledger): Generator<Iterable<Named>> {
  for (const kind of WITH_ID)
    yield ledger[kind].map((entry) => ({ kind, entry, field: ['id'], id: entry.value.id }));
  yield ledger.calendar.flatMap((entry) => [
    ...listed('calendar', entry, 'notices', entry.value.notices),
    ...listed('calendar', entry, 'closures', entry.value.closures),
  ]);
  for (const entry of ledger.office) yield listed('office', entry, 'posts', entry.value.posts);
  yield ledger.items.flatMap((entry) => listed('items', entry, 'items', entry.value.items));
  yield ledger.honours.flatMap((entry) => listed('honours', entry, 'honours', entry.value.honours));
  for (const entry of ledger.rules) {
    yield listed('rules', entry, 'leagues', entry.value.leagues);
    yield listed('rules', entry, 'lists', entry.value.lists ?? []);
    if (typeof entry.value.period !== 'string') yield listed('rules', entry, 'period', entry.value.period);
  }
  for (const entry of ledger.meeting) {
    yield entry.value.decisions.map(({ no }, index) => ({
      kind: 'meeting' as const,
      entry,
      field: ['decisions', index, 'no'],
      id: String(no),
    }));
  }
}

function listed(
  kind: KindName,
  entry: Entry<unknown>,
  list: string,
  items: readonly { readonly id: string }[],
): Named[] {
  return items.map(({ id }, index) => ({ kind, entry, field: [list, index, 'id'], id }));
}
