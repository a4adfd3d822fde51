import type { Duty } from '#engine/duties/duty.ts';
import { SECTION_FORMS, SELDOM_FORMS, type FormName } from './address.ts';

/** A form by whose page it stands on, its name, and what it is filled in for; see `formHref`. */
export interface FormRef {
  /** The unit on whose page the form stands; the section for its own forms. */
  readonly unit: string;
  readonly form: FormName;
  readonly subject: string | undefined;
}

/** The form by which a duty is met, filled in for what is owed (rules.md §9). */
export function formOf(duty: Duty, secretariat: string): FormRef {
  const { kind, who, dossier, subject } = duty;
  const own = (form: FormName, about: string | undefined): FormRef => ({
    unit: who.id,
    form,
    subject: about,
  });
  const section = (form: FormName, about: string | undefined): FormRef => ({
    unit: secretariat,
    form,
    subject: about,
  });
  switch (kind) {
    case 'ack':
      return own('ack', dossier?.id);
    case 'plan':
      // Of a 即办件 the 签收 is the plan.
      return own(subject === 'prompt' ? 'ack' : 'plan', dossier?.id);
    case 'weekly':
      return own('weekly', subject);
    case 'monthly':
      return own('monthly', subject);
    case 'node':
    case 'rectification':
      return own('claim', nodeSubject(duty, subject));
    case 'approval':
    case 'consent':
      return section('sign', who.id);
    case 'filing':
      return section('filing', dossier?.id);
    case 'verification':
      return section('verification', nodeSubject(duty, subject));
    case 'look-back':
      return section('verification', nodeSubject(duty, 'end'));
    case 'clue-decision':
      return section('clue', subject);
    case 'site-review':
      return section('inspection', dossier?.id);
    case 'feedback':
      return section('inspection', subject);
    case 'reply':
      return section('incoming', subject);
    case 'weekly-issue':
      return section('issue', `weekly-${subject.toLowerCase()}`);
    case 'key-points':
      return section('issue', `key-points-${subject.toLowerCase()}`);
    case 'objection':
      return section('answer', subject);
    case 'mark':
      // Its id says of which period, too: `mark-2026-05-d`.
      return section(
        'marks',
        duty.id.replace(/^mark-/u, '').replace(new RegExp(`-${subject}$`, 'u'), `/${subject}`),
      );
    case 'draw':
      return section('draw', subject);
  }
}

/** Whether a form stands on the section's pages alone, which only the system may read. */
export function isSectionForm(form: FormName): boolean {
  return [...SECTION_FORMS, ...SELDOM_FORMS].some((name) => name === form);
}

function nodeSubject({ dossier }: Duty, node: string): string | undefined {
  return dossier && `${dossier.id}/${node}`;
}
