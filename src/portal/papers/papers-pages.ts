import { isOpen } from '#engine/duties/duty.ts';
import { allDuties } from '#engine/duties/roll.ts';
import { readingsOf } from '#engine/score/readings.ts';
import { compareText } from '#record/schema/problem.ts';
import { weekInWords } from '#wording/calendar/day-phrases.ts';
import { dayInWords, momentInWords, monthInWords } from '#wording/calendar/day.ts';
import { paperWords } from '#wording/papers/labels.ts';
import { formHref } from '#form/address.ts';
import { type Issued } from '#record/freeze/issued.ts';
import { adviceText } from '#wording/papers/advice.ts';
import { paperText } from '#wording/papers/phrases.ts';
import { instructionText } from '#wording/papers/instruction.ts';
import { posterText } from '#wording/papers/poster.ts';
import { yearPaperText } from '#wording/papers/year.ts';
import { goalsText } from '#wording/papers/goals.ts';
import { chartText } from '#wording/papers/chart.ts';
import { countdownText } from '#wording/papers/countdown.ts';
import { schemeText } from '#wording/papers/scheme.ts';
import { secrecyText } from '#wording/papers/secrecy.ts';
import { BLANK_SCHEME } from './scheme/scheme-drafts.ts';
import { sectionName, unitRef, type ViewEnv } from '../env/env.ts';
import { hasTaskRules } from '../env/rules-in-force.ts';
import { shownOpenPeriods } from '../env/period/shown-periods.ts';
import { statementsLink } from '../freeze/statement-links.ts';
import { cutList, listView, shareOf, type CutList, type ListView } from '../shared/list-parts.ts';
import type { LinkView, Page } from '../shared/types.ts';
import { type PaperDraft } from './paper-draft.ts';
import { type PaperView } from '../paper/paper-view.ts';
import { setLinks, setPages } from './set-pages.ts';
import { paperDrafts } from './paper-drafts.ts';

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
    printed: [
      { title: paperWords.statements, papers: statementLinks(env) },
      ...PRINTED_GROUPS.map(([group, title]) => ({
        title,
        papers: drafts
          .filter((draft) => draft.group === group)
          // Of a group that has a sheet for every matter the rest is printed from the pages of the matters.
          .slice(0, MOST_LISTED)
          .flatMap((draft) => linksOf(env, draft)),
      })),
    ].filter(({ papers }) => papers.length > 0),
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

/** The 核对单 of the periods that are not frozen yet, newest first. */
function statementLinks(env: ViewEnv): readonly LinkView[] {
  return shownOpenPeriods(env)
    .toReversed()
    .flatMap((period) => statementsLink(env, period) ?? []);
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
