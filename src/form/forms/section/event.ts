import { eventWords } from '#wording/form/section.ts';
import { ask } from '../../draft/ask.ts';
import type { DraftRecord, Filling, Form } from '../../draft/form.ts';
import type { Part } from '../../draft/parts.ts';
import { from, typed } from '../../draft/typed.ts';
import { isTicked, textOf } from '../../draft/values.ts';
import { freeNames, recordPath } from '../../record-path.ts';
import type { CourseFacts, OverdueFacts } from '../../section-facts.ts';
import { folderNames } from '../matter-part.ts';
import {
  decisionParts,
  decisionTree,
  field,
  isTyped,
  matterName,
  named,
  note,
  sectionOf,
  tick,
  today,
  words,
  type Section,
} from './section-parts.ts';

type EventKind = keyof typeof eventWords.subjects;

/** What an event's file is called after. */
const SLUGS: Readonly<Record<EventKind, string>> = {
  催办: 'urge',
  暂缓办理: 'suspend',
  恢复: 'resume',
  撤销督办: 'withdraw',
  取消节点: 'cancel',
  移交: 'hand-over',
  反馈: 'feedback',
};

/** 催办 of units by one tick each, and what 主要领导 decides on the course of a matter (rules.md §1, §3). */
export const eventForm: Form = {
  name: 'event',
  title: eventWords.title,
  about: eventWords.about,
  subjectLabel: eventWords.subjectLabel,
  none: eventWords.none,
  subjects: (facts) => {
    const section = sectionOf(facts);
    if (section === undefined) return [];
    return kinds()
      .filter((kind) => (kind === '催办' ? section.overdue.length > 0 : mattersFor(section, kind).length > 0))
      .map((kind) => ({ id: SLUGS[kind], text: eventWords.subjects[kind] }));
  },
  start: ({ now }) => ({
    on: today({ now }),
    way: eventWords.ways[0],
    'd.on': today({ now }),
    'd.mode': '签批',
  }),
  parts: (filling) => {
    const section = sectionOf(filling.facts);
    const kind = kindOf(filling);
    if (section === undefined || kind === undefined) return [];
    return kind === '催办' ? urgeParts(filling, section) : courseParts(filling, section, kind);
  },
  records: (filling) => {
    const section = sectionOf(filling.facts);
    const kind = kindOf(filling);
    if (section === undefined || kind === undefined) return [];
    return kind === '催办' ? urgeRecords(filling, section) : [courseRecord(filling, section, kind)];
  },
};

function kinds(): readonly EventKind[] {
  return ['催办', '暂缓办理', '恢复', '撤销督办', '取消节点', '移交', '反馈'];
}

function kindOf({ subject }: Filling): EventKind | undefined {
  return kinds().find((kind) => SLUGS[kind] === subject);
}

/** What is late, by unit and matter. */
function lateByUnit({ overdue }: Section): ReadonlyMap<string, ReadonlyMap<string, readonly OverdueFacts[]>> {
  const units = Map.groupBy(overdue, ({ unit }) => unit);
  return new Map([...units].map(([unit, rows]) => [unit, Map.groupBy(rows, ({ task }) => task)]));
}

function urgeParts(filling: Filling, section: Section): readonly Part[] {
  const { values, now } = filling;
  return [
    {
      as: 'group',
      key: 'head',
      title: '',
      isRow: true,
      parts: [
        field('on', eventWords.on, { type: 'day' }),
        field('way', eventWords.way, words(eventWords.ways)),
      ],
    },
    ...[...lateByUnit(section)].map(([unit, matters]): Part => {
      const key = `u.${unit}`;
      const lines = [...matters].map(([task, rows]) => ({
        task,
        name: matterName(section.matterOf(task)),
        whats: rows.map(({ what, due, late }) => eventWords.what(what, due, late, now)),
        urged: rows.some(({ urged }) => urged),
      }));
      return {
        as: 'group',
        key,
        title: eventWords.unit(section.unitName(unit), lines.length),
        parts: [
          tick(key, eventWords.urged),
          ...lines.map(({ name, whats, urged }) =>
            note(eventWords.late(name, [...whats, ...(urged ? [eventWords.today] : [])])),
          ),
          ...(isTicked(values, key) && lines.length > 1
            ? lines.map(({ task, name }) => tick(`${key}.skip.${task}`, eventWords.skip(name)))
            : []),
        ],
      };
    }),
  ];
}

function urgeRecords(filling: Filling, section: Section): readonly DraftRecord[] {
  const { values, now } = filling;
  const put: string[] = [];
  return [...lateByUnit(section)].flatMap(([unit, matters]) =>
    isTicked(values, `u.${unit}`)
      ? [...matters]
          .filter(([task]) => !isTicked(values, `u.${unit}.skip.${task}`))
          .map(([task, rows]) => {
            const whats = rows.map(({ what, due, late }) => eventWords.what(what, due, late, now));
            const text = eventWords.text(textOf(values, 'way'), section.unitName(unit), whats);
            const names = eventNames(filling, section, '催办', task, put);
            put.push(recordPath('event', names));
            return {
              kind: 'event' as const,
              names,
              value: {
                task,
                kind: '催办',
                on: typed(values, 'on'),
                text: from(`u.${unit}`, text),
                submitted: now,
              },
            };
          })
      : [],
  );
}

/** Where an event stands: a second one of the same day and sort takes the next number. */
function eventNames(
  { values }: Filling,
  section: Section,
  kind: EventKind,
  task: string,
  put: readonly string[],
): Readonly<Record<string, string>> {
  const { year } = folderNames(section.matterOf(task));
  const names = { year, task, date: textOf(values, 'on'), event: SLUGS[kind] };
  return freeNames('event', names, 'event', [...section.taken, ...put]);
}

function mattersFor({ courses }: Section, kind: EventKind): readonly CourseFacts[] {
  if (kind === '恢复') return courses.filter(({ suspended }) => suspended);
  return kind === '暂缓办理' ? courses.filter(({ suspended }) => !suspended) : courses;
}

function courseParts(filling: Filling, section: Section, kind: EventKind): readonly Part[] {
  const { values, facts } = filling;
  const matters = mattersFor(section, kind);
  const chosen = matters.find(({ task }) => task === textOf(values, 'task'));
  const nodes = (chosen?.nodes ?? []).filter(({ id }) => kind !== '取消节点' || id !== 'end');
  return [
    field('task', eventWords.matter, {
      type: 'choice',
      options: matters.map(({ task }) => {
        const matter = section.matterOf(task);
        return [task, `${section.unitName(matter.unit)} ${matterName(matter)}`];
      }),
    }),
    field('on', eventWords.on, { type: 'day' }),
    ...(kind === '取消节点' && chosen !== undefined
      ? [
          {
            as: 'group',
            key: 'nodes',
            title: eventWords.nodes,
            parts: nodes.map(({ id, title, due }) => tick(`node.${id}`, eventWords.node(title, due))),
          } as const,
        ]
      : []),
    ...(kind === '移交'
      ? [
          field(
            'to',
            eventWords.to,
            named(facts.units.filter(({ id }) => id !== section.matterOf(chosen?.task ?? '').unit)),
          ),
          {
            as: 'group',
            key: 'dates',
            title: eventWords.dates,
            folded: true,
            parts: nodes.map(({ id, title }) =>
              field(
                `date.${id}`,
                eventWords.newDate(id === 'end' ? eventWords.end : title),
                { type: 'day' },
                {
                  optional: true,
                },
              ),
            ),
          } as const,
        ]
      : []),
    ...(kind === '反馈'
      ? []
      : [
          {
            as: 'group',
            key: 'd',
            title: eventWords.decision,
            isRow: true,
            parts: decisionParts('d'),
          } as const,
        ]),
    ask('event', ['text'], 'text'),
    ...(section.coursesLeft === 0 ? [] : [note(eventWords.left(section.coursesLeft))]),
  ];
}

function courseRecord(filling: Filling, section: Section, kind: EventKind): DraftRecord {
  const { values, now } = filling;
  const task = textOf(values, 'task');
  const nodes = mattersFor(section, kind).find((one) => one.task === task)?.nodes ?? [];
  const cancelled = nodes.filter(({ id }) => id !== 'end' && isTicked(values, `node.${id}`));
  const dated = nodes.filter(({ id }) => isTyped(values, `date.${id}`));
  return {
    kind: 'event',
    names: eventNames(filling, section, kind, task, []),
    value: {
      task: from('task', task === '' ? undefined : task),
      kind,
      on: typed(values, 'on'),
      nodes:
        kind === '取消节点' && cancelled.length > 0
          ? cancelled.map(({ id }) => from(`node.${id}`, id))
          : undefined,
      to: kind === '移交' ? typed(values, 'to') : undefined,
      dates:
        kind === '移交' && dated.length > 0
          ? dated.map(({ id }) => ({ node: id, due: typed(values, `date.${id}`) }))
          : undefined,
      approval:
        kind === '反馈' ? undefined : decisionTree(values, 'd', from('d.on', section.chief ?? undefined)),
      text: typed(values, 'text'),
      submitted: now,
    },
  };
}
