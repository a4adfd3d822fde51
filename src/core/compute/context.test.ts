import { describe, expect, test } from 'vitest';
import { buildContext } from './context.ts';
import { editionEntry } from './testing/frozen.ts';
import { matters } from './testing/matter.ts';
import { RULES, world } from './testing/world.ts';
import { editionOf } from './testing/year-ledger.ts';

test('without an office nothing can be computed', () => {
  const { ledger } = world('2026-12-31 24:00');
  expect(buildContext({ ...ledger, office: [] }, '2026-12-31 24:00')).toBeUndefined();
});

test('a month is frozen from the minute its edition was written, at the moment the edition names', () => {
  const { ledger } = world('2026-12-31 24:00');
  const acts = { frozen: '2026-06-10 10:00', written: '2026-06-10 10:05' };
  const edition = [editionEntry(editionOf('2026-05', {}, acts))];
  const frozen = (asOf: string) => [...(buildContext({ ...ledger, edition }, asOf)?.frozenAt ?? [])];
  expect(frozen('2026-06-10 10:04')).toEqual([]);
  expect(frozen('2026-06-10 10:05')).toEqual([['2026-05', '2026-06-10 10:00']]);
  const given = new Map([['2026-04', '2026-05-13 10:00']]);
  expect(buildContext({ ...ledger, edition }, '2026-06-10 10:05', given)?.frozenAt).toBe(given);
});

test('a draw is there from the minute its number was published', () => {
  const submitted = '2026-06-01 10:00';
  const { ledger } = world('2026-12-31 24:00', {
    draw: [{ month: '2026-05', number: '480317', by: 'jijian', submitted }],
  });
  const drawn = (asOf: string) => [...(buildContext(ledger, asOf)?.draws.keys() ?? [])];
  expect(drawn('2026-06-01 09:59')).toEqual([]);
  expect(drawn('2026-06-01 10:00')).toEqual(['2026-05']);
});

describe('a decision entered late counts from its entry', () => {
  const { antedate } = RULES.clocks;
  const later = { ...RULES, version: 'v2', from: '2026-06', clocks: { ...RULES.clocks, antedate: 4 } };

  /** The day from which a 暂停 of a day counts that was entered at 08:00 of another. */
  const counts = (on: string, entered: string, more: object = {}) => {
    const records = matters([{ id: 't1', lead: 'jia', printed: '2025-12-22', due: '2026-12-25' }]);
    const event = {
      task: 't1',
      kind: '暂停' as const,
      on,
      approval: { by: 'zhuren', on, mode: '签批' as const },
      text: '暂停',
      submitted: `${entered} 08:00`,
      ...more,
    };
    const context = world('2026-12-31 24:00', records, { rules: [RULES, later], event: [event] });
    return context.dossiers.get('t1')?.turns.map((turn) => turn.on);
  };

  test('where that is more working days later than the rules of its month allow', () => {
    expect(antedate).toBe(2);
    expect(counts('2026-05-11', '2026-05-13')).toEqual(['2026-05-11']);
    expect(counts('2026-05-11', '2026-05-14')).toEqual(['2026-05-14']);
    expect(counts('2026-06-01', '2026-06-05')).toEqual(['2026-06-01']);
    expect(counts('2026-06-01', '2026-06-08')).toEqual(['2026-06-08']);
    // Decided under the first rules, entered under the second.
    expect(counts('2026-05-29', '2026-06-03')).toEqual(['2026-06-03']);
  });

  test('unless paper proves its day', () => {
    const approval = { by: 'zhuren', on: '2026-05-11', mode: '签批' };
    expect(counts('2026-05-11', '2026-05-14', { approval })).toEqual(['2026-05-14']);
    expect(counts('2026-05-11', '2026-05-14', { approval: undefined })).toEqual(['2026-05-14']);
    const proven = { ...approval, paper: '签批单第7号' };
    expect(counts('2026-05-11', '2026-05-14', { approval: proven })).toEqual(['2026-05-11']);
  });

  test('than two, where no rules were in force yet', () => {
    // 31 December, then Sunday 4 January (调休上班).
    expect(counts('2025-12-30', '2026-01-04')).toEqual(['2025-12-30']);
    expect(counts('2025-12-30', '2026-01-05')).toEqual(['2026-01-05']);
  });
});
