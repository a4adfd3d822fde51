import { expect, test } from 'vitest';
import { filesOfIssue } from '#forge/submission/issue-text.ts';
import { recordsBlock } from '#forge/submission/forge-place.ts';
import { readRecord } from '#load/read-record.ts';
import { KINDS } from '#record/kinds.ts';
import { doorValues, openDoor } from '../paste/door.ts';
import { doorRecords } from '../paste/door-records.ts';
import { recordText } from '../record-text.ts';
import { AWKWARD_TEXTS } from './testing/awkward-texts.ts';
import { NAMES } from './testing/names.ts';
import { writeText } from './write-text.ts';

const PATH = 'reports/2026-W22/gongcheng.yaml';
const NOW = '2026-05-29 10:20';
const report = (text: string) => ({
  unit: 'gongcheng',
  week: '2026-W22',
  matters: [{ task: 't2026-001', text }],
  submitted: NOW,
});

const BEHALF = { 'behalf.received': NOW, 'behalf.channel': '微信', 'behalf.post': 'mishu-ducha' };
const ON_BEHALF = { receivedAt: NOW, channel: '微信', enteredBy: 'mishu-ducha' };

/** A file as the checker reads it. */
function read(text: string): unknown {
  const names = { week: '2026-W22', unit: 'gongcheng' };
  const { entry, problems } = readRecord(
    { file: PATH, path: PATH, names, text, faults: [] },
    KINDS.report.schema,
  );
  expect(problems).toEqual([]);
  return entry?.value;
}

/** An issue as the forge keeps what its form was sent. */
const asIssue = (records: string) => `### 记录\n\n\`\`\`yaml\n${records}\`\`\`\n`.replaceAll('\n', '\r\n');

test.each(AWKWARD_TEXTS)('%j leaves by each way as it was', (words) => {
  const text = recordText('report', report(words));
  expect(read(text)).toEqual(report(words));

  const saved = recordsBlock([{ path: PATH, text }]);
  expect(read(saved)).toEqual(report(words));

  expect(filesOfIssue(asIssue(saved), 'data')).toMatchObject([{ path: PATH, text }]);

  const copied = writeText([{ kind: 'report', path: PATH, value: report(words) }], NAMES);
  const door = openDoor(copied, NAMES);
  const values = { ...doorValues(door, NAMES, NOW), ...BEHALF };
  const [entered] = doorRecords(door, values, [], NOW);
  expect(entered?.filed.path).toBe(PATH);
  expect(read(entered?.filed.text ?? '')).toEqual({ ...report(words), onBehalf: ON_BEHALF });
});
