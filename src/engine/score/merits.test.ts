import { describe, expect, test } from 'vitest';
import { exactText } from '#exact/fraction.ts';
import { taskRecords } from '../testing/task-records.ts';
import { contextOf, unit, world, worldLedger, type Records } from '../testing/office.ts';
import { resultIn } from '../testing/printed.ts';
import { RULES } from '../testing/rules.ts';
import { awardIneligible } from './merits.ts';

const LATER = '2026-12-20 18:00';
const UNITS: Records = { unit: [unit('jia'), unit('yi', 'counties', 2)] };
const make = (...records: Records[]) => world(LATER, UNITS, ...records);
type Context = ReturnType<typeof make>;
/** The field of the record on which each ground of bonus or deduction stands. */
const grounded = (context: Context, month: string) => {
  const { bonus: e, deductions } = resultIn(context, 'jia', month).lines;
  return [...e, ...deductions].map(
    ({ source: { entry, field } }) => `${entry.path}#${field.map(String).join('.')}`,
  );
};

const bonus = (context: Context, month: string, of = 'jia') =>
  resultIn(context, of, month).lines.bonus.map(({ kind, points }) => `${kind} ${exactText(points)}`);
/** `kind matter points`, in brackets what a larger one stands for. */
const grounds = (context: Context, month: string, of = 'jia') =>
  resultIn(context, of, month).score.deductions.map(({ kind, matter, points, superseded }) => {
    const text = `${kind} ${matter} ${exactText(points)}`;
    return superseded ? `(${text})` : text;
  });
const cost = (context: Context, month: string) => {
  const { deduction } = resultIn(context, 'jia', month).score;
  return deduction && exactText(deduction);
};

describe('commendations', () => {
  const honour = (id: string, level: string, received: string, experience = 'x', units = ['jia']) => ({
    id,
    units,
    experience,
    level,
    title: id,
    by: '市政府',
    on: received.slice(0, 10),
    received,
  });
  const of = (...honours: ReturnType<typeof honour>[]) => make({ honours: [{ honours }] });

  test('count once; a higher level later adds the difference', () => {
    const context = of(
      honour('h1', '市级', '2026-04-10 10:00'),
      honour('h2', '省级', '2026-05-10 10:00'),
      honour('h3', '市级', '2026-06-10 10:00'),
      honour('h4', '国家级', '2026-07-10 10:00'),
    );
    expect(['2026-04', '2026-05', '2026-06', '2026-07'].map((month) => bonus(context, month))).toEqual([
      ['市级 2'],
      ['省级 1'],
      ['市级 0'],
      ['国家级 1'],
    ]);
  });

  test('follow each other by their receipt, whatever they are called and wherever they stand', () => {
    const given = [honour('h9', '市级', '2026-04-10 10:00'), honour('h1', '省级', '2026-05-10 10:00')];
    for (const context of [of(...given), of(...given.toReversed())])
      expect([bonus(context, '2026-04'), bonus(context, '2026-05')]).toEqual([['市级 2'], ['省级 1']]);
  });

  test('received in one minute follow each other by their ids', () => {
    const given = [honour('h1', '市级', '2026-05-10 10:00'), honour('h2', '省级', '2026-05-10 10:00')];
    for (const context of [of(...given), of(...given.toReversed())])
      expect(bonus(context, '2026-05')).toEqual(['市级 2', '省级 1']);
  });

  test('received before there were rules earn nothing, and nothing once more', () => {
    const context = of(honour('h1', '市级', '2025-12-10 10:00'), honour('h2', '市级', '2026-05-10 10:00'));
    expect(bonus(context, '2026-05')).toEqual(['市级 0']);
  });

  test('each stand where they were written', () => {
    const context = of(honour('h1', '市级', '2026-04-10 10:00'), honour('h2', '省级', '2026-05-10 10:00'));
    expect(grounded(context, '2026-05')).toEqual(['honours/0000.yaml#honours.1']);
  });

  test('are told apart by the experience, and shared by all units named', () => {
    const context = of(
      honour('h1', '市级', '2026-05-10 10:00', 'x', ['jia', 'yi']),
      honour('h2', '市级', '2026-05-11 10:00', 'y'),
    );
    expect([bonus(context, '2026-05'), bonus(context, '2026-05', 'yi')]).toEqual([
      ['市级 2', '市级 2'],
      ['市级 2'],
    ]);
  });

  test('count in the month of their receipt, of a level that the rules name, up to the cap', () => {
    expect(bonus(of(honour('h1', '县级', '2026-05-10 10:00')), '2026-05')).toEqual([]);
    const many = of(
      honour('h1', '国家级', '2026-05-31 23:59', 'x'),
      honour('h2', '国家级', '2026-05-31 23:59', 'y'),
      honour('h3', '国家级', '2026-06-01 00:00', 'z'),
    );
    expect(bonus(many, '2026-05')).toEqual(['国家级 4', '国家级 4']);
    const { bonus: points } = resultIn(many, 'jia', '2026-05').score;
    expect(points && exactText(points)).toBe('5');
  });
});

describe('批示肯定', () => {
  const praise = (id: string, day: string, task?: string) => ({
    id,
    kind: '批示肯定',
    title: '肯定',
    from: '主任',
    date: day,
    units: ['jia'],
    text: '肯定',
    submitted: `${day} 10:00`,
    ...(task === undefined ? {} : { task }),
  });

  test('counts once a matter, the first received; one that names none for itself', () => {
    const context = make({
      incoming: [
        praise('p2', '2026-06-10', 't1'),
        praise('p1', '2026-05-10', 't1'),
        praise('p3', '2026-06-11'),
        praise('p4', '2026-06-12'),
      ],
    });
    expect([bonus(context, '2026-05'), bonus(context, '2026-06')]).toEqual([
      ['praise 0.5'],
      ['praise 0.5', 'praise 0.5'],
    ]);
  });

  test('is that of the unit named, in a paper of that kind, since there are rules', () => {
    const context = make({
      incoming: [
        { ...praise('p1', '2026-05-10'), units: ['yi'] },
        { ...praise('p2', '2026-05-11'), units: undefined },
        { ...praise('p3', '2026-05-12'), kind: '上级来文' },
        praise('p4', '2025-12-30'),
        praise('p5', '2026-05-13'),
      ],
    });
    expect(grounded(context, '2026-05')).toEqual(['incoming/0004.yaml#kind']);
    expect(bonus(context, '2026-05')).toEqual(['praise 0.5']);
  });

  test('does not exist where the rules leave it out', () => {
    const rules = [{ ...RULES, bonus: { ...(RULES.bonus ?? { cap: '5', levels: [] }), praise: undefined } }];
    expect(bonus(make({ rules, incoming: [praise('p1', '2026-05-10')] }), '2026-05')).toEqual([]);
  });
});

describe('measures', () => {
  const measure = (id: string, kind: string, day: string, more: object = {}) => ({
    id,
    kind,
    unit: 'jia',
    on: day,
    basis: '第六条',
    text: kind,
    approval: { by: 'zhuren', on: day, mode: '会议' as const },
    submitted: `${day} 10:00`,
    ...more,
  });

  test('cost what the rules say, 考核扣分 its own points, in the month of their receipt', () => {
    const context = make({
      measure: [
        measure('m1', '通报批评', '2026-05-11'),
        measure('m2', '考核扣分', '2026-05-12', { points: '0.3' }),
        measure('m3', '考核扣分', '2026-05-13'),
        measure('m4', '约谈', '2026-05-14', { points: '1' }),
        measure('m5', '通报批评', '2026-05-29', { submitted: '2026-06-02 10:00' }),
      ],
    });
    expect(grounds(context, '2026-05')).toEqual(['criticism m1 2', 'measure m2 0.3']);
    expect(grounds(context, '2026-06')).toEqual(['criticism m5 2']);
    expect(grounded(context, '2026-05')).toEqual(['measure/0000.yaml#kind', 'measure/0001.yaml#points']);
  });

  test('stand by the paths of their records, each with the matter that it names', () => {
    const ledger = worldLedger(
      UNITS,
      taskRecords({ id: 't1', lead: 'jia', printed: '2026-04-01', due: '2026-12-18' }),
      {
        measure: [
          measure('m2', '通报批评', '2026-05-11', { task: 't1' }),
          measure('m1', '通报批评', '2026-05-12'),
          measure('m3', '通报批评', '2026-05-13', { task: 't1' }),
        ],
      },
    );
    const context = contextOf({ ...ledger, measure: ledger.measure.toReversed() }, LATER);
    const { deductions } = resultIn(context, 'jia', '2026-05').lines;
    expect(deductions.map(({ matter, dossier, source }) => [source.entry.path, matter, dossier?.id])).toEqual(
      [
        ['measure/0000.yaml', 't1', 't1'],
        ['measure/0001.yaml', 'm1', undefined],
        ['measure/0002.yaml', 't1', 't1'],
      ],
    );
  });

  test('for one matter cost the largest, and more than the cap only by 弄虚作假', () => {
    const context = make(
      taskRecords({
        id: 't1',
        lead: 'jia',
        printed: '2026-04-01',
        due: '2026-05-20',
        end: { claims: ['2026-05-18 10:00'], checks: ['2026-05-20 弄虚作假'] },
      }),
      {
        measure: [
          measure('m1', '考核扣分', '2026-05-11', { points: '9', task: 't2' }),
          measure('m2', '通报批评', '2026-05-12', { task: 't2' }),
          measure('m3', '考核扣分', '2026-05-13', { points: '4' }),
          measure('m4', '通报批评', '2026-05-21', { task: 't1' }),
        ],
      },
    );
    expect(grounds(context, '2026-05')).toEqual([
      'measure t2 9',
      '(criticism t2 2)',
      'measure m3 4',
      '(criticism t1 2)',
      'falsified t1 5',
    ]);
    expect(cost(context, '2026-05')).toBe('15');
  });

  test('of 取消评先 bar the unit for their year', () => {
    const context = make({
      measure: [
        measure('m1', '取消评先选优资格', '2026-05-11'),
        measure('m2', '约谈', '2026-05-11', { unit: 'yi' }),
      ],
    });
    expect([...awardIneligible(context, 2026).keys()]).toEqual(['jia']);
    expect([...awardIneligible(context, 2027).keys()]).toEqual([]);
    expect(grounds(context, '2026-05')).toEqual([]);
  });

  test('of 取消评先 count from the month of the decision to the end of the year, once they are entered', () => {
    const barred = (day: string, submitted: string) => {
      const context = world('2027-02-20 18:00', UNITS, {
        measure: [measure('m1', '取消评先选优资格', day, { submitted })],
      });
      return ['2026-05', '2026-06', '2026-12', '2027-01'].filter(
        (month) => resultIn(context, 'jia', month).awardIneligible !== undefined,
      );
    };
    const later = ['2026-06', '2026-12'];
    expect(barred('2026-05-31', '2026-05-31 10:00')).toEqual(['2026-05', ...later]);
    expect(barred('2026-05-29', '2026-06-01 10:00')).toEqual(later);
    expect(barred('2026-06-01', '2026-05-29 10:00')).toEqual(later);
  });
});

describe('an exposure', () => {
  const exposure = (result: '属实' | '部分属实' | '不属实', more: object = {}) => ({
    id: 'x1',
    kind: '媒体曝光',
    title: '曝光',
    from: '电视台',
    date: '2026-05-11',
    units: ['jia'],
    text: '曝光',
    verdict: { result, on: '2026-05-29', by: 'mishu' },
    submitted: '2026-05-12 09:00',
    ...more,
  });
  const of = (...incoming: ReturnType<typeof exposure>[]) => make({ incoming });

  test('found true costs 2, in part 1 (a fault of the rules before), untrue nothing', () => {
    expect(grounds(of(exposure('属实')), '2026-05')).toEqual(['exposure x1 2']);
    expect(grounds(of(exposure('部分属实')), '2026-05')).toEqual(['exposure x1 1']);
    expect(grounds(of(exposure('不属实')), '2026-05')).toEqual([]);
    expect(grounds(of(exposure('属实', { verdict: undefined })), '2026-05')).toEqual([]);
    expect(grounded(of(exposure('属实')), '2026-05')).toEqual(['incoming/0000.yaml#verdict']);
  });

  test('costs the units that it names; a paper of another kind costs nobody', () => {
    expect(grounds(of(exposure('属实', { units: ['yi'] })), '2026-05')).toEqual([]);
    expect(grounds(of(exposure('属实', { units: ['yi'] })), '2026-05', 'yi')).toEqual(['exposure x1 2']);
    expect(grounds(of(exposure('属实', { units: undefined })), '2026-05')).toEqual([]);
    expect(grounds(of(exposure('属实', { kind: '督查发现' })), '2026-05')).toEqual([]);
  });

  test('counts in the month of the verdict, or of its own receipt where that came later', () => {
    const june = of(exposure('属实', { verdict: { result: '属实', on: '2026-06-02', by: 'mishu' } }));
    expect([grounds(june, '2026-05'), grounds(june, '2026-06')]).toEqual([[], ['exposure x1 2']]);
    const late = of(exposure('属实', { submitted: '2026-07-02 09:00' }));
    expect([grounds(late, '2026-05'), grounds(late, '2026-07')]).toEqual([[], ['exposure x1 2']]);
    const old = { verdict: { result: '属实', on: '2025-12-29', by: 'mishu' }, submitted: '2025-12-28 09:00' };
    expect(grounds(of(exposure('属实', old)), '2026-01')).toEqual([]);
  });

  test('and the matter made of it are one matter', () => {
    const made = make({ incoming: [exposure('属实')] });
    const [task, other] = ['t1', 't2'].flatMap(
      (id) => taskRecords({ id, lead: 'jia', printed: '2026-05-13', due: '2026-12-18' }).task ?? [],
    );
    if (task === undefined || other === undefined) throw new Error('two tasks');
    const joined = make({
      incoming: [exposure('属实')],
      task: [{ ...task, source: { kind: '媒体曝光', incoming: 'x1' } }, other],
    });
    expect([grounds(made, '2026-05'), grounds(joined, '2026-05')]).toEqual([
      ['exposure x1 2'],
      ['exposure t1 2'],
    ]);
  });
});

describe('弄虚作假', () => {
  const found = (checks: readonly string[], claims: readonly string[] = ['2026-05-18 10:00']) =>
    make(
      taskRecords({
        id: 't1',
        lead: 'jia',
        printed: '2026-04-01',
        due: '2026-05-20',
        end: { claims, checks },
      }),
    );

  test('costs 5 once a matter and month, however often it is found', () => {
    const twice = found(
      ['2026-05-20 弄虚作假', '2026-05-28 弄虚作假'],
      ['2026-05-18 10:00', '2026-05-26 10:00'],
    );
    expect(grounds(twice, '2026-05')).toEqual(['falsified t1 5']);
    expect(resultIn(twice, 'jia', '2026-05').score.falsified).toBe(1);
  });

  test('found by a look back costs in the month of its day', () => {
    const later = found(['2026-05-20 通过', '2026-07-10 弄虚作假 回头看']);
    expect(['2026-05', '2026-06', '2026-07'].map((month) => grounds(later, month))).toEqual([
      [],
      [],
      ['falsified t1 5'],
    ]);
  });

  test('counts with its claim: found by the close, in the month of that', () => {
    expect(grounds(found(['2026-06-08 弄虚作假']), '2026-05')).toEqual(['falsified t1 5']);
    expect(grounds(found(['2026-06-09 弄虚作假']), '2026-06')).toEqual(['falsified t1 5']);
  });
});

test('弄虚作假 of one unit costs no other that has a part in the matter', () => {
  const nodes = [
    {
      id: 'n1',
      due: '2026-05-20',
      unit: 'yi',
      claims: ['2026-05-18 10:00'],
      checks: ['2026-05-20 弄虚作假'],
    },
  ];
  const context = make(
    taskRecords({ id: 't1', lead: 'jia', printed: '2026-04-01', due: '2026-12-18', nodes }),
  );
  expect([grounds(context, '2026-05'), grounds(context, '2026-05', 'yi')]).toEqual([[], ['falsified t1 5']]);
});

test('弄虚作假 found between two periods of their own names costs in neither', () => {
  const named = [
    { id: 'spring', name: '春', from: '2026-03-01', to: '2026-05-15' },
    { id: 'summer', name: '夏', from: '2026-06-01', to: '2026-07-31' },
  ];
  const end = { claims: ['2026-05-12 10:00'], checks: ['2026-05-13 通过', '2026-05-29 弄虚作假 回头看'] };
  const context = make(
    taskRecords({ id: 't1', lead: 'jia', printed: '2026-04-01', due: '2026-05-12', end }),
    {
      rules: [{ ...RULES, period: named }],
    },
  );
  expect(named.map(({ id }) => grounds(context, id))).toEqual([[], []]);
});

test('no deduction and no bonus where the rules leave the blocks out', () => {
  const rules = [{ ...RULES, bonus: undefined, deduction: undefined }];
  const end = { claims: ['2026-05-12 10:00'], checks: ['2026-05-13 弄虚作假'] };
  const context = make(
    taskRecords({ id: 't1', lead: 'jia', printed: '2026-04-01', due: '2026-05-12', end }),
    {
      rules,
    },
  );
  expect(resultIn(context, 'jia', '2026-05').lines).toMatchObject({ bonus: [], deductions: [] });
  const { bonus: e, deduction: x } = resultIn(context, 'jia', '2026-05').score;
  expect([e, x]).toEqual([undefined, undefined]);
});
