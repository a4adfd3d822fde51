import { dayOf } from '#days/moment.ts';
import type { Dossier } from '#engine/dossier/dossier.ts';
import { taskDuties } from '#engine/duties/roll.ts';
import { isSeen, liveLook } from '#engine/time/look.ts';
import { compareText } from '#record/schema/problem.ts';
import { dayInWords, momentInWords } from '#wording/calendar/day.ts';
import { noticeText as words } from '#wording/papers/notices.ts';
import { factText, paperText } from '#wording/papers/phrases.ts';
import { postName, sectionName, type ViewEnv } from '../../env/env.ts';
import { unitText } from '../matter-words.ts';
import type { MadePaper, SheetView } from '../../paper/paper-view.ts';

/** The notices that were printed on one day: a matter laid on several units has one. */
interface NoticeDay {
  readonly day: string;
  readonly notices: readonly Notice[];
}
type Notice = readonly [Dossier, ...Dossier[]];

/** The days on which notices were printed, newest first. */
export function noticeDays({ context }: ViewEnv): readonly NoticeDay[] {
  const look = liveLook(context.asOf);
  const issued = [...context.dossiers.values()].filter(({ notice }) => isSeen(notice, look));
  return [...Map.groupBy(issued, ({ delivery }) => delivery.printed)]
    .toSorted(([a], [b]) => compareText(b, a))
    .map(([day, dossiers]) => ({
      day,
      notices: [...Map.groupBy(dossiers, ({ task }) => task.value.notice.no).values()].flatMap(
        ([first, ...others]): Notice[] => (first === undefined ? [] : [[first, ...others]]),
      ),
    }));
}

/** 督办通知单 with its receipt, one a page (mechanisms.md row 28). */
export function noticesView(env: ViewEnv, day: string): MadePaper | undefined {
  const batch = noticeDays(env).find((one) => one.day === day);
  if (batch === undefined) return undefined;
  const isIssued = day <= dayOf(env.context.asOf);
  return {
    title: `${words.title}　${words.batch(dayInWords(day), batch.notices.length)}`,
    stateText: isIssued
      ? paperText.issuedState(dayInWords(day), [])
      : paperText.draftState(momentInWords(env.context.asOf)),
    lengthText: null,
    sheets: batch.notices.map((notice) => noticeSheet(env, notice, isIssued)),
  };
}

function noticeSheet(env: ViewEnv, notice: Notice, isIssued: boolean): SheetView {
  // Of a matter laid on several units the parent is the matter; where it is not among them, any says the same.
  const first = notice.find(({ task }) => task.value.parent === undefined) ?? notice[0];
  const task = first.task.value;
  const leads = [...new Set(notice.map((one) => unitText(env, one.task.value.lead)))];
  const assists = [...new Set(notice.flatMap((one) => one.task.value.assists ?? []))];
  const { office } = env.context;
  const { goal } = task;
  const rules = env.context.rulesOn(first.delivery.start);
  const requirement =
    goal === undefined
      ? task.requirement
      : `${task.requirement}${words.goal(String(goal.amount), goal.measure)}`;
  const due = dayInWords(task.due);
  const to = { label: words.lead, text: factText.units(leads) };
  const beside = {
    label: words.assists,
    text: assists.length === 0 ? words.none : factText.units(assists.map((unit) => unitText(env, unit))),
  };
  return {
    layout: 'form',
    mark: isIssued ? paperText.toSeal : paperText.draft,
    title: words.title,
    sub: words.number(task.notice.no, first.prompt),
    blocks: [
      {
        as: 'fields',
        caption: words.caption,
        rows: [
          // A block that the rules leave out has no row.
          ...(rules?.tasks?.assist === undefined && assists.length === 0
            ? [[to]]
            : leads.length > 2
              ? [[to], [beside]]
              : [[to, beside]]),
          [{ label: words.matter, text: task.title }],
          [{ label: words.basis, text: basisText(env, first) }],
          [{ label: words.requirement, text: requirement }],
          [
            { label: words.due, text: task.dueNoLater === true ? words.noLater(due) : due },
            ...(rules?.plans === undefined ? [] : [{ label: words.plan, text: planText(env, first) }]),
          ],
          [
            {
              label: words.feedback,
              text: words.feedbackText(rules?.weekly?.by),
            },
          ],
          [
            { label: words.official, text: postName(env, task.leadOfficial) },
            { label: words.by, text: sectionName(env) },
          ],
          [
            { label: words.signed, text: null, high: 2 },
            { label: words.contact, text: office.site.contact },
          ],
        ],
      },
      {
        as: 'signature',
        office: office.name,
        day: dayInWords(task.notice.printed),
        seal: words.seal,
      },
      { as: 'cut', text: words.receipt },
      {
        as: 'fields',
        caption: words.receiptCaption,
        rows: [
          [
            { label: words.no, text: task.notice.no },
            { label: words.matter, text: task.title },
          ],
          [
            { label: words.received, text: null, high: 1 },
            { label: words.signer, text: null, high: 1 },
          ],
          [
            { label: words.responsible, text: null, high: 1 },
            { label: words.stamp, text: null, high: 1 },
          ],
          [{ label: words.objection, text: null, high: 2 }],
        ],
      },
    ],
    foot: null,
  };
}

/** 交办依据: the meeting with its decision, or the paper with its words, as they stand in the record. */
function basisText({ context }: ViewEnv, { task }: Dossier): string {
  const { kind, meeting, decision, incoming } = task.value.source;
  const held = context.ledger.meeting.find(({ value }) => value.id === meeting)?.value;
  if (held !== undefined) {
    const said = held.decisions.find(({ no }) => no === decision);
    const day = dayInWords(held.date);
    return said === undefined
      ? words.held(held.title, day)
      : words.decision(held.title, day, said.no, said.text);
  }
  const paper = context.ledger.incoming.find(({ value }) => value.id === incoming)?.value;
  if (paper === undefined) return kind;
  return words.paper(paper.kind, paper.from, dayInWords(paper.date), paper.title, paper.document, paper.text);
}

function planText({ context }: ViewEnv, dossier: Dossier): string {
  if (dossier.prompt) return words.planPrompt;
  const plan = taskDuties(context, dossier).find(({ kind }) => kind === 'plan');
  return plan === undefined ? words.noPlan : words.noLater(dayInWords(dayOf(plan.due)));
}
