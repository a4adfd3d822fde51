import { eventWords } from '#wording/form/section-late.ts';
import { ask } from '../../draft/ask.ts';
import type { DraftRecord, Filling } from '../../draft/form.ts';
import type { Part } from '../../draft/parts.ts';
import { from, typed } from '../../draft/typed.ts';
import { isTicked, textOf } from '../../draft/values.ts';
import type { CourseFacts } from '../../section-facts.ts';
import { eventNames, type EventKind } from './event-place.ts';
import {
  decisionParts,
  decisionTree,
  field,
  isTyped,
  matterName,
  named,
  note,
  tick,
  type Section,
} from './section-parts.ts';

/** The matters of which such an event can be recorded now. */
export function mattersFor({ courses }: Section, kind: EventKind): readonly CourseFacts[] {
  if (kind === '恢复') return courses.filter(({ suspended }) => suspended);
  return kind === '暂缓办理' ? courses.filter(({ suspended }) => !suspended) : courses;
}

/** What is asked of a decision on a matter's course. */
export function courseParts(filling: Filling, section: Section, kind: EventKind): readonly Part[] {
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

/** The event that comes of it. */
export function courseRecord(filling: Filling, section: Section, kind: EventKind): DraftRecord {
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
