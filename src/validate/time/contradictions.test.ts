import { describe, expect, test } from 'vitest';
import { unit, worldLedger, type Records } from '#engine/testing/office.ts';
import { RULES } from '#engine/testing/rules.ts';
import type { Check } from '../check/check.ts';
import { unitAbove } from '../office/unit-above.ts';
import { unitPlaceTwice } from '../office/unit-place-twice.ts';
import { rulesIdle } from '../rules/rules-idle.ts';
import { toldOfRecords } from '../testing/problems-of-records.ts';
import { objectionReviewer } from '../objection/objection-reviewer.ts';
import { beforeNotice } from './before-notice.ts';
import { dateAfterEntry } from './date-after-entry.ts';
import { decidedBefore } from './decided-before.ts';
import { onBehalfBy } from './on-behalf-by.ts';
import { onBehalfPaper } from './on-behalf-paper.ts';
import { receivedBeforeGiven } from './received-before-given.ts';

const AS_OF = '2026-06-12 15:00';

/** The fields at which a check tells something. */
const at = (check: Check, records: Records, asOf = AS_OF) =>
  toldOfRecords(check, records, asOf).map(({ params }) => params['field']);

const OFFICE = worldLedger().office.map(({ value }) => ({
  ...value,
  posts: [...value.posts, { id: 'ducha', name: '督查专员', role: '督查岗' as const, unit: 'mishu' }],
}));

const TASK = {
  id: 't1',
  title: '普查',
  requirement: '办',
  kind: '日常督办',
  source: { kind: '督查发现' },
  class: '一般',
  lead: 'a',
  leadOfficial: 'fenguan',
  notice: { no: '1号', printed: '2026-05-12' },
  due: '2026-06-30',
  submitted: '2026-05-11 09:00',
};
const task = (more: Partial<NonNullable<Records['task']>[number]> = {}): Records => ({
  task: [{ ...TASK, ...more }],
});
const ack = (submitted: string, onBehalf?: NonNullable<Records['ack']>[number]['onBehalf']): Records => ({
  ack: [{ task: 't1', unit: 'a', submitted, ...(onBehalf === undefined ? {} : { onBehalf }) }],
});
const behalf = (receivedAt: string, enteredBy = 'mishu', paper?: string) => ({
  receivedAt,
  channel: '电话' as const,
  enteredBy,
  ...(paper === undefined ? {} : { paper }),
});

describe('what is entered on behalf of a unit', () => {
  const by = (enteredBy: string) =>
    at(onBehalfBy, { office: OFFICE, ...ack('2026-05-13 10:00', behalf('2026-05-13 09:00', enteredBy)) });

  test('is entered by the section or a post of it, by nobody else', () => {
    expect([by('ducha'), by('mishu')]).toEqual([[], []]);
    for (const other of ['a', 'b', 'jijian', 'fenguan', 'zhuren'])
      expect(by(other), other).toEqual(['onBehalf.enteredBy']);
  });

  const paper = (receivedAt: string, submitted: string, proof?: string) =>
    at(onBehalfPaper, ack(submitted, behalf(receivedAt, 'mishu', proof)));

  test('wants a paper from the third working day on', () => {
    expect(paper('2026-05-13 16:00', '2026-05-15 23:59')).toEqual([]);
    expect(paper('2026-05-13 16:00', '2026-05-18 00:00')).toEqual(['onBehalf.receivedAt']);
    expect(paper('2026-05-13 16:00', '2026-05-18 00:00', '收文簿1')).toEqual([]);
  });

  test('wants none where its day was closed before, since its entry counts then', () => {
    expect(paper('2026-04-13 16:00', '2026-05-12 23:59')).toEqual(['onBehalf.receivedAt']);
    expect(paper('2026-04-13 16:00', '2026-05-13 00:00')).toEqual([]);
  });
});

describe('before there was a notice nobody', () => {
  test('acknowledges: it is printed', () => {
    expect(at(beforeNotice, { ...task(), ...ack('2026-05-12 00:00') })).toEqual([]);
    expect(at(beforeNotice, { ...task(), ...ack('2026-05-11 23:59') })).toEqual(['submitted']);
    const early = ack('2026-05-13 09:00', behalf('2026-05-11 09:00'));
    expect(at(beforeNotice, { ...task(), ...early })).toEqual(['onBehalf.receivedAt']);
  });

  test('claims or reports, but from the day on which the matter was registered or handed over', () => {
    const claim = (submitted: string): Records => ({
      claim: [{ task: 't1', unit: 'a', nodes: [{ node: 'end', text: '办结' }], submitted }],
    });
    const report = (submitted: string): Records => ({
      report: [{ unit: 'a', week: '2026-W19', matters: [{ task: 't1', text: '办' }], submitted }],
    });
    expect(at(beforeNotice, { ...task(), ...claim('2026-05-11 08:00') })).toEqual([]);
    expect(at(beforeNotice, { ...task(), ...claim('2026-05-10 23:59') })).toEqual(['submitted']);
    expect(at(beforeNotice, { ...task(), ...report('2026-05-08 10:00') })).toEqual(['matters.0.task']);
    const given = task({ notice: { ...TASK.notice, handedOver: { on: '2026-05-08', paper: '回证1' } } });
    expect(at(beforeNotice, { ...given, ...report('2026-05-08 10:00') })).toEqual([]);
  });
});

test('nothing is received before it was given', () => {
  const given = (on: string) => task({ notice: { ...TASK.notice, handedOver: { on, paper: '回证1' } } });
  expect(at(receivedBeforeGiven, given('2026-05-12'))).toEqual([]);
  expect(at(receivedBeforeGiven, given('2026-05-11'))).toEqual(['notice.handedOver.on']);
});

describe('what came in is decided', () => {
  const clue = (submitted: string, on: string, closed: string): Records => ({
    clue: [
      {
        id: 'c1',
        channel: '来电',
        category: '其他',
        summary: '反映',
        decision: { on, result: '不予转办', reason: '无' },
        closed: { on: closed, result: '已答复' },
        submitted,
      },
    ],
  });

  test('on its day or later, and closed after that', () => {
    expect(at(decidedBefore, clue('2026-05-12 10:00', '2026-05-12', '2026-05-12'))).toEqual([]);
    expect(at(decidedBefore, clue('2026-05-12 10:00', '2026-05-11', '2026-05-12'))).toEqual(['decision.on']);
    expect(at(decidedBefore, clue('2026-05-12 10:00', '2026-05-14', '2026-05-13'))).toEqual(['closed.on']);
  });

  test('a paper by its own day, though it was registered later', () => {
    const paper = (on: string): Records => ({
      incoming: [
        {
          id: 'in1',
          kind: '媒体曝光',
          title: '问政',
          from: '电视台',
          date: '2026-05-12',
          text: '反映',
          verdict: { result: '属实', on, by: 'mishu' },
          submitted: '2026-05-14 09:00',
        },
      ],
    });
    expect(at(decidedBefore, paper('2026-05-12'))).toEqual([]);
    expect(at(decidedBefore, paper('2026-05-11'))).toEqual(['verdict.on']);
  });
});

test('a meeting is registered on its day or later', () => {
  const meeting = (submitted: string): Records => ({
    meeting: [{ id: 'm1', kind: '办公会', title: '会', date: '2026-05-12', decisions: [], submitted }],
  });
  expect(at(dateAfterEntry, meeting('2026-05-12 00:00'))).toEqual([]);
  expect(at(dateAfterEntry, meeting('2026-05-11 23:59'))).toEqual(['date']);
});

test('an objection is answered by nobody who raised it or came to what it takes back', () => {
  const verification = (by: string) => ({
    id: '2026-05-08-x',
    on: '2026-05-08',
    by,
    method: '现场查看' as const,
    results: [{ task: 't1', node: 'end', kind: '核验' as const, result: '退回' as const, finding: '不属实' }],
    submitted: '2026-05-08 16:00',
  });
  const objection = {
    id: 'o1',
    unit: 'a',
    reviewer: 'jijian',
    answer: { on: '2026-05-13', result: '更正' as const, voids: ['verification/0000.yaml#t1/end'] },
    submitted: '2026-05-12 10:00',
  };
  const reported = (by: string, more: object = {}) =>
    toldOfRecords(
      objectionReviewer,
      { office: OFFICE, verification: [verification(by)], objection: [{ ...objection, ...more }] },
      AS_OF,
    ).map(({ params }) => params['why']);
  expect(reported('mishu')).toEqual([]);
  expect(reported('jijian')).toEqual(['concluded']);
  expect(reported('mishu', { reviewer: 'ducha' })).toEqual(['section']);
  const own = OFFICE.map((office) => ({
    ...office,
    posts: office.posts.map((post) => (post.id === 'jijian' ? { ...post, unit: 'a' } : post)),
  }));
  expect(
    toldOfRecords(
      objectionReviewer,
      { office: own, objection: [{ ...objection, answer: undefined }] },
      AS_OF,
    ).map(({ params }) => params['why']),
  ).toEqual(['unit']);
});

describe('units', () => {
  const c = unit('c', 'departments', 2);
  const reported = (check: Check, ...units: NonNullable<Records['unit']>) => at(check, { unit: units });

  test('of one league have orders of their own while they are in it', () => {
    expect(reported(unitPlaceTwice, c)).toEqual(['order']);
    expect(reported(unitPlaceTwice, { ...c, leagues: [{ from: '2025-01-01', league: 'counties' }] })).toEqual(
      [],
    );
    expect(reported(unitPlaceTwice, { ...c, leagues: [{ from: '2025-01-01', league: '不参评' }] })).toEqual(
      [],
    );
    const d = { ...unit('d', 'departments', 9), until: '2026-03-31' };
    const e = { ...unit('e', 'departments', 9), leagues: [{ from: '2026-04-01', league: 'departments' }] };
    expect(reported(unitPlaceTwice, d, e)).toEqual([]);
    expect(reported(unitPlaceTwice, { ...d, until: '2026-04-01' }, e)).toEqual(['order']);
  });

  test('have names of their own on the same day', () => {
    const named = (id: string, from: string, until?: string) => ({
      ...unit(id, 'departments', id === 'd' ? 8 : 9),
      names: [{ from, name: '办公室' }],
      until,
    });
    expect(
      reported(unitPlaceTwice, named('d', '2025-01-01', '2026-03-31'), named('e', '2026-04-01')),
    ).toEqual([]);
    expect(reported(unitPlaceTwice, named('d', '2025-01-01'), named('e', '2026-04-01'))).toEqual([
      'names.0.name',
    ]);
  });

  test('stand under one that can be above them', () => {
    const city = { ...unit('city', '不参评', 9), kind: '市本级' };
    expect(reported(unitAbove, city, { ...unit('d', 'departments', 8), parent: 'city' })).toEqual([]);
    expect(reported(unitAbove, { ...unit('d', 'departments', 8), parent: 'a' })).toEqual([]);
    expect(reported(unitAbove, { ...unit('d', 'counties', 8), parent: 'a' })).toEqual(['parent']);
    expect(reported(unitAbove, { ...city, parent: 'a' })).toEqual(['parent']);
  });
});

describe('of the rules', () => {
  const reported = (more: object) => at(rulesIdle, { rules: [{ ...RULES, ...more }] });

  test('those of the tests and their worked examples have nothing idle', () => {
    expect(reported({})).toEqual([]);
  });

  test('a cap may be what one line gives, and not less', () => {
    const bonus = (cap: string) => ({
      bonus: { cap, levels: [{ name: '市级', points: '2' }] },
      total: { ...RULES.total, maximum: undefined },
    });
    expect(reported(bonus('2'))).toEqual([]);
    expect(reported(bonus('1.9'))).toEqual(['bonus.cap']);
    expect(reported(bonus('0'))).toEqual(['bonus.cap']);
  });

  test('a limit may be all that can be had, and not more', () => {
    const limit = (maximum: string) => reported({ total: { ...RULES.total, maximum } });
    expect(limit('105')).toEqual([]);
    expect(limit('105.1')).toEqual(['total.maximum']);
  });

  test('a share or a weight of 0 moves nothing', () => {
    expect(reported({ year: { monthly: '0', final: '1' } })).toEqual(['year.monthly']);
    expect(reported({ tasks: { ...RULES.tasks, lateStep: '0' } })).toEqual(['tasks.lateStep']);
    const mark = (id: string, weight: string) => ({ id, name: id, source: 'assessed', full: '100', weight });
    expect(
      reported({
        components: [mark('p', '1'), mark('q', '0')],
        total: { ...RULES.total, method: 'weighted' },
      }),
    ).toContain('components.1.weight');
  });
});
