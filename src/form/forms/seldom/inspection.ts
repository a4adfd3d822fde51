import { inspectionWords } from '#wording/form/seldom.ts';
import type { DraftRecord, Filling, Form } from '../../draft/form.ts';
import { TICKED } from '../../draft/values.ts';
import { matterName, sectionOf, today } from '../section/section-parts.ts';
import { standingOf, laterParts, laterRecord } from './inspection-later.ts';
import { inspectionParts } from './inspection-parts.ts';
import { inspectionRecord } from './inspection-record.ts';

/** 督查记录: what was gone to, or came here, entered when it was made; and what is written into one later (rules.md §9). */
export const inspectionForm: Form = {
  name: 'inspection',
  title: inspectionWords.title,
  block: 'tasks',
  about: ({ blocks }) => inspectionWords.about(blocks.includes('siteReview')),
  subjectLabel: inspectionWords.subjectLabel,
  none: inspectionWords.none,
  subjects: (facts) => {
    const section = sectionOf(facts);
    if (section === undefined || facts.units.length === 0) return [];
    const { subject, later } = inspectionWords;
    return [
      { id: 'new', text: subject },
      ...section.reviews.map((id) => ({ id, text: `${subject}：${matterName(section.matterOf(id))}` })),
      ...section.inspections.waiting.map(({ id, day, what }) => ({ id, text: later(day, what) })),
    ];
  },
  start: ({ facts, now, subject }) => {
    const section = sectionOf(facts);
    if (section === undefined || standingOf(section, subject) !== undefined) return {};
    const owed = section.reviews.length > 0;
    const kind = section.inspections.kinds.find(({ role }) => (role === 'site-review') === owed)?.name ?? '';
    const isReview = section.reviews.includes(subject);
    return { on: today({ now }), kind, method: '明查', ...(isReview ? { [`task.${subject}`]: TICKED } : {}) };
  },
  parts: (filling) => {
    const section = sectionOf(filling.facts);
    if (section === undefined) return [];
    const standing = standingOf(section, filling.subject);
    return standing === undefined
      ? inspectionParts(filling, section)
      : laterParts(filling, section, standing);
  },
  records: (filling) => recordsOf(filling),
};

function recordsOf(filling: Filling): readonly DraftRecord[] {
  const section = sectionOf(filling.facts);
  if (section === undefined) return [];
  const standing = standingOf(section, filling.subject);
  return [standing === undefined ? inspectionRecord(filling, section) : laterRecord(filling, standing)];
}
