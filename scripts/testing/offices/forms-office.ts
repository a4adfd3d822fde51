import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { recordText } from '#form/record-text.ts';
import { projectRoot } from '../../lib/process/run-node.ts';

/** The ids of the matters that the unit `gongcheng` has to say a word on in the week of Friday 12 June 2026. */
export const MATTERS = Array.from({ length: 10 }, (_, n) => `t2026-1${String(n).padStart(2, '0')}`);

/** Makes a small office with a repository on a forge, in which one unit has ten matters that are due soon. */
export function makeFormsOffice(data: string): void {
  cpSync(join(projectRoot, 'src/testing/office'), data, { recursive: true });
  rmSync(join(data, 'tasks'), { recursive: true });
  const office = join(data, 'office.yaml');
  const text = readFileSync(office, 'utf8');
  writeFileSync(
    office,
    text.replace('{ visibility: 私有 }', '{ visibility: 私有, url: https://github.com/example/ledger }'),
  );
  for (const [n, id] of MATTERS.entries()) {
    const folder = join(data, 'tasks/2026', id);
    mkdirSync(folder, { recursive: true });
    const task = {
      id,
      title: `事项${String(n + 1)}`,
      requirement: '按方案办理，按期报送进展。',
      kind: '日常督办',
      source: { kind: '上级来文', incoming: 'in2026-001' },
      class: '一般',
      lead: 'gongcheng',
      leadOfficial: 'fenguan',
      notice: { no: `督办〔2026〕${String(n + 11)}号`, printed: '2026-05-11' },
      due: '2026-06-16',
      submitted: '2026-05-11 09:00',
    };
    writeFileSync(join(folder, 'task.yaml'), recordText('task', task));
    const ack = { task: id, unit: 'gongcheng', submitted: '2026-05-11 15:00' };
    writeFileSync(join(folder, 'ack.yaml'), recordText('ack', ack));
  }
}
