import { sectionWords, verificationWords } from '#wording/form/section.ts';
import { VERIFICATION_RESULTS } from '#record/finding/verification.ts';
import { ask } from '../../draft/ask.ts';
import type { DraftRecord, Filling, Form } from '../../draft/form.ts';
import type { Part } from '../../draft/parts.ts';
import { from, typed, typedNumber } from '../../draft/typed.ts';
import { isTicked, textOf } from '../../draft/values.ts';
import { freeNames } from '../../record-path.ts';
import type { WaitingClaim } from '../../section-facts.ts';
import {
  field,
  isTyped,
  matterName,
  note,
  sectionOf,
  tick,
  today,
  words,
  type Section,
} from './section-parts.ts';

/** 核验: all that is said to be done and waits, ticked in one table; one sitting, one record (rules.md §4). */
export const verificationForm: Form = {
  name: 'verification',
  title: verificationWords.title,
  block: 'verification',
  about: verificationWords.about,
  subjectLabel: verificationWords.subjectLabel,
  none: verificationWords.none,
  subjects: (facts) => {
    const section = sectionOf(facts);
    if (section === undefined) return [];
    // The section does not check its own matters: what another post checks is another sitting.
    const groups = Map.groupBy(section.claims, ({ by }) => by);
    return [...groups].map(([by, claims]) => ({
      id: by,
      text: verificationWords.subject(
        by === facts.unit.id ? facts.unit.name : section.postName(by),
        claims.length,
      ),
    }));
  },
  start: ({ now }) => ({ on: today({ now }), method: '查阅资料' }),
  parts: (filling) => {
    const section = sectionOf(filling.facts);
    if (section === undefined) return [];
    return [
      {
        as: 'group',
        key: 'sitting',
        title: '',
        isRow: true,
        parts: [
          ask('verification', ['on'], 'on'),
          ask('verification', ['method'], 'method'),
          ask('verification', ['paper'], 'paper'),
        ],
      },
      ...claimsOf(filling, section).map((claim) => claimPart(filling, section, claim)),
      ...(section.withheld === 0 ? [] : [note(sectionWords.withheld(section.withheld), 'warn')]),
    ];
  },
  records: verificationRecords,
};

/** Whose names the files of a sitting bear, by how it was held. */
const SLUGS: Readonly<Record<string, string>> = {
  现场查看: 'xianchang',
  查阅资料: 'ziliao',
  数据比对: 'bidui',
  暗访: 'anfang',
  电话核实: 'dianhua',
  听取汇报: 'huibao',
};

/** What each kind of check can find (rules.md §4). */
const FINDS: Readonly<Record<WaitingClaim['kind'], readonly string[]>> = {
  核验: VERIFICATION_RESULTS.filter((result) => result !== '反弹'),
  回头看: ['通过', '反弹', '弄虚作假'],
};

/** Results that lay a demand on the unit. */
const DEMANDS: readonly string[] = ['限期完善', '反弹'];

function claimsOf({ subject }: Filling, { claims }: Section): readonly WaitingClaim[] {
  return claims.filter(({ by }) => by === subject);
}

function keyOf({ task, node, kind }: WaitingClaim): string {
  return `c.${task}.${node}${kind === '核验' ? '' : '.again'}`;
}

function claimPart({ values, now }: Filling, section: Section, claim: WaitingClaim): Part {
  const key = keyOf(claim);
  const matter = section.matterOf(claim.task);
  const result = textOf(values, `${key}.result`);
  return {
    as: 'group',
    key,
    title: verificationWords.row(section.unitName(claim.unit), matterName(matter), claim.title),
    parts: [
      note(
        claim.kind === '核验'
          ? verificationWords.claimed(claim.claimed, claim.due, now)
          : verificationWords.lookBack(claim.due, now),
      ),
      ...(claim.text === '' ? [] : [note(verificationWords.said(claim.text))]),
      {
        as: 'group',
        key: `${key}.row`,
        title: '',
        isRow: true,
        parts: [
          field(`${key}.result`, verificationWords.result, words(FINDS[claim.kind]), { optional: true }),
          ask('verification', ['results', 'finding'], `${key}.finding`, {
            hint: '',
            optional: result === '',
            last: { label: verificationWords.standard, text: verificationWords.plainFinding },
          }),
          ...(matter.measured
            ? [ask('verification', ['results', 'percent'], `${key}.percent`, { optional: true })]
            : []),
        ],
      },
      ...claim.evidence.map((what, n) => tick(`${key}.seen.${String(n)}`, verificationWords.seen(what))),
      ...(DEMANDS.includes(result)
        ? [
            {
              as: 'group',
              key: `${key}.demand`,
              title: verificationWords.demand,
              isRow: true,
              parts: (['title', 'due', 'deliverable'] as const).map((name) =>
                ask('verification', ['results', 'rectification', name], `${key}.demand.${name}`, {
                  optional: false,
                }),
              ),
            } as const,
          ]
        : []),
    ],
  };
}

function verificationRecords(filling: Filling): readonly DraftRecord[] {
  const { facts, values, now, subject } = filling;
  const section = sectionOf(facts);
  if (section === undefined) return [];
  const checked = claimsOf(filling, section).filter((claim) => isTyped(values, `${keyOf(claim)}.result`));
  if (checked.length === 0) return [];
  const date = textOf(values, 'on');
  // A second sitting of the same day and manner takes the next number.
  const place = { year: date.slice(0, 4), date, slug: SLUGS[textOf(values, 'method')] ?? 'heyan' };
  const names = freeNames('verification', place, 'slug', section.taken);
  return [
    {
      kind: 'verification',
      names,
      value: {
        id: `${names.date}-${names.slug}`,
        on: typed(values, 'on'),
        by: subject,
        method: typed(values, 'method'),
        paper: typed(values, 'paper'),
        results: checked.map((claim) => resultTree(filling, claim)),
        submitted: now,
      },
    },
  ];
}

function resultTree({ values }: Filling, claim: WaitingClaim): object {
  const key = keyOf(claim);
  const seen = claim.evidence.flatMap((what, n) => {
    const field = `${key}.seen.${String(n)}`;
    return isTicked(values, field) ? [from(field, what)] : [];
  });
  return {
    task: claim.task,
    node: from(`${key}.result`, claim.node),
    kind: claim.kind,
    result: typed(values, `${key}.result`),
    percent: typedNumber(values, `${key}.percent`),
    finding: typed(values, `${key}.finding`),
    seen: seen.length === 0 ? undefined : seen,
    ...(DEMANDS.includes(textOf(values, `${key}.result`))
      ? {
          rectification: {
            id: claim.demand,
            title: typed(values, `${key}.demand.title`),
            due: typed(values, `${key}.demand.due`),
            deliverable: typed(values, `${key}.demand.deliverable`),
          },
        }
      : {}),
  };
}
