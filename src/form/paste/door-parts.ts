import { doorWords } from '#wording/form/door.ts';
import { weeklyWords } from '#wording/form/weekly.ts';
import { addDays } from '#days/day.ts';
import { mondayOfIsoWeek } from '#days/iso-week.ts';
import { dayInWords } from '#wording/calendar/day.ts';
import { ask, schemaField } from '../draft/ask.ts';
import type { FieldPart, Part } from '../draft/parts.ts';
import { rowsOf, textOf, type Values } from '../draft/values.ts';
import type { Names } from '../names.ts';
import { writeText } from '../text/write-text.ts';
import { z } from 'zod';
import { filingKey, isAgain, otherSender, proposalKey, weeksAround, type Door } from './door.ts';
import type { DoorFacts } from './door-facts.ts';

/** One thing that was pasted, its words beside what is made of them. */
export interface DoorBlock {
  readonly key: string;
  readonly words: string;
  readonly parts: readonly Part[];
}

/** What is asked once of all that is entered. */
export function behalfParts({ posts }: DoorFacts): readonly Part[] {
  const { behalf } = doorWords;
  const { schema } = schemaField('report', ['onBehalf', 'channel']);
  const channels = schema instanceof z.ZodEnum ? schema.options.map(String) : [];
  return [
    line('behalf.received', behalf.received, behalf.receivedHint),
    choice(
      'behalf.channel',
      behalf.channel,
      channels.map((one) => [one, one] as const),
    ),
    choice(
      'behalf.post',
      behalf.post,
      posts.map(({ id, name }) => [id, name] as const),
    ),
    { ...line('behalf.paper', behalf.paper, behalf.paperHint), optional: true },
    {
      ...ask('report', ['onBehalf', 'confirmation'], 'behalf.confirmation', { label: behalf.confirmation }),
      optional: true,
    },
  ];
}

/** What stands there at first: most that is pasted came in the group just now, and one post enters it. */
export function behalfStart({ posts }: DoorFacts, now: string): Values {
  return {
    'behalf.received': now,
    'behalf.channel': '微信',
    'behalf.post': posts[0]?.id ?? '',
  };
}

/** What a paste came to, block by block. */
export function doorBlocks(door: Door, facts: DoorFacts, values: Values, now: string): readonly DoorBlock[] {
  return [...filingBlocks(door, facts), ...proposalBlocks(door, facts, values, now)];
}

function filingBlocks(door: Door, { names }: DoorFacts): readonly DoorBlock[] {
  const { filings } = door;
  const { paste } = doorWords;
  return filings.map((filing, n) => ({
    key: filingKey(n),
    words: writeText([filing], names),
    parts: [
      { as: 'note', text: paste.copied },
      ...filing.problems.map(({ why, text }): Part => ({
        as: 'note',
        text: `${why}：${text}`,
        tone: 'warn',
      })),
      ...doubtsOf(door, n, names).map((text): Part => ({ as: 'note', text, tone: 'warn' })),
      ...(filing.missing > 0
        ? [{ as: 'note', text: paste.missing(filing.missing), tone: 'warn' } as const]
        : []),
      line(`${filingKey(n)}.received`, paste.received, paste.receivedHint),
      { as: 'tick', key: `${filingKey(n)}.take`, label: paste.take },
    ],
  }));
}

function doubtsOf({ filings }: Door, n: number, names: Names): readonly string[] {
  const sender = otherSender(filings[n], names);
  return [
    ...(isAgain(filings, n) ? [doorWords.paste.again] : []),
    ...(sender === undefined ? [] : [doorWords.paste.sender(sender.name, sender.unit)]),
  ];
}

function proposalBlocks(
  { proposals }: Door,
  { names }: DoorFacts,
  values: Values,
  now: string,
): readonly DoorBlock[] {
  const { paste } = doorWords;
  const units = names.units.map(({ id, name }) => [id, name] as const);
  return proposals.map(({ words, left, message }, n) => {
    const key = proposalKey(n);
    const unit = textOf(values, `${key}.unit`);
    const tasks = names.tasks
      .toSorted((a, b) => Number(b.unit === unit) - Number(a.unit === unit))
      .map(({ id, no, title }) => [id, `${no} ${title}`] as const);
    const weeks = weeksAround(message.at ?? now).map((week) => [week, weekText(week)] as const);
    const lineParts = (at: string): readonly Part[] => [
      choice(`${at}.task`, paste.task, tasks),
      ask('report', ['matters', 'text'], `${at}.text`),
      ask('report', ['matters', 'percent'], `${at}.percent`),
      ask('report', ['matters', 'problem'], `${at}.problem`),
    ];
    return {
      key,
      words,
      parts: [
        choice(`${key}.unit`, paste.unit, units),
        choice(`${key}.week`, paste.week, weeks),
        line(`${key}.received`, paste.received, paste.receivedHint),
        {
          as: 'list',
          key: `${key}.lines`,
          title: paste.lines,
          rows: rowsOf(values, `${key}.lines`).map((row, at) => ({
            row,
            title: paste.line(at + 1),
            parts: lineParts(`${key}.lines.${row}`),
          })),
          add: paste.add,
          fixed: 0,
        },
        { as: 'tick', key: `${key}.others`, label: paste.others },
        ...(left.length === 0
          ? []
          : [
              {
                as: 'group',
                key: `${key}.left`,
                title: paste.left,
                parts: [
                  ...left.map(({ text, why, could }, at): Part => ({
                    ...choice(
                      `${key}.left.${String(at)}`,
                      text,
                      could.length === 0 ? tasks : tasks.filter(([id]) => could.includes(id)),
                    ),
                    hint: paste.leftHint(why),
                  })),
                  { as: 'tick', key: `${key}.drop`, label: paste.drop },
                ],
              } as const,
            ]),
        { as: 'tick', key: `${key}.take`, label: paste.take },
      ],
    };
  });
}

function weekText(week: string): string {
  const [year = '', number = ''] = week.split('-W');
  return weeklyWords.week(year, String(Number(number)), dayInWords(addDays(mondayOfIsoWeek(week), 4)));
}

export function line(key: string, label: string, hint = ''): FieldPart {
  return { as: 'field', key, label, hint, input: { type: 'line', max: undefined }, optional: false };
}

export function choice(
  key: string,
  label: string,
  options: readonly (readonly [value: string, text: string])[],
): FieldPart {
  return { as: 'field', key, label, hint: '', input: { type: 'choice', options }, optional: false };
}
