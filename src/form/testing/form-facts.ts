import type { FormFacts, MatterFacts, WeekFacts } from '../facts.ts';

/** A matter of the tests' unit `jia`, with one open node beside its deadline. */
export function matterFacts(id: string, more: Partial<MatterFacts> = {}): MatterFacts {
  return {
    id,
    no: `督办〔2026〕${id.slice(-1)}号`,
    title: `事项${id.slice(-1)}`,
    requirement: '办好',
    due: '2026-11-30',
    folder: `tasks/2026/${id}`,
    leads: true,
    measured: false,
    inside: false,
    prompt: false,
    ackDue: null,
    acked: true,
    planDue: null,
    planVersion: 1,
    isPlanFiled: true,
    planPath: `tasks/2026/${id}/plan-v1.yaml`,
    nodes: [
      { id: 'n1', title: '做成一半', due: '2026-06-16', state: 'open', claimed: null },
      { id: 'end', title: '办结', due: '2026-11-30', state: 'open', claimed: null },
    ],
    said: { week: '2026-W23', text: '上周的话。', percent: null },
    ...more,
  };
}

/** The week of Friday 12 June, in which a word is owed on each matter. */
export function weekFacts(tasks: readonly string[], more: Partial<WeekFacts> = {}): WeekFacts {
  return {
    week: '2026-W24',
    reportDay: '2026-06-12',
    due: '2026-06-12 12:00',
    meeting: '2026-06-15 09:00',
    tasks: tasks.map((task) => ({
      task,
      ownLine: true,
      overdue: false,
      due: '2026-06-16',
      isReported: false,
    })),
    withheld: 0,
    isFiled: false,
    completed: null,
    ...more,
  };
}

/** What the forms of the tests' unit `jia` know, with no record behind it. */
export function formFacts(more: Partial<FormFacts> = {}): FormFacts {
  return {
    asOf: '2026-06-12 09:00',
    clock: null,
    office: { name: '云岭市人民防空办公室', section: '秘书科', contact: '秘书科' },
    unit: { id: 'jia', name: '甲县民防办' },
    units: [{ id: 'jia', name: '甲县民防办' }],
    blocks: ['tasks', 'plans', 'weekly', 'monthly', 'verification'],
    forge: null,
    asksInside: true,
    matters: [],
    withheld: 0,
    weeks: [],
    months: [],
    returned: [],
    reports: [],
    reviewers: [],
    periods: [],
    taken: [],
    records: [],
    enterers: [],
    section: null,
    ...more,
  };
}
