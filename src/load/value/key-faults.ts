import { nearest } from '#text/nearest.ts';
import { asWritten } from '../fault/as-written.ts';
import { oddBlank } from '../fault/blanks.ts';
import type { Fault } from '../fault/fault.ts';
import { expectation } from './expectation.ts';
import type { Field } from '#record/schema/fields.ts';
import { fieldAt, fitting, memberOf } from './schema-at.ts';
import { notForLedger } from '../fault/not-for-ledger.ts';
import type { Subject } from './subject.ts';
import { writeYaml } from '../fault/write-yaml.ts';

type Fields = ReadonlyMap<string, Field>;

/** A key that the schema does not know: one for what does not belong in the ledger, else with the key that was surely meant, by its letters or by its Chinese name. */
export function unknownKey(subject: Subject, path: readonly PropertyKey[], key: string): Fault {
  const range = subject.map.keyRange([...path, key]);
  const offset = range?.start ?? subject.map.offsetOf(path);
  const kept = notForLedger(key);
  if (kept !== undefined) return { code: 'not-for-ledger', offset, params: { ...kept, key: asWritten(key) } };
  const fields = siblings(subject, path);
  const meant = meantKey(key, fields);
  const written = memberOf(subject.valueAt(path), meant ?? '') !== undefined;
  const params = {
    field: [...path, key].map(String).join('.'),
    key: asWritten(key),
    ...oddBlank(key),
    nearest: meant ?? '',
    nearestAbout: fields.get(meant ?? '')?.about ?? '',
    known: knownKeys(fields, subject.valueAt(path)),
    outer: meant === undefined ? outerPath(subject, path, key) : '',
  };
  const edit = range !== undefined && meant !== undefined && !written ? { ...range, text: meant } : undefined;
  return { code: 'key-unknown', offset, params, ...(edit === undefined ? {} : { edit }) };
}

/** A key that must be there and is not; `undefined` when an unknown key beside it surely was meant for it, which is told there. */
export function missingKey(subject: Subject, path: readonly PropertyKey[], spot: Field): Fault | undefined {
  const parent = path.slice(0, -1);
  const key = String(path.at(-1));
  const fields = siblings(subject, parent);
  const around = subject.valueAt(parent);
  const beside = typeof around === 'object' && around !== null ? Object.keys(around).slice(0, MANY) : [];
  if (beside.some((other) => !fields.has(other) && meantKey(other, fields) === key)) return undefined;
  const expected = expectation(spot);
  const add = spot.example === undefined ? key : asWritten(`${key}: ${writeYaml(spot.example)}`);
  const params = { ...expected, field: path.map(String).join('.'), key, add };
  return { code: 'key-missing', offset: subject.map.offsetOf(parent), params };
}

/** The key of `fields` that a wrong key stands for: `titel` → title, `完成时限` → due. */
function meantKey(key: string, fields: Fields): string | undefined {
  const near = nearest(key, fields.keys());
  if (near !== undefined || !/\p{Script=Han}/u.test(key)) return near;
  const word = key.normalize('NFKC').trim();
  const called = [...fields].map(([name, { about }]) => ({
    name,
    terms: about.split(/[，；：、（）]|——/u).map((term) => term.trim()),
  }));
  const only = (found: readonly { name: string }[]) => (found.length === 1 ? found[0]?.name : undefined);
  const exact = only(called.filter(({ terms }) => terms.includes(word)));
  if (exact !== undefined || word.length < 2) return exact;
  const part = only(
    called.filter(({ terms }) =>
      terms.some((term) => term.length > 1 && (term.includes(word) || word.includes(term))),
    ),
  );
  if (part !== undefined) return part;
  const close = nearest(
    word,
    called.flatMap(({ terms }) => terms),
  );
  return close === undefined ? undefined : only(called.filter(({ terms }) => terms.includes(close)));
}

// Beside more keys than any record has, the search for what was meant is not worth its time.
const MANY = 100;

function siblings(subject: Subject, path: readonly PropertyKey[]): Fields {
  const spot = fieldAt(subject.schema, path, subject.value);
  return spot === undefined ? new Map() : fitting(spot, subject.valueAt(path)).members;
}

/** `key<tab>about`, one a line: the keys not written yet; if none is left, all. */
function knownKeys(fields: Fields, value: unknown): string {
  const rows = [...fields].map(([key, { about }]) => ({ key, line: `${key}\t${about}` }));
  const free = rows.filter(({ key }) => memberOf(value, key) === undefined);
  return (free.length > 0 ? free : rows).map(({ line }) => line).join('\n');
}

/** The nearest mapping around that does know the key: it was indented too far. `/` is the record itself. */
function outerPath(subject: Subject, path: readonly PropertyKey[], key: string): string {
  for (let length = path.length - 1; length >= 0; length--) {
    const outer = path.slice(0, length);
    if (siblings(subject, outer).has(key)) return length === 0 ? '/' : outer.map(String).join('.');
  }
  return '';
}
