import type { z } from 'zod';
import type { Problem } from '#record/schema/problem.ts';
import { HIDDEN, hasHidden, hiddenName } from '#text/hidden.ts';
import type { Fault } from './fault/fault.ts';
import type { LineIndex } from './fault/line-index.ts';
import { writeYaml } from './fault/write-yaml.ts';
import type { RecordRead, RecordSource } from './read-record.ts';
import { expectation } from './value/expectation.ts';
import { issueFaults, type KeyFaults } from './value/issue-faults.ts';
import { subjectOf } from './value/subject.ts';
import type { ScalarPosition, SourceMap } from './yaml/source-map.ts';

/**
 * Value → record, or everything that is wrong with it: what `readRecord` says of the text that a form writes of the
 * value, which reads back as it. Nothing is told of how YAML is written, no line to paste is made, and nothing is
 * withheld: whoever typed it reads it. Places follow one another as the fields do.
 */
export function readValue(
  { file, path, names }: Pick<RecordSource, 'file' | 'path' | 'names'>,
  value: unknown,
  schema: z.ZodType,
): RecordRead {
  const sound = schema.safeParse(value);
  const { text, map } = laidOut(value);
  const found = sound.success ? hiddenIn(value, map) : issueFaults(subjectOf(schema, value, map, text), KEYS);
  if (sound.success && found.length === 0) {
    const at = (field: readonly PropertyKey[]) => ({ file, ...map.index.positionOf(map.offsetOf(field)) });
    return { entry: { file, path, names, value: sound.data, at }, problems: [] };
  }
  // Refused without a reason would be a record that vanishes.
  const faults: readonly Fault[] =
    found.length > 0 ? found : [{ code: 'value-custom', offset: 0, params: { field: '' } }];
  const problems = faults
    .toSorted((a, b) => a.offset - b.offset)
    .map(({ code, offset, params = {} }): Problem => ({
      code,
      severity: 'error',
      place: { file, ...map.index.positionOf(offset) },
      params,
    }));
  return { entry: undefined, problems };
}

/** A form knows its keys: a missing one is a field that was left empty, and of an unknown one nobody can do anything. */
const KEYS: KeyFaults = {
  missing({ map }, path, spot) {
    const key = String(path.at(-1));
    const params = { ...expectation(spot), field: path.map(String).join('.'), key, add: key };
    return { code: 'key-missing', offset: map.offsetOf(path.slice(0, -1)), params };
  },
  unknown: ({ map }, path) => ({
    code: 'value-custom',
    offset: map.offsetOf(path),
    params: { field: path.map(String).join('.') },
  }),
};

/** All of it on one line, so that places stand in the order of the fields. */
const ONE_LINE: LineIndex = {
  positionOf: (offset) => ({ line: 1, column: offset + 1 }),
  lineAround: (offset) => ({ start: offset, end: offset }),
};

interface Spot {
  /** The line of a field, and what of it is its value; of a list or mapping nothing. */
  readonly start: number;
  readonly from: number;
  readonly end: number;
  readonly isScalar: boolean;
}

/** The fields of a value, a line each: a text in which they have places. */
function laidOut(value: unknown): { readonly text: string; readonly map: SourceMap } {
  const spots = new Map<string, Spot>();
  const scalars: ScalarPosition[] = [];
  let text = '';
  const visit = (here: unknown, way: readonly PropertyKey[]) => {
    const start = text.length;
    const key = way.length === 0 ? '' : `${String(way.at(-1))}: `;
    const isScalar = typeof here !== 'object' || here === null;
    const from = start + key.length;
    text += `${key}${isScalar ? writeYaml(here) : ''}`;
    spots.set(nameOf(way), { start, from, end: text.length, isScalar });
    if (isScalar) scalars.push({ path: way, start: from, end: text.length });
    text += '\n';
    if (isScalar) return;
    for (const [step, member] of Object.entries(here))
      visit(member, [...way, Array.isArray(here) ? Number(step) : step]);
  };
  visit(value, []);
  const map: SourceMap = {
    index: ONE_LINE,
    offsetOf(way) {
      for (let length = way.length; length >= 0; length--) {
        const spot = spots.get(nameOf(way.slice(0, length)));
        if (spot !== undefined) return length === way.length && spot.isScalar ? spot.from : spot.start;
      }
      return 0;
    },
    keyRange(way) {
      const spot = spots.get(nameOf(way));
      return spot === undefined || way.length === 0 ? undefined : { start: spot.start, end: spot.from - 2 };
    },
    valueRange(way) {
      const spot = spots.get(nameOf(way));
      return spot === undefined ? undefined : { start: spot.from, end: spot.end };
    },
    scalars: () => scalars,
  };
  return { text, map };
}

function nameOf(way: readonly PropertyKey[]): string {
  return JSON.stringify(way.map(String));
}

/** Texts with a sign that nobody sees, where the schema lets it pass: no file may hold one. */
function hiddenIn(value: unknown, map: SourceMap, way: readonly PropertyKey[] = []): Fault[] {
  if (typeof value === 'string') {
    const sign = hasHidden(value) ? HIDDEN.exec(value)?.[0] : undefined;
    if (sign === undefined) return [];
    const params = { field: way.map(String).join('.'), character: hiddenName(sign) };
    return [{ code: 'text-control', offset: map.offsetOf(way), params }];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([step, member]) => hiddenIn(member, map, [...way, step]));
}
