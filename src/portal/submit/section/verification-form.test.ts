import { describe, expect, test } from 'vitest';
import { verificationForm } from '#form/forms/section/verification.ts';
import { factsOf, filled, matter, NOW, textsOf } from '../testing/section-filling.ts';

describe('核验', () => {
  const claimed = (id: string, lead = 'jia') =>
    matter(id, lead, {
      level: '重大',
      printed: '2026-05-06',
      nodes: [{ id: 'n1', due: '2026-06-12', claims: ['2026-06-10 10:00'] }],
    });
  const facts = factsOf([claimed('t1'), claimed('t2', 'yi'), claimed('t3', 'mishu')]);

  test('makes one sitting of all that was ticked, and of nothing else', () => {
    const form = filled(verificationForm, facts, {
      'c.t1.n1.result': '通过',
      'c.t1.n1.finding': '属实',
      'c.t2.n1.result': '限期完善',
      'c.t2.n1.finding': '缺两户凭证',
      'c.t2.n1.demand.title': '补齐凭证',
      'c.t2.n1.demand.due': '2026-06-26',
      'c.t2.n1.demand.deliverable': '缴款凭证',
    });
    expect(form.errors).toEqual([]);
    expect(textsOf(form)).toEqual([
      [
        'verifications/2026/2026-06-12-ziliao.yaml',
        'id: 2026-06-12-ziliao\non: 2026-06-12\nby: mishu\nmethod: 查阅资料\nresults:\n' +
          '  - task: t1\n    node: n1\n    kind: 核验\n    result: 通过\n    finding: 属实\n' +
          '  - task: t2\n    node: n1\n    kind: 核验\n    result: 限期完善\n    finding: 缺两户凭证\n' +
          '    rectification:\n      id: r1\n      title: 补齐凭证\n      due: 2026-06-26\n      deliverable: 缴款凭证\n' +
          `submitted: ${NOW}\n`,
      ],
    ]);
  });

  test('the section’s own matters are checked by the post outside it, in a sitting of its own', () => {
    expect(verificationForm.subjects(facts, NOW).map(({ id }) => id)).toEqual(['mishu', 'jijian']);
    const form = filled(
      verificationForm,
      facts,
      { 'c.t1.n1.result': '通过', 'c.t3.n1.result': '通过', 'c.t3.n1.finding': '属实' },
      'jijian',
    );
    expect(form.records.map(({ value }) => value)).toMatchObject([
      { by: 'jijian', results: [{ task: 't3' }] },
    ]);
    expect(form.errors).toEqual([]);
  });

  test('a result without its finding is told at the finding', () => {
    const { errors } = filled(verificationForm, facts, { 'c.t1.n1.result': '退回' });
    expect(errors.map(({ key }) => key)).toEqual(['c.t1.n1.finding']);
  });

  test('what was seen of what was brought is ticked by its name', () => {
    const brought = [{ what: '中标通知书' }, { what: '合同' }];
    const more = {
      claim: [
        {
          task: 't5',
          unit: 'jia',
          nodes: [{ node: 'end', text: '已签', evidence: brought }],
          submitted: '2026-06-11 09:00',
        },
      ],
    };
    const form = filled(verificationForm, factsOf([matter('t5', 'jia', { printed: '2026-05-06' })], more), {
      'c.t5.end.result': '通过',
      'c.t5.end.finding': '属实',
      'c.t5.end.seen.1': 'yes',
    });
    expect(form.records[0]?.value).toMatchObject({ results: [{ task: 't5', node: 'end', seen: ['合同'] }] });
    expect(form.errors).toEqual([]);
  });

  test('a second sitting of the day takes the next place', () => {
    const again = factsOf([
      claimed('t1'),
      matter('t9', 'jia', {
        printed: '2026-05-06',
        end: { claims: ['2026-06-10 09:00'], checks: ['2026-06-12 通过'] },
      }),
    ]);
    const taken = again.section?.taken.filter((path) => path.startsWith('verifications/')) ?? [];
    const first = {
      ...again,
      section: again.section && {
        ...again.section,
        taken: ['verifications/2026/2026-06-12-ziliao.yaml', ...taken],
      },
    };
    const { records } = filled(verificationForm, first, {
      'c.t1.n1.result': '通过',
      'c.t1.n1.finding': '属实',
    });
    expect(records.map(({ path }) => path)).toEqual(['verifications/2026/2026-06-12-ziliao-2.yaml']);
  });
});
