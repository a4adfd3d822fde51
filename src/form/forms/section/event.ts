import { eventWords } from '#wording/form/section-late.ts';
import type { Filling, Form } from '../../draft/form.ts';
import { courseParts, courseRecord, mattersFor } from './course.ts';
import { SLUGS, type EventKind } from './event-place.ts';
import { pauseParts, pauseRecord } from './pause.ts';
import { sectionOf, today } from './section-parts.ts';
import { urgeParts, urgeRecords } from './urge.ts';

/** 催办 of units by one tick each, and what 主要领导 decides on the course of a matter (rules.md §1, §3) or on a week's reports (停报). */
export const eventForm: Form = {
  name: 'event',
  title: eventWords.title,
  about: eventWords.about,
  subjectLabel: eventWords.subjectLabel,
  none: eventWords.none,
  subjects: (facts) => {
    const section = sectionOf(facts);
    if (section === undefined) return [];
    return [
      ...kinds()
        .filter((kind) =>
          kind === '催办' ? section.overdue.length > 0 : mattersFor(section, kind).length > 0,
        )
        .map((kind) => ({ id: SLUGS[kind], text: eventWords.subjects[kind] })),
      ...(section.weeks.length > 0 ? [{ id: PAUSE, text: eventWords.pause }] : []),
    ];
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
    if (section !== undefined && filling.subject === PAUSE) return pauseParts(section);
    if (section === undefined || kind === undefined) return [];
    return kind === '催办' ? urgeParts(filling, section) : courseParts(filling, section, kind);
  },
  records: (filling) => {
    const section = sectionOf(filling.facts);
    const kind = kindOf(filling);
    if (section !== undefined && filling.subject === PAUSE) return [pauseRecord(filling, section)];
    if (section === undefined || kind === undefined) return [];
    return kind === '催办' ? urgeRecords(filling, section) : [courseRecord(filling, section, kind)];
  },
};

/** What is said of a week, and of no matter. */
const PAUSE = 'pause';

function kinds(): readonly EventKind[] {
  return ['催办', '暂缓办理', '恢复', '撤销督办', '通知单作废', '取消节点', '移交', '反馈'];
}

function kindOf({ subject }: Filling): EventKind | undefined {
  return kinds().find((kind) => SLUGS[kind] === subject);
}
