import { drawText } from '#wording/verification/words.ts';
import { dayInWords } from '#wording/calendar/day.ts';
import { addWorkdays } from '#calendar/working-days.ts';
import type { ClaimFact, Dossier } from '#engine/dossier/dossier.ts';
import { liveLook } from '#engine/time/look.ts';
import { cutOff, periodsOf } from '#engine/time/period-look.ts';
import type { Period } from '#engine/time/periods.ts';
import { calendarOf } from '#engine/time/reckoning.ts';
import { drawOrder, type DrawPlace } from '#engine/verification/draw-sample.ts';
import { closedList, drawnOf } from '#engine/verification/verification-duty.ts';
import type { EntryOf } from '#record/ledger.ts';
import { claimResult } from './claim-views.ts';
import { drawLink, shownDraw } from './draw-link.ts';
import { isShown, postName, sectionName, unitRef, type ViewEnv } from '../env/env.ts';
import { recordRefs } from '../env/record/record-ref.ts';
import { periodName } from '../env/period/period.ts';
import { proofMarks } from '../env/record/proof-mark.ts';
import { publishedRules } from '../env/rules-in-force.ts';
import { percentage } from '../method/method-figures.ts';
import { dossierHref, dossierTitle } from '../env/record/dossier-links.ts';
import type { MomentText, RecordRef, LinkView, UnitRef } from '../shared/types.ts';
import { nodeTitle } from '../task-list/task-row.ts';

/** /draws/: the draws of the periods whose rules have a sample, newest first. */
export interface DrawIndexView {
  readonly deck: string;
  readonly rows: readonly DrawIndexRowView[];
}

export interface DrawIndexRowView {
  readonly period: string;
  readonly periodText: string;
  /** The draw's page; null while no number is published. */
  readonly href: string | null;
  /** `480317`; null while none is published. */
  readonly number: string | null;
  /** `清单12件，抽中3件`, or why there is no number. */
  readonly text: string;
}

/** /draws/<period>/: the number, the closed list in the order of the draw, and who was drawn. */
export interface DrawView {
  readonly period: string;
  readonly periodText: string;
  readonly number: string;
  /** The post that drew. */
  readonly by: string;
  readonly published: MomentText;
  /** 自报时间, 代录. */
  readonly marks: readonly string[];
  /** `清单12件 × 20%，不足一件的进为一件，抽3件`. */
  readonly sizeText: string;
  /** How anyone repeats it. */
  readonly howText: string;
  readonly rows: readonly DrawRowView[];
  readonly records: readonly RecordRef[];
}

/** A claim of the closed list. */
export interface DrawRowView {
  /** From 1, by SHA-256. */
  readonly place: number;
  /** The claim's id, of a withheld one its random id; null where a withheld one has none. */
  readonly id: string | null;
  /** SHA-256 of `number|id`; null likewise. */
  readonly hash: string | null;
  readonly drawn: boolean;
  /** The matter with its page, and the node; null of a withheld one. */
  readonly matter: LinkView | null;
  /** `完成招标`, `办结`; of a withheld claim that it is one. */
  readonly text: string;
  readonly unit: UnitRef | null;
  /** What became of it; null of a withheld one. */
  readonly resultText: string | null;
}

/** /draws/; null where no version of the rules has a sample (rules.md §4). */
export function drawIndexView(env: ViewEnv): DrawIndexView | null {
  if (!publishedRules(env).some(({ value }) => value.verification?.sample !== undefined)) return null;
  return {
    deck: drawText.deck(sectionName(env)),
    rows: sampledPeriods(env)
      .toReversed()
      .map((period) => ({
        period: period.id,
        periodText: periodName(env, period.id),
        href: drawLink(env, period.id)?.href ?? null,
        number: shownDraw(env, period.id)?.value.number ?? null,
        text: summary(env, period),
      })),
  };
}

/** The page of each period whose number is published, oldest first. */
export function drawViews(env: ViewEnv): readonly DrawView[] {
  return sampledPeriods(env).flatMap((period) => {
    const draw = shownDraw(env, period.id);
    return draw === undefined ? [] : [drawView(env, period, draw)];
  });
}

/** Periods that have ended and whose rules have a sample. */
function sampledPeriods({ context }: ViewEnv): readonly Period[] {
  return periodsOf(context).filter(
    (period) =>
      cutOff(period) <= context.asOf && context.rulesOn(period.to)?.verification?.sample !== undefined,
  );
}

/** How many were drawn of how many; before a number is published, by when it is due. */
function summary(env: ViewEnv, period: Period): string {
  const { context } = env;
  const list = closedList(context, period);
  if (list.length === 0) return drawText.empty;
  if (shownDraw(env, period.id) !== undefined)
    return drawText.summary(list.length, drawnOf(context, period).length);
  const look = liveLook(context.asOf);
  const due = addWorkdays(calendarOf(context, look), period.to, 1);
  return due < look.day ? drawText.missing(dayInWords(due)) : drawText.waiting(dayInWords(due));
}

function drawView(env: ViewEnv, period: Period, draw: EntryOf<'draw'>): DrawView {
  const { context } = env;
  const { number, by } = draw.value;
  const receipt = context.receiptOf(draw);
  const list = closedList(context, period);
  const drawn = new Set(drawnOf(context, period));
  const share = context.rulesOn(period.to)?.verification?.sample?.share ?? 0;
  const claims = claimsById(env);
  const source = { entry: draw, field: ['number'] };
  return {
    period: period.id,
    periodText: periodName(env, period.id),
    number,
    by: postName(env, by),
    published: receipt.registered,
    marks: proofMarks(env, source, receipt),
    sizeText: list.length === 0 ? drawText.empty : drawText.size(list.length, percentage(share), drawn.size),
    howText: drawText.how(number),
    rows: drawOrder(number, list).map((place, index) =>
      rowView(env, place, index + 1, drawn.has(place.id), claims.get(place.id)),
    ),
    records: recordRefs(env, source),
  };
}

interface Listed {
  readonly dossier: Dossier;
  readonly claim: ClaimFact;
}

function claimsById({ context }: ViewEnv): ReadonlyMap<string, Listed> {
  return context.memo(
    'claims-by-id',
    '',
    () =>
      new Map(
        [...context.dossiers.values()].flatMap((dossier) =>
          dossier.claims.map((claim) => [claim.id, { dossier, claim }] as const),
        ),
      ),
  );
}

/** A withheld claim stands under its random id; under none where its id would name it. */
function rowView(
  env: ViewEnv,
  { id, hash }: DrawPlace,
  place: number,
  drawn: boolean,
  listed: Listed | undefined,
): DrawRowView {
  const row = { place, drawn };
  if (listed === undefined || !isShown(env, listed.dossier) || !mayRead(env, listed.claim)) {
    const isRandom = listed !== undefined && !id.startsWith(`${listed.claim.source.entry.path}#`);
    const named = isRandom
      ? { id, hash, text: drawText.withheld }
      : { id: null, hash: null, text: drawText.nameless };
    return { ...row, ...named, matter: null, unit: null, resultText: null };
  }
  const { dossier, claim } = listed;
  return {
    ...row,
    id,
    hash,
    matter: { text: dossierTitle(env, dossier), href: `${dossierHref(dossier)}#claims` },
    text: claim.node === 'end' ? drawText.conclusion : nodeTitle(env, dossier, claim.node),
    unit: unitRef(env, claim.unit),
    resultText: claimResult(env, dossier, claim).resultText,
  };
}

function mayRead({ shownByPath }: ViewEnv, { source }: ClaimFact): boolean {
  return shownByPath.has(source.entry.path);
}
