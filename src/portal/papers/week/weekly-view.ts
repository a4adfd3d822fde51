import type { PaperPartFacts } from '#form/section-facts.ts';
import { dayOf } from '#days/moment.ts';
import type { Dossier } from '#engine/dossier/dossier.ts';
import { leadOf } from '#engine/dossier/course.ts';
import { chosenOf, type ChosenPart } from '#engine/papers/draft.ts';
import { lastWords, type DoneLine, type OverdueFact } from '#engine/papers/matter-facts.ts';
import { urgesOf, weeklyPaper, type DecideFact, type WeeklyPaper } from '#engine/papers/weekly.ts';
import { signOffs } from '#engine/duties/sign-off.ts';
import { liveLight } from '#engine/lights/unit-light.ts';
import { liveLook } from '#engine/time/look.ts';
import { factText, paperText } from '#wording/papers/phrases.ts';
import { weeklyText } from '#wording/papers/weekly.ts';
import { lightView } from '../../lights/light-view.ts';
import { postName, sectionName, unitRef, type ViewEnv } from '../../env/env.ts';
import {
  dayText,
  decideLine,
  doneLine,
  dueLines,
  matterText,
  overdueWords,
  unitText,
} from '../matter-words.ts';
import { briefDay, chiefName, footOf, markOf, stateOf, type PaperOf } from '../paper-env.ts';
import {
  lengthOf,
  numberedParts,
  plainLine,
  sheetTexts,
  type BlockView,
  type LineView,
  type RowView,
  type SheetView,
  type MadePaper,
} from '../../paper/paper-view.ts';
import { choiceOf } from '../../paper/choice.ts';
import { sourceBrief } from './source-words.ts';

/** Characters of the body beyond which it is no longer two pages. */
const LENGTH = 1200;

/** 重点工作进展周报: to the chief on Friday, two pages and an annex (mechanisms.md row 51). */
export function weeklyView(paper: PaperOf, week: string): MadePaper | undefined {
  const { env } = paper;
  const draft = weeklyPaper(env.context, week);
  if (draft === undefined) return undefined;
  const body = bodySheet(paper, draft);
  const length = lengthOf(sheetTexts(body));
  return {
    title: `${weeklyText.title}　${body.sub ?? ''}`,
    stateText: stateOf(paper),
    lengthText: paperText.length(length, LENGTH),
    sheets: [body, annexSheet(paper, draft)],
  };
}

function bodySheet(paper: PaperOf, draft: WeeklyPaper): SheetView {
  const { env, edition } = paper;
  const { parts, none } = weeklyText;
  const decide = chosenOf(draft.decide, edition);
  const done = chosenOf(draft.done, edition);
  return {
    layout: 'brief',
    mark: markOf(paper),
    title: weeklyText.title,
    sub: weeklyText.issue(draft.week.slice(0, 4), draft.number, draft.from, draft.to),
    blocks: [
      {
        as: 'ends',
        left: weeklyText.to(chiefName(env)),
        right: weeklyText.by(sectionName(env), briefDay(paper)),
      },
      ...numberedParts([
        { title: parts.decide, blocks: listed(decideLines(env, decide), decide.cut), none: none.decide },
        { title: parts.late, blocks: lateBlocks(env, draft), none: none.late },
        { title: parts.done, blocks: listed(doneLinesOf(env, done), done.cut), none: none.done },
        { title: parts.due, blocks: listed(dueLines(env, draft.due), 0), none: none.due },
        {
          title: parts.notices,
          blocks: listed(
            draft.notices.flatMap((same) => noticeLine(env, same)),
            0,
          ),
          none: none.notices,
        },
        {
          title: parts.reports,
          blocks: draft.reports.length === 0 ? [] : [{ as: 'text', text: reportsText(env, draft) }],
          none: none.reports,
        },
      ]),
      { as: 'blank', label: weeklyText.review, lines: 8 },
      { as: 'signs', labels: [weeklyText.signed] },
    ],
    foot: footOf(paper),
  };
}

/** Lines, and what was cut counted; nothing where there is neither. */
export function listed(lines: readonly LineView[], cut: number, more = paperText.more): readonly BlockView[] {
  const counted = cut === 0 ? [] : [plainLine(more(cut))];
  const all = [...lines, ...counted];
  return all.length === 0 ? [] : [{ as: 'lines', lines: all }];
}

export function decideLines(env: ViewEnv, { lines }: ChosenPart<DecideFact>): readonly LineView[] {
  return lines.map(({ fact, say }) => decideLine(env, fact, say));
}

export function doneLinesOf(
  env: ViewEnv,
  { lines }: ChosenPart<DoneLine>,
  join = factText.units,
): readonly LineView[] {
  return lines.map(({ fact, say }) => {
    const line = doneLine(env, fact, join);
    return say === undefined ? line : { ...line, text: factText.added(line.text, say) };
  });
}

function lateBlocks(env: ViewEnv, { overdue, behind }: WeeklyPaper): readonly BlockView[] {
  if (overdue.length + behind.length === 0) return [];
  const rows: readonly RowView[] = [
    ...overdue.map((fact): RowView => {
      const { matter, what, unit, due, late, light, fact: told } = overdueWords(env, fact);
      const lit = light === null ? late : `${late}，${light}`;
      return {
        cells: [`${matter}：${what}`, unit, due, lit, reasonOf(env, fact), nextOf(env, fact)],
        facts: [told],
      };
    }),
    ...behind.map(({ dossier, unit, light }): RowView => {
      const { word, detail } = lightView(light);
      return {
        cells: [
          matterText(dossier),
          unitText(env, unit),
          '—',
          `${word}${detail === null ? '' : `，${detail}`}`,
          reasonOf(env, { dossier, unit }),
          nextOf(env, { dossier }),
        ],
        facts: [{ key: `${dossier.id}/behind-${unit}`, locked: [matterText(dossier), unitText(env, unit)] }],
      };
    }),
  ];
  return [
    {
      as: 'table',
      caption: weeklyText.parts.late,
      head: weeklyText.lateHead,
      widths: [27, 13, 10, 13, 23, 14],
      rows,
    },
  ];
}

/** The unit's own words on it, whole. */
function reasonOf(env: ViewEnv, { dossier, unit }: Pick<OverdueFact, 'dossier' | 'unit'>): string {
  const word = lastWords(env.context, dossier.id).get(unit);
  return word === undefined ? weeklyText.noReason : (word.problem ?? word.text);
}

function nextOf(env: ViewEnv, { dossier }: Pick<OverdueFact, 'dossier'>): string {
  const waiting = signOffs(env.context).find(
    (one) => (one.kind === 'change' || one.kind === 'beyond') && one.dossier.id === dossier.id,
  );
  if (waiting !== undefined) return weeklyText.next.request(postName(env, waiting.by));
  const urges = urgesOf(dossier);
  return urges.length === 0 ? weeklyText.next.none : weeklyText.next.urged(urges, dayOf(env.context.asOf));
}

function noticeLine(env: ViewEnv, same: readonly Dossier[]): readonly LineView[] {
  const [first] = same;
  if (first === undefined) return [];
  const { value } = first.task;
  const units = factText.units([...new Set(same.map(({ task }) => unitText(env, task.value.lead)))]);
  const due = dayText(env, value.due);
  const matter = matterText(first);
  return [
    {
      text: factText.ended(factText.notice(sourceBrief(env, first), matter, units, due)),
      facts: [{ key: `${value.parent ?? value.id}/notice`, locked: [matter, units, due] }],
    },
  ];
}

/** One sentence: how many owed a report, how many sent it in time, who did not and whether it was called. */
function reportsText(env: ViewEnv, { reports }: WeeklyPaper): string {
  const day = dayOf(env.context.asOf);
  const missing = reports.filter(({ line }) => line.completed === undefined);
  const inTime = reports.filter(({ line }) => line.completed !== undefined && line.completed <= line.due);
  const late = reports.filter(({ line }) => line.completed !== undefined && line.completed > line.due);
  const isCalled = ({ line }: WeeklyPaper['reports'][number]) =>
    line.matters.some(({ dossier }) => urgesOf(dossier).includes(day));
  const name = (unit: string) => unitRef(env, unit).name;
  return [
    weeklyText.reports(
      reports.length,
      inTime.length,
      missing.map((report) => weeklyText.called(name(report.unit), isCalled(report))),
    ),
    ...(late.length === 0 ? [] : [weeklyText.late(late.map(({ unit }) => name(unit)))]),
  ].join('');
}

/** All matters in hand, what each unit wrote this week beside it, word for word. */
function annexSheet(paper: PaperOf, { open, week }: WeeklyPaper): SheetView {
  const { env } = paper;
  const look = liveLook(env.context.asOf);
  const rows = open.map((dossier, index): RowView => {
    const { title, notice, due } = dossier.task.value;
    const lead = leadOf(dossier, look);
    const light = liveLight(env.context, dossier, lead);
    const word = lastWords(env.context, dossier.id).get(lead);
    const said = word?.week === week ? word.text : unsaid(env, lead, week);
    return {
      cells: [
        String(index + 1),
        notice.no,
        title,
        unitText(env, lead),
        dayText(env, due),
        said,
        light === undefined ? '—' : lightView(light).word,
      ],
      facts: [
        { key: `${dossier.id}/open`, locked: [title, notice.no] },
        { key: `${dossier.id}/deadline`, locked: [dayText(env, due)] },
        { key: `${dossier.id}/name`, locked: [title] },
        ...(light === undefined
          ? []
          : [{ key: `${dossier.id}/light-${lead}`, locked: [lightView(light).word] }]),
      ],
    };
  });
  return {
    layout: 'annex',
    mark: null,
    title: weeklyText.annex,
    sub: weeklyText.annexNote(rows.length),
    blocks: [
      {
        as: 'table',
        caption: weeklyText.annex,
        head: weeklyText.annexHead,
        widths: [5, 18, 23, 13, 10, 24, 7],
        rows,
      },
    ],
    foot: footOf(paper),
  };
}

/** A unit that reported and named no change, or did not report. */
function unsaid({ context }: ViewEnv, unit: string, week: string): string {
  const isCovered = context.ledger.report.some(
    ({ value }) => value.unit === unit && value.week === week && value.others !== undefined,
  );
  return isCovered ? weeklyText.unchanged : weeklyText.noReport;
}

/** What the clerk chooses from. */
export function weeklyChoices({ env }: PaperOf, week: string): readonly PaperPartFacts[] {
  const draft = weeklyPaper(env.context, week);
  if (draft === undefined) return [];
  return [
    choiceOf(draft.decide, weeklyText.parts.decide, (fact) => decideLine(env, fact, undefined).text),
    choiceOf(draft.done, weeklyText.parts.done, (fact) => doneLine(env, fact).text),
  ];
}
