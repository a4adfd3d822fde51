import { check, type Finding, found } from '../check.ts';
import { aboutField } from '../field-tree.ts';
import { fixedBy, textAt } from '../identity.ts';
import { supplementName } from '../report/supplement-name.ts';
import { KIND_NAMES } from '../../../record/ledger.ts';

/** What a file's name says of its record, the record must say too (`paths` of its kind). */
export const recordName = check({
  code: 'record-name',
  severity: 'error',
  *find({ ledger, units }): Generator<Finding> {
    for (const kind of KIND_NAMES) {
      for (const entry of ledger[kind]) {
        for (const [field, textOf] of fixedBy(kind, entry.names)) {
          const expected = textOf(entry.names);
          if (textAt(entry, field) !== expected)
            yield found(entry, [field], {
              expected,
              path: entry.path,
              rename: kind === 'report' && field === 'unit' ? supplementName(expected, units) : '',
              about: aboutField(kind, [field]),
            });
        }
      }
    }
  },
});
