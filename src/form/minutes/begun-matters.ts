import { minutesWords } from '#wording/form/minutes.ts';
import { doorWords } from '#wording/form/door.ts';
import { TICKED, textOf, type Values } from '../draft/values.ts';
import type { FiledRecord } from '../draft/form.ts';
import type { DoorFacts } from '../paste/door-facts.ts';
import { unitsIn } from '../paste/find-unit.ts';
import type { BegunMatter } from '../section-facts.ts';
import { begunKey, mattersOf } from './item-matters.ts';
import { isListed, itemKey } from './meeting-door.ts';
import type { MinutesRow } from './minutes-item.ts';
import type { MinutesRead } from './split-minutes.ts';

/**
 * The matters of all listed items as the form for registering begins with them: title, requirement, units, each with its
 * limit, and the meeting that decided them. What the minutes leave open stays empty.
 */
export function begunMatters(
  minutes: MinutesRead,
  facts: DoorFacts,
  values: Values,
  { value, names: { date = '' } }: FiledRecord,
): readonly BegunMatter[] {
  const meeting = textIn(value, 'id');
  const kind = facts.meetings.find(({ name }) => name === textOf(values, 'meeting.kind'));
  const listed = minutes.items.filter((item) => isListed(item, values));
  const all = listed.flatMap((item) => mattersOf(item).map((matter) => ({ item, matter })));
  return all.map(({ item, matter }, n) => {
    const text = matter.part === '' ? textOf(values, `${itemKey(item.no)}.text`) : matter.text;
    const title = titleOf(matter.text, item.under, matter.rows, facts);
    return {
      key: begunKey(meeting, item.no, matter.part),
      text: doorWords.meeting.begun(date, item.no, title),
      source: {
        key: `${meeting}#${String(item.no)}`,
        kind: kind?.source ?? '',
        text: doorWords.meeting.begunSource(textOf(values, 'meeting.title'), item.no),
        meeting,
        decision: item.no,
        incoming: null,
        clue: null,
      },
      values: {
        source: `${meeting}#${String(item.no)}`,
        title,
        requirement: text,
        ...(n === 0 ? {} : { before: String(n) }),
        ...unitValues(matter.rows),
      },
    };
  });
}

/** Who leads, who has a part with which limit, who helps: as the form for registering asks it. */
function unitValues(rows: readonly MinutesRow[]): Values {
  const lead = leadOf(rows);
  const main = lead ?? rows[0];
  const others = rows.filter((row) => row !== lead);
  return {
    ...(lead === undefined ? {} : { lead: lead.unit }),
    ...(main?.due === undefined ? {} : { due: main.due }),
    ...(main?.noLater === true ? { noLater: TICKED } : {}),
    ...Object.fromEntries(others.map(({ unit }) => [`split.${unit}`, TICKED])),
    ...Object.fromEntries(
      others.flatMap(({ unit, due, noLater }) =>
        due === undefined || (due === main?.due && noLater === main.noLater)
          ? []
          : [[`due.${unit}`, due] as const, ...(noLater ? [[`noLater.${unit}`, TICKED] as const] : [])],
      ),
    ),
    ...Object.fromEntries(rows.flatMap(({ assists }) => assists.map((unit) => [`assist.${unit}`, TICKED]))),
  };
}

/** Of those named themselves the first whose limit is the last, so that no part ends after the whole; undefined where only a group is named. */
function leadOf(rows: readonly MinutesRow[]): MinutesRow | undefined {
  const named = rows.filter(({ group }) => group === undefined);
  const last = rows
    .flatMap(({ due }) => due ?? [])
    .sort()
    .at(-1);
  return named.find(({ due }) => due === last) ?? named[0];
}

/** What is to be done, without who does it and by when, under the heading where that alone says of what. */
function titleOf(
  text: string,
  under: string | undefined,
  rows: readonly MinutesRow[],
  { names }: DoorFacts,
): string {
  const says = [...rows.flatMap(({ say }) => say ?? []), ...rows.flatMap(({ group }) => group ?? [])];
  let bare = text.split('\n')[0] ?? '';
  for (const { start, end } of unitsIn(bare, names).toReversed())
    bare = `${bare.slice(0, start)}\u0000${bare.slice(end)}`;
  for (const say of says) bare = bare.replaceAll(say, '\u0000');
  for (const [pattern, instead] of minutesWords.untitled) bare = bare.replaceAll(pattern, instead);
  const own = [...bare].slice(0, LONGEST_TITLE).join('');
  const heading = minutesWords.heading.exec(under?.split('\n')[0] ?? '')?.[1] ?? '';
  if (own.length >= LEAST_TITLE || heading === '') return own;
  return [...`${heading}${own === '' ? '' : `：${own}`}`].slice(0, LONGEST_TITLE).join('');
}

const LEAST_TITLE = 5;
const LONGEST_TITLE = 40;

function textIn(value: object, field: string): string {
  const found: unknown = Object.getOwnPropertyDescriptor(value, field)?.value;
  return typeof found === 'string' ? found : '';
}
