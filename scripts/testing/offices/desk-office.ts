import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { unit } from '#engine/testing/office.ts';
import { taskRecords, type TaskSpec } from '#engine/testing/task-records.ts';
import { projectRoot } from '../../lib/process/run-node.ts';
import { layRecord, layRecords } from '../lay-records.ts';

/** The moment that its pages are of: a Friday, an hour after reports were due. */
export const DESK_AS_OF = '2026-06-12 13:00';

/** As many units as a city has counties and sections. None of them has reported. */
const UNITS = Array.from({ length: 20 }, (_, n) => `danwei${String.fromCharCode(97 + n)}`);

const liaison = [{ from: '2025-01-01', name: '联络员', phone: '0000-00000000' }];

/** The tests' own office with many units, each with more to do than there is time for: late, claimed, to be signed. */
export function makeDeskOffice(data: string): void {
  cpSync(join(projectRoot, 'src/testing/office'), data, { recursive: true });
  const units = UNITS.map((id, n) => ({
    ...unit(id, 'counties', 10 + n),
    names: [{ from: '2025-01-01', name: `第${String(n + 1)}县人民防空办公室` }],
    liaison,
  }));
  for (const one of units) layRecord(data, `units/${one.id}.yaml`, one);
  const records = taskRecords(...UNITS.flatMap(specsOf));
  const named = (records.task ?? []).map((task) => ({
    ...task,
    title: `人民防空疏散基地和应急避难场所的普查、整治和开放（${task.id}）`,
    requirement: '按方案逐处登记造册，发现问题的限期整改，办结后报送清单和验收意见。'.repeat(3),
  }));
  layRecords(data, { ...records, task: named });
}

/** Of each unit a matter that is late, one whose claim waits for its check, one whose plan waits for a signature, a new one. */
function specsOf(lead: string): readonly TaskSpec[] {
  const base = { lead, due: '2026-11-27' };
  return [
    { ...base, id: `${lead}-1`, printed: '2026-05-06', nodes: [{ id: 'n1', due: '2026-06-05' }] },
    {
      ...base,
      id: `${lead}-2`,
      level: '重大',
      printed: '2026-05-06',
      nodes: [{ id: 'n1', due: '2026-06-12', claims: ['2026-06-04 10:00'] }],
    },
    { ...base, id: `${lead}-3`, printed: '2026-06-08', plan: '2026-06-09 10:00', filed: null },
    { ...base, id: `${lead}-4`, printed: '2026-06-10', acked: null, plan: null },
  ];
}
