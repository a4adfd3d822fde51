import { leagueScheme } from '#engine/scheme/league-scheme.ts';
import type { EntryOf } from '#record/ledger.ts';
import type { Rules } from '#record/rules/rules.ts';
import type { Component, Total } from '#record/rules/table.ts';
import { compare, decimal, exactText, ONE, sum } from '#exact/fraction.ts';
import { nearest } from '#text/nearest.ts';
import { type Finding, found } from '../check/check.ts';

type Method = Total['method'];
type Optional = 'full' | 'fullBy' | 'weight' | 'each';

/** What a component of each method needs, and what would have no meaning there. */
const FIELDS: Readonly<
  Record<Method, { readonly needed: readonly Optional[]; readonly idle: readonly Optional[] }>
> = {
  sum: { needed: ['full'], idle: ['weight', 'each'] },
  weighted: { needed: ['full', 'weight'], idle: ['each'] },
  linear: { needed: ['each'], idle: ['full', 'fullBy', 'weight'] },
};

/** Printed for bonus, deduction and handicap. */
const RESERVED: readonly string[] = ['e', 'x', 'h'];

/** A file `d-2.yaml` corrects `d.yaml`. */
const NUMBERED = /-[1-9]\d*$/u;

/** What is wrong with the parts of the score of one version of the rules, each with its kind of fault as `why`. */
export function* componentFaults(entry: EntryOf<'rules'>): Generator<Finding> {
  yield* nameFaults(entry);
  yield* methodFaults(entry);
  yield* weightFaults(entry);
  yield* ascendingFaults(entry);
  yield* leagueFaults(entry);
  yield* namedFaults(entry);
}

function* nameFaults(entry: EntryOf<'rules'>): Generator<Finding> {
  const { components, columns = [] } = entry.value;
  const ids = new Set<string>();
  const sources = new Set<string>();
  const named = [
    ...components.map(({ id }, n) => ({ id, at: ['components', n, 'id'] })),
    ...columns.map(({ id }, n) => ({ id, at: ['columns', n, 'id'] })),
  ];
  for (const { id, at } of named) {
    if (RESERVED.includes(id)) yield found(entry, at, { why: 'reserved' });
    else if (NUMBERED.test(id)) yield found(entry, at, { why: 'numbered' });
    else if (ids.has(id)) yield found(entry, at, { why: 'twice' });
    ids.add(id);
  }
  for (const [n, { source }] of components.entries()) {
    if (source !== 'assessed' && sources.has(source))
      yield found(entry, ['components', n, 'source'], { why: 'source' });
    sources.add(source);
  }
}

/** The methods by which the leagues put their scores together. */
function methodsOf({ leagues, total }: Rules): readonly Method[] {
  return [...new Set(leagues.map(({ method }) => method ?? total.method))];
}

function* methodFaults(entry: EntryOf<'rules'>): Generator<Finding> {
  const methods = methodsOf(entry.value);
  const [first = 'sum'] = methods;
  for (const [n, component] of entry.value.components.entries()) {
    const { name, source } = component;
    const tell = (why: string, method: Method, field: string) =>
      found(entry, ['components', n, field], { why, method, name, item: field });
    if (methods.includes('linear') && source !== 'assessed') yield tell('counted', 'linear', 'source');
    const lacks = methods.map((method) => FIELDS[method].needed.filter((field) => !has(component, field)));
    // Where leagues differ, a part may stand in some of them alone.
    if (lacks.every((fields) => fields.length > 0))
      for (const field of lacks[0] ?? []) yield tell('missing', first, field);
    for (const field of FIELDS[first].idle)
      if (component[field] !== undefined && methods.every((method) => FIELDS[method].idle.includes(field)))
        yield tell('idle', first, field);
  }
}

/** A full mark may be written for each league instead of all. */
function has({ fullBy, ...component }: Component, field: Optional): boolean {
  if (field === 'fullBy') return fullBy !== undefined;
  return component[field] !== undefined || (field === 'full' && fullBy !== undefined);
}

/** Weights are shares that make 1 or percents that make 100, in each league that weighs. */
function* weightFaults(entry: EntryOf<'rules'>): Generator<Finding> {
  for (const { id, name } of entry.value.leagues) {
    const { method, parts } = leagueScheme(entry.value, id);
    if (method !== 'weighted' || parts.length === 0) continue;
    if (compare(sum(parts.map(({ factor }) => factor)), ONE) === 0) continue;
    const total = sum(parts.map(({ component }) => decimal(component.weight ?? 0)));
    yield found(entry, ['components'], { why: 'weights', total: exactText(total), league: name });
    return;
  }
}

/** Where less is better, what the ledger gives for good work would count against the unit. */
function* ascendingFaults(entry: EntryOf<'rules'>): Generator<Finding> {
  const { components, total, bonus, deduction } = entry.value;
  if (total.order !== 'ascending') return;
  for (const [n, { name, source }] of components.entries())
    if (source !== 'assessed' && !methodsOf(entry.value).includes('linear'))
      yield found(entry, ['components', n, 'source'], { why: 'ascending', name });
  if (bonus !== undefined) yield found(entry, ['bonus'], { why: 'merit' });
  if (deduction !== undefined) yield found(entry, ['deduction'], { why: 'merit' });
}

function* leagueFaults(entry: EntryOf<'rules'>): Generator<Finding> {
  const { leagues, components, year } = entry.value;
  const ids = leagues.map(({ id }) => id);
  const unknown = (league: string, at: readonly PropertyKey[], name: string) =>
    found(entry, at, {
      why: 'league',
      name,
      league,
      known: ids.join('、'),
      nearest: nearest(league, ids) ?? '',
    });
  for (const [n, { name, fullBy }] of components.entries())
    for (const league of Object.keys(fullBy ?? {}))
      if (!ids.includes(league)) yield unknown(league, ['components', n, 'fullBy', league], name);
  for (const [n, league] of (year?.finalAlone ?? []).entries())
    if (!ids.includes(league)) yield unknown(league, ['year', 'finalAlone', n], '');
  for (const [n, { id, name }] of leagues.entries())
    if (leagueScheme(entry.value, id).parts.length === 0 && components.length > 0)
      yield found(entry, ['leagues', n, 'id'], { why: 'empty', name });
}

function* namedFaults(entry: EntryOf<'rules'>): Generator<Finding> {
  const { components, columns = [], total, deduction, grades = [], leagues } = entry.value;
  const parts = [...new Set([...components, ...columns].map(({ id }) => id))];
  const { tieBreak } = total;
  if (tieBreak !== undefined && !parts.includes(tieBreak))
    yield found(entry, ['total', 'tieBreak'], {
      why: 'tieBreak',
      known: parts.join('、'),
      nearest: nearest(tieBreak, parts) ?? '',
    });
  const names = [
    ...new Set([grades, ...leagues.map((league) => league.grades ?? [])].flat().map(({ name }) => name)),
  ];
  const most = deduction?.falsified.gradeAtMost;
  if (most !== undefined && !names.includes(most))
    yield found(entry, ['deduction', 'falsified', 'gradeAtMost'], {
      why: 'grade',
      known: names.join('、'),
      nearest: nearest(most, names) ?? '',
    });
}
