import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { recordText } from '#form/record-text.ts';
import type { KindName } from '#record/ledger.ts';
import { projectRoot } from '../../lib/process/run-node.ts';

/** Matters of which the plan waits for 备案, and matters that were said to be done. */
export const PLANNED = ['t2026-101', 't2026-102', 't2026-103'];
export const CLAIMED = ['t2026-201', 't2026-202'];

/** Makes a small office in which plans wait to be filed and claims to be checked, on Friday 12 June 2026. A column beside the score is entered by hand, of which the demo has none. */
export function makeSectionOffice(data: string): void {
  cpSync(join(projectRoot, 'src/testing/office'), data, { recursive: true });
  rmSync(join(data, 'tasks'), { recursive: true });
  const office = join(data, 'office.yaml');
  writeFileSync(
    office,
    readFileSync(office, 'utf8').replace(
      '{ visibility: 私有 }',
      '{ visibility: 私有, url: https://github.com/example/ledger }',
    ),
  );
  const rules = join(data, 'rules/v1.yaml');
  writeFileSync(
    rules,
    readFileSync(rules, 'utf8').replace(
      /^bonus:$/mu,
      'columns:\n  - id: d\n    name: 群众来访\n    measure: 件\n\n$&',
    ),
  );
  const paper = join(data, 'incoming/2026/in2026-001.yaml');
  writeFileSync(
    paper,
    `${readFileSync(paper, 'utf8').trimEnd()}\nreply: { to: 省民防办, due: 2026-06-15 }\n`,
  );
  const unit = join(data, 'units/gongcheng.yaml');
  writeFileSync(
    unit,
    `${readFileSync(unit, 'utf8').trimEnd()}\nreportsThrough: [{ from: 2025-01-01, unit: mishu }]\n`,
  );
  for (const [n, id] of [...PLANNED, ...CLAIMED].entries()) {
    const put = (kind: KindName, name: string, value: object) => {
      const folder = join(data, 'tasks/2026', id);
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, name), recordText(kind, value));
    };
    const isClaimed = CLAIMED.includes(id);
    const printed = isClaimed ? '2026-05-11' : '2026-06-08';
    put('task', 'task.yaml', {
      id,
      title: `事项${String(n + 1)}`,
      requirement: '按方案办理，按期报送进展。',
      kind: '日常督办',
      source: { kind: '上级来文', incoming: 'in2026-001' },
      class: '一般',
      lead: 'gongcheng',
      leadOfficial: 'fenguan',
      notice: { no: `督办〔2026〕${String(n + 11)}号`, printed },
      due: '2026-09-30',
      submitted: `${printed} 09:00`,
    });
    put('ack', 'ack.yaml', { task: id, unit: 'gongcheng', submitted: `${printed} 15:00` });
    put('plan', 'plan-v1.yaml', {
      task: id,
      version: 1,
      unit: 'gongcheng',
      responsible: '科长',
      measures: '逐项推进。',
      expectedResult: '按期完成。',
      nodes: [
        { id: 'n1', title: '完成招标', due: '2026-07-31' },
        { id: 'end', title: '办结', due: '2026-09-30' },
      ],
      submitted: `${printed} 16:00`,
    });
    if (!isClaimed) continue;
    put('filing', 'filing-v1.yaml', {
      task: id,
      version: 1,
      approval: { by: 'fenguan', on: printed, mode: '签批' },
      filed: { on: printed },
      assessed: ['n1'],
      submitted: `${printed} 17:00`,
    });
    put('claim', 'claim-2026-06-11.yaml', {
      task: id,
      unit: 'gongcheng',
      nodes: [{ node: 'end', text: '已办结。', evidence: [{ what: '验收单' }] }],
      submitted: '2026-06-11 09:00',
    });
  }
}
