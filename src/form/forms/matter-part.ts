import { dayInWords } from '#wording/calendar/day.ts';
import { formWords } from '#wording/form/words.ts';
import type { FormFacts, MatterFacts } from '../facts.ts';
import type { KnownPart } from '../draft/parts.ts';
import type { Subject } from '../draft/form.ts';

/** A matter of the unit that may be named; undefined where there is none of this id. */
export function matterOf({ matters }: FormFacts, id: string): MatterFacts | undefined {
  return matters.find((matter) => matter.id === id);
}

/** A matter as it is read among others: by its title and the number of its notice. */
export function matterTitle({ title, no }: MatterFacts): string {
  return `${title}（${no}）`;
}

export function matterSubject(matter: MatterFacts): Subject {
  return { id: matter.id, text: matterTitle(matter) };
}

/** What the notice says of a matter: nobody looks it up, nobody types it. */
export function knownMatter({ no, title, requirement, due, planDue }: MatterFacts): KnownPart {
  return {
    as: 'known',
    rows: [
      [formWords.matter, title],
      [formWords.no, no],
      [formWords.requirement, requirement],
      [formWords.due, dayInWords(due)],
      ...(planDue === null ? [] : [[formWords.planDue, dayInWords(planDue)] as const]),
    ],
  };
}

/** The names in the places of a matter's records: `{ year: '2026', task: 't2026-001' }`. */
export function folderNames({ folder, id }: Pick<MatterFacts, 'folder' | 'id'>): {
  readonly year: string;
  readonly task: string;
} {
  return { year: folder.split('/')[1] ?? '', task: id };
}
