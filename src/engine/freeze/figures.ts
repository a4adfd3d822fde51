import type { Edition } from '#record/freeze/edition.ts';

type Figures = Pick<Edition, 'units' | 'leagues'>;
type Unit = Figures['units'][number];

/** One figure of an edition that is not what it should be. */
export interface Difference {
  readonly unit: string;
  /** Path of the figure: `result.total`, `completion.t2026-012.nodes.end.c`, `rank`. */
  readonly figure: string;
  /** Empty where there is none. */
  readonly before: string;
  readonly after: string;
}

/** Every figure in which two states of a period differ, in the order of the roster, inputs before results before ranks. */
export function differences(before: Figures, after: Figures): readonly Difference[] {
  return differing(figuresOf(before, figuresIn), figuresOf(after, figuresIn));
}

/** The same of everything that is told of the units: days, checks and records too. */
export function everyDifference(before: Figures, after: Figures): readonly Difference[] {
  const all = (unit: Unit) => unit;
  return differing(figuresOf(before, all), figuresOf(after, all));
}

/** Of what is told of a unit that of which its score is made, and what came out. */
function figuresIn(reported: Unit): object {
  const { unit, name, league, order, result } = reported;
  const { completion, quality, plans, weeks, bonus, deductions, marks } = reported;
  return {
    unit,
    name,
    league,
    order,
    completion: completion?.map(({ task, class: level, role, nodes }) => ({
      task,
      class: level,
      role,
      nodes: nodes.map(({ id, state, late, c }) => ({ id, state, late, c })),
    })),
    quality: quality?.map(({ task, results }) => ({ task, results: results.map((found) => found.result) })),
    plans: plans?.map(({ task, p }) => ({ task, p })),
    weeks: weeks?.map(({ week, z }) => ({ week, z })),
    bonus: bonus?.map(({ kind, points }) => ({ kind, points })),
    deductions: deductions?.map(({ kind, matter, points }) => ({ kind, matter, points })),
    marks: marks?.map(({ component, mark, why }) => ({ component, mark, why })),
    result,
  };
}

type FiguresByKey = ReadonlyMap<string, Figure>;

function differing(old: FiguresByKey, now: FiguresByKey): readonly Difference[] {
  return [...new Map([...old, ...now])].flatMap(([key, { unit, figure }]) => {
    const difference = { unit, figure, before: old.get(key)?.text ?? '', after: now.get(key)?.text ?? '' };
    return difference.before === difference.after ? [] : [difference];
  });
}

interface Figure {
  readonly unit: string;
  readonly figure: string;
  readonly text: string;
}

/** All figures by unit and path; entries of lists go by what names them, so that their order is no figure. */
function figuresOf({ units, leagues }: Figures, of: (unit: Unit) => object): FiguresByKey {
  const figures = new Map<string, Figure>();
  const add = (unit: string, figure: string, text: string) =>
    figures.set(`${unit} ${figure}`, { unit, figure, text });
  for (const reported of units)
    for (const [path, text] of leaves({ ...of(reported), unit: undefined }, ''))
      add(reported.unit, path, text);
  for (const { id, ranked, unranked } of leagues) {
    for (const { unit, ...row } of ranked)
      for (const [path, text] of leaves(row, '')) add(unit, `${id}.${path}`, text);
    for (const { unit, reason } of unranked) add(unit, `${id}.unranked`, reason);
  }
  return figures;
}

/** The texts, numbers and flags in a value by their paths; nothing else is a figure. `name` is what the value is called by already. */
function* leaves(value: unknown, path: string, name?: string): Generator<readonly [string, string]> {
  if (typeof value === 'string' || typeof value === 'number' || value === true) yield [path, String(value)];
  else if (Array.isArray(value)) {
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
  }
}

const NAMES = ['task', 'id', 'week', 'matter', 'component', 'kind'] as const;

/** What an entry of a list goes by: the first of its fields that names, or the entry itself. */
function nameOf(item: unknown): string {
  if (typeof item !== 'object' || item === null) return String(item);
  const members = new Map<string, unknown>(Object.entries(item));
  const field = NAMES.find((name) => members.has(name));
  return field === undefined ? '' : String(members.get(field));
}
