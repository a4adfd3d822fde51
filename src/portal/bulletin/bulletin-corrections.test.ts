import { describe, expect, test } from 'vitest';
import { world } from '#engine/testing/office.ts';
import type { Ledger } from '#record/ledger.ts';
import { bulletinViews, type BulletinView } from './bulletin-view.ts';
import { corrected, viewsOf, withFinishedFrozen } from '../testing/frozen-world.ts';
import { reviewedBulletin } from '../testing/issued-bulletin.ts';
import { marksWorld, remarked } from '../testing/marks-world.ts';

/** April is frozen on 13 May, May on 9 June, June on 9 July 2026, each at 00:00. */
const LATER = '2026-07-31 10:00';
const RECORDS = marksWorld({
  '2026-03': { a: '90.00', b: '80.00' },
  '2026-04': { a: '90.00', b: '80.00' },
  '2026-05': { a: '90.00', b: '80.00' },
  '2026-06': { a: '90.00', b: '80.00' },
});

/** The bulletin of May, registered at a moment. */
const issued = (submitted: string): Ledger['issued'] =>
  world(LATER, reviewedBulletin('2026-05', '2026-06-10', { submitted })).ledger.issued;

/** The ledger with its periods frozen in their time, and corrections made in theirs: `period written mark`, of unit b. */
function history(...corrections: readonly string[]): Ledger {
  const made = corrections.reduce((ledger, correction, index) => {
    const [period = '', day = '', hour = '', mark = ''] = correction.split(' ');
    const written = `${day} ${hour}`;
    const frozen = withFinishedFrozen(ledger, written);
    return corrected(remarked(frozen, period, 'b', mark), period, written, `理由${String(index + 1)}`);
  }, world(LATER, RECORDS).ledger);
  return withFinishedFrozen(made, LATER);
}
const bulletins = (ledger: Ledger, asOf = LATER) => bulletinViews(viewsOf(ledger, asOf, 'internal'));
const announced = (ledger: Ledger, asOf?: string) =>
  Object.fromEntries(
    bulletins(ledger, asOf).flatMap(({ period, corrections }) =>
      corrections.length === 0 ? [] : [[period, corrections.map(({ title }) => title)]],
    ),
  );

describe('a correction', () => {
  test('made between two freezes stands in its own bulletin and in the next, and in none after', () => {
    expect(announced(history('2026-04 2026-05-20 10:00 81.00'))).toEqual({
      '2026-04': ['2026年4月第2版'],
      '2026-05': ['2026年4月第2版'],
    });
  });

  test('made after the next period was frozen stands in the bulletin after that', () => {
    expect(announced(history('2026-04 2026-06-10 10:00 81.00'))).toEqual({
      '2026-04': ['2026年4月第2版'],
      '2026-06': ['2026年4月第2版'],
    });
  });

  test('made in the minute of a freeze still stands in that period’s bulletin', () => {
    const periods = (written: string) => Object.keys(announced(history(`2026-04 ${written} 81.00`)));
    expect(periods('2026-06-09 00:00')).toEqual(['2026-05', '2026-04']);
    expect(periods('2026-06-09 00:01')).toEqual(['2026-06', '2026-04']);
  });

  test('of a period further back is announced by when it was made; own ones come first', () => {
    expect(
      announced(history('2026-03 2026-05-20 10:00 81.00', '2026-05 2026-06-10 10:00 82.00'))['2026-05'],
    ).toEqual(['2026年5月第2版', '2026年3月第2版']);
  });

  test('of an earlier period made after the freeze does not come in with one of the period itself', () => {
    expect(
      announced(history('2026-04 2026-06-15 10:00 81.00', '2026-05 2026-06-20 10:00 82.00'))['2026-05'],
    ).toEqual(['2026年5月第2版']);
  });

  test('stands in the draft of the period that is not frozen yet, from the minute it was made', () => {
    const ledger = history('2026-04 2026-06-10 10:00 81.00');
    const june = (asOf: string) => announced(ledger, asOf)['2026-06'];
    expect([june('2026-06-10 09:59'), june('2026-06-10 10:00')]).toEqual([undefined, ['2026年4月第2版']]);
  });

  test('says who approved it, why, what changed, and leads to the version it replaced', () => {
    const [april] = bulletins(history('2026-04 2026-05-20 10:00 81.00')).filter(
      ({ period }) => period === '2026-04',
    );
    const [first, ...more] = april?.corrections ?? [];
    expect(more).toEqual([]);
    expect(first).toMatchObject({
      text: '2026年5月20日主任批准（会议），2026年5月20日（周三）10:00更正。',
      correction: { reason: '理由1' },
      replaced: { text: '第1版，原样保留', href: '/ranking/2026-04/v1/' },
    });
    expect(first?.correction.printed.map(({ name, before, after }) => [name, before, after])).toContainEqual([
      '总分',
      '80.00',
      '81.00',
    ]);
  });
});

describe('that the figures were corrected after the bulletin', () => {
  const noticeOf = (ledger: Ledger, entry: Ledger['issued']): BulletinView['corrected'] | undefined =>
    bulletins({ ...ledger, issued: entry }).find(({ period }) => period === '2026-05')?.corrected;
  const ONE = history('2026-05 2026-06-15 10:00 81.00');
  const TWO = history('2026-05 2026-06-15 10:00 81.00', '2026-05 2026-06-20 10:00 82.00');

  test('is said from the minute after, with the version that stood when it was registered', () => {
    expect(noticeOf(ONE, issued('2026-06-15 09:59'))).toEqual({
      text: '本通报印发以后，得分已经更正（第2版）。以下为更正后的数字，更正说明附后。',
      version: { text: '印发时的排名', href: '/ranking/2026-05/v1/' },
    });
    expect(noticeOf(ONE, issued('2026-06-15 10:00'))).toBeNull();
  });

  test('leads to the version of the issue, be it the first or one between, and names the last', () => {
    const reported = (submitted: string) => {
      const notice = noticeOf(TWO, issued(submitted));
      return [/第\d+版/.exec(notice?.text ?? '')?.[0], notice?.version.href];
    };
    expect(reported('2026-06-10 10:00')).toEqual(['第3版', '/ranking/2026-05/v1/']);
    expect(reported('2026-06-18 10:00')).toEqual(['第3版', '/ranking/2026-05/v2/']);
    expect(noticeOf(TWO, issued('2026-06-25 10:00'))).toBeNull();
  });

  test('is not said where there is no bulletin yet, or no correction', () => {
    expect(noticeOf(ONE, [])).toBeNull();
    expect(noticeOf(history(), issued('2026-06-10 10:00'))).toBeNull();
  });
});
