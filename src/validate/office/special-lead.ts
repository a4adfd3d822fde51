import type { EntryOf } from '#record/ledger.ts';
import type { Campaign } from '#record/office/campaigns.ts';
import { roleOf } from '#record/office/words.ts';
import { said } from '#wording/problems/phrases.ts';
import { check, type Finding, found } from '../check/check.ts';
import type { CheckIndex } from '../check/check-index.ts';
import { isSecretariat, unitWords } from '../check/office-roles.ts';

/**
 * A comprehensive matter under 专项督办 is led by 秘书科, the sections concerned assist (mechanisms.md row 7). It is
 * comprehensive if it has an assisting unit or is split among several leads. 秘书科 leads it as 主办, or stands in the
 * task force that does, whose head may be 主要领导 (row 13).
 */
export const specialLead = check({
  code: 'special-lead',
  severity: 'reminder',
  block: 'tasks',
  words: {
    title: '综合性的专项督办没有由秘书科牵头',
    message: (p) =>
      `发现“${said(p, 'kind')}”涉及${said(p, 'units')}个单位，由${said(p, 'unit')}主办，专班里也没有${said(p, 'section')}`,
    expected: (p) => `由${said(p, 'section')}主办，或者属于有${said(p, 'section')}参加的专班，有关科室配合`,
    fix: () => '请核对主办、协办单位；由专班办理的，写明 campaign，并在专班的成员里写上秘书科',
    example: {
      wrong: 'kind: 专项督办\nlead: gongcheng\nassists: [caiwu]',
      right: 'kind: 专项督办\nlead: mishu\nassists: [gongcheng, caiwu]',
    },
  },
  *find(index): Generator<Finding> {
    const { ledger, context, office } = index;
    if (office === undefined || index.isUnread('campaigns')) return;
    const parts = Map.groupBy(ledger.task, ({ value }) => value.parent);
    for (const entry of ledger.task) {
      const { id, kind, lead, parent } = entry.value;
      // What a part owes its whole has: who leads is asked there.
      if (parent !== undefined || roleOf(context.words.taskKinds, kind) !== 'special') continue;
      const units = unitsConcerned([entry, ...(parts.get(id) ?? [])]);
      if (units.size < 2 || isSecretariat(index, lead) || isLedByForce(index, entry)) continue;
      yield found(entry, ['lead'], {
        kind,
        units: String(units.size),
        unit: unitWords(index, lead),
        section: unitWords(index, office.secretariat),
      });
    }
  },
});

function unitsConcerned(tasks: readonly EntryOf<'task'>[]): ReadonlySet<string> {
  return new Set(tasks.flatMap(({ value: { lead, assists = [] } }) => [lead, ...assists]));
}

/** Whether the section stands in the task force of a matter. A force that is not known is told by its own code and passes here. */
function isLedByForce(index: CheckIndex, { value: { campaign } }: EntryOf<'task'>): boolean {
  if (campaign === undefined) return false;
  const force = index.ledger.campaigns
    .flatMap(({ value }) => value.campaigns)
    .find(({ name }) => name === campaign);
  return force === undefined || actorsOf(force).some((actor) => isSecretariat(index, actor));
}

function actorsOf({ head, deputies = [], members, groups = [] }: Campaign): readonly string[] {
  return [
    head,
    ...deputies,
    ...members,
    ...groups.flatMap((group) => [group.head, ...(group.members ?? [])]),
  ];
}
