import { KINDS } from '../../../record/kinds.ts';
import type { EntryOf, KindName } from '../../../record/ledger.ts';
import { eachReference } from '../../../record/names.ts';
import type { Entry } from '../../entry.ts';
import { check, type Finding, found } from '../check.ts';
import { receivedRecords } from '../records-received.ts';
import { cameIn } from './came-in.ts';

/**
 * Nobody acknowledges, plans, reports or claims a matter before there is a notice (rules.md §2). A notice may be printed after its registration, so a unit may have known of it before; what it
 * signs for is printed.
 */
export const beforeNotice = check({
  code: 'before-notice',
  severity: 'error',
  *find({ ledger, tasks }): Generator<Finding> {
    for (const { kind, entry } of receivedRecords(ledger)) {
      if (KINDS[kind].writer !== 'unit') continue;
      const own = cameIn(entry.value);
      for (const { id, field } of tasksNamed(kind, entry)) {
        const task = tasks.get(id);
        if (task === undefined) continue;
        const since = kind === 'ack' ? task.value.notice.printed : knownSince(task);
        if (own.day >= since) continue;
        // A weekly report speaks of many matters: its own day may be right.
        yield found(entry, field.length === 1 ? own.field : field, {
          kind,
          on: own.day,
          since,
          no: task.value.notice.no,
          task: id,
        });
      }
    }
  },
});

function tasksNamed(
  kind: KindName,
  { value }: Entry<object>,
): readonly { readonly id: string; readonly field: readonly PropertyKey[] }[] {
  const named: { id: string; field: readonly PropertyKey[] }[] = [];
  eachReference(kind, value, ({ target }, id, field) => {
    if (target === 'task') named.push({ id, field: [...field] });
  });
  return named;
}

/** The first day on which a unit may have known of a matter. */
function knownSince({ value }: EntryOf<'task'>): string {
  const { printed, handedOver } = value.notice;
  return (
    [printed, cameIn(value).day, ...(handedOver === undefined ? [] : [handedOver.on])].sort()[0] ?? printed
  );
}
