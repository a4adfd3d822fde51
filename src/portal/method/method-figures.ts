import { listWords } from '#wording/method/score.ts';
import type { MethodFigures, PartFigures } from '#wording/method/figures.ts';
import { leagueScheme } from '#engine/scheme/league-scheme.ts';
import { whenNone } from '#engine/scheme/parts.ts';
import type { Rules } from '#record/rules/rules.ts';
import type { Component, Condition } from '#record/rules/table.ts';
import { decimal, exactText } from '#exact/fraction.ts';
import { decimalText } from '#record/schema/scalars.ts';
import { postName, unitRef, type ViewEnv } from '../env/env.ts';
import { inFull } from '../shared/arithmetic-text.ts';

/** What the sentences of a version of the rules are filled with: its file, and what follows from it. */
export function methodFigures(env: ViewEnv, rules: Rules): MethodFigures {
  const { office } = env.context;
  const { total } = rules;
  const differs = rules.components.some(({ fullBy }) => fullBy !== undefined);
  const leagues = differs ? rules.leagues : [];
  return {
    rules,
    monthly: rules.period === 'month',
    section: unitRef(env, office.secretariat).name,
    drawPost: postName(env, office.drawPost),
    parts: rules.components.map((component) =>
      partFigures(
        component,
        leagues.map(({ id }) => id),
      ),
    ),
    fullLeagues: leagues.map(({ name }) => name),
    method: total.method,
    order: total.order,
    tie: total.tie,
    tieBreak: total.tieBreak === undefined ? null : nameOf(rules, total.tieBreak),
    show: total.show ?? 'both',
    start: total.start === undefined ? null : decimalText(total.start),
    minimum: inFull(decimal(total.minimum)),
    maximum: maximaOf(rules),
    decimals: { part: total.partDecimals, total: total.decimals },
    grades: (rules.grades ?? []).map(({ name, from }) => ({ name, from: percentage(from) })),
    lists: (rules.lists ?? []).map(({ name, when }) => ({
      name,
      when: when.map((condition) => conditionText(condition, total.order === 'ascending')).join(listWords.or),
    })),
    columns: (rules.columns ?? []).map(({ name }) => name),
    handicaps: (rules.handicaps ?? []).map(({ unit, points, why }) => ({
      unit: unitRef(env, unit).name,
      points: inFull(decimal(points)),
      why,
    })),
  };
}

/** A share as a percentage, exactly: `0.20` → `20%`. */
export function percentage(share: string | number): string {
  const value = decimal(share);
  return `${exactText({ n: value.n * 100n, d: value.d })}%`;
}

function partFigures(component: Component, leagues: readonly string[]): PartFigures {
  const { id, name, source, full, fullBy, weight, each } = component;
  const text = (value: Component['full']) => (value === undefined ? null : decimalText(value));
  return {
    code: id.toUpperCase(),
    name,
    source,
    full: leagues.length === 0 ? [text(full)] : leagues.map((league) => text(fullBy?.[league] ?? full)),
    weight: text(weight),
    each: each === undefined ? null : inFull(decimal(each)),
    whenNone: whenNone(component),
  };
}

/** The greatest total, once where it is the same in all leagues; null where one has none. */
function maximaOf(rules: Rules): MethodFigures['maximum'] {
  const all = rules.leagues.map(({ id, name }) => ({ name, maximum: leagueScheme(rules, id).maximum }));
  const made = all.flatMap(({ name, maximum }) =>
    maximum === undefined ? [] : [{ league: name, points: inFull(maximum) }],
  );
  if (made.length < all.length) return null;
  const [first] = made;
  return first !== undefined && made.every(({ points }) => points === first.points)
    ? [{ ...first, league: '' }]
    : made;
}

function conditionText(condition: Condition, lowFirst: boolean): string {
  const { first, last, from, below, fell, rose, lost, gained } = condition;
  const said = [
    first === undefined ? [] : listWords.first(first),
    last === undefined ? [] : listWords.last(last),
    from === undefined ? [] : listWords.from(percentage(from), lowFirst),
    below === undefined ? [] : listWords.below(percentage(below), lowFirst),
    fell === undefined ? [] : listWords.fell(fell),
    rose === undefined ? [] : listWords.rose(rose),
    lost === undefined ? [] : listWords.lost(decimalText(lost), lowFirst),
    gained === undefined ? [] : listWords.gained(decimalText(gained), lowFirst),
  ];
  return said.flat().join(listWords.and);
}

function nameOf({ components, columns }: Rules, id: string): string {
  return [...components, ...(columns ?? [])].find((one) => one.id === id)?.name ?? id;
}
