import type { z } from 'zod';
import { isDay } from '#days/day.ts';
import { isIsoWeek } from '#days/iso-week.ts';
import type { Tier } from '#record/schema/field.ts';
import { NAME_IN_PATH } from '#record/schema/kind.ts';

/** One kind of record: where its files stand in a data root, and what they hold. */
export interface Kind {
  readonly name: string;
  readonly pattern: string;
  readonly schema: z.ZodType;
  /** Written by a command, not by hand: it may be larger. */
  readonly written?: boolean;
  /** Who may read its records at the widest; everyone where nothing is said. */
  readonly tier?: Tier;
}

/** The kind that a path names, with what the names in its pattern matched. */
export interface KindMatch<K extends Kind = Kind> {
  readonly kind: K;
  readonly names: Readonly<Record<string, string>>;
}

export interface KindPaths<K extends Kind = Kind> {
  /** The first kind whose pattern fits the path, or `undefined`. */
  readonly match: (path: string) => KindMatch<K> | undefined;
  /** Whether a record may stand somewhere below this folder (`''` is the root). */
  readonly mayHold: (folder: string) => boolean;
  /** For a path that fits none: the pattern most like it (`''` if none is), and where records may stand instead: in the same first folder, else in the whole root. */
  readonly instead: (path: string) => { readonly nearest: string; readonly places: readonly string[] };
}

interface Compiled<K> {
  readonly kind: K;
  readonly segments: readonly string[];
  readonly whole: RegExp;
  /** The names in its pattern, in the order of the groups of `whole`. */
  readonly keys: readonly string[];
  readonly parts: readonly RegExp[];
}

const FORMS: Readonly<Record<string, string>> = {
  year: '\\d{4}',
  month: '\\d{4}-(?:0[1-9]|1[0-2])',
  week: '\\d{4}-W(?:0[1-9]|[1-4]\\d|5[0-3])',
  date: '\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])',
  n: '[1-9]\\d{0,5}',
};
const ID = '[a-z0-9][a-z0-9-]*';

/**
 * Compiles the patterns once; matching a path then looks only at patterns of the
 * same first folder and depth. Names: `{year}` 2026, `{month}` 2026-05,
 * `{week}` 2026-W20, `{date}` a real day, `{n}` a positive integer, any other an id.
 */
export function compileKinds<K extends Kind>(kinds: readonly K[]): KindPaths<K> {
  const compiled = kinds.map((kind) => compile(kind));
  // A pattern begins with a literal folder or is a single file, so that the group is known from the path.
  const groups = new Map<string, Map<number, readonly Compiled<K>[]>>();
  for (const one of compiled) {
    const first = one.segments[0] ?? '';
    const depth = one.segments.length;
    const group = groups.get(first) ?? new Map<number, readonly Compiled<K>[]>();
    groups.set(first, group.set(depth, [...(group.get(depth) ?? []), one]));
  }
  return {
    match(path) {
      const slash = path.indexOf('/');
      const first = slash < 0 ? path : path.slice(0, slash);
      for (const { kind, whole, keys } of groups.get(first)?.get(depthOf(path)) ?? []) {
        const found = whole.exec(path);
        if (found === null) continue;
        // By number: what names its groups makes a slow object of them, and this is asked of every file.
        const names: Record<string, string> = {};
        for (let n = 0; n < keys.length; n++) names[keys[n] ?? ''] = found[n + 1] ?? '';
        if (exists(names)) return { kind, names };
      }
      return undefined;
    },
    mayHold(folder) {
      const segments = folder === '' ? [] : folder.split('/');
      return compiled.some(
        ({ parts }) =>
          parts.length > segments.length && segments.every((segment, n) => parts[n]?.test(segment)),
      );
    },
    instead(path) {
      const segments = path.split('/');
      const rated = compiled.map((one) => ({ pattern: one.kind.pattern, likeness: likeness(one, segments) }));
      const [best] = rated.sort((a, b) => b.likeness - a.likeness);
      const patterns = kinds.map(({ pattern }) => pattern);
      const beside = patterns.filter((pattern) => pattern.startsWith(`${segments[0] ?? ''}/`));
      const tops = patterns.map((pattern) => pattern.replace(/\/.*$/u, '/'));
      return {
        nearest: best !== undefined && best.likeness >= 1 ? best.pattern : '',
        places: [...new Set(beside.length > 0 ? beside : tops)],
      };
    },
  };
}

/** Whether the calendar has the day and the week that a path names; a month is told by its form alone. */
function exists({ date, week }: Readonly<Record<string, string>>): boolean {
  return (date === undefined || isDay(date)) && (week === undefined || isIsoWeek(week));
}

function depthOf(path: string): number {
  let depth = 1;
  for (let at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) depth++;
  return depth;
}

function compile<K extends Kind>(kind: K): Compiled<K> {
  const segments = kind.pattern.split('/');
  if (segments[0]?.includes('{') === true)
    throw new RangeError(`pattern must begin with a plain name: ${kind.pattern}`);
  const whole = new RegExp(`^${source(kind.pattern)}$`, 'u');
  return {
    kind,
    segments,
    whole,
    keys: kind.pattern.split(NAME_IN_PATH).filter((_, n) => n % 2 === 1),
    parts: segments.map((segment) => new RegExp(`^${source(segment)}$`, 'u')),
  };
}

function source(pattern: string): string {
  const pieces = pattern.split(NAME_IN_PATH);
  return pieces
    .map((piece, n) => {
      if (n % 2 === 0) return piece.replaceAll(/[.*+?^$()[\]\\|{}]/gu, String.raw`\$&`);
      return `(${FORMS[piece] ?? ID})`;
    })
    .join('');
}

/** Fitting folders weigh most, then the same depth, then a shared beginning of the names. */
function likeness(one: Compiled<Kind>, segments: readonly string[]): number {
  let score = 0;
  for (const [n, segment] of segments.entries()) {
    const shared = sharedStart(one.segments[n] ?? '', segment);
    if (one.parts[n]?.test(segment) === true) score += 4;
    else if (n === 0 && shared < 3) return 0;
    else score += n === 0 ? 1 : shared / 10;
  }
  return score + (score > 0 && one.segments.length === segments.length ? 2 : 0);
}

function sharedStart(a: string, b: string): number {
  let n = 0;
  while (n < a.length && n < b.length && a[n] === b[n]) n++;
  return n;
}
