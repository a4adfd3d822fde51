import { compare, decimal, exactText, ONE, sum } from '../../exact/fraction.ts';
import type { EntryOf } from '../../ledger.ts';
import type { Component } from '../../schema/rules-scheme.ts';
import type { Rules } from '../../schema/rules.ts';
import { found, type Check, type Finding } from '../check.ts';

type Method = Rules['ranking']['method'];
type Optional = 'full' | 'fullBy' | 'weight' | 'points';

/** What a component of each method needs, and what would have no meaning there. */
const FIELDS: Readonly<
  Record<Method, { readonly needed: readonly Optional[]; readonly idle: readonly Optional[] }>
> = {
  sum: { needed: ['full'], idle: ['weight', 'points'] },
  weighted: { needed: ['full', 'weight'], idle: ['points'] },
  linear: { needed: ['points'], idle: ['full', 'fullBy', 'weight'] },
};

/** Printed for bonus, deduction and handicap. */
const RESERVED: readonly string[] = ['e', 'x', 'h'];

/** A file `d-2.yaml` corrects `d.yaml`. */
const NUMBERED = /-[1-9]\d*$/u;

/** The parts of a score are named so that marks find them, and say what their method needs and nothing else (rules-v1 §11). */
export const rulesComponents: Check = {
  code: 'rules-components',
  severity: 'error',
  *find({ ledger }): Generator<Finding> {
    for (const entry of ledger.rules) {
      yield* nameFaults(entry);
      yield* methodFaults(entry);
      yield* weightFaults(entry);
      yield* virtualFaults(entry);
      yield* ascendingFaults(entry);
    }
  },
};

function* nameFaults(entry: EntryOf<'rules'>): Generator<Finding> {
  const ids = new Set<string>();
  const sources = new Set<string>();
  for (const [n, { id, source }] of entry.value.components.entries()) {
    const at = ['components', n, 'id'];
    if (RESERVED.includes(id)) yield found(entry, at, { why: 'reserved' });
    else if (NUMBERED.test(id)) yield found(entry, at, { why: 'numbered' });
    else if (ids.has(id)) yield found(entry, at, { why: 'twice' });
    if (source !== 'assessed' && sources.has(source))
      yield found(entry, ['components', n, 'source'], { why: 'source' });
    ids.add(id);
    sources.add(source);
  }
}

function* methodFaults(entry: EntryOf<'rules'>): Generator<Finding> {
  const { components, leagues, ranking } = entry.value;
  const { method } = ranking;
  const { needed, idle } = FIELDS[method];
  for (const [n, component] of components.entries()) {
    const { name, source, fullBy } = component;
    const tell = (why: string, ...field: readonly PropertyKey[]) =>
      found(entry, ['components', n, ...field], { why, method, name, item: String(field[0]) });
    if (method === 'linear' && source !== 'assessed') yield tell('counted', 'source');
    for (const field of needed) if (component[field] === undefined) yield tell('missing', field);
    for (const field of idle) if (component[field] !== undefined) yield tell('idle', field);
    if (idle.includes('fullBy')) continue;
    for (const league of Object.keys(fullBy ?? {}))
      if (!leagues.some(({ id }) => id === league))
        yield {
          ...tell('league', 'fullBy', league),
          params: { why: 'league', name, league, known: leagues.map(({ id }) => id).join('、') },
        };
  }
}

function* weightFaults(entry: EntryOf<'rules'>): Generator<Finding> {
  const { components, ranking } = entry.value;
  const weights = components.flatMap(({ weight }: Component) => weight ?? []);
  if (ranking.method !== 'weighted' || weights.length < components.length) return;
  const total = sum(weights.map(decimal));
  if (compare(total, ONE) !== 0)
    yield found(entry, ['components'], { why: 'weights', total: exactText(total) });
}

/** A virtual line has weight and value in 任务完成 alone (rules-v1 §7). */
function* virtualFaults(entry: EntryOf<'rules'>): Generator<Finding> {
  const { components, leagues } = entry.value;
  if (components.some(({ source }) => source === 'completion')) return;
  for (const [n, { name, virtual }] of leagues.entries())
    if (virtual !== undefined) yield found(entry, ['leagues', n, 'virtual'], { why: 'virtual', name });
}

/** Where less is better, what the ledger gives for good work would count against the unit. */
function* ascendingFaults(entry: EntryOf<'rules'>): Generator<Finding> {
  const { components, ranking, bonus, deduction } = entry.value;
  if (ranking.order !== 'ascending') return;
  for (const [n, { name, source }] of components.entries())
    if (source !== 'assessed' && ranking.method !== 'linear')
      yield found(entry, ['components', n, 'source'], { why: 'ascending', name });
  const merits = [
    [['bonus', 'cap'], bonus.cap],
    [['deduction', 'cap'], deduction.cap],
    [['deduction', 'falsified'], deduction.falsified],
  ] as const;
  for (const [field, points] of merits)
    if (decimal(points).n !== 0n) yield found(entry, field, { why: 'merit' });
}
