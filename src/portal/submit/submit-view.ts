import { seldomHref } from '#form/address.ts';
import { formsOf } from '#form/draft/form.ts';
import type { FormFacts } from '#form/facts.ts';
import { seldomForms } from '#form/forms/seldom/seldom-forms.ts';
import type { DoorFacts } from '#form/paste/door-facts.ts';
import { compareText } from '#record/schema/problem.ts';
import { momentInWords } from '#wording/calendar/day.ts';
import { withheldText } from '#wording/duties/sentences.ts';
import { seldomWords } from '#wording/form/seldom.ts';
import { formWords } from '#wording/form/words.ts';
import { submitSentences } from '#wording/submit/words.ts';
import { deskHref, hasDesk } from '../desk/has-desk.ts';
import { isOpen, type Duty } from '#engine/duties/duty.ts';
import { dutiesOfUnit } from '../duties/duty-lists.ts';
import { dutyForm } from '../duties/duty-form.ts';
import { dutyShown, dutyView, type DutyView } from '../duties/duty-view.ts';
import { sectionName, unitRef, type ViewEnv } from '../env/env.ts';
import { hasForms } from '../env/filing-unit.ts';
import { pauseLine } from '../env/paused.ts';
import { showsLive } from '../env/publication.ts';
import { firstRows, type FirstRows } from '../shared/list-parts.ts';
import type { LinkView, Page, UnitRef } from '../shared/types.ts';
import { doorFacts, hasDoors } from './door-facts.ts';
import { formFacts, rulesBlocks } from './form-facts.ts';
import { hasSectionForms } from './section/section-facts.ts';
import { seldomPage } from './seldom/seldom-facts.ts';
import { weekFacts } from './week-facts.ts';

export type SubmitPage = Page<{ readonly id: string }, SubmitView>;

/** /submit/<unit>/facts.json */
export type FactsPage = Page<{ readonly id: string }, FormFacts>;

/** /submit/<section>/seldom/: the section's forms that are filled in once a month or seldom. */
export type SeldomPage = Page<{ readonly id: string }, SeldomView>;

interface SeldomView {
  readonly unit: string;
  readonly contact: string;
  /** The page of its other forms. */
  readonly everyday: LinkView;
}

/** /submit/<section>/door.json */
export type DoorPage = Page<{ readonly id: string }, DoorFacts>;

/** /submit/: which unit one files for. */
export interface SubmitIndexView {
  readonly units: readonly LinkView[];
  readonly sectionName: string;
  readonly contact: string;
}

/** /submit/<unit>/: what it owes, its forms, and how to do without them. */
interface SubmitView {
  readonly unit: UnitRef;
  readonly sectionName: string;
  readonly contact: string;
  /** Whether the section's own forms stand here too. */
  readonly isSection: boolean;
  /** What it owes on one page, for a phone; null where it has none. */
  readonly desk: LinkView | null;
  /** The page of the section's seldom forms, with what it has; null on the page of every other unit. */
  readonly seldom: (LinkView & { readonly lead: string }) | null;
  /** Null where live facts are not published. */
  readonly owed: OwedListsView | null;
  /** `本周停报：汛情`; null where the week is owed. */
  readonly paused: string | null;
  /** How many it owes that may not be named here; where live facts are not published, no more than that others go another way. */
  readonly withheldText: string | null;
  /** Whether it is the section's own page, on the inner network: what came in otherwise is entered there. */
  readonly hasDoors: boolean;
  /** A sheet to be filled in by hand. */
  readonly blank: BlankView | null;
}

/** What is owed now, and what has time yet: it is folded, so that the eye falls on what has not. */
export interface OwedListsView {
  readonly pressing: FirstRows<OwedView>;
  readonly later: FirstRows<OwedView>;
  /** How much has time yet. */
  readonly laterCount: number;
}

/** What is owed, with the form by which it is met. */
export interface OwedView {
  readonly duty: DutyView;
  readonly form: LinkView | null;
}

/** The weekly report as a sheet to fill in. */
export interface BlankView {
  readonly title: string;
  readonly officeName: string;
  readonly due: string;
  /** As many as the page can bear. */
  readonly matters: FirstRows<{ readonly title: string; readonly no: string; readonly due: string }>;
  readonly withheldText: string | null;
}

/** The units that file, in the order of the register. */
function filingUnits(env: ViewEnv): readonly string[] {
  return env.context.ledger.unit
    .filter(({ value }) => hasForms(env, value.id))
    .toSorted((a, b) => a.value.order - b.value.order || compareText(a.value.id, b.value.id))
    .map(({ value }) => value.id);
}

/** Null in an office that supervises no matters. */
export function submitIndexView(env: ViewEnv): SubmitIndexView | null {
  const units = filingUnits(env);
  return units.length === 0
    ? null
    : {
        units: units.map((id) => ({ text: unitRef(env, id).name, href: `/submit/${id}/` })),
        sectionName: sectionName(env),
        contact: env.context.office.site.contact,
      };
}

/** The page of each unit's forms. */
export function submitPages(env: ViewEnv): readonly SubmitPage[] {
  return filingUnits(env).map((id) => ({ id, view: () => submitView(env, id) }));
}

/** What the forms of each unit know. */
export function factsPages(env: ViewEnv): readonly FactsPage[] {
  return filingUnits(env).map((id) => ({ id, view: () => formFacts(env, id) }));
}

function seldomLink(env: ViewEnv, unit: string): NonNullable<SubmitView['seldom']> {
  const titles = formsOf(seldomForms, { blocks: rulesBlocks(env) }).map(({ title }) => title);
  return { text: seldomWords.title, href: seldomHref(unit), lead: seldomWords.lead(titles) };
}

/** The page of the section's seldom forms; none where the section has no forms of its own. */
export function seldomPages(env: ViewEnv): readonly SeldomPage[] {
  return seldomUnits(env).map((id) => ({
    id,
    view: () => {
      const { name } = unitRef(env, id);
      const text = submitSentences.everyday(name);
      return {
        unit: name,
        contact: env.context.office.site.contact,
        everyday: { text, href: `/submit/${id}/` },
      };
    },
  }));
}

/** What they know. */
export function seldomFactsPages(env: ViewEnv): readonly FactsPage[] {
  return seldomUnits(env).map((id) => ({ id, view: () => seldomPage(env, id) }));
}

function seldomUnits(env: ViewEnv): readonly string[] {
  return filingUnits(env).filter((id) => hasSectionForms(env, id));
}

/** What the section's doors know; no page in a site for everyone. */
export function doorPages(env: ViewEnv): readonly DoorPage[] {
  return filingUnits(env).flatMap((id) => (hasDoors(env, id) ? [{ id, view: () => doorFacts(env) }] : []));
}

function submitView(env: ViewEnv, unit: string): SubmitView {
  const duties = openDuties(env, unit);
  const shown = duties.filter((duty) => dutyShown(env, duty));
  const hidden = duties.length - shown.length;
  return {
    unit: unitRef(env, unit),
    sectionName: sectionName(env),
    contact: env.context.office.site.contact,
    isSection: hasSectionForms(env, unit),
    desk: hasDesk(env, unit) ? { text: submitSentences.desk, href: deskHref(env, unit) } : null,
    seldom: hasSectionForms(env, unit) ? seldomLink(env, unit) : null,
    owed: showsLive(env) ? owedLists(env, unit, shown) : null,
    paused: pauseLine(env),
    withheldText: showsLive(env) ? (hidden === 0 ? null : withheldText(hidden)) : formWords.openOnly,
    hasDoors: hasDoors(env, unit),
    blank: blankView(env, unit),
  };
}

const URGENCY: readonly Duty['standing'][] = ['overdue', 'due-soon', 'owed'];

function openDuties(env: ViewEnv, unit: string): readonly Duty[] {
  const order = ({ standing }: Duty) => URGENCY.indexOf(standing);
  return dutiesOfUnit(env, unit)
    .filter((duty) => duty.who.kind === 'unit' && isOpen(duty))
    .toSorted((a, b) => order(a) - order(b) || compareText(a.due, b.due) || compareText(a.id, b.id));
}

/** The first of each: all of it stands on the page of the unit, each with the form that meets it. */
function owedLists(env: ViewEnv, unit: string, duties: readonly Duty[]): OwedListsView {
  const later = duties.filter(({ standing }) => standing === 'owed');
  const first = (list: readonly Duty[]) =>
    firstRows(
      list,
      (duty) => owedView(env, duty),
      (left) => [{ text: submitSentences.more(left), href: `/units/${unit}/#duties` }],
    );
  return {
    pressing: first(duties.filter((duty) => !later.includes(duty))),
    later: first(later),
    laterCount: later.length,
  };
}

function owedView(env: ViewEnv, duty: Duty): OwedView {
  return { duty: dutyView(env, duty), form: dutyForm(env, duty) };
}

/** A sheet is filled in by hand: it is cut only where the page could not bear it. */
const BLANK_MOST = { rows: 150, bytes: 100_000 };

function blankView(env: ViewEnv, unit: string): BlankView | null {
  const week = weekFacts(env, unit).find(
    ({ due, completed }) => completed === null && due >= env.context.asOf,
  );
  if (week === undefined) return null;
  return {
    title: submitSentences.blank(week.week),
    officeName: env.context.office.name,
    due: momentInWords(week.due),
    matters: firstRows(
      week.tasks.flatMap(({ task, due }) => {
        const value = env.shownTasks.get(task)?.value;
        return value === undefined ? [] : [{ title: value.title, no: value.notice.no, due }];
      }),
      (matter) => matter,
      (left) => [{ text: submitSentences.moreBlank(left), href: `/units/${unit}/#tasks` }],
      BLANK_MOST,
    ),
    withheldText:
      week.withheld === null
        ? formWords.openOnly
        : week.withheld === 0
          ? null
          : submitSentences.withheld(week.withheld),
  };
}
