import { experienceBasis } from '#engine/items/experience-basis.ts';
import { isSeen, liveLook } from '#engine/time/look.ts';
import type { EntryOf } from '#record/ledger.ts';
import { compareText } from '#record/schema/problem.ts';
import { experienceWords as words } from '#wording/items/experiences.ts';
import { rankingSentences } from '#wording/ranking/sentences.ts';
import { signerName, unitRefIn, type ViewEnv } from '../env/env.ts';
import { periodName } from '../env/period/period.ts';
import { proofMarks } from '../env/record/proof-mark.ts';
import { numbered, recordRefs } from '../env/record/record-ref.ts';
import type { FieldView, LinkView, Page, RecordRef } from '../shared/types.ts';
import { itemTableId } from './item-table-id.ts';
import { itemsOf, itemTablesIn } from './item-tables-in.ts';

/** /experiences/<id>/ */
interface ExperienceView {
  readonly title: string;
  readonly unit: string;
  readonly facts: readonly FieldView[];
  /** The unit's own words, in Markdown. */
  readonly text: string;
  readonly records: readonly RecordRef[];
}

export type ExperiencePage = Page<{ readonly id: string }, ExperienceView>;

/** A line of `/experiences/`. */
export interface ExperienceLine extends LinkView {
  readonly note: string;
}

type ExperienceEntry = EntryOf<'experience'>;

/** The page of every experience that was published, the latest first. */
export function experiencePages(env: ViewEnv): readonly ExperiencePage[] {
  return experiencesOf(env).map((entry) => ({
    id: entry.value.id,
    view: () => experienceView(env, entry),
  }));
}

export function experienceLines(env: ViewEnv): readonly ExperienceLine[] {
  return experiencesOf(env).map((entry) => {
    const { item, period, basis } = entry.value;
    return { ...lineOf(env, entry), note: words.note(periodName(env, period), itemName(env, item), basis) };
  });
}

/** What the units of a league wrote of an item in a period. */
export function experiencesIn(
  env: ViewEnv,
  item: string,
  period: string,
  units: readonly string[],
): readonly LinkView[] {
  return experiencesOf(env)
    .filter(({ value }) => value.item === item && value.period === period && units.includes(value.unit))
    .map((entry) => lineOf(env, entry));
}

/** Those of a unit. */
export function experiencesOfUnit(env: ViewEnv, unit: string): readonly ExperienceEntry[] {
  return experiencesOf(env).filter(({ value }) => value.unit === unit);
}

export function experienceHref(id: string): string {
  return `/experiences/${id}/`;
}

function experiencesOf({ context, shown }: ViewEnv): readonly ExperienceEntry[] {
  const look = liveLook(context.asOf);
  return shown.experience
    .filter((entry) => isSeen(context.receiptOf(entry), look))
    .toSorted(
      (a, b) => compareText(b.value.approval.on, a.value.approval.on) || compareText(b.value.id, a.value.id),
    );
}

function lineOf(env: ViewEnv, { value: { id, unit, period, title } }: ExperienceEntry): LinkView {
  return { text: words.line(unitRefIn(env, unit, period).name, title), href: experienceHref(id) };
}

function itemName(env: ViewEnv, item: string): string {
  return itemsOf(env).find(({ id }) => id === item)?.name ?? item;
}

function experienceView(env: ViewEnv, entry: ExperienceEntry): ExperienceView {
  const { id, unit, item, period, basis, title, text, approval } = entry.value;
  const source = { entry, field: ['title'] };
  const receipt = env.context.receiptOf(entry);
  const own = unitRefIn(env, unit, period);
  const { on, mode, paper } = approval;
  const decided = words.approvedText(signerName(env, approval), on, mode);
  const field = (label: string, said: string, href: string | null = null): FieldView => ({
    label,
    text: said,
    href,
  });
  return {
    title,
    unit: own.name,
    facts: [
      field(words.unit, own.name, own.href),
      field(words.item, itemName(env, item), tableHref(env, entry)),
      field(words.basis, words.basisText(periodName(env, period), placeText(env, entry), basis)),
      field(words.approved, paper === undefined ? decided : decided + words.paper(paper)),
      ...proofMarks(env, source, receipt).map((mark) => field(words.proof, mark)),
    ],
    text,
    records: numbered(recordRefs(env, source), words.number(id)),
  };
}

/** The place by which it was published, as frozen then. */
function placeText(env: ViewEnv, entry: ExperienceEntry): string {
  const found = experienceBasis(env.shown, entry.value, env.context.receiptOf(entry).registered);
  if (found.is === 'unfrozen' || found.row === undefined) return '';
  return rankingSentences.rank(found.row.rank, found.row.tied);
}

function tableHref(env: ViewEnv, { value: { unit, item, period } }: ExperienceEntry): string {
  const league = itemTablesIn(env, item, period).find(({ rows }) =>
    rows.some(({ work }) => work.unit === unit),
  );
  return league === undefined ? `/items/${item}/` : `/items/${item}/#${itemTableId(period, league.id)}`;
}
