import { inspectionText, sheetWords } from '#wording/inspections/words.ts';
import { dayOf } from '#days/moment.ts';
import { isToFeedBack } from '#engine/duties/feedback-duties.ts';
import type { Demand, Problem } from '#engine/inspections/found-states.ts';
import type { EntryOf } from '#record/ledger.ts';
import { postName, sectionName, unitRef, type ViewEnv } from '../env/env.ts';
import type { DayText, LinkView, Page } from '../shared/types.ts';
import { hasInspections } from './inspection-list-view.ts';
import { inspectionHref, inspectionName, shownInspections } from './inspection-row.ts';

export type FeedbackSheetPage = Page<{ readonly id: string; readonly unit: string }, FeedbackSheetView>;

/** /inspections/<id>/feedback/<unit>/: 督查情况反馈单, one unit, one page; the words of the record, unaltered. */
export interface FeedbackSheetView {
  /** 草稿 before it was sent, 待盖章 after: never a drawn seal. */
  readonly state: string;
  /** Null where it has none yet. */
  readonly no: string | null;
  readonly unit: string;
  readonly whenText: string;
  readonly content: string | null;
  readonly good: string | null;
  readonly found: readonly Pick<Problem, 'no' | 'text' | 'basis' | 'category'>[];
  readonly demands: readonly Pick<Demand, 'title' | 'deliverable' | 'due'>[];
  readonly reviewText: string;
  /** Full name of the office, by which it goes out. */
  readonly office: string;
  readonly section: string;
  /** The day on which it was sent; null before. */
  readonly sent: DayText | null;
  readonly asOf: DayText;
  readonly back: LinkView;
}

/** A sheet for each unit of each inspection that has something to tell; none in public. */
export function feedbackSheetPages(env: ViewEnv): readonly FeedbackSheetPage[] {
  if (env.profile !== 'internal' || !hasInspections(env)) return [];
  return shownInspections(env)
    .filter(isToFeedBack)
    .flatMap((entry) =>
      entry.value.units.map((unit) => ({
        id: entry.value.id,
        unit,
        view: () => feedbackSheetView(env, entry, unit),
      })),
    );
}

/** The sheet of one unit: what concerns it, nothing of the others. */
function feedbackSheetView(env: ViewEnv, entry: EntryOf<'inspection'>, unit: string): FeedbackSheetView {
  const { id, on, until, method, leader, content, good, found = [], feedback = [] } = entry.value;
  const sent = feedback.find((one) => one.unit === unit);
  const { office, asOf } = env.context;
  return {
    state: sent === undefined ? sheetWords.draft : sheetWords.unsealed,
    no: sent?.no ?? null,
    unit: unitRef(env, unit, on).name,
    whenText: sheetWords.when2(inspectionText.span(on, until), method, postName(env, leader)),
    content: content ?? null,
    good: good ?? null,
    found: found.filter((problem) => concerns(problem, unit)),
    demands: demandsOf(env, entry, unit),
    reviewText: sheetWords.review(sectionName(env)),
    office: office.name,
    section: sheetWords.handled(sectionName(env)),
    sent: sent?.on ?? null,
    asOf: dayOf(asOf),
    back: { text: inspectionName(entry), href: inspectionHref(id) },
  };
}

/** What was found untrue is not held against anybody. */
function concerns({ units, verdict }: Problem, unit: string): boolean {
  return (units === undefined || units.includes(unit)) && verdict?.result !== '不属实';
}

function demandsOf({ context }: ViewEnv, { value }: EntryOf<'inspection'>, unit: string): readonly Demand[] {
  return (value.demands ?? []).filter(
    (demand) => (demand.unit ?? context.dossiers.get(demand.task)?.task.value.lead) === unit,
  );
}
