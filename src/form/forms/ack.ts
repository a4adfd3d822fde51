import { ackWords } from '#wording/form/unit-forms.ts';
import { formWords } from '#wording/form/words.ts';
import type { Form } from '../draft/form.ts';
import type { FormFacts, MatterFacts } from '../facts.ts';
import { folderNames, knownMatter, matterOf, matterSubject } from './matter-part.ts';

/** 签收: what the notice says is read, nothing is typed (rules.md §9). */
export const ackForm: Form = {
  name: 'ack',
  title: ackWords.title,
  about: ackWords.about,
  subjectLabel: formWords.matter,
  none: ackWords.none,
  subjects: ({ matters }: FormFacts) => matters.filter(isAckOwed).map(matterSubject),
  start: () => ({}),
  parts: ({ facts, subject }) => {
    const matter = matterOf(facts, subject);
    if (matter === undefined) return [];
    return [
      knownMatter(matter),
      ...(matter.prompt && matter.leads ? [{ as: 'note', text: ackWords.prompt } as const] : []),
    ];
  },
  records: ({ facts, subject, now }) => {
    const matter = matterOf(facts, subject);
    if (matter === undefined) return [];
    const { id: unit } = facts.unit;
    return [
      {
        kind: 'ack',
        names: matter.leads ? folderNames(matter) : { ...folderNames(matter), unit },
        value: { task: matter.id, unit, submitted: now },
      },
    ];
  },
};

/** Of a 即办件 the lead's 签收 is its plan. */
function isAckOwed({ ackDue, planDue, prompt }: MatterFacts): boolean {
  return ackDue !== null || (prompt && planDue !== null);
}
