import { fieldWords, said, valueWords } from '#wording/problems/phrases.ts';
import { dayOf } from '#days/moment.ts';
import type { Claimed } from '#engine/time/received.ts';
import type { KindName } from '#record/ledger.ts';
import type { Entry } from '#record/schema/entry.ts';
import { eachPastDay } from '#record/names.ts';
import { check, type Finding, found } from '../check/check.ts';
import { aboutField } from '../check/field-tree.ts';
import { receivedRecords } from '../check/records-received.ts';
import { signedDays } from './signed-days.ts';

/** What is said to have been held, received, signed or filed had happened when the record came in; a check that had not is refused (`not-for-ledger`). */
export const dateAfterEntry = check({
  code: 'date-after-entry',
  severity: 'reminder',
  words: {
    title: '日期晚于登记时间',
    message: (p) => `发现${fieldWords(p)}${valueWords(p)}晚于这份记录的登记时间${said(p, 'submitted')}`,
    expected: () => '先召开、收到、签署、办理，后登记',
    fix: () => '请核对日期；还没有召开、签署、办理的，到时再登记',
    example: { wrong: 'date: 2026-05-08  # submitted: 2026-05-07 09:00', right: 'date: 2026-05-06' },
  },
  *find({ ledger }): Generator<Finding> {
    const signed = signedDays(
      ledger,
      ({ kind, entry, on, submitted, mayBeAhead }) =>
        !mayBeAhead && !isVisit(kind, entry, on) && on > dayOf(submitted),
    );
    for (const { kind, entry, field, submitted } of signed)
      yield found(entry, field, { submitted, about: aboutField(kind, field) });
    for (const { kind, entry } of receivedRecords(ledger)) {
      const { submitted } = entry.value;
      let ahead: (readonly PropertyKey[])[] | undefined;
      eachPastDay(kind, entry.value, (day, field) => {
        if (day > dayOf(submitted)) (ahead ??= []).push([...field]);
      });
      for (const field of ahead ?? [])
        yield found(entry, field, { submitted, about: aboutField(kind, field) });
    }
  },
});

/** The day of a check or an inspection: not made yet, it does not belong in the ledger at all. */
function isVisit(kind: KindName, { value }: Entry<Claimed>, on: string): boolean {
  return kind === 'verification' || (kind === 'inspection' && value.on === on);
}
