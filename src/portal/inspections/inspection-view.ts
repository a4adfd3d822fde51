import { monthInWords } from '#wording/calendar/day.ts';
import { inspectionText, inspectionWords as words } from '#wording/inspections/words.ts';
import { demandStandings, type DemandStanding } from '#engine/inspections/found-states.ts';
import { tasksOf } from '#engine/dossier/inspections.ts';
import { isToFeedBack } from '#engine/duties/feedback-duties.ts';
import type { EntryOf } from '#record/ledger.ts';
import { dossierHref, dossierTitle } from '../env/record/dossier-links.ts';
import { recordRefs } from '../env/record/record-ref.ts';
import { isShown, postName, signerName, unitRef, type ViewEnv } from '../env/env.ts';
import { proofMarks } from '../env/record/proof-mark.ts';
import { recordSystemFields } from '../env/system-only.ts';
import { listView, type ListView } from '../shared/list-parts.ts';
import type {
  DayText,
  FieldView,
  LinkView,
  Page,
  RecordRef,
  SystemFieldView,
  UnitRef,
} from '../shared/types.ts';
import { actorName } from '../env/record/record-name.ts';
import { foundList, type FoundView } from './found-view.ts';
import { hasInspections } from './inspection-list-view.ts';
import { inspectionName, shownInspections } from './inspection-row.ts';

export type InspectionPage = Page<{ readonly id: string }, InspectionView>;

/** /inspections/<id>/: one inspection as recorded, and what became of it. */
export interface InspectionView {
  readonly id: string;
  readonly title: string;
  /** Day, place, manner, leader, content …, in the order of a 反馈单. */
  readonly facts: readonly FieldView[];
  readonly units: readonly UnitRef[];
  /** The matters that it touched and that may be named. */
  readonly tasks: readonly LinkView[];
  readonly members: readonly MemberView[];
  readonly scheme: readonly FieldView[];
  readonly found: ListView<FoundView>;
  readonly demands: readonly DemandView[];
  readonly marks: readonly MarkView[];
  readonly feedback: readonly FeedbackView[];
  /** Whether something is to be fed back: then it says so while nothing was. */
  readonly isToFeedBack: boolean;
  /** The 反馈单 of each unit, to be printed; inside the system alone. */
  readonly sheets: readonly LinkView[];
  readonly proof: readonly string[];
  readonly systemOnly: readonly SystemFieldView[];
  readonly records: readonly RecordRef[];
}

interface MemberView {
  readonly who: string;
  readonly part: string;
  readonly result: string | null;
}

interface DemandView {
  readonly title: string;
  readonly about: string | null;
  readonly how: string | null;
  readonly deliverable: string;
  readonly due: DayText;
  readonly unit: string;
  readonly matter: LinkView;
  /** `整改中，5月8日前完成`. */
  readonly standing: string;
  readonly tone: 'plain' | 'late' | 'done';
}

interface MarkView {
  readonly unit: UnitRef;
  readonly mark: string;
  readonly why: string | null;
}

interface FeedbackView {
  readonly unit: UnitRef;
  readonly day: DayText;
  readonly text: string;
  readonly receivedText: string | null;
}

/** A page of each record that may be read. */
export function inspectionPages(env: ViewEnv): readonly InspectionPage[] {
  if (!hasInspections(env)) return [];
  return shownInspections(env).map((entry) => ({
    id: entry.value.id,
    view: () => inspectionView(env, entry),
  }));
}

function inspectionView(env: ViewEnv, entry: EntryOf<'inspection'>): InspectionView {
  const { value } = entry;
  const standings = demandStandings(env.context, entry);
  return {
    id: value.id,
    title: inspectionName(entry),
    facts: factsOf(env, entry),
    units: value.units.map((unit) => unitRef(env, unit, value.on)),
    tasks: tasksOf(entry).flatMap((task) => matterLink(env, task)),
    members: (value.members ?? []).map(({ who, part, result }) => ({
      who: actorName(env, who),
      part,
      result: result ?? null,
    })),
    scheme: schemeOf(env, entry),
    found: listView(foundList(env, entry)),
    demands: (value.demands ?? []).flatMap((demand) =>
      demandView(
        env,
        demand,
        standings.find((one) => one.demand === demand),
      ),
    ),
    marks: (value.marks ?? []).map(({ unit, mark, why }) => ({
      unit: unitRef(env, unit, value.on),
      mark: String(mark),
      why: why ?? null,
    })),
    feedback: (value.feedback ?? []).map(({ unit, on, no, channel, receiver, received }) => ({
      unit: unitRef(env, unit, value.on),
      day: on,
      text: inspectionText.feedback(channel, no, receiver),
      receivedText: received === undefined ? null : inspectionText.received(received),
    })),
    isToFeedBack: isToFeedBack(entry),
    sheets: isToFeedBack(entry) ? sheetLinks(env, entry) : [],
    proof: proofMarks(env, { entry, field: ['on'] }, env.context.receiptOf(entry)),
    systemOnly: recordSystemFields(env, entry.path),
    records: recordRefs(env, { entry, field: ['on'] }),
  };
}

function sheetLinks(env: ViewEnv, { value: { id, on, units } }: EntryOf<'inspection'>): readonly LinkView[] {
  return env.profile === 'internal'
    ? units.map((unit) => ({ text: unitRef(env, unit, on).name, href: feedbackSheetHref(id, unit) }))
    : [];
}

/** The address of the 反馈单 of a unit; inside the system alone. */
function feedbackSheetHref(id: string, unit: string): string {
  return `/inspections/${id}/feedback/${unit}/`;
}

function factsOf(env: ViewEnv, { value }: EntryOf<'inspection'>): readonly FieldView[] {
  const field = (label: string, text: string | undefined): FieldView[] =>
    text === undefined ? [] : [{ label, text, href: null }];
  return [
    ...field(words.day, inspectionText.span(value.on, value.until)),
    ...field(
      words.month,
      value.month === undefined ? undefined : inspectionText.monthOf(monthInWords(value.month)),
    ),
    ...field(words.leader, postName(env, value.leader)),
    ...field(words.place, value.place),
    ...field(words.method, value.method),
    ...field(words.content, value.content),
    ...field(words.good, value.good),
    ...field(words.comment, value.comment),
    ...field(words.paper, value.paper),
  ];
}

function schemeOf(env: ViewEnv, { value: { scheme } }: EntryOf<'inspection'>): readonly FieldView[] {
  if (scheme === undefined) return [];
  const { basis, focus, ways, from, to, reportBy, approval } = scheme;
  const field = (label: string, text: string): FieldView => ({ label, text, href: null });
  return [
    field(words.basis, basis),
    field(words.focus, focus.map((line, n) => `${String(n + 1)}. ${line}`).join('\n')),
    field(words.ways, ways.join('、')),
    field(words.schedule, inspectionText.schedule(from, to, reportBy)),
    ...(approval === undefined
      ? []
      : [
          field(
            words.approval,
            [inspectionText.approval(approval.on, signerName(env, approval), approval.mode), approval.paper]
              .filter(Boolean)
              .join('，'),
          ),
        ]),
  ];
}

function matterLink(env: ViewEnv, task: string): readonly LinkView[] {
  const dossier = env.context.dossiers.get(task);
  return dossier === undefined || !isShown(env, dossier)
    ? []
    : [{ text: dossierTitle(env, dossier), href: dossierHref(dossier) }];
}

type Demand = NonNullable<EntryOf<'inspection'>['value']['demands']>[number];

function demandView(
  env: ViewEnv,
  demand: Demand,
  standing: DemandStanding | undefined,
): readonly DemandView[] {
  const [matter] = matterLink(env, demand.task);
  if (matter === undefined) return [];
  const { title, found, how, deliverable, due, unit } = demand;
  const lead = env.context.dossiers.get(demand.task)?.task.value.lead ?? '';
  return [
    {
      title,
      about: found === undefined ? null : inspectionText.about(found),
      how: how ?? null,
      deliverable,
      due: standing?.node.due ?? due,
      unit: unitRef(env, standing?.node.unit ?? unit ?? lead).name,
      matter,
      ...standingText(standing),
    },
  ];
}

function standingText(standing: DemandStanding | undefined): Pick<DemandView, 'standing' | 'tone'> {
  if (standing === undefined) return { standing: inspectionText.gone, tone: 'plain' };
  const { outcome, node } = standing;
  if (outcome.state === 'open') return { standing: inspectionText.open(node.due), tone: 'late' };
  if (outcome.state === 'claimed')
    return { standing: inspectionText.claimed(outcome.finished ?? node.due), tone: 'plain' };
  const day = outcome.acceptedOn ?? outcome.finished ?? node.due;
  return {
    standing: outcome.acceptedBy === 'check' ? inspectionText.accepted(day) : inspectionText.asReported(day),
    tone: 'done',
  };
}

/** What an inspection says of itself on the course of a matter: its opinion, and what it demands there. */
export function inspectionSaid({ value }: EntryOf<'inspection'>, task: string): string {
  const demands = (value.demands ?? [])
    .filter((demand) => demand.task === task)
    .map(({ title, due }) => inspectionText.demanded(title, due));
  return [...(value.comment === undefined ? [] : [value.comment.replace(/[。；]$/u, '')]), ...demands].join(
    '；',
  );
}
