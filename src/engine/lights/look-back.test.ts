import { describe, expect, test } from 'vitest';
import { DEFAULT_WORDS } from '#record/office/words.ts';
import { RULES } from '../testing/rules.ts';
import { worldLedger, contextOf, type Records } from '../testing/office.ts';
import { liveLook } from '../time/look.ts';
import { lookBackOf } from './look-back.ts';
import { soloAt, soloRecords, UNITS, type SoloSpec } from './testing/solo.ts';

/** Concluded on 22 May 2026, then checked. */
const concluded = (...checks: string[]): SoloSpec => ({
  due: '2026-06-30',
  end: { claims: ['2026-05-20 10:00'], checks: ['2026-05-22 通过', ...checks] },
});

const lookBack = (when: string, spec: SoloSpec, ...more: readonly Records[]) => {
  const { context, dossier, look } = soloAt(when, spec, ...more);
  return lookBackOf(context, dossier, look);
};
const reason = (spec: SoloSpec, when = '2026-12-31') => lookBack(when, spec)?.reason;
/** `due met-on` of each look. */
const looks = (when: string, spec: SoloSpec, ...more: readonly Records[]) =>
  lookBack(when, spec, ...more)?.looks.map(({ due, check }) => `${due} ${check?.on ?? '—'}`);

describe('what is owed after 办结', () => {
  test('is not asked before its acceptance, nor where the rules know no looks', () => {
    expect(lookBack('2026-05-22 15:59', concluded())).toBeUndefined();
    expect(lookBack('2026-05-22 16:00', concluded())).toEqual({
      reason: 'none',
      concluded: '2026-05-22',
      looks: [],
    });
    expect(
      lookBack(
        '2026-06-30',
        { ...concluded(), tags: ['难点'] },
        { rules: [{ ...RULES, lookBack: undefined }] },
      ),
    ).toBeUndefined();
  });

  test('is owed for a tag, an exposure, a clue or a rectification, and for nothing else', () => {
    expect(reason({ ...concluded(), tags: ['难点'] })).toBe('tag');
    expect(reason({ ...concluded(), tags: ['民生'] })).toBe('none');
    expect(reason({ ...concluded(), task: { source: { kind: '媒体曝光' } } })).toBe('source');
    expect(reason({ ...concluded(), task: { source: { kind: '群众线索' } } })).toBe('source');
    expect(reason({ ...concluded(), task: { source: { kind: '督查发现' } } })).toBe('none');
    const asked = {
      ...concluded(),
      end: { claims: ['2026-05-20 10:00'], checks: ['2026-05-22 限期完善 核验 r1:2026-05-29'] },
    };
    expect(reason(asked)).toBe('rectification');
    expect(reason({ ...asked, events: ['2026-05-27 取消节点 r1'] })).toBe('none');
  });

  test('goes by the office’s own words', () => {
    const ledger = worldLedger(
      UNITS,
      soloRecords({ ...concluded(), tags: ['跨部门'], task: { source: { kind: '电视问政' } } }),
    );
    const reasonBy = (words: object) => {
      const office = ledger.office.map((entry) => ({ ...entry, value: { ...entry.value, words } }));
      const context = contextOf({ ...ledger, office }, '2026-06-30 12:00');
      const dossier = context.dossiers.get('t1');
      return dossier && lookBackOf(context, dossier, liveLook(context.asOf))?.reason;
    };
    expect(reasonBy({})).toBe('none');
    expect(reasonBy({ tags: [{ name: '跨部门', role: 'look-back' }] })).toBe('tag');
    expect(reasonBy({ sources: [...DEFAULT_WORDS.sources, { name: '电视问政', role: 'exposure' }] })).toBe(
      'source',
    );
  });

  test('is owed where a later check demands something', () => {
    const spec = concluded('2026-07-01 反弹 再督查 r1:2026-07-10');
    expect(reason(spec, '2026-06-30')).toBe('none');
    expect(reason(spec, '2026-07-01 16:00')).toBe('rectification');
  });
});

describe('久拖不决', () => {
  const finished = (day: string) => ({
    due: '2026-05-15',
    end: { claims: [`${day} 10:00`], checks: [`${day} 通过`] },
  });

  test('is a node more than twenty working days overdue', () => {
    // Twenty working days after 15 May end on 12 June.
    expect(reason(finished('2026-06-12'))).toBe('none');
    expect(reason(finished('2026-06-15'))).toBe('long-delayed');
  });

  test('is a node that was postponed twice with consent', () => {
    const asked = (...more: object[]) =>
      reason({
        ...concluded(),
        nodes: [{ id: 'n1', due: '2026-05-12' }],
        changes: more.map((change, index) => ({
          asked: `2026-05-0${String(7 + index)} 15:00`,
          dates: { n1: `2026-05-1${String(4 + index)}` },
          ...change,
        })),
      });
    expect(asked({ consent: '2026-05-08' })).toBe('none');
    expect(asked({ consent: '2026-05-08' }, { consent: '2026-05-09' })).toBe('long-delayed');
    expect(asked({ consent: '2026-05-08' }, { refused: '2026-05-09' })).toBe('none');
    expect(asked({ consent: '2026-05-08' }, {})).toBe('none');
  });
});

describe('the looks', () => {
  const hard = (...checks: string[]): SoloSpec => ({ ...concluded(...checks), tags: ['难点'] });

  test('are due one and three months after the acceptance, on a working day', () => {
    // 22 August is a Saturday.
    expect(looks('2026-05-22 16:00', hard())).toEqual(['2026-06-22 —', '2026-08-24 —']);
    const august = { claims: ['2026-08-31 10:00'], checks: ['2026-08-31 通过'] };
    const late = { tags: ['难点'], end: august };
    // September has no 31st; 30 November is a Monday.
    expect(looks('2026-12-31', late)).toEqual(['2026-09-30 —', '2026-11-30 —']);
  });

  test('are met in order by a check since the acceptance, each by its own', () => {
    expect(looks('2026-12-31', hard('2026-05-22 通过 回头看'))).toEqual([
      '2026-06-22 2026-05-22',
      '2026-08-24 —',
    ]);
    expect(looks('2026-12-31', hard('2026-07-01 通过 再督查', '2026-08-20 通过 回头看'))).toEqual([
      '2026-06-22 2026-07-01',
      '2026-08-24 2026-08-20',
    ]);
  });

  test('the second is not met by another check before the first was due', () => {
    const twice = (day: string) => looks('2026-12-31', hard('2026-06-01 通过 回头看', `${day} 通过 再督查`));
    expect(twice('2026-06-18')).toEqual(['2026-06-22 2026-06-01', '2026-08-24 —']);
    expect(twice('2026-06-22')).toEqual(['2026-06-22 2026-06-01', '2026-08-24 2026-06-22']);
  });

  test('are not met by 核验, nor by a check before 办结 was accepted, nor by one not entered yet', () => {
    const before = {
      ...hard(),
      nodes: [
        {
          id: 'n1',
          due: '2026-05-12',
          claims: ['2026-05-11 10:00'],
          checks: ['2026-05-12 通过', '2026-05-21 通过 回头看'],
        },
      ],
    };
    expect(looks('2026-12-31', before)).toEqual(['2026-06-22 —', '2026-08-24 —']);
    expect(looks('2026-06-22 15:59', hard('2026-06-22 通过 回头看'))).toEqual([
      '2026-06-22 —',
      '2026-08-24 —',
    ]);
    expect(looks('2026-06-22 16:00', hard('2026-06-22 通过 回头看'))).toEqual([
      '2026-06-22 2026-06-22',
      '2026-08-24 —',
    ]);
  });

  test('one sitting on several nodes is one look, with its worst result', () => {
    const result = (node: string, said: '通过' | '反弹') => ({
      task: 't1',
      node,
      kind: '回头看' as const,
      result: said,
      finding: '查看',
      ...(said === '反弹'
        ? { rectification: { id: 'r1', title: '整改', due: '2026-07-10', deliverable: '成果' } }
        : {}),
    });
    const sitting = {
      id: '2026-06-22-t1',
      on: '2026-06-22',
      by: 'mishu',
      method: '现场查看' as const,
      results: [result('n1', '通过'), result('end', '反弹'), result('n2', '通过')],
      submitted: '2026-06-22 16:00',
    };
    const found = lookBack('2026-12-31', hard(), { verification: [sitting] })?.looks;
    expect(found?.map(({ check }) => check?.result.result)).toEqual(['反弹', undefined]);
  });

  test('go by the rules of the day on which 办结 was accepted', () => {
    const rules = [RULES, { ...RULES, version: 'v2', from: '2026-06', lookBack: undefined }];
    expect(looks('2026-12-31', hard(), { rules })).toEqual(['2026-06-22 —', '2026-08-24 —']);
  });

  test('are as many as the rules say', () => {
    const own = { ...RULES, lookBack: { months: [6, 2], longOverdue: 20, longPostponed: 2 } };
    expect(looks('2026-12-31', hard(), { rules: [own] })).toEqual(['2026-07-22 —', '2026-11-23 —']);
  });
});
