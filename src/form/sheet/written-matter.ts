import { SHEET_FIELDS, type SheetField } from '#record/office/sheet-fields.ts';
import { doneWords } from '#wording/commands/import.ts';
import { cellText, lineText, sameText } from './grid.ts';
import { partedNames, type Found, type SheetNames } from './names.ts';
import { cellFault, type SheetFault, type Where } from './sheet-fault.ts';
import type { SheetRow } from './table.ts';
import { writtenDay } from './written-day.ts';

/** What a row says of its matter, as far as it says it; a field that is faulty is missing. */
export interface WrittenMatter {
  readonly row: number;
  readonly id?: string;
  readonly no?: string;
  readonly title?: string;
  readonly requirement?: string;
  readonly kind?: string;
  readonly source?: string;
  readonly class?: string;
  readonly lead?: string;
  readonly assists?: readonly string[];
  readonly leadOfficial?: string;
  readonly printed?: string;
  readonly handedOver?: string;
  readonly handedOverPaper?: string;
  readonly due?: { readonly day: string; readonly noLater?: true };
  readonly tags?: readonly string[];
  readonly campaign?: string;
  readonly background?: string;
  readonly progress?: string;
  readonly problem?: string;
  readonly done?: boolean;
  /** The fields that cannot be read: their faults are told, and nothing more of them. */
  readonly unread: ReadonlySet<SheetField>;
}

interface Reading {
  readonly where: Where;
  readonly names: SheetNames;
  /** The day by whose names a unit is meant where the row says no day. */
  readonly today: string;
  readonly firstLeads: boolean;
  /** The day of all notices where the table has no such column. */
  readonly printed: string | undefined;
}

/** Reads a row; every fault of its cells is told. */
export function writtenMatter(
  row: SheetRow,
  { where, names, today, firstLeads, printed: always }: Reading,
): { readonly matter: WrittenMatter; readonly faults: readonly SheetFault[] } {
  const faults: SheetFault[] = [];
  const unread = new Set<SheetField>();
  const tell = (field: SheetField, code: string, params: SheetFault['params'] = {}) => {
    unread.add(field);
    faults.push(cellFault(where, code, row.row, field, { value: cellText(row.value(field)), ...params }));
  };
  const remind = (field: SheetField, code: string, params: SheetFault['params']) => {
    const value = cellText(row.value(field));
    faults.push(cellFault(where, code, row.row, field, { value, ...params }, 'reminder'));
  };
  for (const field of SHEET_FIELDS)
    if (FORMULA_FAULT.test(cellText(row.value(field)))) tell(field, 'sheet-formula');
  const isSaid = (field: SheetField) => cellText(row.value(field)) !== '' && !unread.has(field);
  const line = (field: SheetField) =>
    isSaid(field) ? names.meant(field, lineText(row.value(field))) : undefined;
  const text = (field: SheetField) => (isSaid(field) ? cellText(row.value(field)) : undefined);
  const day = (field: SheetField, since?: string) => {
    if (!isSaid(field)) return undefined;
    const read = writtenDay(row.value(field), since);
    if ('day' in read) {
      if (read.month === true) remind(field, 'sheet-date-month', { day: read.day });
      return read;
    }
    tell(field, `sheet-date-${read.fault}`);
    return undefined;
  };
  const printed = day('printed')?.day;
  const since = printed ?? (unread.has('printed') ? undefined : always);
  const on = since ?? today;
  const nameFault = (field: SheetField, name: string, found: Exclude<Found, { id: string }>) => {
    tell(field, field === 'leadOfficial' ? 'sheet-post' : 'sheet-unit', {
      name,
      nearest: found.nearest,
      known: found.known.join('、'),
      several: found.several === true ? 'yes' : '',
    });
  };
  const units = (field: SheetField): readonly string[] =>
    isSaid(field)
      ? partedNames(cellText(row.value(field))).flatMap((name) => {
          const found = names.unit(names.meant(field, name), on);
          if ('id' in found) return [found.id];
          nameFault(field, name, found);
          return [];
        })
      : [];
  const [lead, ...others] = units('lead');
  if (others.length > 0 && !firstLeads) tell('lead', 'sheet-several-leads');
  const assists = [...new Set([...(firstLeads ? others : []), ...units('assists')])].filter(
    (unit) => unit !== lead,
  );
  const official = line('leadOfficial');
  const post = official === undefined ? undefined : names.post(official, lead, on);
  if (official !== undefined && post !== undefined && !('id' in post))
    nameFault('leadOfficial', official, post);
  const done = line('done');
  const isDone = done === undefined ? undefined : doneOf(done);
  if (done !== undefined && isDone === undefined)
    tell('done', 'sheet-done', { known: doneWords.done.join('、') });
  const tags = isSaid('tags') ? partedNames(cellText(row.value('tags'))) : undefined;
  const matter = given({
    row: row.row,
    unread,
    id: line('id'),
    no: line('no'),
    title: line('title'),
    requirement: text('requirement'),
    kind: line('kind'),
    source: line('source'),
    class: line('class'),
    lead: unread.has('lead') ? undefined : lead,
    assists: isSaid('assists') || assists.length > 0 ? assists : undefined,
    leadOfficial: post !== undefined && 'id' in post ? post.id : undefined,
    printed,
    handedOver: day('handedOver', since)?.day,
    handedOverPaper: line('handedOverPaper'),
    due: day('due', since),
    tags,
    campaign: line('campaign'),
    background: text('background'),
    progress: text('progress'),
    problem: text('problem'),
    done: isDone,
  });
  return { matter, faults };
}

/** What Excel shows where a formula fails. */
const FORMULA_FAULT = /^#(?:REF|VALUE|NAME|DIV\/0|N\/A|NUM|NULL|SPILL|CALC)[!?]?$/u;

/** Whether a matter is said to be finished, in words; undefined where they say neither. */
function doneOf(text: string): boolean | undefined {
  const bare = sameText(text);
  const says = (words: readonly string[]) => words.some((word) => sameText(word) === bare);
  if (says(doneWords.done) || /^(?:已|全部)?(?:于.{0,12})?(?:办结|完成|销号|办理完毕)$/u.test(bare))
    return true;
  return says(doneWords.open) ? false : undefined;
}

/** Without what is not there. */
function given<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}
