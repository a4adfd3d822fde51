import { z } from 'zod';
import type { Entry } from '../core/entry.ts';
import type { Problem } from '../core/problem.ts';
import type { Tier } from '../core/schema/field.ts';
import { withClosed } from './closed-quotes.ts';
import { toProblems, type Fault } from './fault.ts';
import { issueFaults } from './issue-faults.ts';
import { lineIndex } from './line-index.ts';
import type { Edit } from './mend.ts';
import { mapSource, parseYaml, soundValue, type Parsed } from './parse-yaml.ts';
import { scanLines } from './scan-lines.ts';
import type { SourceMap } from './source-map.ts';
import { subjectOf } from './subject.ts';

/** A file of the record as text, and how it is called. */
export interface RecordSource {
  readonly file: string;
  readonly path: string;
  readonly names: Readonly<Record<string, string>>;
  readonly text: string;
  /** What decoding already found. */
  readonly faults: readonly Fault[];
}

export interface RecordRead {
  /** Missing as soon as one problem is an error: a record that is wrong in one field is not half believed. */
  readonly entry: Entry<unknown> | undefined;
  readonly problems: readonly Problem[];
}

/** Text → record, or everything that is wrong with it; `tier` says who may read records of its kind at the widest. */
export function readRecord(source: RecordSource, schema: z.ZodType, tier: Tier = 'public'): RecordRead {
  const { text, file } = source;
  const value = soundValue(text);
  const sound = value === undefined ? undefined : compiled(schema).safeParse(value);
  if (sound?.success === true) {
    const problems = source.faults.length === 0 ? [] : toProblems(source.faults, file, text, lineIndex(text));
    return { entry: entryOf(source, sound.data), problems };
  }
  const parsed = parseYaml(text);
  const found = allFaults(text, parsed, schema);
  // Refused without a reason would be a record that vanishes.
  const faults = found.length > 0 ? found : [{ code: 'value-custom', offset: 0, params: { field: '' } }];
  const all = withClosed(
    [...source.faults, ...faults],
    subjectOf(schema, parsed.value, parsed.map, text),
    tier,
  );
  return { entry: undefined, problems: toProblems(all, file, text, parsed.map.index) };
}

const COMPILED = new WeakMap<z.ZodType, z.ZodType>();

/** The same schema as one flat function, twice as fast; made when its kind is first met. */
function compiled(schema: z.ZodType): z.ZodType {
  let fast = COMPILED.get(schema);
  if (fast === undefined) COMPILED.set(schema, (fast = z.compile(schema)));
  return fast;
}

function entryOf({ file, path, names, text }: RecordSource, value: unknown): Entry<unknown> {
  // Places are asked for only when something is wrong; the text is then parsed once more instead of keeping every parse.
  let map: SourceMap | undefined;
  return {
    file,
    path,
    names,
    value,
    at(field) {
      map ??= mapSource(text);
      return { file, ...map.index.positionOf(map.offsetOf(field)) };
    },
  };
}

// Each round may open a level that was one long text before; nesting is bounded.
const ROUNDS = 4;

/**
 * Writing faults and, as far as a value could be read, what the schema says of it.
 * Text like `键：值` where a mapping was meant is legal YAML, so that the schema
 * finds it: it is mended there and the file read again.
 */
function allFaults(text: string, first: Parsed, schema: z.ZodType): Fault[] {
  let parsed = first;
  let slips: readonly Fault[] = [];
  for (let round = 0; ; round++) {
    if (parsed.value === undefined) return [...parsed.faults];
    const subject = subjectOf(schema, parsed.value, parsed.map, text);
    const issues = issueFaults(subject);
    const found = round < ROUNDS ? issues.flatMap((fault) => slipsIn(text, fault, parsed.map)) : [];
    const known = new Set(slips.map(({ offset }) => offset));
    const fresh = found.filter(({ offset }) => !known.has(offset));
    if (fresh.length === 0) {
      // The scan of the text already told every hidden character at its own place.
      const hidden = parsed.faults.some(({ code }) => code === 'file-hidden-character');
      const told = hidden ? issues.filter(({ code }) => code !== 'text-control') : issues;
      return [...slips, ...parsed.faults, ...told];
    }
    const next = parseYaml(
      text,
      [...slips, ...fresh].flatMap(({ edit }): Edit[] => (edit === undefined ? [] : [edit])),
    );
    // A mend after which the text no longer reads was a wrong guess.
    if (next.value === undefined) return [...slips, ...parsed.faults, ...issues];
    slips = [...slips, ...fresh];
    parsed = next;
  }
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
