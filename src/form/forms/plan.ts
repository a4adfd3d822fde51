import { changeWords, planWords } from '#wording/form/unit-forms.ts';
import { formWords } from '#wording/form/words.ts';
import { ask } from '../draft/ask.ts';
import type { Form } from '../draft/form.ts';
import type { FormFacts, MatterFacts } from '../facts.ts';
import { knownMatter, matterOf, matterSubject } from './matter-part.ts';
import { isUnchanged, planParts, planRecord, planStart } from './plan-rows.ts';

/** 工作计划, the first or after a return (rules.md §3). */
export const planForm: Form = formOfPlans({
  name: 'plan',
  words: planWords,
  reason: planWords.reason,
  fits: ({ leads, prompt, planDue }) => leads && !prompt && planDue !== null,
  asksEnd: false,
});

/** 调整: another version of a plan that stands (rules.md §5). */
export const changeForm: Form = formOfPlans({
  name: 'change',
  words: changeWords,
  reason: changeWords.reason,
  same: changeWords.same,
  fits: ({ leads, prompt, planDue, planPath, isPlanFiled }) =>
    leads && !prompt && planDue === null && planPath !== null && isPlanFiled,
  asksEnd: true,
});

interface PlanForm {
  readonly name: 'plan' | 'change';
  readonly words: Pick<Form, 'title' | 'about' | 'none'>;
  readonly reason: string;
  /** What is told where nothing in it is other than it stands; undefined where it may be sent so. */
  readonly same?: string;
  readonly fits: (matter: MatterFacts) => boolean;
  readonly asksEnd: boolean;
}

function formOfPlans({ name, words: { title, about, none }, reason, same, fits, asksEnd }: PlanForm): Form {
  return {
    name,
    title,
    block: 'plans',
    about,
    none,
    subjectLabel: formWords.matter,
    subjects: ({ matters }: FormFacts) => matters.filter(fits).map(matterSubject),
    start: ({ facts, subject }) => {
      const matter = matterOf(facts, subject);
      return matter === undefined ? {} : planStart(facts, matter);
    },
    parts: (filling) => {
      const matter = matterOf(filling.facts, filling.subject);
      if (matter === undefined) return [];
      const isAgain = matter.planVersion > 0;
      return [
        knownMatter(matter),
        ...(isAgain && !asksEnd
          ? [{ as: 'note', text: planWords.returned(matter.planVersion), tone: 'warn' } as const]
          : []),
        ...(isAgain
          ? [ask('plan', ['changeReason'], 'changeReason', { label: reason, hint: '', optional: false })]
          : []),
        ...planParts(filling, asksEnd),
      ];
    },
    records: (filling) => {
      const matter = matterOf(filling.facts, filling.subject);
      if (matter === undefined || (same !== undefined && isUnchanged(filling, matter))) return [];
      return [planRecord(filling, matter)];
    },
    ...(same === undefined ? {} : { nothing: same }),
  };
}
