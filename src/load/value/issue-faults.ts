import { z } from 'zod';
import type { Field } from '#record/schema/fields.ts';
import type { Fault } from '../fault/fault.ts';
import { fieldAt, fitting } from './schema-at.ts';
import type { Subject } from './subject.ts';
import { isCode, valueFault } from './value-fault.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

// Looking for what was meant takes time; beyond this many issues nobody reads on.
const RICH = 300;

/** How keys are told that are missing or that nobody knows: of a file with what was surely meant. */
export interface KeyFaults {
  readonly missing: (subject: Subject, path: Path, spot: Field) => Fault | undefined;
  readonly unknown: (subject: Subject, path: Path, key: string) => Fault;
}

/** Everything that the schema says about the value, as faults with codes, places and what was expected. */
export function issueFaults(subject: Subject, keys: KeyFaults): Fault[] {
  const result = z.safeParse(subject.schema, subject.value);
  if (result.success) return [];
  let faults: Fault[] = [];
  for (const issue of expand(subject, result.error.issues, [])) {
    if (faults.length < RICH) faults = [...faults, ...faultsOf(subject, issue, keys)];
    else
      faults.push({
        code: 'value-custom',
        offset: subject.map.offsetOf(issue.path),
        params: { field: dotted(issue.path) },
      });
  }
  return faults;
}

function faultsOf(subject: Subject, issue: Issue, keys: KeyFaults): Fault[] {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys') {
    return issue.keys
      .filter((key) => key !== '<<')
      .slice(0, RICH)
      .map((key) => keys.unknown(subject, path, key));
  }
  const spot = fieldAt(subject.schema, path, subject.value);
  if (
    spot !== undefined &&
    path.length > 0 &&
    subject.valueAt(path) === undefined &&
    issue.code !== 'custom'
  ) {
    const fault = keys.missing(subject, path, spot);
    return fault === undefined ? [] : [fault];
  }
  return [valueFault(subject, issue, spot)];
}

/** Takes apart what the schema reports in one piece: alternatives, and lists refused for their length before their elements were looked at. */
function* expand(subject: Subject, issues: readonly Issue[], prefix: Path): Generator<Issue> {
  for (const raw of issues) {
    const issue = { ...raw, path: [...prefix, ...raw.path] };
    const { path } = issue;
    // A text where a list is meant is also measured as if it were one.
    if (
      (issue.code === 'too_big' || issue.code === 'too_small') &&
      issue.origin === 'array' &&
      !Array.isArray(subject.valueAt(path))
    )
      continue;
    if (issue.code === 'invalid_union' && !isCode(issue.message) && subject.valueAt(path) !== undefined) {
      const spot = fieldAt(subject.schema, path, subject.value);
      const option = spot === undefined ? undefined : fitting(spot, subject.valueAt(path));
      const inner =
        option === undefined || option === spot
          ? []
          : (z.safeParse(option.schema, subject.valueAt(path)).error?.issues ?? []);
      if (inner.length > 0) {
        yield* expand(subject, inner, path);
        continue;
      }
    }
    yield issue;
    if (issue.code === 'too_big' && issue.origin === 'array') yield* elementIssues(subject, path);
  }
}

function* elementIssues(subject: Subject, path: Path): Generator<Issue> {
  const list = subject.valueAt(path);
  const element = fieldAt(subject.schema, path, subject.value)?.element;
  if (!Array.isArray(list) || element === undefined) return;
  for (const [index, item] of list.slice(0, RICH).entries()) {
    yield* expand(subject, z.safeParse(element.schema, item).error?.issues ?? [], [...path, index]);
  }
}

function dotted(path: Path): string {
  return path.map(String).join('.');
}
