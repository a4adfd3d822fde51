import { describe, expect, test } from 'vitest';
import { overdueChanges } from './changes.ts';
import { MOST_CREATED, MOST_REQUESTS, overduePlan } from './plan.ts';
import { requestsOf, type IssueStep } from './step.ts';
import { ForgeModel, wantedIssue, wantedOn } from './testing/forge-model.ts';
import type { Settled, WantedIssue } from './wanted-issue.ts';

const DAY = '2026-05-06';
const A = wantedIssue('duty:a');

/** A forge on which these stand, as a run made them. */
function forgeWith(...issues: readonly WantedIssue[]): ForgeModel {
  const forge = new ForgeModel();
  run(forge, issues);
  return forge;
}

function run(
  forge: ForgeModel,
  issues: readonly WantedIssue[],
  day = DAY,
  more: Parameters<typeof wantedOn>[2] = {},
) {
  const plan = overduePlan(wantedOn(day, issues, more), forge.standing());
  for (const step of plan.steps) forge.make(step, day);
  return plan;
}

const dos = (steps: readonly IssueStep[]) => steps.map((step) => step.do);
const settledAs = (because: Settled) => ({ settled: () => because });
const line = { who: { kind: 'unit', id: 'jia' }, name: '甲', line: '甲：周报' } as const;

describe('what is owed', () => {
  test('gets an issue, and the labels that the repository has not', () => {
    const forge = new ForgeModel();
    forge.labels = ['催办'];
    const { steps } = run(forge, [A]);
    expect(steps).toMatchObject([
      { do: 'create-label', name: '逾期', colour: 'c4622d' },
      { do: 'create', fields: { title: A.title, labels: ['催办', '逾期'] } },
    ]);
    expect(run(forge, [A]).steps).toEqual([]);
  });

  test('is written anew when its text, title or light changes, and not for the day alone as of which it speaks', () => {
    const forge = forgeWith(A);
    const nextDay = { ...A, text: A.text.replace('5月1日', '5月2日') };
    expect(run(forge, [nextDay]).steps).toEqual([]);
    const red = { ...wantedIssue('duty:a', '9'), labels: ['催办', '严重逾期'] };
    expect(run(forge, [red]).steps).toMatchObject([
      { do: 'create-label', name: '严重逾期' },
      { do: 'update', number: 1, fields: { labels: ['催办', '严重逾期'] } },
    ]);
    expect(forge.of(1)).toMatchObject({ labels: ['催办', '严重逾期'] });
    expect(run(forge, [red]).steps).toEqual([]);
  });

  test('is the same whichever ends its lines have, and whomever it calls by name', () => {
    const forge = forgeWith({ ...A, accounts: [7] });
    const { body = '' } = forge.of(1) ?? {};
    expect(body).toContain('经办账号：@7');
    forge.change(1, { body: body.replace('@7', '@renamed').replaceAll('\n', '\r\n') });
    expect(run(forge, [{ ...A, accounts: [7] }]).steps).toEqual([]);
  });

  test('keeps the labels that people gave it', () => {
    const forge = forgeWith(A);
    forge.change(1, { labels: ['紧急', '催办', '逾期'], title: '改过' });
    expect(run(forge, [A]).steps).toMatchObject([{ do: 'update', fields: { title: A.title } }]);
    expect(forge.of(1)?.labels).toEqual(['紧急', '催办', '逾期']);
  });

  test('names the first account that the forge lets name, and calls nobody besides', () => {
    const forge = new ForgeModel();
    forge.assignable = new Map([[8, 'eight']]);
    run(forge, [{ ...A, accounts: [7, 8] }]);
    expect(forge.of(1)).toMatchObject({
      assignees: ['eight'],
      body: expect.not.stringContaining('@') as unknown,
    });
    // Whom people named in its place stays.
    forge.change(1, { assignees: ['colleague'] });
    expect(run(forge, [{ ...A, accounts: [7, 8] }]).steps).toEqual([]);
    // The matter was handed over.
    forge.assignable = new Map([
      [8, 'eight'],
      [9, 'nine'],
    ]);
    expect(dos(run(forge, [{ ...A, accounts: [9] }]).steps)).toEqual(['update']);
    expect(forge.of(1)?.assignees).toEqual(['nine']);
  });

  test('of several issues the lowest stays, the others are closed with its number', () => {
    const forge = forgeWith(A);
    const { title = '', body = '', labels = [] } = forge.of(1) ?? {};
    forge.write({ title, body, labels, isBots: true });
    forge.write({ title, body, labels, isBots: true });
    expect(run(forge, [A]).steps).toMatchObject([
      { do: 'close', number: 2, because: { why: 'duplicate', of: 1 }, reason: 'not_planned' },
      { do: 'close', number: 3 },
    ]);
    expect(forge.of(3)?.said).toEqual(['与 #1 是同一项，以该议题为准。本议题关闭。']);
  });

  test('is opened again with a word where a run had closed it', () => {
    const forge = forgeWith(A);
    run(forge, []);
    run(forge, [wantedIssue('duty:a', '3')]);
    expect(forge.issues).toMatchObject([
      {
        isOpen: true,
        said: ['已办理：按时。本议题关闭。', '2026年5月6日：按台账，这一项又逾期未办，重新打开。'],
      },
    ]);
    expect(forge.of(1)?.body).toContain('已逾期3个工作日');
  });

  test('in a locked issue it is left as it stands', () => {
    const forge = forgeWith(A);
    forge.change(1, { isLocked: true, title: '改过' });
    expect(run(forge, [wantedIssue('duty:a', '5')]).steps).toEqual([]);
    run(forge, []);
    expect(forge.of(1)).toMatchObject({ isOpen: false, title: '改过', said: [] });
    expect(run(forge, [A]).steps).toEqual([]);
  });
});

describe('what is owed no longer', () => {
  test.each([
    [
      { why: 'met', filed: '晚1个工作日，2026年5月11日（周一）09:20收到', isClaim: true, ...line },
      'completed',
      '晚1个工作日，2026年5月11日（周一）09:20收到',
    ],
    [{ why: 'lapsed', month: '2026-04', ...line }, 'not_planned', '按缺报计，记在2026年4月'],
    [{ why: 'moved', due: '2026-06-30', ...line }, 'not_planned', '期限现为2026年6月30日（周二）'],
    [{ why: 'gone' }, 'not_planned', '已经不在应办之列'],
  ] as const)('is closed with a word: %o', (because, reason, word) => {
    const forge = forgeWith(A);
    expect(run(forge, [], DAY, settledAs(because)).steps).toMatchObject([
      { do: 'close', reason, word: expect.stringContaining(word) as unknown, fields: {} },
    ]);
    expect(run(forge, [], DAY, settledAs(because)).steps).toEqual([]);
  });

  test('loses its title and text where everybody can read it and may no longer, closed or not', () => {
    const forge = forgeWith(A, wantedIssue('duty:b'));
    run(forge, [A]);
    const gone = { ...settledAs({ why: 'gone' }), isPublic: true };
    expect(dos(run(forge, [], DAY, gone).steps)).toEqual(['blank', 'close']);
    for (const { title, body, isOpen } of forge.issues) {
      expect(isOpen).toBe(false);
      expect(`${title}${body}`).not.toContain('甲');
    }
    expect(run(forge, [], DAY, gone).steps).toEqual([]);
  });

  test('is closed where its mark was taken away, and what is still owed gets another', () => {
    const forge = forgeWith(A);
    forge.change(1, { body: A.text });
    expect(dos(run(forge, [A]).steps)).toEqual(['close', 'create']);
    expect(forge.of(1)?.said[0]).toContain('认不出是哪一项');
  });
});

describe('what falls due soon', () => {
  const soon = (...covers: string[]) => wantedIssue('soon:unit/jia', covers.join(), { covers });

  test('is one issue, edited in place, closed when it is empty and opened again', () => {
    const forge = forgeWith(soon('x'));
    expect(dos(run(forge, [soon('x', 'y')]).steps)).toEqual(['update']);
    expect(run(forge, []).steps).toMatchObject([
      { do: 'close', reason: 'completed', because: { why: 'empty' } },
    ]);
    expect(run(forge, [soon('z')], '2026-05-20').steps).toMatchObject([
      { do: 'reopen', word: '2026年5月20日：又有事项将要到期，重新打开。' },
    ]);
    expect(forge.issues).toHaveLength(1);
  });

  test('closed by a person it stays closed until something that it does not list is due', () => {
    const forge = forgeWith(soon('x', 'y'));
    forge.change(1, { isOpen: false });
    forge.turn(1, { what: 'closed', isBot: false, day: DAY });
    expect(run(forge, [soon('y')], '2026-05-07').steps).toEqual([]);
    expect(dos(run(forge, [soon('y', 'z')], '2026-05-07').steps)).toEqual(['reopen']);
  });
});

describe('the limits of a run', () => {
  test('what nobody has asked about yet is left to the next run, neither opened again nor made anew', () => {
    const forge = forgeWith(A);
    run(forge, []);
    const [issue] = forge.standing().issues;
    if (issue === undefined) throw new Error('the issue stands, closed');
    const standing = { ...forge.standing(), issues: [{ ...issue, turns: undefined }] };
    expect(overduePlan(wantedOn(DAY, [A]), standing)).toMatchObject({
      steps: [],
      left: 1,
      respected: [{ number: 1 }],
    });
  });

  const many = Array.from({ length: 2000 }, (_, n) => wantedIssue(`duty:n${String(n)}`));

  test('two thousand duties are made run by run, and then nothing is done', () => {
    const forge = new ForgeModel();
    let runs = 0;
    for (let left = 1; left > 0; runs += 1) {
      const plan = run(forge, many);
      expect(plan.steps.filter((step) => step.do === 'create')).toHaveLength(MOST_CREATED);
      left = plan.left;
    }
    expect(runs).toBe(many.length / MOST_CREATED);
    expect(run(forge, many)).toMatchObject({ steps: [], left: 0 });
    expect(new Set(forge.issues.map(({ title }) => title)).size).toBe(many.length);
  });

  test('changes take turns: those go first that were changed longest ago', () => {
    const forge = new ForgeModel();
    for (let left = 1; left > 0;) left = run(forge, many).left;
    const later = many.map(({ key }) => wantedIssue(key, '2'));
    const first = run(forge, later);
    expect(first.steps.reduce((sum, step) => sum + requestsOf(step), 0)).toBe(MOST_REQUESTS);
    expect(first.left).toBe(many.length - MOST_REQUESTS);
    for (let left = first.left; left > 0;) left = run(forge, later).left;
    expect(run(forge, later).steps).toEqual([]);
  });
});

test('a digest is told what became overdue, what still is and what is settled, once each', () => {
  const forge = forgeWith(A, wantedIssue('duty:b'), wantedIssue('duty:d'), wantedIssue('soon:unit/jia'));
  const { title = '', body = '', labels = [] } = forge.of(1) ?? {};
  forge.write({ title, body, labels, isBots: true });
  const wanted = [
    A,
    wantedIssue('duty:c'),
    wantedIssue('duty:e', '1', { who: { kind: 'post', id: 'zhuren' }, name: '主任' }),
  ];
  const settled = (key: string): Settled =>
    key === 'duty:d' ? { why: 'gone' } : { why: 'met', filed: '按时', isClaim: false, ...line };
  const plan = overduePlan(wantedOn(DAY, wanted, { settled }), forge.standing());
  const address = (number: number) => `https://git.example.cn/x/issues/${String(number)}`;
  const done = (step: IssueStep) =>
    step.do === 'create' ? { number: 9 } : { number: 'number' in step ? step.number : undefined };
  expect(overdueChanges(plan, done, address)).toEqual({
    opened: [
      { unit: 'jia', who: '甲', line: '甲：duty:c', url: address(9) },
      { who: '主任', line: '甲：duty:e', url: address(9) },
    ],
    standing: [{ unit: 'jia', who: '甲', line: '甲：duty:a', url: address(1) }],
    settled: [
      { unit: 'jia', who: '甲', line: '甲：周报', url: address(2) },
      { who: '', line: '1项已不在应办之列', url: address(3) },
    ],
  });
  expect(overdueChanges(plan, () => undefined, address)).toMatchObject({ opened: [], settled: [] });
});
