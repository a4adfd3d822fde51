import { check, type Finding, found } from '../check.ts';
import { aboutField } from '../field-tree.ts';
import { publicTexts } from '../public-texts.ts';

/** A name or title says something: blanks, signs and what nobody sees are none. */
export const nameBlank = check({
  code: 'name-blank',
  severity: 'error',
  *find({ ledger }): Generator<Finding> {
    for (const { kind, entry, field } of publicTexts(ledger, 'blank'))
      if (NAMES.has(field.at(-1))) yield found(entry, field, { about: aboutField(kind, field) });
  },
});

const NAMES: ReadonlySet<unknown> = new Set(['title', 'name', 'short', 'shortName']);
