import { valueWords } from '#wording/problems/phrases.ts';
import type { ClaimFact, Dossier } from '#engine/dossier/dossier.ts';
import { dayOf } from '#days/moment.ts';
import { check, type Finding, found } from '../check/check.ts';

/** A withheld report stands in the published list of its draw under a random id: under its own, anyone could test a guess at it (rules.md §4). */
export const claimDrawId = check({
  code: 'claim-draw-id',
  severity: 'error',
  block: 'sample',
  words: {
    title: '不予公开的报告没有抽查代号',
    message: (p) => `发现不予公开的任务报节点${valueWords(p)}完成，没有抽查用的随机代号`,
    expected: () => '不予公开的报告以随机代号列入抽查清单；用原来的编号，外人可以拿猜的编号去试',
    fix: () => '请补上 drawId：随便写6位字母和数字，不与别的报告重复，写后不改',
    example: { wrong: '- { node: n1, … }', right: '- { node: n1, drawId: k7f3q9, … }' },
  },
  *find({ context }): Generator<Finding> {
    for (const dossier of context.dossiers.values())
      for (const claim of dossier.claims) {
        const { source, received, id } = claim;
        const sampled = context.rulesOn(dayOf(received))?.verification?.sample !== undefined;
        const isRandom = !id.startsWith(`${source.entry.path}#`);
        if (sampled && !isRandom && isWithheld(dossier, claim))
          yield found(source.entry, [...source.field, 'node']);
      }
  },
});

function isWithheld({ task }: Dossier, { source: { entry } }: ClaimFact): boolean {
  const own = 'disclosure' in entry.value ? entry.value.disclosure : undefined;
  return [task.value.disclosure, own].some((given) => given !== undefined && given !== '公开');
}
