import { dayOf, timeOf } from '#days/moment.ts';
import { dutyForm } from '#portal/duties/duty-form.ts';
import { dutyView, type DutyView } from '#portal/duties/duty-view.ts';
import { sectionName, type ViewEnv } from '#portal/env/env.ts';
import type { Duty } from '#engine/duties/duty.ts';
import { overdueLabels, overdueWords } from '#wording/overdue/issues.ts';
import { dutyEffects } from '#wording/duties/sentences.ts';
import { RELEASE_LABEL } from '../forge-names.ts';
import { amendedRecord, begunRecord } from './begun-record.ts';
import { urgedFor } from './debtor-accounts.ts';
import { lightOf, urgedOn, weeksMissed } from './duty-facts.ts';
import {
  editAddress,
  fileAddress,
  formAddress,
  newFileAddress,
  type ForgePlace,
} from '../submission/forge-place.ts';
import { plainTitle } from './plain-title.ts';
import type { WantedIssue } from './wanted-issue.ts';
import type { DeadlineView } from '#portal/duties/deadline/deadline-view.ts';
import { rulesInForce } from '#portal/env/rules-in-force.ts';
import { markdownText } from '#text/plain-line.ts';

const words = overdueWords;
const text = markdownText;

/** The issue of an overdue duty that the profile may be told of. It says what is so, and proposes nothing. */
export function dutyIssue(
  env: ViewEnv,
  duty: Duty,
  place: ForgePlace,
  accounts: readonly number[],
): WantedIssue {
  const view = dutyView(env, duty);
  const light = lightOf(env, duty);
  return {
    key: `duty:${view.id}`,
    kind: 'duty',
    who: duty.who,
    name: view.who.name,
    line: dutyLine(view),
    title: plainTitle(words.title(view.who.name, view.what, view.matter?.title ?? null)),
    labels: [overdueLabels.all.name, overdueLabels[light ?? 'plain'].name],
    text: [
      `**${words.lead(text(view.who.name), text(view.what), dueWords(duty), lateWords(duty))}**`,
      table(env, duty, view, light, place),
      [`### ${words.deadline}`, '', ...deadlineLines(view.deadline, view.rule.text, place)].join('\n'),
      [`### ${words.howTo}`, '', ...howToLines(env, duty, place)].join('\n'),
      `---\n${siteLink(env, view.id)}${words.foot(dayOf(env.context.asOf), view.id)}`,
    ].join('\n\n'),
    accounts,
    due: view.due,
    covers: [],
  };
}

/** A duty in one line of plain text. */
export function dutyLine({ who, what, matter, stateText }: DutyView): string {
  return plainTitle(words.line(who.name, what, matter?.title ?? null, stateText));
}

/** The page of the portal where a duty stands, with what parts it from what follows; nothing where the office has no address. */
export function siteLink({ context }: ViewEnv, anchor: string): string {
  const address = siteAddress(context);
  return address === undefined ? '' : `${words.site(`${address}/duties/#${anchor}`)} · `;
}

/** The office's address, without a slash at its end. */
function siteAddress({ office }: ViewEnv['context']): string | undefined {
  return office.site.address?.replace(/\/+$/u, '');
}

/** The form of the site that meets a duty; none where the office has no address, or the site no form of it. */
function siteForm(env: ViewEnv, duty: Duty): readonly string[] {
  const address = siteAddress(env.context);
  const form = dutyForm(env, duty);
  return address === undefined || form === null ? [] : [words.siteForm(form.text, `${address}${form.href}`)];
}

function dueWords({ due }: Duty): string {
  return words.until(dayOf(due), timeOf(due));
}

function lateWords({ late }: Duty): string {
  return late === 0 ? words.today : words.late(late);
}

function table(
  env: ViewEnv,
  duty: Duty,
  view: DutyView,
  light: ReturnType<typeof lightOf>,
  place: ForgePlace,
): string {
  const { rows, head } = words;
  const task = duty.dossier && env.shownTasks.get(duty.dossier.id);
  const weeks = weeksMissed(env, duty);
  const urged = urgedOn(env, duty);
  const cells: readonly (readonly [string, string | undefined])[] = [
    [rows.who, text(view.who.name)],
    [rows.what, text(view.what)],
    [rows.matter, task && `[${text(task.value.title)}](${fileAddress(place, task.path)})`],
    [rows.notice, task && text(task.value.notice.no)],
    [rows.due, dueWords(duty)],
    [rows.state, [lateWords(duty), ...(weeks > 1 ? [words.weeks(weeks)] : [])].join('，')],
    [rows.light, light && words.lightWord[light]],
    [rows.urged, urged.length === 0 ? undefined : words.urged(urged)],
    [rows.effect, view.effect === dutyEffects.none ? undefined : view.effect],
    [rows.next, text(nextStep(env, duty, view.who.name))],
  ];
  return [
    `| ${head.item} | ${head.says} |`,
    '| :-- | :-- |',
    ...cells.flatMap(([name, says]) => (says === undefined ? [] : [`| ${name} | ${says} |`])),
  ].join('\n');
}

/** Rest days are named one by one up to so many. */
const SKIPPED_TOLD = 12;

function deadlineLines(deadline: DeadlineView, rule: string, place: ForgePlace): readonly string[] {
  const { start, startText, spanText, skipped, due, dueTime, provisional, moves, records } = deadline;
  const reported = skipped.slice(0, SKIPPED_TOLD).map(({ day, reason }) => [day, text(reason)] as const);
  const files = records.map(({ path }) => `[\`${path}\`](${fileAddress(place, path)})`);
  return [
    words.start(text(startText), start),
    words.span(text(spanText)),
    ...(start === null
      ? []
      : [
          reported.length === 0 ? words.noSkipped : words.skipped(reported, skipped.length - reported.length),
        ]),
    ...(moves.length === 0 ? [] : [words.moves(moves.map(text))]),
    words.end(due, dueTime, provisional),
    words.rule(rule),
    ...(files.length === 0 ? [] : [words.records(files)]),
  ].map((line) => `- ${line}`);
}

function howToLines(env: ViewEnv, duty: Duty, place: ForgePlace): readonly string[] {
  const begun = begunRecord(env, duty);
  const amended = amendedRecord(env, duty);
  const manual = words.manual(fileAddress(place, 'README.md'));
  // What the section hands in waits for its label, what leaders decide is entered by it.
  const isUnit = urgedFor(env.context, duty).kind === 'unit';
  if (begun !== undefined) {
    const steps = [
      ...siteForm(env, duty),
      words.newFile(begun.path, newFileAddress(place, begun)),
      words.form(formAddress(place, [begun])),
      isUnit ? words.onBehalf(text(sectionName(env))) : words.release(RELEASE_LABEL),
    ];
    return [
      ...steps.map((step, n) => `${String(n + 1)}. ${step}`),
      '',
      `${words.evidence(text(sectionName(env)))}${manual}`,
    ];
  }
  const ways = siteForm(env, duty);
  const edit = amended === undefined ? '' : words.editFile(amended, editAddress(place, amended));
  return [...ways, `${edit}${manual}`].map((way) => `- ${way}`);
}

/** Whose step is next, and what comes after it by the rules in force; `who` is the debtor by name. */
function nextStep(env: ViewEnv, { kind }: Duty, who: string): string {
  const { next } = overdueWords;
  const rules = rulesInForce(env)?.value;
  const section = sectionName(env);
  switch (kind) {
    case 'ack':
      return next.ack(who);
    case 'plan':
      return next.plan(who, rules?.plans !== undefined, section);
    case 'weekly':
    case 'monthly':
      return next.report(who);
    case 'node':
    case 'rectification':
      return next.node(who, section, rules?.verification !== undefined);
    case 'approval':
    case 'consent':
      return next.decision(who, section);
    case 'filing':
      return next.filing(who);
    case 'verification':
    case 'look-back':
      return next.check(who);
    case 'clue-decision':
      return next.clue(who);
    case 'weekly-issue':
    case 'key-points':
      return next.issue(who);
    case 'mark':
      return next.mark(who);
    case 'feedback':
      return next.feedback(who);
    case 'reply':
      return next.reply(who);
    case 'site-review':
      return next.visit(who, section);
    case 'objection':
      return next.objection(who);
    case 'draw':
      return next.draw(who);
  }
}
