import type { BulletinDeed, BulletinStep, BulletinSteps } from '#engine/papers/bulletin.ts';
import { bulletinSentences, bulletinSheetText as words } from '#wording/bulletin/sentences.ts';
import { dayBeside } from '#wording/calendar/day-phrases.ts';
import { factText } from '#wording/papers/phrases.ts';
import { bonusWords } from '#wording/sheet/score-merit.ts';
import { nodeWords } from '#wording/sheet/score-line.ts';
import { unitRefIn, type ViewEnv } from '../env/env.ts';
import { periodIn } from '../env/period/period.ts';
import { isTaskShown, nodeName, taskTitle } from '../env/period/sheet-words.ts';
import type { LineView } from '../paper/paper-view.ts';
import { bonusText } from '../sheet/parts/part-e-view.ts';

/** A matter that is over, or praise; undefined where it may not be named. */
export function deedLine(env: ViewEnv, period: string, deed: BulletinDeed): LineView | undefined {
  if (deed.is === 'steps') {
    const told = stepsOf(env, period, deed.steps);
    if (told === undefined) return undefined;
    const { key, matter, units } = told;
    const text = words.done(matter, units);
    return { text, facts: [{ key: `${key}/ended-${deed.steps[0].node}`, locked: [matter, words.ended] }] };
  }
  const { unit, line } = deed;
  const reported = bonusText(env, line);
  if (reported === undefined) return undefined;
  const name = unitRefIn(env, unit, period).name;
  const kind = line.kind === 'praise' ? bonusWords.praise : bonusWords.level(line.kind);
  return {
    text: words.praise(name, bulletinSentences.praise(reported.title, kind, null)),
    facts: [{ key: `${unit}/praise-${line.honour ?? line.on ?? ''}`, locked: [name, reported.title] }],
  };
}

/** A step that falls due next: `6月18日，试鸣问题整改：澜浦区民防办等7个单位。` */
export function aheadLine(env: ViewEnv, period: string, steps: BulletinSteps): LineView | undefined {
  const told = stepsOf(env, period, steps);
  if (told === undefined) return undefined;
  const { key, matter, step, units, days } = told;
  const [first = ''] = days;
  const text = words.ahead(first, words.step(matter, step), units);
  return { text, facts: [{ key: `${key}/ahead-${steps[0].node}`, locked: [first, matter] }] };
}

/** What a line of steps says: of several matters that may be named the parent by its title, where that may be named too. */
function stepsOf(env: ViewEnv, period: string, steps: BulletinSteps) {
  const shown = steps.filter(({ task }) => isTaskShown(env, task));
  const [first] = shown;
  if (first === undefined) return undefined;
  const parent = env.context.dossiers.get(first.task)?.task.value.parent;
  const shared = shown.length > 1 && parent !== undefined && isTaskShown(env, parent) ? parent : first.task;
  const { to } = periodIn(env, period);
  const orderOf = ({ unit }: BulletinStep) =>
    env.context.units.get(unit)?.value.order ?? Number.MAX_SAFE_INTEGER;
  const units = [
    ...new Set(
      shown.toSorted((a, b) => orderOf(a) - orderOf(b)).map(({ unit }) => unitRefIn(env, unit, period).name),
    ),
  ];
  const step = nodeName(env, first.task, { id: first.node, records: first.records });
  return {
    /** Of several matters the step of each: the parent may have a step of the same name. */
    key: shown.length > 1 ? `${shared}/each` : shared,
    matter: taskTitle(env, shared),
    step: step === nodeWords.plainNode ? '' : step,
    units: factText.unitsBrief(units),
    days: shown.map(({ on }) => dayBeside(on, to)).toSorted(),
  };
}
