import { dayInWords } from '#wording/calendar/day.ts';
import { dutyWords } from '#wording/duties/labels.ts';
import { dutyPartText } from '#wording/duties/sentences.ts';
import type { Duty } from '#engine/duties/duty.ts';
import {
  dutyLists,
  groupView,
  type DutyGroup,
  type DutyLists,
  dutySetOf,
  type DutyListView,
} from './duty-lists.ts';
import type { DutyGroupView } from './duty-table.ts';
import { dutyView, type DutyView, type DutyState, dutyShown } from './duty-view.ts';
import { sectionName, type ViewEnv } from '../env/env.ts';
import { hasReports } from '../env/rules-in-force.ts';
import { showsLive } from '../env/publication.ts';
import type { LinkView, Page } from '../shared/types.ts';
import type { Addressed } from '../table/table-files.ts';

/** /duties/ */
export interface DutiesView {
  /** Set where the office does not publish live facts: a sentence shown instead of everything else. */
  readonly closed: string | null;
  /** `本周停报：汛情`; null where the week is owed. */
  readonly paused: string | null;
  readonly counts: readonly DutyCountView[];
  /** Whether the rules know reports of weeks or months, which may be missed for good (缺报). */
  readonly hasReports: boolean;
  /** 逾期未办 and 即将到期, across all. */
  readonly overdue: DutyListView;
  readonly dueSoon: DutyListView;
  /** 缺报 and 逾期办理 of the last 30 days, newest first. */
  readonly lapsed: DutyListView;
  /** In the fixed unit order; units that owe nothing too. */
  readonly units: readonly DutyGroupView[];
  /** 秘书科和领导, each on their own roll; null in the public build, which does not have it. */
  readonly office: readonly DutyGroupView[] | null;
  /** Of a roll too long for one page: the way to the pages of each section, which are empty here then. */
  readonly parts: Readonly<Partial<Record<DutySection, readonly LinkView[]>>>;
  /** Where all of it can be taken along. */
  readonly set: Addressed;
}

/** A section of the roll, by its anchor. */
export type DutySection = 'overdue' | 'due-soon' | 'lapsed' | 'units' | 'office';

export type DutyPartPage = Page<{ readonly part: string }, DutyPartView>;

/** /duties/list/<part>/ */
interface DutyPartView {
  /** `应办事项：即将到期`. */
  readonly title: string;
  readonly text: string;
  /** Of a section of single duties. */
  readonly rows: readonly DutyView[];
  /** Of a section by who owes. */
  readonly groups: readonly DutyGroupView[];
  /** Where all duties can be taken along. */
  readonly set: Addressed;
  readonly previous: LinkView | null;
  readonly next: LinkView | null;
}

export interface DutyCountView {
  readonly state: DutyState;
  readonly word: string;
  /** Withheld ones included. */
  readonly count: number;
  /** `现在` or `近30日`. */
  readonly period: string;
  /** `其中6项不予公开`; null where all are listed. */
  readonly withheldText: string | null;
  /** Where they are listed on the page. */
  readonly href: string;
}

/** As many rows as the roll holds on one page, at 1.3 KB each, or 1.8 where titles are as long as they may be; of what was met a fifth of that. */
const ROLL_ROWS = 220;
/** As many as a page of a longer one holds. */
const PART_ROWS = 150;
const MET_SHARE = 5;

/** A page of one section of the roll: duties in a row, or by who owes them. */
interface Part {
  readonly id: string;
  readonly section: DutySection;
  readonly text: string;
  readonly duties: readonly Duty[];
  readonly groups: readonly DutyGroup[];
}

/** Whether the roll is too long for one page. */
export function isLong(lists: DutyLists): boolean {
  const groups = [...lists.units, ...lists.office];
  const rows = [lists.overdue, lists.dueSoon, lists.lapsed, ...groups.map(({ open }) => open)];
  const met = groups.reduce((sum, group) => sum + group.met.length, 0);
  return rows.reduce((sum, list) => sum + list.length, met / MET_SHARE) > ROLL_ROWS;
}

/** The way to the pages of each section of a long roll. */
export function dutyPartLinks(env: ViewEnv): DutiesView['parts'] {
  const bySection = Map.groupBy(partsOf(env), ({ section }) => section);
  return Object.fromEntries([...bySection].map(([section, parts]) => [section, parts.map(linkOf)]));
}

/** `/duties/list/<part>/`: the pages of a roll that is too long for one; none where it is not. */
export function dutyPartPages(env: ViewEnv): readonly DutyPartPage[] {
  if (!showsLive(env)) return [];
  const parts = partsOf(env);
  const titles: Readonly<Record<DutySection, string>> = {
    overdue: dutyWords.overdue,
    'due-soon': dutyWords.dueSoon,
    lapsed: dutyWords.lapsed(hasReports(env)),
    units: dutyWords.units,
    office: dutyWords.office(sectionName(env)),
  };
  return parts.map((part, index) => ({
    part: part.id,
    view: () => {
      const beside = (other: Part | undefined) =>
        other === undefined || other.section !== part.section ? null : linkOf(other);
      return {
        title: dutyPartText.title(titles[part.section]),
        text: part.text,
        rows: part.duties.map((duty) => dutyView(env, duty)),
        groups: part.groups.map((group) => groupView(env, group)),
        set: dutySetOf(env),
        previous: beside(parts[index - 1]),
        next: beside(parts[index + 1]),
      };
    },
  }));
}

function linkOf({ id, text }: Part): LinkView {
  return { text, href: `/duties/list/${id}/` };
}

function partsOf(env: ViewEnv): readonly Part[] {
  return env.context.memo('duty-parts', env.profile, () => {
    const lists = dutyLists(env);
    if (!isLong(lists)) return [];
    return [
      ...rowParts(env, 'overdue', lists.overdue),
      ...rowParts(env, 'due-soon', lists.dueSoon),
      ...rowParts(env, 'lapsed', lists.lapsed),
      ...rollParts('units', lists.units),
      ...rollParts('office', lists.office),
    ];
  });
}

function rowParts(env: ViewEnv, section: DutySection, duties: readonly Duty[]): Part[] {
  return chunks(duties.filter((duty) => dutyShown(env, duty))).map((list, index) => {
    const days = [list[0], list.at(-1)].map((duty) => dayInWords((duty?.due ?? '').slice(0, 10)));
    return part(section, index, {
      text: dutyPartText.rows(days[0] ?? '', days[1] ?? '', list.length),
      duties: list,
    });
  });
}

/** Who owes little shares a page, who owes much has several. */
function rollParts(section: DutySection, groups: readonly DutyGroup[]): Part[] {
  const pages: { rows: number; readonly groups: DutyGroup[] }[] = [];
  for (const piece of groups.flatMap(pieces)) {
    const rows = 1 + piece.open.length + piece.met.length;
    const last = pages.at(-1);
    if (last === undefined || last.rows + rows > PART_ROWS + 1) pages.push({ rows, groups: [piece] });
    else {
      last.rows += rows;
      last.groups.push(piece);
    }
  }
  return pages.map(({ groups: list }, index) => {
    const text = dutyPartText.roll(list[0]?.who.name ?? '', list.at(-1)?.who.name ?? '', index + 1);
    return part(section, index, { text, groups: list });
  });
}

function pieces(group: DutyGroup): DutyGroup[] {
  if (group.open.length + group.met.length <= PART_ROWS) return [group];
  return chunks([...group.open, ...group.met]).map((list) => {
    const own = new Set(list);
    return {
      ...group,
      open: group.open.filter((duty) => own.has(duty)),
      met: group.met.filter((duty) => own.has(duty)),
    };
  });
}

function part(
  section: DutySection,
  index: number,
  { text, duties = [], groups = [] }: Pick<Part, 'text'> & Partial<Pick<Part, 'duties' | 'groups'>>,
): Part {
  return { id: `${section}-${String(index + 1)}`, section, text, duties, groups };
}

function chunks(list: readonly Duty[]): Duty[][] {
  return Array.from({ length: Math.ceil(list.length / PART_ROWS) }, (_, index) =>
    list.slice(index * PART_ROWS, (index + 1) * PART_ROWS),
  );
}
