import type { DraftRecord, Filling } from '../../draft/form.ts';
import { from, typed } from '../../draft/typed.ts';
import { isTicked, rowsOf, textOf, type Values } from '../../draft/values.ts';
import { freeNames } from '../../record-path.ts';
import { SCHEME, tickedTasks } from './inspection-parts.ts';
import { decisionTree, isTyped, type Section } from '../section/section-parts.ts';

/** The record of an inspection as it is filled in, at the next free place of its day. */
export function inspectionRecord({ facts, values, now }: Filling, section: Section): DraftRecord {
  const tasks = tickedTasks(section, values);
  const leads = tasks.map((id) => section.matterOf(id).unit).filter((unit) => unit !== '');
  const ticked = facts.units.map(({ id }) => id).filter((id) => isTicked(values, `unit.${id}`));
  const units = [...new Set([...leads, ...ticked])];
  const on = textOf(values, 'on');
  // A second one of the same day to the same unit takes the next number.
  const place = { year: on.slice(0, 4), id: `${on}-${units[0] ?? 'ducha'}` };
  const names = freeNames('inspection', place, 'id', section.taken);
  const [found, demands] = [foundTree(values, facts.unit.id), demandTree(values, section)];
  const members = rowsOf(values, 'members').map((row) => ({
    who: typed(values, `members.${row}.who`),
    part: typed(values, `members.${row}.part`),
    result: typed(values, `members.${row}.result`),
  }));
  const marks = units.flatMap((unit) =>
    isTyped(values, `mark.${unit}`) ? [{ unit, mark: typed(values, `mark.${unit}`) }] : [],
  );
  return {
    kind: 'inspection',
    names,
    value: {
      id: names.id,
      kind: typed(values, 'kind'),
      title: typed(values, 'title'),
      month: typed(values, 'month'),
      on: typed(values, 'on'),
      until: typed(values, 'until'),
      leader: typed(values, 'leader'),
      place: typed(values, 'place'),
      method: typed(values, 'method'),
      units: units.map((unit) => from(tickOf(section, tasks, unit), unit)),
      tasks: some(tasks.map((id) => from(`task.${id}`, id))),
      members: some(members),
      scheme: schemeTree(values, section),
      content: typed(values, 'content'),
      good: typed(values, 'good'),
      comment: typed(values, 'comment'),
      found: some(found),
      demands: some(demands),
      marks: some(marks),
      paper: typed(values, 'paper'),
      submitted: now,
    },
  };
}

/** The 方案 as typed, lists a line or a word each; none where nothing of it is typed. */
function schemeTree(values: Values, section: Section): object | undefined {
  const key = (name: string) => `s.${name}`;
  if (!SCHEME.some((name) => isTyped(values, key(name)))) return undefined;
  const list = (name: string, between: RegExp) =>
    textOf(values, key(name))
      .split(between)
      .flatMap((one) => (one.trim() === '' ? [] : [from(key(name), one.trim())]));
  return {
    ...Object.fromEntries(SCHEME.map((name) => [name, typed(values, key(name))])),
    focus: list('focus', /\n/u),
    ways: list('ways', /[\s、，,]+/u),
    approval: isTyped(values, 's.on') ? decisionTree(values, 's', section.chief ?? undefined) : undefined,
  };
}

function some<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length === 0 ? undefined : list;
}

/** The box that brought a unit in: its own, or that of its first matter. */
function tickOf(section: Section, tasks: readonly string[], unit: string): string {
  const task = tasks.find((id) => section.matterOf(id).unit === unit);
  return task === undefined ? `unit.${unit}` : `task.${task}`;
}

function foundTree(values: Values, section: string): readonly object[] {
  return rowsOf(values, 'found').map((row, n) => {
    const key = (name: string) => `found.${row}.${name}`;
    const unit = textOf(values, key('unit'));
    return {
      no: n + 1,
      category: typed(values, key('category')),
      text: typed(values, key('text')),
      basis: typed(values, key('basis')),
      units: unit === '' ? undefined : [from(key('unit'), unit)],
      verdict: isTyped(values, key('verdict'))
        ? { on: from('on', textOf(values, 'on')), result: typed(values, key('verdict')), by: section }
        : undefined,
    };
  });
}

/** Each demand takes the next id that its matter does not have. */
function demandTree(values: Values, section: Section): readonly object[] {
  const given = new Map<string, number>();
  const found = rowsOf(values, 'found');
  return rowsOf(values, 'demands').map((row) => {
    const key = (name: string) => `demands.${row}.${name}`;
    const task = textOf(values, key('task'));
    const first = section.courses.find((course) => course.task === task)?.demand ?? 1;
    const n = given.get(task) ?? first;
    given.set(task, n + 1);
    const about = found.indexOf(textOf(values, key('found')));
    return {
      id: `r${String(n)}`,
      task: typed(values, key('task')),
      found: about < 0 ? undefined : [from(key('found'), about + 1)],
      title: typed(values, key('title')),
      how: typed(values, key('how')),
      deliverable: typed(values, key('deliverable')),
      due: typed(values, key('due')),
    };
  });
}
