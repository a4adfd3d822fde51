import { siteReviewWords } from '#wording/form/section-late.ts';
import { ask } from '../../draft/ask.ts';
import type { DraftRecord, Filling, Form } from '../../draft/form.ts';
import type { Part } from '../../draft/parts.ts';
import { from, typed } from '../../draft/typed.ts';
import { isTicked, textOf } from '../../draft/values.ts';
import { freeNames } from '../../record-path.ts';
import { field, matterName, named, sectionOf, tick, today, words, type Section } from './section-parts.ts';

/** 现场点评: a leader's visit to lagging matters, entered when it was made (rules.md §9). */
export const siteReviewForm: Form = {
  name: 'site-review',
  title: siteReviewWords.title,
  block: 'siteReview',
  about: siteReviewWords.about,
  subjectLabel: siteReviewWords.subjectLabel,
  none: siteReviewWords.none,
  subjects: ({ section }) =>
    section === null || section.courses.length + section.reviews.length === 0
      ? []
      : [{ id: 'new', text: siteReviewWords.subject }],
  start: ({ facts, now }) => ({ on: today({ now }), month: facts.section?.months[0] ?? '' }),
  parts: (filling) => {
    const section = sectionOf(filling.facts);
    return section === undefined ? [] : reviewParts(section);
  },
  records: (filling) => {
    const section = sectionOf(filling.facts);
    return section === undefined ? [] : [reviewRecord(filling, section)];
  },
};

function reviewParts(section: Section): readonly Part[] {
  const leaders = section.posts.filter(({ role }) => role === 'leader' || role === 'chief');
  const ticks = (ids: readonly string[]) =>
    ids.map((id) =>
      tick(
        `task.${id}`,
        `${section.unitName(section.matterOf(id).unit)} ${matterName(section.matterOf(id))}`,
      ),
    );
  const others = section.courses.map(({ task }) => task).filter((id) => !section.reviews.includes(id));
  return [
    {
      as: 'group',
      key: 'head',
      title: '',
      isRow: true,
      parts: [
        field('leader', ask('siteReview', ['leader'], 'leader').label, named(leaders)),
        ask('siteReview', ['on'], 'on'),
        field('month', ask('siteReview', ['month'], 'month').label, words(section.months)),
      ],
    },
    ...(section.reviews.length === 0
      ? []
      : [{ as: 'group', key: 'owed', title: siteReviewWords.owed, parts: ticks(section.reviews) } as const]),
    {
      as: 'group',
      key: 'others',
      title: siteReviewWords.others,
      folded: section.reviews.length > 0,
      parts: ticks(others),
    },
    ask('siteReview', ['comment'], 'comment'),
  ];
}

function reviewRecord({ values, now }: Filling, section: Section): DraftRecord {
  const tasks = [...section.reviews, ...section.courses.map(({ task }) => task)].filter(
    (id, n, all) => all.indexOf(id) === n && isTicked(values, `task.${id}`),
  );
  const on = textOf(values, 'on');
  const unit = section.matterOf(tasks[0] ?? '').unit;
  // A second visit of the same day to the same unit takes the next number.
  const place = { year: on.slice(0, 4), id: `${on}-${unit === '' ? 'dianping' : unit}` };
  const names = freeNames('siteReview', place, 'id', section.taken);
  return {
    kind: 'siteReview',
    names,
    value: {
      id: names.id,
      kind: '现场点评',
      month: typed(values, 'month'),
      on: typed(values, 'on'),
      leader: typed(values, 'leader'),
      tasks: tasks.map((id) => from(`task.${id}`, id)),
      comment: typed(values, 'comment'),
      submitted: now,
    },
  };
}
