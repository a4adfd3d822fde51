import { expect, test } from 'vitest';
import { taskState } from '../lights/task-state.ts';
import { rowsOf } from '../duties/testing/rows.ts';
import { liveLook } from '../time/look.ts';
import { taskRecords } from '../testing/task-records.ts';
import { unit, world, type Records } from '../testing/office.ts';
import { awaitsReply } from './replies.ts';

type Paper = NonNullable<Records['incoming']>[number];

const paper = (more: Partial<Paper> = {}): Paper => ({
  id: 'in1',
  kind: '上级来文',
  title: '通知',
  from: '省办',
  date: '2026-05-06',
  text: '请报送',
  reply: { to: '省办', due: '2026-05-30' },
  submitted: '2026-05-06 09:00',
  ...more,
});
const REPLIED = { replied: { on: '2026-05-28', document: '望民防〔2026〕9号', text: '已办结' } };

/** A matter that came from a paper and was accepted on 22 May, struck off then by its class. */
const at = (asOf: string, incoming: Paper, source: object = { kind: '上级来文', incoming: 'in1' }) => {
  const records = taskRecords({
    id: 't1',
    lead: 'jia',
    level: '一般',
    printed: '2026-05-06',
    due: '2026-12-25',
    end: { claims: ['2026-05-20 10:00'], checks: ['2026-05-22 通过'] },
  });
  const task = (records.task ?? []).map((one) => ({ ...one, source: { ...one.source, ...source } }));
  return world(asOf, { unit: [unit('mishu'), unit('jia', 'counties', 2)] }, records, {
    task,
    incoming: [incoming],
  });
};

const state = (context: ReturnType<typeof at>): string => {
  const dossier = context.dossiers.get('t1');
  return dossier === undefined ? '—' : taskState(context, dossier, liveLook(context.asOf));
};

test('a matter that is done is struck off once whoever asked has an answer', () => {
  expect(state(at('2026-05-27 10:00', paper()))).toBe('reply-due');
  expect(state(at('2026-05-28 10:00', paper(REPLIED)))).toBe('struck-off');
  expect(state(at('2026-05-21 10:00', paper()))).toBe('claimed');
  expect(state(at('2026-05-27 10:00', paper({ reply: undefined })))).toBe('struck-off');
});

test('a paper that names the matter asks for it as much as the one that it came from', () => {
  const other = { kind: '办公会' };
  expect(state(at('2026-05-27 10:00', paper({ task: 't1' }), other))).toBe('reply-due');
  expect(state(at('2026-05-27 10:00', paper(), other))).toBe('struck-off');
});

test('before its day an answer is none', () => {
  const context = at('2026-06-10 10:00', paper(REPLIED));
  expect(awaitsReply(context, 't1', liveLook('2026-05-27 23:59'))).toBe(true);
  expect(awaitsReply(context, 't1', liveLook('2026-05-28 00:00'))).toBe(false);
});

test('the section owes the answer by the day that the paper names, the next working day where that is off', () => {
  const rows = (asOf: string, incoming: Paper) => rowsOf(at(asOf, incoming), 'reply');
  expect(rows('2026-05-27 10:00', paper())).toMatchObject([
    { id: 'in1-reply', who: 'section mishu', due: '2026-06-01 24:00', standing: 'due-soon', left: 3 },
  ]);
  expect(rows('2026-06-02 10:00', paper())).toMatchObject([{ standing: 'overdue', late: 1 }]);
  expect(rows('2026-06-02 10:00', paper(REPLIED))).toMatchObject([{ standing: 'filed' }]);
  expect(rows('2026-06-02 10:00', paper({ reply: undefined }))).toEqual([]);
});
