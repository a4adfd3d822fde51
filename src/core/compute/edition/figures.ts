import type { Edition } from '../../schema/edition.ts';

type Figures = Pick<Edition, 'units' | 'leagues'>;

/** One figure of an edition that is not what it should be. */
export interface Difference {
  readonly unit: string;
  /** Path of the figure: `result.total`, `completion.t2026-012.end.c`, `rank`. */
  readonly figure: string;
  /** Empty where there is none. */
  readonly before: string;
  readonly after: string;
}

/** Every figure in which two states of a month differ, in the order of the roster, inputs before results before ranks. */
export function differences(before: Figures, after: Figures): readonly Difference[] {
  const old = figuresOf(before);
  const now = figuresOf(after);
  const keys = new Set([...old.keys(), ...now.keys()]);
  return [...keys].flatMap((key) => {
    const [unit = '', figure = ''] = key.split('\n');
    const difference = { unit, figure, before: old.get(key) ?? '', after: now.get(key) ?? '' };
    return difference.before === difference.after ? [] : [difference];
  });
}

/** All figures by unit and path; entries of lists go by what names them, so that their order is no figure. */
function figuresOf({ units, leagues }: Figures): ReadonlyMap<string, string> {
  const figures = new Map<string, string>();
  for (const { unit, ...inputs } of units)
    for (const [path, text] of leaves(inputs, '')) figures.set(`${unit}\n${path}`, text);
  for (const { id, ranked, unranked } of leagues) {
    for (const { unit, ...row } of ranked)
      for (const [path, text] of leaves(row, '')) figures.set(`${unit}\n${id}.${path}`, text);
    for (const { unit, reason } of unranked) figures.set(`${unit}\n${id}.unranked`, reason);
  }
  return figures;
}

/** `name` is what the value is called by already. */
function* leaves(value: unknown, path: string, name?: string): Generator<readonly [string, string]> {
  if (Array.isArray(value)) {
    const list: readonly unknown[] = value;
    const seen = new Map<string, number>();
    for (const item of list) {
      const name = nameOf(item);
      const nth = (seen.get(name) ?? 0) + 1;
      seen.set(name, nth);
      yield* leaves(item, `${path}.${name}${nth === 1 ? '' : `(${String(nth)})`}`, name);
    }
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, member] of Object.entries(value))
      if (member !== name) yield* leaves(member, path === '' ? key : `${path}.${key}`);
  } else if (value !== undefined) yield [path, scalarText(value)];
}

/** A text or number as it is; nothing else is a figure. */
function scalarText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

const NAMES = ['task', 'id', 'week', 'matter', 'component', 'kind'] as const;

function nameOf(item: unknown): string {
  if (typeof item !== 'object' || item === null) return scalarText(item);
  const members = new Map<string, unknown>(Object.entries(item));
  const found = NAMES.flatMap((name) => members.get(name) ?? []);
  return scalarText(found[0]);
}
