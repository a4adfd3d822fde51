import type { z } from 'zod';
import { asWritten } from './as-written.ts';
import type { Fault } from './fault.ts';
import { expectation } from './expectation.ts';
import type { Field } from '../core/schema/fields.ts';
import type { Subject } from './subject.ts';
import { suggestValue } from './suggest-value.ts';
import { writeYaml } from './write-yaml.ts';

type Issue = z.core.$ZodIssue;

/** What is wrong with one value: the code, the value as written, what the field accepts, and the value that was surely meant. */
export function valueFault(subject: Subject, issue: Issue, spot: Field | undefined): Fault {
  const { path } = issue;
  const value = subject.valueAt(path);
  const range = subject.map.valueRange(path);
  const source = range === undefined ? '' : subject.text.slice(range.start, range.end);
  const meant = spot === undefined || source === '' ? undefined : suggestValue(spot.schema, value, source);
  const params = {
    ...(spot === undefined ? {} : expectation(spot)),
    ...limits(issue),
    field: path.map(String).join('.'),
    value: asWritten(source.trimEnd()),
    found: foundType(value),
    ...(typeof value === 'string' || Array.isArray(value) ? { size: String(value.length) } : {}),
    nearest: meant === undefined ? '' : asWritten(writeYaml(meant)),
    ...own(issue),
  };
  const oneLine = range !== undefined && !/[\n\r]/u.test(source);
  const edit = meant !== undefined && oneLine ? { ...range, text: writeYaml(meant) } : undefined;
  const code = value === null ? 'value-empty' : codeOf(issue, value);
  return { code, offset: subject.map.offsetOf(path), params, ...(edit === undefined ? {} : { edit }) };
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
    case 'invalid_key':
      return 'key-pattern';
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
  return value === null
    ? 'empty'
    : typeof value === 'object'
      ? 'map'
      : value === undefined
        ? 'missing'
        : typeof value;
}
