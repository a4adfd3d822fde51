import type { Duty } from '#engine/duties/duty.ts';
import { dayOf } from '#days/moment.ts';
import { dayInWords, momentInWords, monthInWords } from '#wording/calendar/day.ts';
import { dutyFiled, dutyNames, dutyWhat } from '#wording/duties/sentences.ts';
import { unitRef, type ViewEnv } from '../env/env.ts';
import { periodName } from '../env/period/period.ts';
import { rulesIn } from '../env/period/period-sheet.ts';

/** What is owed, with the week, period, version, node or clue meant; from the projection alone. */
export function dutyName(env: ViewEnv, duty: Duty): string {
  const name = dutyNames[duty.kind];
  if (duty.kind === 'weekly' || duty.kind === 'weekly-issue' || duty.kind === 'key-points')
    return dutyWhat.week(name, duty.subject);
  if (duty.kind === 'monthly') return dutyWhat.in(name, monthInWords(duty.subject));
  if (duty.kind === 'draw' || duty.kind === 'site-review')
    return dutyWhat.in(name, periodName(env, duty.subject));
  if (duty.kind === 'mark') return markName(env, duty, name);
  if (duty.kind === 'node' || duty.kind === 'rectification' || duty.kind === 'verification')
    return nodeDutyName(env, duty, name);
  if (duty.kind === 'clue-decision') {
    const clue = env.shown.clue.find((entry) => entry.value.id === duty.subject)?.value;
    return clue === undefined ? name : dutyWhat.clue(name, dayInWords(dayOf(clue.submitted)), clue.category);
  }
  if (duty.kind === 'reply') {
    const paper = env.shown.incoming.find(({ value }) => value.id === duty.subject)?.value;
    return paper?.reply === undefined ? name : dutyWhat.reply(paper.reply.to, paper.title);
  }
  if (duty.kind === 'feedback') return feedbackName(env, duty, name);
  if (duty.kind === 'ack' && (duty.dossier?.task.value.assists ?? []).length > 0)
    return dutyWhat.unit(name, unitRef(env, duty.subject).name);
  if (duty.kind === 'plan') return duty.subject === 'resubmission' ? dutyWhat.resubmission(name) : name;
  if (duty.kind === 'approval' || duty.kind === 'consent' || duty.kind === 'filing')
    return duty.subject === '1' ? name : dutyWhat.version(name, duty.subject);
  return name;
}

/** What was found where, and the units that were not told yet. */
function feedbackName(env: ViewEnv, { subject, missing }: Duty, name: string): string {
  const record = env.shown.inspection.find(({ value }) => value.id === subject)?.value;
  if (record === undefined) return name;
  const what = dutyWhat.inspection(dayInWords(record.on), record.title ?? record.kind);
  const units = missing.length === record.units.length ? [] : missing;
  return dutyWhat.node(name, [what, ...units.map((unit) => unitRef(env, unit).name)].join('，'));
}

/** The component by its name, and the units without a mark. */
function markName(env: ViewEnv, { subject, id, missing }: Duty, name: string): string {
  const period = id.slice('mark-'.length, id.length - subject.length - 1);
  const part = rulesIn(env, period)?.components.find((component) => component.id === subject)?.name;
  const units = missing.map((unit) => unitRef(env, unit).name).join('、');
  return dutyWhat.mark(
    name,
    [part ?? subject, ...(units === '' ? [] : [units])].join('，'),
    periodName(env, period),
  );
}

/** The node by its title; where that only repeats the matter's, by what it is. */
function nodeDutyName(env: ViewEnv, duty: Duty, name: string): string {
  const title = nodeTitle(env, duty);
  if (title !== undefined && title !== duty.dossier?.task.value.title) return dutyWhat.node(name, title);
  if (duty.subject !== 'end') return name;
  return duty.kind === 'node' ? dutyWhat.conclusion : dutyWhat.node(name, dutyWhat.conclusion);
}

/** The node's title as the latest shown plan or rectification demand words it. */
function nodeTitle(env: ViewEnv, duty: Duty): string | undefined {
  const { dossier, subject } = duty;
  const planned = dossier?.plans
    .filter(({ entry }) => env.shownByPath.has(entry.path))
    .flatMap(({ entry }) => entry.value.nodes)
    .findLast((node) => node.id === subject);
  const demand = dossier?.demands.find(
    ({ id, source }) => id === subject && env.shownByPath.has(source.entry.path),
  );
  return planned?.title ?? demand?.title;
}

/** When a duty was met, with its verb: what is handed in is received at a moment, what is done or decided is known by its day. */
export function filedText({ kind, filed }: Duty): string | null {
  if (filed === undefined) return null;
  if (filed.length === 10) return dutyFiled.done(dayInWords(filed));
  const issued = kind === 'weekly-issue' || kind === 'key-points' || kind === 'draw';
  return issued ? dutyFiled.issued(momentInWords(filed)) : dutyFiled.received(momentInWords(filed));
}
