import { z } from 'zod';
import { asWritten } from '../fault/as-written.ts';
import { oddBlank } from '../fault/blanks.ts';
import type { Fault } from '../fault/fault.ts';
import { expectation } from './expectation.ts';
import { Day } from '#record/schema/scalars.ts';
import type { Field } from '#record/schema/fields.ts';
import { fieldAt, memberOf } from './schema-at.ts';
import { spokenLimit } from './spoken-limit.ts';
import type { Subject } from './subject.ts';
import { suggestValue } from './suggest-value.ts';
import { writeYaml } from '../fault/write-yaml.ts';

type Issue = z.core.$ZodIssue;

/** What is wrong with one value: the code, the value as written, what the field accepts, and the value that was surely meant. */
export function valueFault(subject: Subject, issue: Issue, spot: Field | undefined): Fault {
  const { path } = issue;
  if (issue.code === 'invalid_key') return keyFault(subject, path, spot);
  const value = subject.valueAt(path);
  const range = subject.map.valueRange(path);
  const source = range === undefined ? '' : subject.text.slice(range.start, range.end);
  const meant = spot === undefined || source === '' ? undefined : suggestValue(spot.schema, value, source);
  const params = {
    ...(spot === undefined ? {} : expectation(spot)),
    ...limits(issue),
    field: path.map(String).join('.'),
    value: asWritten(source.replace(/[ \t\n\r]+$/u, '')),
    ...oddBlank(source),
    found: foundType(value),
    ...(spot?.ref === undefined ? {} : { target: spot.ref.target }),
    ...misreading(spot, value, source),
    ...spoken(subject, path, spot, value),
    ...(typeof value === 'string' || Array.isArray(value) ? { size: String(value.length) } : {}),
    nearest: meant === undefined ? '' : asWritten(writeYaml(meant)),
    ...own(issue),
  };
  const oneLine = range !== undefined && !/[\n\r]/u.test(source);
  const edit = meant !== undefined && oneLine ? { ...range, text: writeYaml(meant) } : undefined;
  const code = value === null ? 'value-empty' : codeOf(issue, value);
  return { code, offset: subject.map.offsetOf(path), params, ...(edit === undefined ? {} : { edit }) };
}

/**
 * What a program made of the number or text, where that says why it stands there: `serial`, a day as a spreadsheet
 * counts; `date`, the day that is written where a moment is meant and the time is missing.
 */
function misreading(spot: Field | undefined, value: unknown, source: string): Record<string, string> {
  if (spot === undefined || (typeof value !== 'number' && typeof value !== 'string')) return {};
  const bare = source.replaceAll(/^['"]|['"]$/gu, '');
  const day = z.safeParse(Day, bare).success ? bare : suggestValue(Day, bare, bare);
  if (typeof day !== 'string') return {};
  const { type } = expectation(spot);
  if (type === 'moment') return { date: day };
  return /^\d{5}$/u.test(source) && (type === 'day' || type === 'month') ? { serial: day } : {};
}

/**
 * A limit in words where a day is asked for: which (`limit`), its last day where that is sure (`last`), and whether the
 * record can say beside it that it moves to the working day before (`noLater`, mechanisms.md row 48).
 */
function spoken(
  subject: Subject,
  path: Issue['path'],
  spot: Field | undefined,
  value: unknown,
): Record<string, string> {
  if (spot === undefined || typeof value !== 'string' || expectation(spot).type !== 'day') return {};
  const { limit, last = '' } = spokenLimit(value) ?? {};
  if (limit === undefined) return {};
  const beside = fieldAt(subject.schema, [...path.slice(0, -1), 'dueNoLater'], subject.value);
  return { limit, last, noLater: path.at(-1) === 'due' && beside !== undefined ? 'yes' : '' };
}

/** What is wrong with a key where the office chooses the keys itself. */
function keyFault(subject: Subject, path: Issue['path'], spot: Field | undefined): Fault {
  const range = subject.map.keyRange(path);
  const key = String(path.at(-1) ?? '');
  const around = fieldAt(subject.schema, path.slice(0, -1), subject.value)?.schema;
  const meant = around instanceof z.ZodRecord ? suggestValue(around.keyType, key, key) : undefined;
  const params = {
    field: path.map(String).join('.'),
    about: spot?.about ?? '',
    key: asWritten(key),
    ...oddBlank(key),
  };
  const taken =
    typeof meant === 'string' && memberOf(subject.valueAt(path.slice(0, -1)), meant) !== undefined;
  const edit =
    range !== undefined && typeof meant === 'string' && !taken
      ? { ...range, text: writeYaml(meant) }
      : undefined;
  const offset = range?.start ?? subject.map.offsetOf(path);
  return { code: 'key-pattern', offset, params, ...(edit === undefined ? {} : { edit }) };
}

function codeOf(issue: Issue, value: unknown): string {
  // A scalar's own code names the fault better than the kind of check that found it.
  if (isCode(issue.message)) return issue.message;
  switch (issue.code) {
    case 'invalid_type':
      return 'value-type';
    case 'invalid_union':
      return kindsOf(issue) === undefined ? 'value-type' : 'value-choice';
    case 'invalid_value':
      return 'value-choice';
    case 'invalid_format':
      return 'value-pattern';
    case 'too_big':
    case 'too_small':
      return Array.isArray(value)
        ? `list-${SIZE[issue.code]}`
        : typeof value === 'string'
          ? `value-${SIZE[issue.code]}`
          : 'number-range';
    case 'not_multiple_of':
      return 'number-range';
    default:
      return 'value-custom';
  }
}

/** The values of the key that tells alternatives apart, when none of them was found. */
function kindsOf(issue: Issue): readonly unknown[] | undefined {
  return issue.code === 'invalid_union' && 'options' in issue && Array.isArray(issue.options)
    ? issue.options
    : undefined;
}

const SIZE = { too_big: 'too-long', too_small: 'too-short' } as const;

function limits(issue: Issue): Record<string, string> {
  if (issue.code === 'too_big') return { max: String(issue.maximum) };
  if (issue.code === 'too_small') return { min: String(issue.minimum) };
  if (issue.code === 'not_multiple_of') return { step: String(issue.divisor) };
  const kinds = kindsOf(issue);
  if (kinds !== undefined) return { choices: kinds.map((kind) => writeYaml(kind)).join('\n') };
  if (issue.code === 'invalid_format')
    return { format: issue.format, ...(issue.pattern === undefined ? {} : { pattern: issue.pattern }) };
  return {};
}

/** What a check of the schema's own says besides: its parameters, and its sentence when it is one. */
function own(issue: Issue): Record<string, string> {
  const params = issue.code === 'custom' ? Object.entries(issue.params ?? {}) : [];
  const texts = params.filter(([, text]) => typeof text === 'string' || typeof text === 'number');
  const said = Object.fromEntries(texts.map(([name, text]) => [name, asWritten(String(text))]));
  return issue.code === 'custom' && !isCode(issue.message) ? { ...said, message: issue.message } : said;
}

/** Schemas of the ledger give a problem code as an issue's message. */
export function isCode(message: string): boolean {
  return /^[a-z]+(?:-[a-z0-9]+)+$/u.test(message);
}

function foundType(value: unknown): string {
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'number' && !Number.isFinite(value)) return 'no-number';
  return value === null
    ? 'empty'
    : typeof value === 'object'
      ? 'map'
      : value === undefined
        ? 'missing'
        : typeof value;
}
