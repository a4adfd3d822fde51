import type { ComponentFigures, SchemeFigures } from '../../wording/zh-CN/view/method/scheme.ts';
import { fullOf, partOf } from '../compute/parts.ts';
import { decimal } from '../exact/fraction.ts';
import type { Component } from '../schema/rules-scheme.ts';
import type { Rules } from '../schema/rules.ts';
import { decimalText } from '../schema/scalars.ts';
import { unitRef, type ViewEnv } from './env.ts';
import { inFull } from './pencil.ts';

/** How a version of the rules makes a score, for the method page (rules-v1 §6, §7, §11). */
export function schemeFigures(env: ViewEnv, rules: Rules): SchemeFigures {
  const { method, order, start } = rules.ranking;
  const differs = rules.components.some(({ fullBy }) => fullBy !== undefined);
  const leagues = differs ? rules.leagues : [];
  const wholes = new Set(rules.leagues.map(({ id }) => wholeOf(rules, id)));
  const [whole = null] = wholes;
  return {
    components: rules.components.map((component) =>
      componentFigures(
        component,
        leagues.map(({ id }) => id),
      ),
    ),
    method,
    order,
    start: start === undefined ? null : decimalText(start),
    fullLeagues: leagues.map(({ name }) => name),
    whole: wholes.size === 1 ? whole : null,
    virtual: rules.leagues.flatMap(({ name, virtual }) =>
      virtual === undefined
        ? []
        : [{ league: name, weight: decimalText(virtual.weight), value: decimalText(virtual.value) }],
    ),
    handicaps: (rules.handicaps ?? []).map(({ unit, points, why }) => ({
      unit: unitRef(env, unit).name,
      points: inFull(decimal(points)),
      why,
    })),
  };
}

function componentFigures(component: Component, leagues: readonly string[]): ComponentFigures {
  const { id, name, source, full, fullBy, weight, points } = component;
  const text = (value: Component['full']) => (value === undefined ? null : decimalText(value));
  return {
    code: id.toUpperCase(),
    name,
    source,
    full: leagues.length === 0 ? [text(full)] : leagues.map((league) => text(fullBy?.[league] ?? full)),
    weight: text(weight),
    points: points === undefined ? null : inFull(decimal(points)),
  };
}

/** What all parts could give in a league. */
function wholeOf(rules: Rules, league: string): string {
  return inFull(fullOf(rules.components.map((component) => partOf(rules, component, league, undefined))));
}
