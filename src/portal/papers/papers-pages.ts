import { monthOf, previousMonth } from '#days/day.ts';
import { lastWorkday } from '#calendar/weeks.ts';
import { calendarOf } from '#engine/time/reckoning.ts';
import { liveLook } from '#engine/time/look.ts';
import { isOpen } from '#engine/duties/duty.ts';
import { allDuties } from '#engine/duties/roll.ts';
import { readingsOf } from '#engine/score/readings.ts';
import { compareText } from '#record/schema/problem.ts';
import { weekInWords } from '#wording/calendar/day-phrases.ts';
import { dayInWords, momentInWords, monthInWords } from '#wording/calendar/day.ts';
import { paperWords } from '#wording/papers/labels.ts';
import { keyPointsText, weeklyText } from '#wording/papers/weekly.ts';
import { formHref } from '#form/address.ts';
import { ADVICE_WORDS, BULLETIN_WORDS, type Issued } from '#record/freeze/issued.ts';
import { adviceText } from '#wording/papers/advice.ts';
import { bulletinPaperText } from '#wording/bulletin/sentences.ts';
import { paperText } from '#wording/papers/phrases.ts';
import { BULLETIN_LENGTH, bulletinChoices, bulletinSheet } from '../bulletin/bulletin-sheet.ts';
import { periodName } from '../env/period.ts';
import { rulesIn } from '../env/period-sheet.ts';
import { frozenPeriods } from '../env/shown-periods.ts';
import { annexSheets } from '../bulletin/bulletin-annex.ts';
import { bulletinPapers } from '../freeze/bulletin-papers.ts';
import { dayOf } from '#days/moment.ts';
import { instructionText } from '#wording/papers/instruction.ts';
import { posterText } from '#wording/papers/poster.ts';
import { yearPaperText } from '#wording/papers/year.ts';
import { goalsText } from '#wording/papers/goals.ts';
import { chartText } from '#wording/papers/chart.ts';
import { countdownText } from '#wording/papers/countdown.ts';
import { schemeText } from '#wording/papers/scheme.ts';
import { secrecyText } from '#wording/papers/secrecy.ts';
import { advised, adviceView } from './advice-view.ts';
import { instructions, instructionView } from './instruction-view.ts';
import { posterView } from './poster-view.ts';
import { yearDrafts } from './year-drafts.ts';
import { chartDrafts } from './chart-drafts.ts';
import { BLANK_SCHEME, schemeDrafts } from './scheme-drafts.ts';
import { countdowns, countdownView } from './countdown-view.ts';
import { secrecyView } from './secrecy-view.ts';
import { openWeek, weekNow } from '../desk/report-week.ts';
import { sectionName, unitRef, type ViewEnv } from '../env/env.ts';
import { hasTaskRules, rulesInForce } from '../env/rules-in-force.ts';
import { cutList, listView, shareOf, type CutList, type ListView } from '../shared/list-parts.ts';
import type { LinkView, Page } from '../shared/types.ts';
import { inside, PRINTED, type PaperDraft } from './paper-draft.ts';
import { keyPointsChoices, keyPointsView } from './key-points-view.ts';
import { issuedFor, markOf, paperOf, stateOf } from './paper-env.ts';
import { lengthOf, sheetTexts, type PaperView } from '../paper/paper-view.ts';
import { noticeDays, noticesView } from './notice-view.ts';
import { lateParts, urgeId, urgeSubject, urgeView } from './urge-view.ts';
import { setLinks, setPages } from './set-pages.ts';
import { dispatchText } from '#wording/papers/dispatch.ts';
import { volumeText } from '#wording/papers/volume.ts';
import { dispatchChoices, dispatchView } from './dispatch-view.ts';
import { volumes, volumeView } from './volume-view.ts';
import { noticeText, urgeText } from '#wording/papers/notices.ts';
import { weeklyChoices, weeklyView } from './weekly-view.ts';

/** `/papers/<path>/` */
export type PaperPage = Page<{ readonly path: string }, PaperView>;
export type PapersPage = Page<object, PapersView>;

/** /papers/ : what is to be printed now, and what was. */
export interface PapersView {
  readonly section: string;
  readonly due: readonly DuePaperView[];
  /** Matters that a unit is late with. */
  readonly urges: ListView<ListedPaperView>;
  /** By the day of printing, newest first. */
  readonly notices: ListView<ListedPaperView>;
  readonly volumes: ListView<ListedPaperView>;
  /** Papers that are printed as they stand, by what they are. */
  readonly printed: readonly { readonly title: string; readonly papers: readonly LinkView[] }[];
  readonly issued: readonly IssuedPaperView[];
}

/** A paper by what it is of; null where none registers its issue. */
export interface ListedPaperView {
  readonly paper: LinkView;
  readonly form: LinkView | null;
}

interface DuePaperView {
  readonly paper: LinkView;
  readonly subject: string;
  readonly dueText: string;
  readonly isLate: boolean;
  readonly form: LinkView | null;
}

interface IssuedPaperView {
  readonly title: string;
  /** Null of what was issued before there were drafts. */
  readonly href: string | null;
  readonly on: string;
  readonly isReviewed: boolean;
}

/** All papers that have a page: drafts of what is due, and what was issued with an edition. Inside the system alone. */
export function paperDrafts(env: ViewEnv): readonly PaperDraft[] {
  if (env.profile !== 'internal' || !hasTaskRules(env)) return [];
  return env.context.memo('paper-drafts', env.profile, () => [
    ...weekDrafts(env),
    ...dispatchDrafts(env),
    ...bulletinDrafts(env),
    ...adviceDrafts(env),
    ...posterDrafts(env),
    ...secrecyDrafts(env),
    ...instructionDrafts(env),
    ...yearDrafts(env),
    ...chartDrafts(env),
    ...schemeDrafts(env),
    ...urgeDrafts(env),
    ...noticeDrafts(env),
    ...countdownDrafts(env),
    ...volumeDrafts(env),
  ]);
}

function urgeDrafts(env: ViewEnv): readonly PaperDraft[] {
  return lateParts(env).map((late) => ({
    ...PRINTED,
    group: 'urge',
    path: `urge/${late.id}`,
    name: urgeText.title,
    subject: urgeSubject(env, late),
    issue: urgeId(late),
    view: () => urgeView(env, late),
  }));
}

function noticeDrafts(env: ViewEnv): readonly PaperDraft[] {
  return noticeDays(env).map(({ day, notices }) => ({
    ...PRINTED,
    group: 'notice',
    path: `notices/${day}`,
    name: noticeText.title,
    subject: noticeText.batch(dayInWords(day), notices.length),
    sheets: notices.length,
    issue: undefined,
    view: () => noticesView(env, day),
  }));
}

function countdownDrafts(env: ViewEnv): readonly PaperDraft[] {
  return countdowns(env).map((dossier) => ({
    ...PRINTED,
    group: 'countdown',
    path: `countdown/${dossier.id}`,
    name: countdownText.name,
    subject: countdownText.sub(dossier.task.value.notice.no, dossier.task.value.title),
    issue: undefined,
    view: () => countdownView(env, dossier),
  }));
}

function volumeDrafts(env: ViewEnv): readonly PaperDraft[] {
  return volumes(env).map((dossier) => ({
    ...PRINTED,
    group: 'volume',
    path: `volumes/${dossier.id}`,
    name: volumeText.title,
    subject: volumeText.sub(dossier.task.value.notice.no, dossier.task.value.title),
    issue: undefined,
    view: () => volumeView(env, dossier),
  }));
}

/** The month that the next meeting speaks of: from its last working day on the running one, till then the one before. */
function meetingMonth({ context }: ViewEnv): string {
  const look = liveLook(context.asOf);
  const month = monthOf(look.day);
  const last = lastWorkday(calendarOf(context, look), month);
  return last !== undefined && last <= look.day ? month : previousMonth(month);
}

function dispatchDrafts(env: ViewEnv): readonly PaperDraft[] {
  if (rulesInForce(env)?.value.monthly === undefined) return [];
  const now = meetingMonth(env);
  const months = new Set([
    now,
    ...env.context.ledger.issued.flatMap(({ value: { month, edition } }) =>
      month === undefined || edition === undefined ? [] : [month],
    ),
  ]);
  return [...months]
    .toSorted((a, b) => compareText(b, a))
    .flatMap((month): readonly PaperDraft[] => {
      const entry = issuedFor(env, { kind: '调度表', month });
      if (month !== now && entry?.value.edition === undefined) return [];
      const id = `dispatch-${month}`;
      return [
        {
          group: 'paper',
          issue: id,
          path: `dispatch/${month}`,
          name: dispatchText.name,
          subject: monthInWords(month),
          entry,
          form: {
            id,
            record: { kind: '调度表', month },
            names: { kind: 'dispatch', id: `${month}-diaodu` },
            paragraphs: [inside('common', dispatchText.parts.common)],
            says: true,
          },
          choices: () => dispatchChoices(paperOf(env, entry), month),
          view: () => dispatchView(paperOf(env, entry), month),
        },
      ];
    });
}

/** The frozen period whose bulletin is to be issued, and those that were issued with an edition. */
function bulletinDrafts(env: ViewEnv): readonly PaperDraft[] {
  const frozen = frozenPeriods(env);
  return bulletinPapers(env)
    .filter(
      ({ period, entry }) =>
        entry?.value.edition !== undefined || (entry === undefined && period === frozen.at(-1)),
    )
    .toReversed()
    .flatMap((paper): readonly PaperDraft[] => {
      const { period, entry } = paper;
      const rules = rulesIn(env, period);
      if (rules === undefined) return [];
      const id = `bulletin-${period}`;
      return [
        {
          group: 'paper',
          issue: id,
          path: `bulletin/${period}`,
          name: bulletinPaperText.name,
          subject: periodName(env, period),
          entry,
          form: {
            id,
            record: { kind: '月度通报', period, number: nextBulletin(env) },
            names: { kind: 'bulletin', id: `${period}-tongbao` },
            paragraphs: bulletinPaperText.paragraphs.map(([part, title]) => ({
              part,
              title,
              most: part === 'advice' ? ADVICE_WORDS : BULLETIN_WORDS,
              of: 'text',
              isInside: part === 'advice',
            })),
            says: false,
          },
          choices: () => bulletinChoices(env, period),
          view: () => {
            const sheet = bulletinSheet(env, rules, paper);
            return {
              title: bulletinPaperText.title(periodName(env, period)),
              stateText: stateOf(paperOf(env, entry)),
              lengthText: paperText.length(lengthOf(sheetTexts(sheet)), BULLETIN_LENGTH),
              sheets: [{ ...sheet, mark: markOf(paperOf(env, entry)) }, ...annexSheets(env, rules, paper)],
            };
          },
        },
      ];
    });
}

/** The number that the year's next bulletin bears. */
function nextBulletin({ context }: ViewEnv): number {
  const year = context.asOf.slice(0, 4);
  const numbers = context.ledger.issued.flatMap(({ value: { on, number } }) =>
    on.startsWith(year) ? (number ?? []) : [],
  );
  return Math.max(0, ...numbers) + 1;
}

function adviceDrafts(env: ViewEnv): readonly PaperDraft[] {
  return advised(env).map((paper) => ({
    ...PRINTED,
    group: 'advice',
    path: `advice/${paper.period}`,
    name: adviceText.name,
    subject: periodName(env, paper.period),
    issue: undefined,
    view: () => adviceView(env, paper),
  }));
}

/** Of the last period that was frozen: an older sheet hangs nowhere. */
function posterDrafts(env: ViewEnv): readonly PaperDraft[] {
  const last = frozenPeriods(env).at(-1);
  return bulletinPapers(env)
    .filter(({ period }) => period === last)
    .map((paper) => ({
      ...PRINTED,
      group: 'poster',
      path: `poster/${paper.period}`,
      name: posterText.group,
      subject: periodName(env, paper.period),
      issue: undefined,
      view: () => posterView(env, paper),
    }));
}

function secrecyDrafts(env: ViewEnv): readonly PaperDraft[] {
  const day = dayOf(env.context.asOf);
  return [
    {
      ...PRINTED,
      group: 'secrecy',
      path: `secrecy/${day}`,
      name: secrecyText.title,
      subject: dayInWords(day),
      issue: undefined,
      view: () => secrecyView(env),
    },
  ];
}

function instructionDrafts(env: ViewEnv): readonly PaperDraft[] {
  return instructions(env).map((instruction) => ({
    ...PRINTED,
    group: 'instruction',
    path: `instruction/${instruction.incoming.id}`,
    name: instructionText.title,
    subject: instruction.incoming.title,
    issue: undefined,
    view: () => instructionView(env, instruction),
  }));
}

function weekDrafts(env: ViewEnv): readonly PaperDraft[] {
  const weekly = rulesInForce(env)?.value.weekly;
  const now = openWeek(env.context)?.week;
  const isPaused = now !== undefined && weekNow(env.context) === undefined;
  const weeks = [
    ...new Set([
      ...(now === undefined ? [] : [now]),
      ...env.context.ledger.issued.flatMap(({ value: { week, edition } }) =>
        week === undefined || edition === undefined ? [] : [week],
      ),
    ]),
  ].toSorted((a, b) => compareText(b, a));
  const papers = [
    ...(weekly?.digest === undefined ? [] : [WEEKLY]),
    ...(weekly?.keyPoints === undefined ? [] : [KEY_POINTS]),
  ];
  return weeks.flatMap((week) =>
    papers.flatMap((paper): readonly PaperDraft[] => {
      const { kind, slug, folder, word, name } = paper;
      const entry = issuedFor(env, { kind, week });
      const isDrafted = week === now && !(isPaused && kind === '周报');
      if (!isDrafted && entry?.value.edition === undefined) return [];
      const id = week.toLowerCase();
      return [
        {
          group: 'paper',
          issue: `${slug}-${id}`,
          path: `${slug}/${id}`,
          name,
          subject: weekInWords(week),
          entry,
          form: {
            id: `${slug}-${id}`,
            record: { kind, week },
            names: { kind: folder, id: `${id}-${word}` },
            paragraphs: paper.paragraphs,
            says: true,
          },
          choices: () => paper.choices(paperOf(env, entry), week),
          view: () => paper.view(paperOf(env, entry), week),
        },
      ];
    }),
  );
}

const WEEKLY = {
  kind: '周报',
  slug: 'weekly',
  folder: 'weekly',
  word: 'zhoubao',
  name: weeklyText.title,
  paragraphs: [],
  choices: weeklyChoices,
  view: weeklyView,
} as const;

const KEY_POINTS = {
  kind: '要点',
  slug: 'key-points',
  folder: 'keypoints',
  word: 'yaodian',
  name: keyPointsText.title,
  paragraphs: [inside('outside', keyPointsText.parts.outside)],
  choices: keyPointsChoices,
  view: keyPointsView,
} as const;

/** The page of each paper. */
export function paperPages(env: ViewEnv): readonly PaperPage[] {
  return paperDrafts(env).flatMap((draft) =>
    setPages(env, draft).map(({ path, view }) => ({
      path,
      view: () => ({ ...view(), form: formLink(env, draft), ...keptDraft(env, draft) }),
    })),
  );
}

/** The list of papers; none in public. */
export function papersPages(env: ViewEnv): readonly PapersPage[] {
  return env.profile === 'internal' && hasTaskRules(env) ? [{ view: () => papersView(env) }] : [];
}

/** The lists of papers that grow with the matters, each as far as its page can bear it; none in public. */
export function paperCuts(
  env: ViewEnv,
): Readonly<Record<'urges' | 'notices' | 'volumes', CutList<ListedPaperView>>> {
  const drafts = Map.groupBy(paperDrafts(env), ({ group }) => group);
  const listed = (group: PaperDraft['group']) =>
    (drafts.get(group) ?? []).flatMap((draft) =>
      linksOf(env, draft).map((paper) => ({ paper, form: formLink(env, draft) })),
    );
  const [urges, notices, volumes] = [listed('urge'), listed('notice'), listed('volume')];
  const share = shareOf([urges, notices, volumes]);
  const cut = (section: string, rows: readonly ListedPaperView[]) =>
    cutList(rows, { page: '/papers/', section }, share);
  return {
    urges: cut('urges', urges),
    notices: cut('notices', notices),
    volumes: cut('volumes', volumes),
  };
}

/** Of a 方案 that is written on its page: the draft of the form in which the inspection is entered. */
function keptDraft({ context }: ViewEnv, { path }: PaperDraft): Pick<PaperView, 'draft'> {
  return path === BLANK_SCHEME ? { draft: `${context.office.secretariat}/inspection/new` } : {};
}

function formLink(env: ViewEnv, { group, path, issue, entry }: PaperDraft): LinkView | null {
  if (path === BLANK_SCHEME)
    return { text: schemeText.enter, href: formHref(env.context.office.secretariat, 'inspection', 'new') };
  if (issue === undefined || entry !== undefined) return null;
  const text = group === 'urge' ? paperWords.urgeForm : paperWords.form;
  return { text, href: formHref(env.context.office.secretariat, 'issue', issue) };
}

function papersView(env: ViewEnv): PapersView {
  const drafts = paperDrafts(env);
  const lists = paperCuts(env);
  const readings = readingsOf(env.context.ledger);
  const byEntry = new Map(
    drafts.flatMap((draft) => (draft.entry === undefined ? [] : [[draft.entry, draft]])),
  );
  return {
    section: sectionName(env),
    due: drafts
      .filter(({ entry, group }) => group === 'paper' && entry === undefined)
      .map((draft) => {
        const due = dueOf(env, draft);
        return {
          paper: { text: draft.name, href: `/papers/${draft.path}/` },
          subject: draft.subject,
          dueText: due === undefined ? '—' : momentInWords(due.due),
          isLate: due?.standing === 'overdue',
          form: formLink(env, draft),
        };
      }),
    urges: listView(lists.urges),
    notices: listView(lists.notices),
    volumes: listView(lists.volumes),
    printed: PRINTED_GROUPS.map(([group, title]) => ({
      title,
      papers: drafts
        .filter((draft) => draft.group === group)
        // Of a group that has a sheet for every matter the rest is printed from the pages of the matters.
        .slice(0, MOST_LISTED)
        .flatMap((draft) => linksOf(env, draft)),
    })).filter(({ papers }) => papers.length > 0),
    issued: env.context.ledger.issued
      .toSorted((a, b) => compareText(b.value.on, a.value.on) || compareText(b.path, a.path))
      .map((entry) => {
        const draft = byEntry.get(entry);
        return {
          title: [entry.value.kind, subjectOf(env, entry.value)].join('　'),
          href: draft === undefined ? null : `/papers/${draft.path}/`,
          on: dayInWords(entry.value.on),
          isReviewed: readings.has(entry.value.id),
        };
      }),
  };
}

/** A paper by what it is of; one in sets by each of them. */
function linksOf(env: ViewEnv, draft: PaperDraft): readonly LinkView[] {
  const links = setLinks(env, draft);
  return links.map(({ text, href }) => ({
    text: links.length === 1 ? draft.subject : `${draft.subject}（${text}）`,
    href,
  }));
}

/** Of which week, month, period or year an issued paper is. */
function subjectOf(env: ViewEnv, { week, month, period, year, unit }: Issued): string {
  if (week !== undefined) return weekInWords(week);
  const day = month ?? period;
  if (day !== undefined) return monthInWords(day);
  return paperText.ofYear(String(year ?? ''), unit === undefined ? undefined : unitRef(env, unit).name);
}

/** As many sheets of a group as the list names. */
const MOST_LISTED = 60;

const PRINTED_GROUPS: readonly (readonly [PaperDraft['group'], string])[] = [
  ['goals', goalsText.group],
  ['chart', chartText.group],
  ['countdown', countdownText.group],
  ['scheme', schemeText.group],
  ['poster', posterText.group],
  ['secrecy', secrecyText.group],
  ['instruction', instructionText.group],
  ['summary', yearPaperText.summary.group],
  ['letter', yearPaperText.letter.group],
  ['advice', adviceText.name],
];

/** The section's duty that a paper meets. */
function dueOf({ context }: ViewEnv, { path }: PaperDraft) {
  const [slug, week] = path.split('/');
  const kind = slug === 'weekly' ? 'weekly-issue' : slug === 'key-points' ? 'key-points' : undefined;
  return allDuties(context).find(
    (duty) => duty.kind === kind && duty.subject.toLowerCase() === week && isOpen(duty),
  );
}
