import { said } from '#wording/problems/phrases.ts';
import type { Params } from '#wording/problems/problem-text.ts';
import { KINDS } from '#record/kinds.ts';
import { KIND_NAMES, type EntryOf, type KindName } from '#record/ledger.ts';
import { eachReference } from '#record/names.ts';
import type { Entry } from '#record/schema/entry.ts';
import { check, type Finding, found } from '../check/check.ts';
import { receivedRecords } from '../check/records-received.ts';
import { cameIn } from './came-in.ts';

/**
 * Nobody acknowledges, plans, reports or claims a matter before there is a notice (rules.md §2). A notice may be printed after its registration, so a unit may have known of it before; what it
 * signs for is printed.
 */
export const beforeNotice = check({
  code: 'before-notice',
  severity: 'error',
  block: 'tasks',
  words: {
    title: '早于通知单',
    message: (p) =>
      `发现${RECORDS[said(p, 'kind')] ?? '记录'}的日期${said(p, 'on')}早于任务 ${said(p, 'task')} 的通知单“${said(p, 'no')}”（${said(p, 'since')}）`,
    expected: (p) => `${said(p, 'since')}或以后的日期`,
    fix: () => '请核对两个日期，常见的是年份、月份写错；任务编号写错的，改正编号',
    example: {
      wrong: 'submitted: 2026-01-18 09:15  # 通知单 printed: 2026-01-20',
      right: 'submitted: 2026-01-20 09:15',
    },
  },
  *find({ ledger, tasks }): Generator<Finding> {
    const notices = new Map([...tasks].map(([id, task]) => [id, { task, since: knownSince(task) }]));
    const ofUnits = new Set(KIND_NAMES.filter((kind) => KINDS[kind].writer === 'unit'));
    for (const { kind, entry } of receivedRecords(ledger)) {
      if (!ofUnits.has(kind)) continue;
      const own = cameIn(entry.value);
      for (const { task, since, field } of laterNotices(notices, kind, entry, own.day))
        // A weekly report speaks of many matters: its own day may be right.
        yield found(entry, field.length === 1 ? own.field : field, {
          kind,
          on: own.day,
          since,
          no: task.value.notice.no,
          task: task.value.id,
        });
    }
  },
});

const RECORDS: Params = {
  ack: '签收',
  plan: '计划',
  claim: '报完成',
  report: '周报',
  objection: '异议',
};

/** A task, and since when a unit may have known of it. */
interface Notice {
  readonly task: EntryOf<'task'>;
  readonly since: string;
}

/** The tasks that a record of a day names before their notice; what is in order leaves nothing behind. */
function laterNotices(
  notices: ReadonlyMap<string, Notice>,
  kind: KindName,
  { value }: Entry<object>,
  day: string,
): readonly (Notice & { readonly field: readonly PropertyKey[] })[] {
  const later: (Notice & { readonly field: readonly PropertyKey[] })[] = [];
  eachReference(kind, value, ({ target }, id, field) => {
    const notice = target === 'task' ? notices.get(id) : undefined;
    if (notice === undefined) return;
    const since = kind === 'ack' ? notice.task.value.notice.printed : notice.since;
    if (day < since) later.push({ ...notice, since, field: [...field] });
  });
  return later;
}

/** The first day on which a unit may have known of a matter. */
function knownSince({ value }: EntryOf<'task'>): string {
  const { printed, handedOver } = value.notice;
  return (
    [printed, cameIn(value).day, ...(handedOver === undefined ? [] : [handedOver.on])].sort()[0] ?? printed
  );
}
