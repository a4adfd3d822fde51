import { isoWeekOf } from '#days/iso-week.ts';
import { dayOf } from '#days/moment.ts';
import { isOpen, type Duty } from '#engine/duties/duty.ts';
import { formHref } from '#form/address.ts';
import { kindSlug } from '#form/kind-slug.ts';
import type { KindName } from '#record/ledger.ts';
import { formOf, isSectionForm, type FormRef } from '#form/duty-form.ts';
import { byFile, formVerbs, lateWeek } from '#wording/desk/sentences.ts';
import type { ViewEnv } from '../env/env.ts';
import { hasForms } from '../env/filing-unit.ts';
import { shownNodeId } from '../env/shown-node-id.ts';
import type { LinkView } from '../shared/types.ts';

/**
 * The form that meets an open duty, filled in for it; null where there is none, and in public where it is the section's.
 * Only for duties that `dutyShown` lets through.
 */
export function dutyForm(env: ViewEnv, duty: Duty): LinkView | null {
  const form = isOpen(duty) ? formOf(duty, env.context.office.secretariat) : null;
  if (form === null || !hasForms(env, form.unit)) return null;
  if (isSectionForm(form.form) && env.profile !== 'internal') return null;
  return { text: verbOf(env, duty), href: formHref(form.unit, form.form, shownSubject(env, duty, form)) };
}

/** The kinds of record that are written as files, by the duty that one of them meets. */
const AS_FILE: Readonly<Partial<Record<Duty['kind'], KindName>>> = {
  mark: 'assessment',
  draw: 'draw',
  objection: 'objection',
};

/**
 * Of an open duty that no form meets the page that says how its record is written; null of any other, and in public,
 * since it is the section's or a post's. The rules that ask for such a record have the kind, so the page is there.
 */
export function dutyHelp(env: ViewEnv, duty: Duty): LinkView | null {
  const kind = isOpen(duty) && env.profile === 'internal' ? AS_FILE[duty.kind] : undefined;
  return kind === undefined ? null : { text: byFile, href: `/help/${kindSlug(kind)}/` };
}

/** A node that may not be told has no name here by which it could be claimed. */
function shownSubject(env: ViewEnv, { dossier }: Duty, { subject }: FormRef): string | undefined {
  const [task, node] = subject?.split('/') ?? [];
  if (dossier === undefined || node === undefined) return subject;
  return shownNodeId(env, dossier, node) === node ? subject : task;
}

function verbOf(env: ViewEnv, { kind, subject }: Duty): string {
  if (kind === 'weekly' && subject !== isoWeekOf(dayOf(env.context.asOf))) return lateWeek;
  if (kind === 'plan' && subject === 'prompt') return formVerbs.ack;
  const verbs: Readonly<Partial<Record<Duty['kind'], string>>> = formVerbs;
  return verbs[kind] ?? '';
}
