import { sectionWords } from '#wording/form/section.ts';
import { filingWords } from '#wording/form/section-late.ts';
import { ask } from '../../draft/ask.ts';
import type { DraftRecord, Filling, Form } from '../../draft/form.ts';
import type { Part } from '../../draft/parts.ts';
import { from, typed } from '../../draft/typed.ts';
import { isTicked, textOf, type Values } from '../../draft/values.ts';
import { freeNames } from '../../record-path.ts';
import type { WaitingPlan } from '../../section-facts.ts';
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
  type Section,
} from './section-parts.ts';

/** 备案 in a batch: one record for each plan that is filed or sent back (rules.md §3, §9). */
export const filingForm: Form = {
  name: 'filing',
  title: filingWords.title,
  block: 'plans',
  about: filingWords.about,
  subjectLabel: sectionWords.waiting,
  none: filingWords.none,
  subjects: ({ section }) => {
    const waiting = section?.plans.length ?? 0;
    return waiting === 0 ? [] : [{ id: 'all', text: filingWords.subject(waiting) }];
  },
  start: ({ now }) => ({ 'd.on': today({ now }), 'd.mode': sectionWords.modes[0] }),
  parts: (filling) => {
    const section = sectionOf(filling.facts);
    if (section === undefined) return [];
    return [
      ...(section.plans.some((plan) => plan.approved === null || plan.needsChief)
        ? [
            {
              as: 'group',
              key: 'd',
              title: sectionWords.decision,
              isRow: true,
              parts: decisionParts('d'),
            } as const,
          ]
        : []),
      ...section.plans.map((plan) => planPart(filling, section, plan)),
      ...(section.withheld === 0 ? [] : [note(sectionWords.withheld(section.withheld), 'warn')]),
    ];
  },
  records: (filling) => {
    const section = sectionOf(filling.facts);
    return section === undefined
      ? []
      : section.plans.flatMap((plan) => filingRecord(filling, section, plan) ?? []);
  },
};

function keyOf({ task, version }: WaitingPlan): string {
  return `p.${task}.${String(version)}`;
}

function planPart({ values, now }: Filling, section: Section, plan: WaitingPlan): Part {
  const key = keyOf(plan);
  const matter = section.matterOf(plan.task);
  const files = isTicked(values, `${key}.file`);
  const { approved } = plan;
  return {
    as: 'group',
    key,
    title: sectionWords.row(section.unitName(matter.unit), matterName(matter)),
    parts: [
      note(
        [
          filingWords.version(plan.version, plan.isChange, plan.received, now),
          approved === null
            ? filingWords.notApproved(section.postName(plan.leader))
            : filingWords.approved(section.postName(approved.by), approved.on, now),
          ...(plan.due === null ? [] : [filingWords.due(plan.due, now)]),
        ].join('；'),
      ),
      ...(plan.reason === null ? [] : [note(filingWords.reason(plan.reason))]),
      tick(`${key}.file`, filingWords.file),
      ...(files ? fileParts(section, plan, key) : [...nodeNotes(plan), backPart(plan, key)]),
    ],
  };
}

function nodeNotes({ nodes }: WaitingPlan): readonly Part[] {
  return [
    {
      as: 'known',
      rows: nodes.map(({ id, title, due }, n) => [
        String(n + 1),
        id === 'end' ? filingWords.end(due) : filingWords.plain(title, due),
      ]),
    },
  ];
}

/** What is asked of a plan that is filed: its nodes, and by whom it was approved where that is not known yet. */
function fileParts(section: Section, plan: WaitingPlan, key: string): readonly Part[] {
  const leaders = section.posts.filter(({ role }) => role === 'leader' || role === 'chief');
  return [
    ...plan.nodes.map((node) => {
      if (node.id === 'end') return note(filingWords.end(node.due));
      return node.assessed
        ? note(filingWords.assessed(node.title, node.due))
        : tick(`${key}.node.${node.id}`, filingWords.assess(node.title, node.due));
    }),
    ...(plan.needsChief ? [tick(`${key}.chief`, filingWords.chief)] : []),
    ...(plan.approved === null
      ? [
          {
            as: 'group',
            key: `${key}.own`,
            title: sectionWords.own,
            folded: true,
            parts: [
              field(`${key}.by`, sectionWords.by, named(leaders), { optional: true }),
              ...decisionParts(key).map((part) => ({ ...part, optional: true })),
            ],
          } as const,
        ]
      : []),
  ];
}

function backPart(plan: WaitingPlan, key: string): Part {
  return {
    as: 'group',
    key: `${key}.back`,
    title: plan.isChange ? filingWords.refuse : filingWords.back,
    folded: true,
    parts: [
      ask('filing', [plan.isChange ? 'refused' : 'returned', 'reason'], `${key}.reason`, {
        label: filingWords.reasonLabel,
        optional: true,
      }),
    ],
  };
}

function filingRecord(filling: Filling, section: Section, plan: WaitingPlan): DraftRecord | undefined {
  const { values } = filling;
  const key = keyOf(plan);
  const said = isTicked(values, `${key}.file`)
    ? filedTree(filling, section, plan, key)
    : isTyped(values, `${key}.reason`)
      ? backTree(filling, plan, key)
      : undefined;
  if (said === undefined) return undefined;
  const names = { ...folderNames(section.matterOf(plan.task)), n: String(plan.version) };
  return {
    kind: 'filing',
    names: freeNames('filing', names, 'suffix', section.taken),
    value: { task: plan.task, version: plan.version, ...said, submitted: filling.now },
  };
}

function filedTree(filling: Filling, { chief }: Section, plan: WaitingPlan, key: string): object {
  const { values } = filling;
  const marked = plan.nodes.filter(
    ({ id, assessed }) => id !== 'end' && !assessed && isTicked(values, `${key}.node.${id}`),
  );
  return {
    ...(plan.approved === null ? { approval: approvalTree(values, plan, key) } : {}),
    ...(plan.needsChief && chief !== null && isTicked(values, `${key}.chief`)
      ? { chiefConsent: decisionTree(values, 'd', from(`${key}.chief`, chief)) }
      : {}),
    filed: from(`${key}.file`, { on: today(filling) }),
    ...(marked.length === 0 ? {} : { assessed: marked.map(({ id }) => from(`${key}.node.${id}`, id)) }),
  };
}

/** The approval as it is told for all at once, but for what is said of this one. */
function approvalTree(values: Values, plan: WaitingPlan, key: string): object {
  const own = (name: string) =>
    typed(values, isTyped(values, `${key}.${name}`) ? `${key}.${name}` : `d.${name}`);
  return {
    by: isTyped(values, `${key}.by`) ? typed(values, `${key}.by`) : from(`${key}.file`, plan.leader),
    on: own('on'),
    mode: own('mode'),
    paper: own('paper'),
  };
}

function backTree(filling: Filling, plan: WaitingPlan, key: string): object {
  const { values, facts } = filling;
  const by = textOf(values, `${key}.by`);
  const said = {
    by: by === '' ? (plan.isChange ? plan.leader : facts.unit.id) : by,
    on: today(filling),
    reason: typed(values, `${key}.reason`),
  };
  return plan.isChange ? { refused: said } : { returned: said };
}
