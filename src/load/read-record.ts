import type { z } from 'zod';
import type { Entry } from '#record/schema/entry.ts';
import type { Problem } from '#record/schema/problem.ts';
import type { Tier } from '#record/schema/field.ts';
import { withClosed } from './value/closed-quotes.ts';
import { toProblems, type Fault } from './fault/fault.ts';
import { issueFaults, type KeyFaults } from './value/issue-faults.ts';
import { missingKey, unknownKey } from './value/key-faults.ts';
import { lineIndex, type LineIndex } from './fault/line-index.ts';
import type { Edit } from './fault/fix.ts';
import { mapSource, parseYaml, soundValue, type Parsed } from './yaml/parse-yaml.ts';
import { plainPlace } from './yaml/plain-value.ts';
import { plainValue } from './yaml/plain-value.ts';
import { scanLines } from './yaml/scan-lines.ts';
import type { SourceMap } from './yaml/source-map.ts';
import { subjectOf, type Subject } from './value/subject.ts';
import { withSafeFixes } from './safe-fixes.ts';
import { maybeUnmeant, unmeantFaults } from './value/unmeant.ts';

/** A file of the record as text, and how it is called. */
export interface RecordSource {
  readonly file: string;
  readonly path: string;
  readonly names: Readonly<Record<string, string>>;
  readonly text: string;
  /** What decoding already found. */
  readonly faults: readonly Fault[];
  /** Whether Git calls its bytes so; undefined of a text that is no file. */
  readonly isBlob?: (name: string) => boolean;
}

export interface RecordRead {
  /** Missing as soon as one problem is an error: a record that is wrong in one field is not half believed. */
  readonly entry: Entry<unknown> | undefined;
  readonly problems: readonly Problem[];
}

/**
 * Text → record, or everything that is wrong with it; `tier` says who may read records of its kind at the widest.
 * `quick` is the same schema where many records are read by it.
 */
export function readRecord(
  source: RecordSource,
  schema: z.ZodType,
  tier: Tier = 'public',
  quick: z.ZodType = schema,
): RecordRead {
  const { text, file } = source;
  const { value, faults, index, subject } = readText(text, schema, quick);
  if (faults.length === 0 && source.faults.length === 0)
    return { entry: entryOf(source, value), problems: [] };
  const reported = toProblems(withClosed([...source.faults, ...faults], subject(), tier), file, text, index);
  const decoded = new Set(source.faults.map(({ code }) => code));
  const problems = withSafeFixes(text, reported, (fixed) =>
    toProblemsOf(fixed, file, schema).concat(reported.filter(({ code }) => decoded.has(code))),
  );
  const wrong = problems.some(({ severity }) => severity === 'error');
  return { entry: wrong ? undefined : entryOf(source, value), problems };
}

interface TextRead {
  /** Worth believing only where no fault is an error. */
  readonly value: unknown;
  readonly faults: readonly Fault[];
  readonly index: LineIndex;
  readonly subject: () => Subject;
}

function readText(text: string, schema: z.ZodType, quick = schema): TextRead {
  const plain = plainValue(text);
  const value = plain ?? soundValue(text);
  const sound = value === undefined ? undefined : quick.safeParse(value);
  if (sound?.success === true) {
    const subject = () => subjectOf(schema, value, mapSource(text), text);
    const faults = plain === undefined && maybeUnmeant(text) ? unmeantFaults(subject()) : [];
    return { value: sound.data, faults, index: lineIndex(text), subject };
  }
  const parsed = parseYaml(text);
  const found = allFaults(text, parsed, schema);
  // Refused without a reason would be a record that vanishes.
  const reported = found.some(({ severity }) => severity !== 'reminder');
  const faults = reported ? found : [...found, { code: 'value-custom', offset: 0, params: { field: '' } }];
  const { map } = parsed;
  return {
    value: undefined,
    faults,
    index: map.index,
    subject: () => subjectOf(schema, parsed.value, map, text),
  };
}

function toProblemsOf(text: string, file: string, schema: z.ZodType): Problem[] {
  const { faults, index } = readText(text, schema);
  return faults.length === 0 ? [] : toProblems(faults, file, text, index);
}

function entryOf(source: RecordSource, value: unknown): Entry<unknown> {
  const { file, path, names } = source;
  return {
    file,
    path,
    names,
    value,
    ...(source.isBlob === undefined ? {} : { isBlob: source.isBlob }),
    at(field) {
      const plain = plainPlace(source.text, field);
      if (plain !== undefined) return { file, ...lineIndex(source.text).positionOf(plain) };
      const map = mapOf(source);
      return { file, ...map.index.positionOf(map.offsetOf(field)) };
    },
  };
}

/** The maps that were asked for last: of a page's records more than one place is told, but all maps would outweigh the record. */
const MAPS = new Map<RecordSource, SourceMap>();
const MOST_MAPS = 200;

function mapOf(source: RecordSource): SourceMap {
  const known = MAPS.get(source);
  if (known !== undefined) return known;
  const [oldest] = MAPS.size < MOST_MAPS ? [] : MAPS.keys();
  if (oldest !== undefined) MAPS.delete(oldest);
  const map = mapSource(source.text);
  MAPS.set(source, map);
  return map;
}

const WRITTEN_KEYS: KeyFaults = { missing: missingKey, unknown: unknownKey };

// Each round may open what the one before could not see: a level that was one long text, a field under its right name, what whole records must hold.
const ROUNDS = 4;

/**
 * Writing faults and, as far as a value could be read, what the schema says of it.
 * Whatever can be fixed is, and the file read again, so that what stands behind a
 * fault is told with it: nobody fixes one line to be sent back for the next.
 */
function allFaults(text: string, first: Parsed, schema: z.ZodType): Fault[] {
  let parsed = first;
  // Told, and fixed for the rounds that follow.
  let fixed: readonly Fault[] = [];
  for (let round = 0; ; round++) {
    if (parsed.value === undefined) return [...fixed, ...parsed.faults];
    const subject = subjectOf(schema, parsed.value, parsed.map, text);
    const issues = issueFaults(subject, WRITTEN_KEYS);
    const slips = issues.flatMap((fault) => slipsIn(text, fault, parsed.map));
    const found = toldOnce(parsed.faults, unmeantFaults(subject), issues);
    const known = new Set(fixed.map(placed));
    // A text that stands where a mapping was meant is no fault beside the slips that made it one.
    const fresh = [...slips, ...found].filter(
      (fault) => fault.edit !== undefined && !known.has(placed(fault)),
    );
    if (fresh.length === 0 || round === ROUNDS) return [...fixed, ...found];
    const next = parseYaml(
      text,
      [...fixed, ...fresh].flatMap(({ edit }): Edit[] => (edit === undefined ? [] : [edit])),
    );
    // A fix after which the text no longer reads was a wrong guess.
    if (next.value === undefined) return [...fixed, ...found];
    fixed = [...fixed, ...fresh];
    parsed = next;
  }
}

function placed({ code, offset }: Fault): string {
  return `${code} ${String(offset)}`;
}

/** What the writing and the schema say of one value is told once: as what a person would call it. */
function toldOnce(written: readonly Fault[], unmeant: readonly Fault[], issues: readonly Fault[]): Fault[] {
  // The scan of the text already told every hidden character at its own place.
  const hidden = written.some(({ code }) => code === 'file-hidden-character');
  const cut = new Set(
    unmeant.filter(({ code }) => code === 'yaml-comment-cut').map((fault) => fieldOf(fault)),
  );
  const refused = new Map(issues.map((issue) => [issue.offset, issue]));
  const imprecise = new Set<number>();
  const reported = written.flatMap((fault) => {
    const issue = fault.code === 'yaml-number-precision' ? refused.get(fault.offset) : undefined;
    if (issue === undefined) return [fault];
    // A field for numbers takes no quotes; of a text that is wrong in itself that is told.
    if (!/integer|number|decimal/u.test(issue.params?.['type'] ?? '')) return [];
    imprecise.add(fault.offset);
    const { code, offset, params } = fault;
    return [{ code, offset, params: { ...params, field: fieldOf(issue) ?? '' } }];
  });
  return [
    ...reported,
    ...unmeant.filter(({ code, offset }) => code === 'yaml-comment-cut' || !refused.has(offset)),
    ...issues.filter(
      (fault) =>
        !(hidden && fault.code === 'text-control') &&
        !imprecise.has(fault.offset) &&
        !cut.has(fieldOf(fault)),
    ),
  ];
}

function fieldOf({ params }: Fault): string | undefined {
  return params?.['field'];
}

/** The slips of hand inside a text that stands where a mapping or list was meant. */
function slipsIn(text: string, fault: Fault, map: SourceMap): Fault[] {
  const { type = '', found, field = '' } = fault.params ?? {};
  if (fault.code !== 'value-type' || found !== 'string' || !(type === 'map' || type === 'list')) return [];
  const range = map.valueRange(field === '' ? [] : field.split('.'));
  if (range === undefined) return [];
  const { start } = map.index.lineAround(range.start);
  return scanLines(text, { start, end: range.end }).filter(
    ({ offset, edit }) => offset >= range.start && edit !== undefined,
  );
}
