import { inspectionWords } from '#wording/form/section-late.ts';
import type { DraftRecord, Filling, Form } from '../../draft/form.ts';
import { sectionOf, today } from './section-parts.ts';
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
  subjects: ({ section, units }) =>
    section === null || units.length === 0
      ? []
      : [
          { id: 'new', text: inspectionWords.subject },
          ...section.inspections.waiting.map(({ id, day, what }) => ({
            id,
            text: inspectionWords.later(day, what),
          })),
        ],
  start: ({ facts, now, subject }) => {
    const section = sectionOf(facts);
    if (section === undefined || standingOf(section, subject) !== undefined) return {};
    const owed = section.reviews.length > 0;
    const kind = section.inspections.kinds.find(({ role }) => (role === 'site-review') === owed)?.name ?? '';
    return { on: today({ now }), kind, method: '明查' };
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
