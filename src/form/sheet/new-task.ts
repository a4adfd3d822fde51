import type { Task } from '#record/dossier/task.ts';
import type { Workbook } from '#record/office/workbook.ts';
import type { SheetField } from '#record/office/sheet-fields.ts';
import type { SheetNames } from './names.ts';
import type { WrittenMatter } from './written-matter.ts';

/** What a new matter is made of beside its row. */
export interface NewTask {
  readonly id: string;
  /** The number in its id. */
  readonly n: number;
  readonly family: string | undefined;
  readonly submitted: string;
  readonly defaults: Workbook['defaults'];
  readonly names: SheetNames;
  /** Whether the table has a column. */
  readonly has: (field: SheetField) => boolean;
}

/** The matter's record, or the fields that are empty and must not be. */
export function newTask(
  matter: WrittenMatter,
  { id, n, family, submitted, defaults, names, has }: NewTask,
): { readonly value: Task } | { readonly empty: readonly SheetField[] } {
  const { title, lead, due, unread, ...said } = matter;
  const printed = said.printed ?? (unread.has('printed') ? undefined : defaults?.printed);
  const empty: SheetField[] = [];
  const needed = <T>(field: SheetField, value: T | undefined): T | undefined => {
    if (value === undefined && !unread.has(field)) empty.push(field);
    return value;
  };
  const year = printed?.slice(0, 4) ?? '';
  const no = said.no ?? defaults?.no?.replaceAll('{year}', year).replaceAll('{n}', String(n));
  const leader =
    said.leadOfficial ??
    (unread.has('leadOfficial') ? undefined : defaults?.leadOfficial) ??
    (lead === undefined ? undefined : names.leaderOf(lead, printed ?? submitted.slice(0, 10)));
  // A table without such a column says all in the title.
  const requirement = said.requirement ?? (has('requirement') ? undefined : title);
  const whole = {
    title: needed('title', title),
    requirement: needed('requirement', requirement),
    kind: needed('kind', said.kind ?? defaults?.kind),
    source: needed('source', said.source ?? defaults?.source),
    class: needed('class', said.class ?? defaults?.class),
    lead: needed('lead', lead),
    // Who leads the matter follows from its unit: no fault of its own where that is none.
    leadOfficial: lead === undefined ? leader : needed('leadOfficial', leader),
    no: needed('no', no),
    printed: needed('printed', printed),
    due: needed('due', due),
  };
  const { handedOver, handedOverPaper } = said;
  if (handedOver !== undefined) needed('handedOverPaper', handedOverPaper);
  if (handedOverPaper !== undefined) needed('handedOver', handedOver);
  const complete = allThere(whole);
  if (complete === undefined || empty.length > 0 || unread.size > 0) return { empty };
  return {
    value: {
      id,
      title: complete.title,
      requirement: complete.requirement,
      kind: complete.kind,
      source: { kind: complete.source },
      class: complete.class,
      ...(said.tags === undefined ? {} : { tags: [...said.tags] }),
      ...(said.campaign === undefined ? {} : { campaign: said.campaign }),
      lead: complete.lead,
      ...(said.assists === undefined || said.assists.length === 0 ? {} : { assists: [...said.assists] }),
      leadOfficial: complete.leadOfficial,
      ...(family === undefined ? {} : { parent: family }),
      notice: {
        no: complete.no,
        printed: complete.printed,
        ...(handedOver === undefined || handedOverPaper === undefined
          ? {}
          : { handedOver: { on: handedOver, paper: handedOverPaper } }),
      },
      due: complete.due.day,
      ...(complete.due.noLater === undefined ? {} : { dueNoLater: true as const }),
      ...(said.background === undefined ? {} : { background: said.background }),
      submitted,
    },
  };
}

type AllThere<T> = { readonly [K in keyof T]: Exclude<T[K], undefined> };

function allThere<T extends object>(value: T): AllThere<T> | undefined {
  return Object.values(value).includes(undefined) ? undefined : (value as AllThere<T>);
}
