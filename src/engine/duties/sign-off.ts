import type { EntryOf } from '#record/ledger.ts';
import { dayOf } from '#days/moment.ts';
import { compareText } from '#record/schema/problem.ts';
import { classWordOf, isFixedByChief } from '../dossier/class-rule.ts';
import { isResting, withdrawnOn } from '../dossier/course.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { planCourse, type PlanVersion } from '../dossier/plan-course.ts';
import type { Context } from '../dossier/context.ts';
import { readingsOf } from '../score/readings.ts';
import { isSeen, liveLook } from '../time/look.ts';
import { isOpen, type Duty } from './duty.ts';
import { taskDuties } from './roll.ts';

interface Waiting {
  /** The post that has to sign. */
  readonly by: string;
  /** The day since which it waits. */
  readonly since: string;
}

/**
 * One thing that waits for a leader's signature: a plan to approve (`plan`), a change to consent to (`change`), one that
 * goes beyond the notice's deadline and that only 主要领导 has not consented to yet (`beyond`), a notice whose class
 * 主要领导 fixes (`class`), a paper that 主要领导 has not read (`paper`).
 */
export type SignOff =
  | (Waiting & {
      readonly kind: 'plan' | 'change' | 'beyond';
      readonly dossier: Dossier;
      readonly version: PlanVersion;
      /** The duty of the answer; of `beyond` none, for the rules set no clock of its own. */
      readonly duty: Duty | undefined;
    })
  | (Waiting & { readonly kind: 'class'; readonly dossier: Dossier })
  | (Waiting & { readonly kind: 'paper'; readonly entry: EntryOf<'issued'> });

/** All that waits for leaders' signatures at the context's moment: by kind, then the longest first (rules.md §3, §5, §9). */
export function signOffs(context: Context): readonly SignOff[] {
  return context.memo('sign-offs', '', () =>
    [
      ...[...context.dossiers.values()].flatMap((dossier) => ofMatter(context, dossier)),
      ...papers(context),
    ].sort(
      (a, b) =>
        ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) ||
        compareText(a.since, b.since) ||
        compareText(nameOf(a), nameOf(b)),
    ),
  );
}

/** What waits for one post. */
export function signOffsOf(context: Context, post: string): readonly SignOff[] {
  return signOffs(context).filter(({ by }) => by === post);
}

const ORDER: readonly SignOff['kind'][] = ['plan', 'change', 'beyond', 'class', 'paper'];

function nameOf(one: SignOff): string {
  return one.kind === 'paper' ? one.entry.path : one.dossier.id;
}

/** 主要领导; undefined in an office that lists none. */
function chiefOf({ office }: Context): string | undefined {
  return office.posts.find(({ role }) => role === '主要领导')?.id;
}

function ofMatter(context: Context, dossier: Dossier): SignOff[] {
  const look = liveLook(context.asOf);
  if (withdrawnOn(dossier, look) !== undefined) return [];
  const chief = chiefOf(context);
  const { versions, changes } = planCourse(context, dossier, look);
  const answers = taskDuties(context, dossier).filter(
    (duty) => (duty.kind === 'approval' || duty.kind === 'consent') && isOpen(duty),
  );
  const asked = answers.flatMap((duty): SignOff[] => {
    const version = versions.find((one) => String(one.version) === duty.subject);
    if (version === undefined) return [];
    const kind = duty.kind === 'approval' ? 'plan' : 'change';
    return [{ kind, by: duty.who.id, since: dayOf(version.received), dossier, version, duty }];
  });
  const beyond = isResting(dossier, look) ? [] : changes.filter((change) => lacksChief(dossier, change));
  return [
    ...asked,
    ...(chief === undefined
      ? []
      : [
          ...beyond.map((version): SignOff => ({
            kind: 'beyond',
            by: chief,
            since: version.approved?.on ?? dayOf(version.received),
            dossier,
            version,
            duty: undefined,
          })),
          ...unfixed(context, dossier, chief),
        ]),
  ];
}

/** Whether a change that the leader in charge consented to goes beyond the notice's deadline, without 主要领导's word (rules.md §5). */
function lacksChief({ task }: Dossier, { plan, approved, chief, refused, returned }: PlanVersion): boolean {
  if (approved === undefined || chief !== undefined) return false;
  if (refused !== undefined || returned !== undefined) return false;
  return plan.value.nodes.some(({ due }) => due > task.value.due);
}

function unfixed(context: Context, dossier: Dossier, chief: string): SignOff[] {
  const { notice } = dossier;
  if (classWordOf(dossier) !== undefined || !isFixedByChief(context, dossier)) return [];
  if (!isSeen(notice, liveLook(context.asOf))) return [];
  return [{ kind: 'class', by: chief, since: dayOf(notice.received), dossier }];
}

function papers(context: Context): SignOff[] {
  const chief = chiefOf(context);
  if (chief === undefined) return [];
  const readings = readingsOf(context.ledger);
  return context.ledger.issued
    .filter(({ value: { id, kind } }) => !readings.has(id) && kind !== '调度表')
    .map((entry) => ({ kind: 'paper', by: chief, since: entry.value.on, entry }));
}
