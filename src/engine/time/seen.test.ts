import { describe, expect, test } from 'vitest';
import { taskRecords } from '../testing/task-records.ts';
import { CALENDAR_2026, closing, contextOf, worldLedger, type Records } from '../testing/office.ts';
import type { Ledger } from '#record/ledger.ts';
import { RULES } from '../testing/rules.ts';
import { asOfLedger, entrySeen } from './seen.ts';
import { provedReceipts } from './received.ts';

const at = (moment: string, ...records: readonly Records[]) => {
  const ledger = worldLedger(...records);
  return asOfLedger(ledger, moment, provedReceipts(ledger));
};
const matter = taskRecords({
  id: 't1',
  lead: 'jia',
  printed: '2026-05-06',
  due: '2026-05-20',
  end: { claims: ['2026-05-20 10:00'], checks: ['2026-05-22~2026-05-25 通过'] },
});

const honour = (id: string, received: string) => ({
  id,
  units: ['jia'],
  experience: id,
  level: '市级',
  title: id,
  by: '市政府',
  on: '2026-05-01',
  received,
});

describe('what is not there yet', () => {
  test('is a record submitted later, to the minute', () => {
    expect(at('2026-05-20 09:59', matter).claim).toHaveLength(0);
    expect(at('2026-05-20 10:00', matter).claim).toHaveLength(1);
    expect(at('2026-05-24 23:59', matter).verification).toHaveLength(0);
    expect(at('2026-05-25 16:00', matter).verification).toHaveLength(1);
  });

  test('is a record that the counter received later, whatever time it claims; one received earlier is there', () => {
    const proof = (moment: string): Records => ({
      receipts: [
        {
          date: moment.slice(0, 10),
          receipts: [{ door: '议题', moment, records: [{ path: 'claim/0000.yaml' }] }],
        },
      ],
    });
    expect(at('2026-05-20 10:00', matter, proof('2026-05-21 08:00')).claim).toHaveLength(0);
    expect(at('2026-05-21 08:00', matter, proof('2026-05-21 08:00')).claim).toHaveLength(1);
    expect(at('2026-05-19 08:00', matter, proof('2026-05-19 08:00')).claim).toHaveLength(1);
  });

  test('is a decision written into a record later', () => {
    const paper = {
      id: 'in1',
      kind: '媒体曝光',
      title: '曝光',
      from: '电视台',
      date: '2026-05-11',
      units: ['jia'],
      text: '曝光',
      verdict: { result: '属实' as const, on: '2026-05-18', by: 'mishu' },
      submitted: '2026-05-12 09:00',
    };
    const objection = {
      id: 'o1',
      unit: 'jia',
      reviewer: 'jijian',
      answer: { on: '2026-06-05', result: '更正' as const, admits: ['claim/0000.yaml'] },
      submitted: '2026-06-04 10:00',
    };
    const records = { incoming: [paper], objection: [objection] };
    const verdict = (moment: string) => at(moment, records).incoming.map(({ value }) => value.verdict?.on);
    expect([verdict('2026-05-17 23:59'), verdict('2026-05-18 00:00')]).toEqual([[undefined], ['2026-05-18']]);
    const answer = (moment: string) => at(moment, records).objection.map(({ value }) => value.answer?.on);
    expect([answer('2026-06-04 23:59'), answer('2026-06-05 00:00')]).toEqual([[undefined], ['2026-06-05']]);
  });

  test('is what the section did about a clue later', () => {
    const clue = {
      id: 'c1',
      channel: '来电',
      category: '其他',
      summary: '反映',
      decision: { on: '2026-05-13', result: '转督办' as const, reason: '具体' },
      closed: { on: '2026-05-20', result: '已答复' },
      submitted: '2026-05-11 10:00',
    };
    const known = (moment: string) => {
      const { clue: clues } = at(moment, { clue: [clue] });
      return clues.map(({ value }) => [value.decision?.on, value.closed?.on]);
    };
    expect(known('2026-05-12 23:59')).toEqual([[undefined, undefined]]);
    expect(known('2026-05-13 00:00')).toEqual([['2026-05-13', undefined]]);
    expect(known('2026-05-19 23:59')).toEqual([['2026-05-13', undefined]]);
    expect(known('2026-05-20 00:00')).toEqual([['2026-05-13', '2026-05-20']]);
  });

  test('is what the office’s programs wrote later: a receipt, an edition, an impact table', () => {
    const digest = '0'.repeat(64);
    const written = '2026-06-09 16:30';
    const receipt = (moment: string) => ({ door: '议题' as const, moment, records: [{ path: 'a.yaml' }] });
    const records: Records = {
      receipts: [{ date: '2026-06-09', receipts: [receipt('2026-06-09 16:29'), receipt(written)] }],
      edition: [
        {
          period: '2026-05',
          version: 1,
          software: '0.1.0',
          frozen: written,
          written,
          approval: { by: 'zhuren', on: '2026-06-09', mode: '签批' },
          rules: 'v1',
          calendar: digest,
          records: {},
          units: [],
          leagues: [],
          digest,
        },
      ],
      impact: [
        {
          version: 'v2',
          rules: digest,
          replaces: 'v1',
          written,
          periods: [{ period: '2026-05', edition: { version: 1, digest }, rules: 'v1', leagues: [] }],
          digest,
        },
      ],
    };
    const there = (moment: string) => {
      const { receipts, edition, impact } = at(moment, records);
      return [receipts.map(({ value }) => value.receipts.length), edition.length, impact.length];
    };
    expect(there('2026-06-08 24:00')).toEqual([[], 0, 0]);
    expect(there('2026-06-09 16:29')).toEqual([[1], 0, 0]);
    expect(there(written)).toEqual([[2], 1, 1]);
  });

  test('is a version of the rules published later, and a closure known or entered later', () => {
    const rules = [RULES, { ...RULES, version: 'v2', from: '2026-07', published: '2026-06-18' }];
    expect(at('2026-06-17 23:59', { rules }).rules).toHaveLength(1);
    expect(at('2026-06-18 00:00', { rules }).rules).toHaveLength(2);
    const calendar = [closing('2026-05-18', '2026-05-17', '2026-05-19 08:00')];
    const closures = (moment: string) => at(moment, { calendar }).calendar[0]?.value.closures.length;
    expect([closures('2026-05-18 12:00'), closures('2026-05-19 08:00')]).toEqual([0, 1]);
    expect(at('2025-11-03 12:00', { calendar: [CALENDAR_2026] }).calendar[0]?.value.notices).toEqual([]);
  });

  test('is a commendation received later; those before keep their places in the file', () => {
    const honours = [{ honours: [honour('h1', '2026-06-01 10:00'), honour('h2', '2026-05-04 10:00')] }];
    const [entry] = at('2026-05-31 24:00', { honours }).honours;
    expect(entry?.value.honours.map(({ id }) => id)).toEqual(['h2']);
  });
});

describe('a period sees', () => {
  // What is entered for it counts to its close, what is received to its last day.
  const MAY = {
    until: '2026-05-31 24:00',
    entered: '2026-06-08 24:00',
    checked: '2026-06-08 24:00',
    day: '2026-05-31',
  };

  test('of commendations those received by its cut-off', () => {
    const honours = [honour('h1', '2026-05-31 23:59'), honour('h2', '2026-06-01 00:00')];
    const [entry] = worldLedger({ honours: [{ honours }] }).honours;
    expect(entry && entrySeen('honours', entry, MAY).value.honours.map(({ id }) => id)).toEqual(['h1']);
  });

  test('of an incoming paper the verdict once its day has come', () => {
    const verdictOf = (on: string) => {
      const verdict = { result: '属实' as const, on, by: 'mishu' };
      const paper = {
        id: 'in1',
        kind: '媒体曝光',
        title: '曝光',
        from: '电视台',
        date: '2026-05-11',
        text: '曝光',
      };
      const [entry] = worldLedger({
        incoming: [{ ...paper, verdict, submitted: '2026-05-11 10:00' }],
      }).incoming;
      return entry && entrySeen('incoming', entry, MAY).value.verdict;
    };
    expect(verdictOf('2026-05-31')).toMatchObject({ on: '2026-05-31' });
    expect(verdictOf('2026-06-01')).toBeUndefined();
  });

  test('of a closure what was entered by its close and known on its last day, and what counts as in time', () => {
    const seen = (known: string, entered: string, ...inTime: string[]) => {
      const [entry] = worldLedger({ calendar: [closing('2026-05-18', known, entered)] }).calendar;
      return entry && entrySeen('calendar', entry, MAY, new Set(inTime)).value.closures.length;
    };
    expect(seen('2026-05-17', '2026-06-08 23:59')).toBe(1);
    expect(seen('2026-05-17', '2026-06-09 00:00')).toBe(0);
    expect(seen('2026-05-17', '2026-06-09 00:00', 'calendar/0000.yaml#closed-2026-05-18')).toBe(1);
    expect(seen('2026-06-01', '2026-06-01 09:00', 'calendar/0000.yaml#closed-2026-05-18')).toBe(0);
  });
});

test('a context as of a moment knows what a later one knows of that moment', () => {
  const ledger = worldLedger(matter);
  const early = contextOf(ledger, '2026-05-21 12:00');
  expect(early.dossiers.get('t1')?.claims).toHaveLength(1);
  expect(early.dossiers.get('t1')?.verifications).toHaveLength(0);
  expect(contextOf(ledger, '2026-05-26 12:00').dossiers.get('t1')?.verifications).toHaveLength(1);
});

describe('what is left', () => {
  const honours = [
    honour('h1', '2026-05-10 10:00'),
    honour('h2', '2026-05-30 10:00'),
    honour('h3', '2026-05-12 10:00'),
  ];
  const placed = (ledger: Ledger): Ledger => ({
    ...ledger,
    // The place tells the field that was asked for.
    honours: ledger.honours.map((entry) => ({
      ...entry,
      at: (field) => ({ file: field.join('.'), line: 1, column: 1 }),
    })),
  });

  test('of a list is found where it stands in the file', () => {
    const ledger = placed(worldLedger({ honours: [{ honours }] }));
    const [entry] = asOfLedger(ledger, '2026-05-15 10:00', new Map()).honours;
    const placeOf = (...field: PropertyKey[]) => entry?.at(field).file;
    expect(entry?.value.honours.map(({ id }) => id)).toEqual(['h1', 'h3']);
    expect([placeOf('honours', 0, 'title'), placeOf('honours', 1, 'title')]).toEqual([
      'honours.0.title',
      'honours.2.title',
    ]);
    // What is not of this list, or not in it any more, is asked for as it is.
    expect([placeOf('other', 1), placeOf('honours'), placeOf('honours', 7), placeOf()]).toEqual([
      'other.1',
      'honours',
      'honours.7',
      '',
    ]);
  });

  test('is the record itself where nothing of it came later, and where nothing could', () => {
    const ledger = placed(worldLedger({ honours: [{ honours }] }, matter));
    const seen = asOfLedger(ledger, '2026-12-31 23:59', new Map());
    expect(seen.honours[0]).toBe(ledger.honours[0]);
    expect(seen.calendar[0]).toBe(ledger.calendar[0]);
    expect(seen.plan[0]).toBe(ledger.plan[0]);
  });

  test('of what says itself from when it counts does not hang on a receipt', () => {
    const ledger = worldLedger();
    const [rules] = ledger.rules;
    const late = new Map([[rules?.path ?? '', '2030-01-01 00:00']]);
    expect(asOfLedger(ledger, '2026-05-15 10:00', late).rules).toEqual(ledger.rules);
  });
});
