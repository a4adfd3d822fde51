import type { RulesBlock } from '#wording/method/left-out.ts';
import type { KindName } from '#record/ledger.ts';
import type { FormName } from '../address.ts';
import type { FormFacts } from '../facts.ts';
import { recordPath } from '../record-path.ts';
import { recordText } from '../record-text.ts';
import type { Part } from './parts.ts';
import { settle, type FieldPlace } from './typed.ts';
import type { Values } from './values.ts';

/** A form as it is being filled in. `now` is the moment at which it is sent, `YYYY-MM-DD HH:mm` in the office's zone. */
export interface Filling {
  readonly facts: FormFacts;
  /** For what it is filled in: a week, a matter, a report. */
  readonly subject: string;
  readonly values: Values;
  readonly now: string;
}

/** A form: what it asks and which records come of it. Pure; whatever draws and sends it knows no form by name. */
export interface Form {
  readonly name: FormName;
  readonly title: string;
  /** The block of the rules without which it does not exist; of several one is enough. */
  readonly block?: RulesBlock | readonly RulesBlock[];
  /** One sentence: what it is for; where that follows from the rules, by what is known. */
  readonly about: string | ((facts: FormFacts) => string);
  /** For what it can be filled in now, the most pressing first. */
  readonly subjects: (facts: FormFacts, now: string) => readonly Subject[];
  /** What the choice among them is called. */
  readonly subjectLabel: string;
  /** What is told where there is nothing to fill it in for. */
  readonly none: string;
  /** What stands in it when it is opened. */
  readonly start: (filling: Omit<Filling, 'values'>) => Values;
  readonly parts: (filling: Filling) => readonly Part[];
  readonly records: (filling: Filling) => readonly DraftRecord[];
  /** Where it may be sent by one press just as it stands. */
  readonly asIs?: (filling: Filling) => AsIs | undefined;
  /** What is told where no record comes of what was filled in. */
  readonly nothing?: string;
  /** Fields that are filled in as they were the last time on this device. */
  readonly remembers?: readonly string[];
}

/** A form that is fetched when somebody opens it: what its tab says. */
export interface LateForm extends Pick<Form, 'name' | 'title' | 'block'> {
  readonly load: () => Promise<Form>;
}

/** One press that sends a form as it stands. */
export interface AsIs {
  readonly label: string;
  readonly hint: string;
  /** Why it may not be pressed, and what to do; undefined where it may. */
  readonly missing: string | undefined;
}

/** The forms that an office has. */
export function formsOf<One extends Pick<Form, 'block'>>(
  forms: readonly One[],
  { blocks }: Pick<FormFacts, 'blocks'>,
): readonly One[] {
  return forms.filter(
    ({ block }) => block === undefined || [block].flat().some((one) => blocks.includes(one)),
  );
}

export interface Subject {
  readonly id: string;
  readonly text: string;
}

/** A record as a form makes it: its kind, what its place is called after, and its fields with where they are typed. */
export interface DraftRecord {
  readonly kind: KindName;
  readonly names: Readonly<Record<string, string>>;
  readonly value: object;
}

/** A record that can be sent. */
export interface FiledRecord {
  readonly kind: KindName;
  readonly names: Readonly<Record<string, string>>;
  /** From the root of the record. */
  readonly path: string;
  readonly value: object;
  readonly text: string;
  readonly fields: readonly FieldPlace[];
}

/** The records of a form as they are sent. */
export function filedRecords(form: Form, filling: Filling): readonly FiledRecord[] {
  return form.records(filling).map(({ kind, names, value: tree }) => {
    const { value, fields } = settle(tree);
    return { kind, names, path: recordPath(kind, names), value, text: recordText(kind, value), fields };
  });
}
