import { dayInWords } from '#wording/calendar/day.ts';
import { dutyWords } from '#wording/duties/labels.ts';
import { dutyPartText } from '#wording/duties/sentences.ts';
import type { Duty } from '#engine/duties/duty.ts';
import { dutyShown } from './duty-shown.ts';
import { dutyLists, groupView, type DutyGroup, type DutyLists } from './duty-lists.ts';
import { dutyView } from './duty-view.ts';
import { sectionName, type ViewEnv } from '../env/env.ts';
import { hasReports } from '../env/rules-in-force.ts';
import { showsLive } from '../env/shows-live.ts';
import type { LinkView } from '../shared/types.ts';
import type { DutiesView, DutyPartPage, DutySection } from './types.ts';

/** As many rows as the roll holds on one page, at about 900 bytes each; of what was met a fifth of that. */
const ROLL_ROWS = 250;
/** As many as a page of a longer one holds. */
const PART_ROWS = 200;
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
  const rows = [lists.justOverdue, lists.dueSoon, lists.lapsed, ...groups.map(({ open }) => open)];
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
    'just-overdue': dutyWords.justOverdue,
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
      ...rowParts(env, 'just-overdue', lists.justOverdue),
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
