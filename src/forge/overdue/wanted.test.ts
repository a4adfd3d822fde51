import { describe, expect, test } from 'vitest';
import { dutiesView } from '#portal/duties/roll/duties-view.ts';
import type { Profile } from '#portal/env/env.ts';
import { viewWorld } from '#portal/testing/view-world.ts';
import { taskRecords, type TaskSpec } from '#engine/testing/task-records.ts';
import { join, unit, world, type Records } from '#engine/testing/office.ts';
import { wantedIssues } from './wanted.ts';

const PLACE = { address: 'https://git.example.cn/minfang/ledger', branch: 'main', data: 'data' };
const UNITS: Records = { unit: [unit('jia'), unit('yi', 'counties', 2)] };
const NO_PLAN: TaskSpec = { id: 't1', lead: 'jia', printed: '2026-05-06', due: '2026-06-30', plan: null };
const REPORTED: TaskSpec = { id: 't2', lead: 'jia', printed: '2026-04-07', due: '2026-11-27' };

function wantedAt(asOf: string, records: Records, profile: Profile = 'public') {
  return wantedIssues(viewWorld(asOf, join(UNITS, records), profile), PLACE);
}

const keysOf = ({ issues }: ReturnType<typeof wantedAt>) => issues.map(({ key }) => key);
const issueOf = (wanted: ReturnType<typeof wantedAt>, key: string) => {
  const found = wanted.issues.find((issue) => issue.key === key);
  if (found === undefined) throw new Error(`${key} is not wanted: ${keysOf(wanted).join(', ')}`);
  return found;
};

test('an overdue plan is told with its deadline, what it costs, how it is filed and whose step is next', () => {
  const { title, line, labels, text } = issueOf(
    wantedAt('2026-05-12 08:20', taskRecords(NO_PLAN)),
    'duty:t1-plan-1',
  );
  expect([title, line, labels]).toEqual([
    'jia逾期未办：工作计划（t1）',
    'jia：工作计划（t1），逾期3个工作日',
    ['催办', '滞后'],
  ]);
  expect(text.replaceAll(/\]\(https:[^)]*\)/gu, '](…)')).toMatchInlineSnapshot(`
    "**jia应于2026年5月8日（周五）24:00前办理“工作计划”，现已逾期3个工作日。**

    | 项目 | 内容 |
    | :-- | :-- |
    | 责任方 | jia |
    | 应办 | 工作计划 |
    | 督办事项 | [t1](…) |
    | 通知单 | 督办〔2026〕t1号 |
    | 应于 | 2026年5月8日（周五）24:00 |
    | 状态 | 已逾期3个工作日 |
    | 灯色 | 黄（滞后） |
    | 对得分的影响 | 计入计划报送得分；未报的按未完成的节点计 |
    | 下一步 | jia报送计划，再由分管领导审定、mishu备案 |

    ### 期限怎么算

    - 起算：通知单印发与进入台账同日；起算日2026年5月6日（周三），当日不计
    - 期限：2个工作日
    - 跳过：其间没有休息日
    - 截止：2026年5月8日（周五）24:00
    - 规则：计分规则第9条
    - 记录：[\`task/0000.yaml\`](…)

    ### 怎么办

    1. [新建 \`tasks/2026/t1/plan-v1.yaml\`](…)：位置和格式已经填好，补上内容，点 Commit changes、Propose changes，再点 Create pull request。
    2. [不用 Git 的，打开报送表单](…)：记录已经填好，补上内容，点 Create（或者 Submit new issue）。
    3. 报纸质件、电话报的，由mishu代录。

    收件台（没有打开的，由mishu）答复收到没有、怎么改；按收到的时间算，不按写的时间算。写法见[台账说明](…)。

    ---
    数据截至2026年5月12日。本议题由程序按台账更新，办结后自动关闭；改动标题、标签、正文不改变台账。编号：\`t1-plan-1\`"
  `);
});

describe('the facts', () => {
  test('grow: working days, weeks on end without a report, how often the section urged', () => {
    const urge = (on: string): NonNullable<Records['event']>[number] => ({
      task: 't1',
      kind: '催办',
      on,
      text: '电话催办。',
      submitted: `${on} 10:00`,
    });
    const records = join(taskRecords(NO_PLAN), { event: [urge('2026-05-11'), urge('2026-05-13')] });
    const wanted = wantedAt('2026-05-25 08:20', records);
    expect(issueOf(wanted, 'duty:t1-plan-1')).toMatchObject({
      labels: ['催办', '严重逾期'],
      text: expect.stringMatching(
        /已逾期12个工作日[^]*本事项已催办2次（2026年5月11日、2026年5月13日）/u,
      ) as unknown,
    });
    expect(issueOf(wanted, 'duty:weekly-2026-w21-jia').text).toContain(
      '| 状态 | 已逾期1个工作日，连续3周未报 |',
    );
  });

  test('an hour that has passed today is no working day late', () => {
    const wanted = wantedAt('2026-05-22 12:30', taskRecords(REPORTED));
    expect(issueOf(wanted, 'duty:weekly-2026-w21-jia')).toMatchObject({
      labels: ['催办', '逾期'],
      text: expect.stringContaining(
        '应于2026年5月22日（周五）12:00前办理“周报（2026年第21周）”，现当日时点已过',
      ) as unknown,
    });
  });

  test('of the score stand only where the rules say something', () => {
    const wanted = wantedAt('2026-06-02 08:20', taskRecords(REPORTED));
    expect(issueOf(wanted, 'duty:monthly-2026-05-jia').text).not.toContain('对得分的影响');
    expect(issueOf(wanted, 'duty:weekly-2026-w22-jia').text).toContain('| 对得分的影响 | 计入周报得分 |');
  });

  test('over a rest nothing changes but the day as of which they speak', () => {
    const on = (asOf: string) =>
      wantedAt(asOf, taskRecords(NO_PLAN)).issues.map(({ text }) =>
        text.replace(/数据截至\d+年\d+月\d+日/u, ''),
      );
    expect(on('2026-05-10 08:20')).toEqual(on('2026-05-09 08:20'));
    expect(on('2026-05-11 08:20')).not.toEqual(on('2026-05-10 08:20'));
  });
});

describe('who is told', () => {
  const records = join(
    taskRecords({ ...NO_PLAN, plan: '2026-05-07 10:00', filed: null }),
    taskRecords(REPORTED),
  );

  test('section and leaders have issues like anybody, but none that everybody can read', () => {
    const at = '2026-05-25 08:20';
    const inside = wantedAt(at, records, 'internal').issues;
    expect(inside.map(({ who }) => who.kind)).toEqual(expect.arrayContaining(['unit', 'post', 'section']));
    const open = wantedAt(at, records).issues;
    expect(open.filter(({ who }) => who.kind !== 'unit')).toEqual([]);
    expect(open.length).toBeGreaterThan(0);
  });

  test('a matter that is withheld is named nowhere in what everybody can read', () => {
    const secret = taskRecords({ ...NO_PLAN, id: 't9' });
    const hidden: Records = {
      ...secret,
      task: (secret.task ?? []).map((task) => ({
        ...task,
        title: '秘密事项',
        disclosure: '系统内' as const,
      })),
    };
    const all = join(hidden, taskRecords(REPORTED));
    const wanted = wantedAt('2026-05-22 12:30', all);
    expect(keysOf(wanted)).toContain('duty:weekly-2026-w21-jia');
    expect(JSON.stringify(wanted.issues)).not.toMatch(/秘密事项|t9/u);
    expect(decodeURIComponent(JSON.stringify(wanted.issues))).toContain('另有1项不在此列出');
    expect(wanted.settled('duty:t9-plan-1')).toEqual({ why: 'gone' });
    const inside = wantedAt('2026-05-22 12:30', all, 'internal');
    expect(issueOf(inside, 'duty:t9-plan-1').title).toContain('秘密事项');
  });

  test('where the office publishes no live facts, nobody but those inside', () => {
    const { office } = world('2026-05-25 08:20').ledger;
    const closed = office.map(({ value }) => ({ ...value, publication: { live: false } }));
    const quiet = join({ office: closed }, records);
    expect(wantedAt('2026-05-25 08:20', quiet).issues).toEqual([]);
    expect(wantedAt('2026-05-25 08:20', quiet, 'internal').issues.length).toBeGreaterThan(0);
  });

  test('whoever is registered on the day, the leaders together and the section with its posts', () => {
    const [office] = world('2026-05-25 08:20').ledger.office;
    if (office === undefined) throw new Error('a test world has an office');
    const account = (id: number, from = '2026-01-05', until?: string) => ({
      id,
      from,
      login: `login-${String(id)}`,
      ...(until === undefined ? {} : { until }),
    });
    const withAccounts: Records = {
      office: [
        {
          ...office.value,
          posts: [
            ...office.value.posts.map((post) =>
              post.id === 'fenguan' ? { ...post, accounts: [account(4)] } : post,
            ),
            { id: 'ducha', name: '督查岗', role: '督查岗' as const, unit: 'mishu', accounts: [account(5)] },
          ],
        },
      ],
      unit: [
        {
          ...unit('jia'),
          accounts: [account(1), account(2, '2026-01-05', '2026-05-01'), account(3, '2026-06-01')],
        },
        { ...unit('mishu', '不参评', 9), accounts: [account(6)] },
      ],
    };
    const wanted = wantedIssues(
      viewWorld('2026-05-25 08:20', join(withAccounts, records), 'internal'),
      PLACE,
    );
    const accounts = Object.fromEntries(wanted.issues.map(({ who, accounts }) => [who.kind, accounts]));
    expect(accounts).toMatchObject({ unit: [1], post: [4], section: [6, 5] });
  });
});

test('what is quoted calls nobody, ends nothing and begins nothing', () => {
  const hostile = '@all #1 --> <!-- x --> [点](http://e.cn) `x` | **大**';
  const given = taskRecords(NO_PLAN);
  const records = { ...given, task: (given.task ?? []).map((task) => ({ ...task, title: hostile })) };
  const { title, line, text } = issueOf(wantedAt('2026-05-12 08:20', records), 'duty:t1-plan-1');
  expect(text).toContain(
    String.raw`| 督办事项 | [＠all ＃1 \-\-\> \<\!\-\- x \-\-\> \[点\]\(http\:\/\/e\.cn\) \`x\` \| \*\*大\*\*](https`,
  );
  expect(`${title}${line}${text}`).not.toMatch(/@|#1/u);
  expect(title).not.toContain('`');
});

test('the roll and the issues say the same: the same duties, in the same words', () => {
  const late = { id: 't3', lead: 'yi', printed: '2026-04-07', due: '2026-06-30' };
  const secret = taskRecords({ ...NO_PLAN, id: 't9' });
  const records = join(
    taskRecords(NO_PLAN, REPORTED, { ...late, nodes: [{ id: 'n1', due: '2026-05-08' }] }),
    taskRecords({ ...late, id: 't4', end: { claims: ['2026-05-08 10:00'] } }),
    { ...secret, task: (secret.task ?? []).map((task) => ({ ...task, disclosure: '系统内' as const })) },
  );
  for (const profile of ['public', 'internal'] as const)
    for (const asOf of ['2026-05-12 08:20', '2026-05-22 12:30', '2026-06-02 08:20']) {
      const env = viewWorld(asOf, join(UNITS, records), profile);
      const { units, office } = dutiesView(env);
      const roll = [...units, ...(office ?? [])]
        .flatMap(({ owed }) => owed)
        .filter(({ state }) => state === 'overdue');
      const issues = wantedIssues(env, PLACE).issues.filter(({ kind }) => kind === 'duty');
      expect(roll.length).toBeGreaterThan(0);
      expect(issues.map(({ key }) => key).toSorted()).toEqual(roll.map(({ id }) => `duty:${id}`).toSorted());
      for (const { id, who, what, stateText, deadline } of roll) {
        const issue = issueOf(
          { issues, settled: () => ({ why: 'gone' }), today: '', isPublic: true },
          `duty:${id}`,
        );
        expect(issue.line.startsWith(`${who.name}：${what}`)).toBe(true);
        expect(issue.line.endsWith(stateText)).toBe(true);
        expect(issue.text).toContain(`\`${id}\``);
        expect(issue.due).toBe(deadline.due);
      }
    }
});

test('what falls due within three working days is gathered by debtor, and is no issue of its own', () => {
  const wanted = wantedAt('2026-05-19 08:20', taskRecords(REPORTED));
  expect(keysOf(wanted)).toEqual(['duty:monthly-2026-04-jia', 'duty:weekly-2026-w20-jia', 'soon:unit/jia']);
  expect(issueOf(wanted, 'soon:unit/jia')).toMatchObject({
    title: 'jia近期到期事项',
    labels: ['催办', '临期'],
    covers: ['weekly-2026-w21-jia'],
  });
});

test('what the section owes as a unit and as the section is gathered in one place', () => {
  const own = taskRecords({ ...REPORTED, id: 't5', lead: 'mishu' });
  const records = join({ unit: [unit('mishu', '不参评', 9)] }, own);
  const wanted = wantedAt('2026-05-21 08:20', records, 'internal');
  const soon = keysOf(wanted).filter((key) => key.startsWith('soon:') && key.endsWith('mishu'));
  expect(soon).toEqual(['soon:section/mishu']);
  expect(issueOf(wanted, 'soon:section/mishu').covers).toEqual(
    expect.arrayContaining(['weekly-2026-w21-mishu', 'weekly-issue-2026-w21']),
  );
});

describe('why an issue is wanted no longer', () => {
  const at = (asOf: string, more: Partial<TaskSpec> = {}) =>
    wantedAt(asOf, taskRecords({ ...NO_PLAN, ...more })).settled('duty:t1-plan-1');

  test('it was met', () => {
    expect(at('2026-05-12 08:20', { plan: '2026-05-11 10:00' })).toMatchObject({
      why: 'met',
      filed: '晚2个工作日，2026年5月11日（周一）10:00收到',
      line: 'jia：工作计划（t1），晚2个工作日',
    });
  });

  test('nobody waits for it any more', () => {
    expect(
      wantedAt('2026-06-10 08:20', taskRecords(REPORTED)).settled('duty:weekly-2026-w22-jia'),
    ).toMatchObject({
      why: 'lapsed',
      month: '2026-05',
    });
  });

  test('it is not owed yet, or by nobody', () => {
    expect(at('2026-05-07 08:20')).toMatchObject({ why: 'moved', due: '2026-05-08' });
    expect(at('2026-05-12 08:20', { events: ['2026-05-11 撤销督办'] })).toEqual({ why: 'gone' });
  });
});
