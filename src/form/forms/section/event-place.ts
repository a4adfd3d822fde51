import type { eventWords } from '#wording/form/section-late.ts';
import type { Filling } from '../../draft/form.ts';
import { textOf } from '../../draft/values.ts';
import { freeNames } from '../../record-path.ts';
import { folderNames } from '../matter-part.ts';
import type { Section } from './section-parts.ts';

/** 催办, and what is decided on the course of a matter. */
export type EventKind = keyof typeof eventWords.subjects;

/** What an event's file is called after. */
export const SLUGS: Readonly<Record<EventKind, string>> = {
  催办: 'urge',
  暂缓办理: 'suspend',
  恢复: 'resume',
  撤销督办: 'withdraw',
  通知单作废: 'void',
  取消节点: 'cancel',
  移交: 'hand-over',
  反馈: 'feedback',
};

/** Where an event stands: a second one of the same day and sort takes the next number. */
export function eventNames(
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
