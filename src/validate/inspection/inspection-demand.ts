import { said, valueWords } from '#wording/problems/phrases.ts';
import { check, type Finding, found } from '../check/check.ts';
import { unitsOf } from '../check/dossier-facts.ts';

/** A demand answers to a problem that is there and was not found untrue, and is made of a unit that has a part in its matter. */
export const inspectionDemand = check({
  code: 'inspection-demand',
  severity: 'error',
  words: {
    title: '整改要求没有对应的问题或者单位',
    message: (p) => {
      if (said(p, 'why') === 'unit')
        return `发现整改单位${valueWords(p)}不是任务 ${said(p, 'task')} 的主办、协办单位`;
      return said(p, 'why') === 'untrue'
        ? `发现整改要求针对第${said(p, 'no')}个问题，那个问题核实为不属实`
        : `发现整改要求针对第${said(p, 'no')}个问题，这份记录里没有`;
    },
    expected: (p) =>
      said(p, 'why') === 'unit' ? `这项任务的单位：${said(p, 'units')}` : '写 found 里有的、不是不属实的序号',
    fix: (p) =>
      said(p, 'why') === 'unit' ? '请改正单位或者任务编号' : '请改正序号；与哪个问题都无关的，不写 found',
    example: {
      wrong: 'found: [{ no: 1, … }]\ndemands: [{ found: [2], … }]',
      right: 'found: [{ no: 1, … }]\ndemands: [{ found: [1], … }]',
    },
  },
  *find({ ledger, context }): Generator<Finding> {
    for (const entry of ledger.inspection) {
      const { found: problems = [], demands = [] } = entry.value;
      const byNo = new Map(problems.map((problem) => [problem.no, problem]));
      for (const [n, { task, unit, found: about = [] }] of demands.entries()) {
        for (const [m, no] of about.entries()) {
          const problem = byNo.get(no);
          const why = problem === undefined ? 'missing' : 'untrue';
          if (problem === undefined || problem.verdict?.result === '不属实')
            yield found(entry, ['demands', n, 'found', m], { why, no: String(no) });
        }
        const dossier = context.dossiers.get(task);
        const units = dossier === undefined ? undefined : unitsOf(dossier);
        if (unit !== undefined && units !== undefined && !units.has(unit))
          yield found(entry, ['demands', n, 'unit'], { why: 'unit', task, units: [...units].join('、') });
      }
    }
  },
});
