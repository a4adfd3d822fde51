import { leadOf } from '#engine/dossier/course.ts';
import type { Dossier } from '#engine/dossier/dossier.ts';
import { taskNodes } from '#engine/dossier/nodes.ts';
import type { DoneFact, DoneLine, DueFact, OverdueFact } from '#engine/papers/matter-facts.ts';
import type { DecideFact } from '#engine/papers/weekly.ts';
import { liveLook } from '#engine/time/look.ts';
import { dayOf } from '#days/moment.ts';
import { dayBeside } from '#wording/calendar/day-phrases.ts';
import { dutyNames } from '#wording/duties/sentences.ts';
import { factText } from '#wording/papers/phrases.ts';
import { signRow } from '../desk/sign-row.ts';
import { postName, unitRef, type ViewEnv } from '../env/env.ts';
import type { FactView, LineView } from '../paper/paper-view.ts';

/** A matter as papers name it; its number stands in the annex and on the notice. */
export function matterText({ task }: Dossier): string {
  return task.value.title;
}

export function unitText(env: ViewEnv, unit: string): string {
  return unitRef(env, unit).name;
}

/** `应于5月13日`, beside the day of the paper. */
function dueText(env: ViewEnv, due: string): string {
  return factText.due(dayOf(due), dayOf(env.context.asOf));
}

export function dayText(env: ViewEnv, day: string): string {
  return dayBeside(day, dayOf(env.context.asOf));
}

function keyOf({ dossier, duty }: Pick<DueFact, 'dossier' | 'duty'>): string {
  return `${dossier.id}/${duty.kind}-${duty.subject}`;
}

/** What a duty of a matter is, of a node its title: the matter is named beside it. */
function stepText({ context }: ViewEnv, { dossier, duty }: Pick<DueFact, 'dossier' | 'duty'>): string {
  if (duty.kind !== 'node' && duty.kind !== 'rectification') return dutyNames[duty.kind];
  const node = taskNodes(context, dossier, liveLook(context.asOf)).find(({ id }) => id === duty.subject);
  return node === undefined || node.id === 'end' ? factText.concluded : factText.steps([node.title]);
}

/** What is late, in the words that all papers have. */
export function overdueWords(env: ViewEnv, fact: OverdueFact) {
  const { dossier, unit, duty, light } = fact;
  const words = {
    matter: matterText(dossier),
    what: stepText(env, fact),
    unit: unitText(env, unit),
    due: dueText(env, duty.due),
    late: factText.late(duty.late),
    light: (light === undefined ? undefined : factText.lights[light.light]) ?? null,
  };
  const { matter, what, due, late } = words;
  return { ...words, fact: { key: keyOf(fact), locked: [matter, what, words.unit, due, late] } };
}

export function overdueLine(env: ViewEnv, fact: OverdueFact): LineView {
  const { matter, what, unit, due, late, light, fact: told } = overdueWords(env, fact);
  const said = light === null ? late : `${late}，${light}`;
  return { text: factText.ended(factText.overdue(matter, what, unit, due, said)), facts: [told] };
}

/** What was done: one step, or the same of several units. */
export function doneLine(env: ViewEnv, line: DoneLine, join = factText.units): LineView {
  const [first] = line;
  const parent = first.dossier.task.value.parent;
  const shared = line.length > 1 && parent !== undefined ? env.context.dossiers.get(parent) : undefined;
  const matter = matterText(shared ?? first.dossier);
  const titles = [...new Set(line.map(({ node }) => node.title))];
  const what = first.node.id === 'end' && titles.length === 1 && first.ends ? '' : factText.steps(titles);
  const units = join([...new Set(line.map(({ unit }) => unitText(env, unit)))]);
  const day = dayText(
    env,
    line.map(({ on }) => on).reduce((a, b) => (a > b ? a : b)),
  );
  const state = stateOf(line);
  const text =
    what === '' ? `${matter}：${day}${state}（${units}）` : factText.done(matter, what, day, state, units);
  const key = `${first.dossier.task.value.parent ?? first.dossier.id}/done-${first.node.id}`;
  return { text: factText.ended(text), facts: [{ key, locked: [matter, day, state] }] };
}

function stateOf(line: readonly DoneFact[]): string {
  const { doneStates } = factText;
  if (line.some(({ waits }) => waits)) return doneStates.waits;
  return line.every(({ ends }) => ends) ? doneStates.ends : doneStates.accepted;
}

/** One thing that falls due: the same step of several units once. */
interface DueThing {
  readonly day: string;
  readonly text: string;
  readonly fact: FactView;
}

function dueThings(
  env: ViewEnv,
  facts: readonly DueFact[],
  join: typeof factText.units,
): readonly DueThing[] {
  const alike = Map.groupBy(facts, (fact) => {
    const { parent, notice } = fact.dossier.task.value;
    return [dayOf(fact.duty.due), stepText(env, fact), parent ?? notice.no].join('|');
  });
  return [...alike.values()].flatMap((same): DueThing[] => {
    const [first] = same;
    if (first === undefined) return [];
    const units = join([...new Set(same.map(({ unit }) => unitText(env, unit)))]);
    const day = dayText(env, dayOf(first.duty.due));
    const parent = first.dossier.task.value.parent;
    const shared = same.length > 1 && parent !== undefined ? env.context.dossiers.get(parent) : undefined;
    const matter = matterText(shared ?? first.dossier);
    const what = stepText(env, first);
    const key = `${parent ?? first.dossier.id}/due-${first.duty.kind}-${first.duty.subject}`;
    return [{ day, text: factText.thing(what, units, matter), fact: { key, locked: [day, what, matter] } }];
  });
}

/** What falls due, a line each; the same step of several units in one. */
export function dueLines(env: ViewEnv, facts: readonly DueFact[]): readonly LineView[] {
  return dueThings(env, facts, factText.units).map(({ day, text, fact }) => ({
    text: factText.ended(factText.dayOnce(day, [text])),
    facts: [fact],
  }));
}

/** The same in short, what falls due on one day in one line: of the first `most` things, and how many more there are. */
export function dueDays(
  env: ViewEnv,
  facts: readonly DueFact[],
  most: number,
): { readonly lines: readonly LineView[]; readonly more: number } {
  const things = dueThings(env, facts, factText.unitsBrief);
  const days = Map.groupBy(things.slice(0, most), ({ day }) => day);
  return {
    lines: [...days].map(([day, same]) => ({
      text: factText.ended(
        factText.dayOnce(
          day,
          same.map(({ text }) => text),
        ),
      ),
      facts: same.map(({ fact }) => fact),
    })),
    more: Math.max(0, things.length - most),
  };
}

/** What leaders are to decide, with what the clerk says beside it. */
export function decideLine(env: ViewEnv, fact: DecideFact, say: string | undefined): LineView {
  const matter = matterText(fact.dossier);
  if (fact.is === 'asked') {
    const unit = unitText(env, fact.unit);
    return {
      text: said(factText.asked(matter, unit, fact.text), say),
      facts: [{ key: `${fact.dossier.id}/asked-${fact.unit}`, locked: [matter, unit, fact.text] }],
    };
  }
  const { gist } = signRow(env, fact.waiting);
  const unit = unitText(env, leadOf(fact.dossier, liveLook(env.context.asOf)));
  const post = postName(env, fact.waiting.by);
  return {
    text: said(factText.request(matter, unit, gist, post), say),
    facts: [
      {
        key: `${fact.dossier.id}/request-${String(fact.waiting.version.version)}`,
        locked: [matter, unit, gist.replace(/。$/u, ''), post],
      },
    ],
  };
}

/** A line with what the clerk says beside it. */
export function said(line: string, say: string | undefined): string {
  return say === undefined ? factText.ended(line) : factText.added(line, say);
}
