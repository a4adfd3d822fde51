import { said } from '#wording/problems/phrases.ts';
import { inspectionRole } from '#engine/dossier/inspections.ts';
import { check, type Finding, found } from '../check/check.ts';

/** Marks are for a tour, where all are looked at by one measure; nothing else gives any. */
export const inspectionMarks = check({
  code: 'inspection-marks',
  severity: 'error',
  words: {
    title: '不是拉练的督查有打分',
    message: (p) => `发现“${said(p, 'kind')}”写了打分`,
    expected: (p) =>
      said(p, 'tours') === ''
        ? '没有打分；office.yaml 的 words.inspectionKinds 里没有作用是 tour 的种类'
        : `只有${said(p, 'tours')}写打分`,
    fix: () => '请删去 marks；是拉练的，改正 kind',
    example: {
      wrong: 'kind: 现场督办\nmarks: [{ unit: gongcheng, mark: 90 }]',
      right: 'kind: 月度拉练\nmarks: [{ unit: gongcheng, mark: 90 }]',
    },
  },
  *find({ ledger, context }): Generator<Finding> {
    const tours = context.words.inspectionKinds.filter(({ role }) => role === 'tour').map(({ name }) => name);
    for (const entry of ledger.inspection)
      if (entry.value.marks !== undefined && inspectionRole(context, entry.value) !== 'tour')
        yield found(entry, ['marks'], { kind: entry.value.kind, tours: tours.join('、') });
  },
});
