import { dayOf } from '#days/moment.ts';
import type { Dossier } from '#engine/dossier/dossier.ts';
import { taskNodes } from '#engine/dossier/nodes.ts';
import { planCourse } from '#engine/dossier/plan-course.ts';
import { leadOf } from '#engine/dossier/course.ts';
import { liveLook } from '#engine/time/look.ts';
import { nodeOutcome } from '#engine/verification/outcome.ts';
import type { Evidence } from '#record/dossier/evidence.ts';
import type { Incoming } from '#record/source/incoming.ts';
import { compareText } from '#record/schema/problem.ts';
import { dayInWords, momentInWords } from '#wording/calendar/day.ts';
import { instructionText as words } from '#wording/papers/instruction.ts';
import { factText, paperText } from '#wording/papers/phrases.ts';
import { sectionName, type ViewEnv } from '../../env/env.ts';
import {
  lengthOf,
  numberedParts,
  sheetTexts,
  type BlockView,
  type LineView,
  type SheetView,
  type MadePaper,
} from '../../paper/paper-view.ts';
import { evidenceOfClaim } from './evidence-of-claim.ts';
import { dayText, matterText, unitText } from '../matter-words.ts';

/** Characters beyond which it is no longer one page. */
const LENGTH = 620;
/** As many steps, and as many papers, as it names; the others are counted. */
const STEPS = 4;
const ANNEXES = 6;

/** An instruction or a paper from above that asks for an answer, with the matters that came of it. */
export interface Instruction {
  readonly incoming: Incoming;
  readonly dossiers: readonly Dossier[];
}

/** What asks for an answer, the newest first. */
export function instructions({ context }: ViewEnv): readonly Instruction[] {
  return context.ledger.incoming
    .map(({ value }) => value)
    .filter(({ reply }) => reply !== undefined)
    .toSorted((a, b) => compareText(b.date, a.date) || compareText(a.id, b.id))
    .map((incoming) => ({
      incoming,
      dossiers: [...context.dossiers.values()].filter(
        ({ id, task }) => task.value.source.incoming === incoming.id || id === incoming.task,
      ),
    }));
}

/** 批示件办理情况报告: one page, from the dossier (papers.md §3c). */
export function instructionView(env: ViewEnv, of: Instruction): MadePaper {
  const sheet = sheetOf(env, of);
  return {
    title: `${words.title}　${of.incoming.title}`,
    stateText: paperText.draftState(momentInWords(env.context.asOf)),
    lengthText: paperText.length(lengthOf(sheetTexts(sheet)), LENGTH),
    sheets: [sheet],
  };
}

function sheetOf(env: ViewEnv, { incoming, dossiers }: Instruction): SheetView {
  const { title, from, date, document, text, verdict, reply, replied } = incoming;
  const course = dossiers.flatMap((dossier) => courseLines(env, dossier));
  const said = dossiers.flatMap((dossier) => lastSaid(env, dossier));
  const annexes = dossiers.flatMap((dossier) =>
    dossier.claims.flatMap((claim) => evidenceOfClaim(dossier, claim)),
  );
  return {
    layout: 'brief',
    mark: paperText.draft,
    title: words.title,
    sub: null,
    blocks: [
      { as: 'text', text: words.to(reply?.to ?? from), flush: true },
      {
        as: 'text',
        text: words.asked(from, dayInWords(date), title, document, text),
      },
      ...numberedParts([
        { title: words.parts.course, blocks: linesOf(course, STEPS + dossiers.length), none: words.none },
        {
          title: words.parts.facts,
          blocks: [
            ...(verdict === undefined
              ? []
              : [{ as: 'text', text: words.verdict(dayInWords(verdict.on), verdict.result) } as const]),
            ...linesOf(said, STEPS),
          ],
          none: words.none,
        },
        {
          title: words.parts.result,
          blocks:
            replied === undefined
              ? [{ as: 'blank', label: words.toWrite, lines: 4 }]
              : [{ as: 'text', text: words.replied(replied.text, replied.document) }],
          none: words.none,
        },
      ]),
      { as: 'text', text: annexText(annexes), flush: true },
      {
        as: 'signature',
        office: env.context.office.name,
        day: dayInWords(replied?.on ?? dayOf(env.context.asOf)),
        seal: words.seal,
      },
      { as: 'text', text: words.contact(sectionName(env)), flush: true },
    ],
    foot: paperText.asOf(momentInWords(env.context.asOf)),
  };
}

function linesOf(lines: readonly LineView[], most: number): readonly BlockView[] {
  if (lines.length === 0) return [];
  const cut = lines.length - most;
  const more: readonly LineView[] = cut > 0 ? [{ text: paperText.moreOnly(cut), facts: [] }] : [];
  return [{ as: 'lines', lines: [...lines.slice(0, most), ...more] }];
}

/** The notice, the plan, and the steps that were found done, by day. */
function courseLines(env: ViewEnv, dossier: Dossier): readonly LineView[] {
  const { context } = env;
  const look = liveLook(context.asOf);
  const unit = unitText(env, leadOf(dossier, look));
  const { notice } = dossier.task.value;
  const plan = planCourse(context, dossier, look).baseline;
  const done = taskNodes(context, dossier, look)
    .flatMap((node) => {
      const { state, acceptedOn, finished } = nodeOutcome(context, dossier, node, look);
      const on = acceptedOn ?? finished;
      return state === 'accepted' && on !== undefined ? [{ node, on }] : [];
    })
    .toSorted((a, b) => compareText(a.on, b.on))
    .map(({ node, on }): LineView => {
      const what = node.id === 'end' ? factText.concluded : factText.steps([node.title]);
      return {
        text: words.step(dayText(env, on), what, unitText(env, node.unit)),
        facts: [],
      };
    });
  return [
    {
      text: words.notice(
        dayText(env, notice.printed),
        notice.no,
        matterText(dossier),
        unit,
        plan !== undefined,
      ),
      facts: [{ key: `${dossier.id}/notice-no`, locked: [notice.no, matterText(dossier), unit] }],
    },
    ...done,
  ];
}

/** What the units reported of the steps they did, in their own words; the last first. */
function lastSaid(env: ViewEnv, { claims }: Dossier): readonly LineView[] {
  return claims.toReversed().flatMap((claim): LineView[] => {
    const text = claim.text;
    return text === '' ? [] : [{ text: words.said(unitText(env, claim.unit), text), facts: [] }];
  });
}

function annexText(annexes: readonly Evidence[]): string {
  const named = annexes.slice(0, ANNEXES).map(({ what, no }) => words.annex(what, no));
  return words.annexes(named, annexes.length - named.length);
}
