import { doorWords } from '#wording/form/door.ts';
import { minutesWords } from '#wording/form/minutes.ts';
import { isDay } from '#days/day.ts';
import { ask } from '../draft/ask.ts';
import type { FiledRecord } from '../draft/form.ts';
import type { Part } from '../draft/parts.ts';
import { from, settle, typed } from '../draft/typed.ts';
import { textOf, type Values } from '../draft/values.ts';
import type { Names } from '../names.ts';
import type { DoorFacts } from '../paste/door-facts.ts';
import { choice, line } from '../paste/door-parts.ts';
import { unitsIn } from '../paste/find-unit.ts';
import { recordPath } from '../record-path.ts';
import { recordText } from '../record-text.ts';
import { begunKey, mattersOf } from './item-matters.ts';
import type { MinutesRow } from './minutes-item.ts';
import type { MinutesItem, MinutesRead } from './split-minutes.ts';

const { meeting } = doorWords;
const LISTED = 'listed';
const OTHER = 'other';

/** What stands in the fields when minutes were taken apart. Whether an item is listed is asked, never taken for granted. */
export function meetingValues(minutes: MinutesRead, { names }: DoorFacts): Values {
  const unitName = new Map(names.units.map(({ id, name }) => [id, name]));
  return Object.fromEntries([
    ['meeting.title', minutes.title ?? ''],
    ['meeting.kind', minutes.kind ?? ''],
    ['meeting.date', minutes.date ?? ''],
    ['meeting.chair', minutes.chair ?? ''],
    ['meeting.document', minutes.document ?? ''],
    ['meeting.attendees', minutes.attendees.map((unit) => unitName.get(unit) ?? unit).join('、')],
    ...minutes.items.flatMap(({ no, text, rows, unlisted }) => [
      [`${itemKey(no)}.text`, text],
      [`${itemKey(no)}.listing`, unlisted === undefined && rows.length > 0 ? LISTED : ''],
    ]),
  ]) as Values;
}

export function meetingParts(minutes: MinutesRead, facts: DoorFacts, values: Values): readonly Part[] {
  const { names, meetings } = facts;
  const id = meetingId(facts, values).id;
  return [
    ask('meeting', ['title'], 'meeting.title', { label: meeting.name, hint: '' }),
    choice(
      'meeting.kind',
      meeting.kind,
      meetings.map(({ name }) => [name, name] as const),
    ),
    ask('meeting', ['date'], 'meeting.date', { label: meeting.date, hint: '' }),
    {
      ...choice(
        'meeting.chair',
        meeting.chair,
        names.posts.map(({ id, name }) => [id, name] as const),
      ),
      optional: true,
    },
    ask('meeting', ['document'], 'meeting.document', { label: meeting.document, hint: '' }),
    { ...line('meeting.attendees', meeting.attendees, meeting.attendeesHint), optional: true },
    ask('meeting', ['tasks'], 'meeting.tasks', { hint: meeting.tasksHint }),
    ...minutes.items.map((item) => itemPart(item, names, values, id)),
    { as: 'note', text: meeting.register },
    ...(minutes.left.length === 0
      ? []
      : [
          {
            as: 'group',
            key: 'meeting.left',
            title: meeting.left,
            folded: true,
            parts: minutes.left.map(({ text }): Part => ({ as: 'note', text })),
          } as const,
        ]),
  ];
}

function itemPart(item: MinutesItem, names: Names, values: Values, meetingAt: string): Part {
  const key = itemKey(item.no);
  const { labels } = minutesWords;
  const listing = {
    ...choice(`${key}.listing`, meeting.listing, []),
    input: {
      type: 'choice',
      isOpen: true,
      options: [[LISTED, meeting.listed], ...Object.entries(labels), [OTHER, meeting.other]],
    },
  } as const;
  const { unlisted, rows, under } = item;
  return {
    as: 'group',
    key,
    title: meeting.item(item.no),
    parts: [
      ...(under === undefined ? [] : [{ as: 'note', text: meeting.under(under) } as const]),
      ask('meeting', ['decisions', 'text'], `${key}.text`, { label: meeting.text, hint: '' }),
      ...(rows.length === 0
        ? []
        : [
            {
              as: 'known',
              rows: rowTexts(item, names).map((text, n) => [n === 0 ? meeting.rows : '', text] as const),
            } as const,
          ]),
      { ...listing, hint: unlisted === undefined ? '' : meeting.suggested(labels[unlisted]) },
      ...(textOf(values, `${key}.listing`) === OTHER
        ? [
            ask('meeting', ['decisions', 'notListed'], `${key}.reason`, {
              label: meeting.reason,
              hint: '',
              optional: false,
            }),
          ]
        : []),
      ...(isListed(item, values)
        ? mattersOf(item).map(({ part, text }): Part => ({
            as: 'link',
            text: meeting.registerItem(part === '' ? meeting.item(item.no) : clipped(text)),
            href: `#register=${begunKey(meetingAt, item.no, part)}`,
          }))
        : []),
    ],
  };
}

function clipped(text: string): string {
  return text.length > 20 ? `${text.slice(0, 20)}……` : text;
}

/** Whether somebody said that an item is listed. */
export function isListed({ no }: MinutesItem, values: Values): boolean {
  return textOf(values, `${itemKey(no)}.listing`) === LISTED;
}

/** What an item asks of whom, those that were meant together in one line. */
function rowTexts({ rows }: MinutesItem, names: Names): readonly string[] {
  const lines = Map.groupBy(rows, ({ unit, group, say, clause }) =>
    group === undefined ? unit : `${group} ${String(clause)} ${say ?? ''}`,
  );
  return [...lines.values()].map((together) => rowText(together, names));
}

/** `工程科（财务科配合）：6月底前，即2026年6月30日，逢休息日提前到前一个工作日` */
function rowText(together: readonly MinutesRow[], { units }: Names): string {
  const [row] = together;
  if (row === undefined) return '';
  const nameOf = (unit: string) => units.find(({ id }) => id === unit)?.name ?? unit;
  const limit = row.say === undefined ? meeting.noLimit : meeting.limit(row.say, row.due ?? '');
  return meeting.row(
    row.group === undefined ? nameOf(row.unit) : meeting.together(row.group, together.length),
    row.assists.map(nameOf).join('、'),
    `${limit}${row.noLater ? meeting.noLater : ''}`,
  );
}

/** The record of the meeting; its place follows from its day and its kind. */
export function meetingRecord(
  minutes: MinutesRead,
  facts: DoorFacts,
  values: Values,
  now: string,
): FiledRecord {
  const { id, date, slug } = meetingId(facts, values);
  const attendees = unitsIn(textOf(values, 'meeting.attendees'), facts.names).map(({ unit }) => unit);
  const names = { year: date.slice(0, 4), date, slug };
  const { value, fields } = settle({
    id: from('meeting.date', id),
    kind: typed(values, 'meeting.kind'),
    title: typed(values, 'meeting.title'),
    date: typed(values, 'meeting.date'),
    chair: typed(values, 'meeting.chair'),
    attendees: from('meeting.attendees', attendees.length === 0 ? undefined : [...new Set(attendees)]),
    tasks: from('meeting.tasks', tasksIn(textOf(values, 'meeting.tasks'), facts.names)),
    document: typed(values, 'meeting.document'),
    decisions: minutes.items.map((item) => ({
      no: item.no,
      text: typed(values, `${itemKey(item.no)}.text`),
      notListed: from(`${itemKey(item.no)}.listing`, reasonOf(item, values)),
    })),
    submitted: now,
  });
  return {
    kind: 'meeting',
    names,
    path: recordPath('meeting', names),
    value,
    text: recordText('meeting', value),
    fields,
  };
}

/** The matters that a text names by the numbers of their notices; what names none stays, for the check to say so. */
function tasksIn(text: string, { tasks }: Names): readonly string[] | undefined {
  const named = tasks.flatMap(({ id, no }) => (text.includes(no) ? [id] : []));
  return text === '' ? undefined : named.length > 0 ? named : [text];
}

function reasonOf({ no, underWay }: MinutesItem, values: Values): string | undefined {
  const { reasons } = minutesWords;
  switch (textOf(values, `${itemKey(no)}.listing`)) {
    case 'suspended':
      return reasons.suspended;
    case 'study':
      return reasons.study;
    case 'underWay':
      return reasons.underWay(underWay);
    case 'principle':
      return reasons.principle;
    case OTHER:
      return textOf(values, `${itemKey(no)}.reason`) || undefined;
    default:
      return undefined;
  }
}

/** The items of which nobody has said yet whether they are listed. */
export function openItems({ items }: MinutesRead, values: Values): readonly number[] {
  return items.flatMap(({ no }) => {
    const listing = textOf(values, `${itemKey(no)}.listing`);
    const isSaid = listing !== '' && (listing !== OTHER || textOf(values, `${itemKey(no)}.reason`) !== '');
    return isSaid ? [] : [no];
  });
}

/** What a meeting is called: by its day and its kind, and by a number where one is called so already. */
function meetingId(
  { meetings, held }: DoorFacts,
  values: Values,
): { readonly id: string; readonly date: string; readonly slug: string } {
  const [date, kind] = [textOf(values, 'meeting.date'), textOf(values, 'meeting.kind')];
  const slug = freeSlug(date, meetings.find(({ name }) => name === kind)?.slug ?? 'meeting', held);
  return { id: `${date}-${slug}`, date, slug };
}

function freeSlug(date: string, slug: string, held: readonly string[]): string {
  const stands = (free: string) => isDay(date) && held.some((path) => path.endsWith(`/${date}-${free}.yaml`));
  let free = slug;
  for (let n = 2; stands(free); n += 1) free = `${slug}-${String(n)}`;
  return free;
}

export function itemKey(no: number): string {
  return `meeting.i${String(no)}`;
}
