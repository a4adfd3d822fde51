import { load } from 'js-yaml';
import { expect, test } from 'vitest';
import { recordText } from '#form/record-text.ts';
import { issueBlock } from '#forge/submission/issue-text.ts';
import { counterOffice, REPORT, report } from '../../testing/offices/counter-office.ts';
import { actedOn, decidedAt, shownOnMain, WRITE } from '../../testing/counter-run.ts';
import type { Failure } from '../../testing/github/failures.ts';
import type { FakeGithub } from '../../testing/github/fake-github.ts';
import { repoOf } from '../../testing/github/with-github.ts';
import { git } from '../git/git.ts';
import type { Acted } from './act.ts';

/** One run of the counter. */
async function sweep(github: FakeGithub, at: string, between = nothing): Promise<readonly Acted[]> {
  const decided = await decidedAt(github, at);
  await between();
  return actedOn(github, decided);
}

function nothing(): Promise<void> {
  return Promise.resolve();
}

const PATH = REPORT.replace('data/', '');
const form = (...blocks: readonly string[]) =>
  `### 内容\r\n\r\n${blocks.map((block) => `\`\`\`yaml\r\n${block.replaceAll('\n', '\r\n')}\`\`\`\r\n`).join('\r\n')}`;
const FILED = form(issueBlock(PATH, report()));

async function file(github: FakeGithub, login: string, body: string): Promise<number> {
  const { data } = await github.as(login).rest.issues.create({ ...repoOf(github), title: '周报', body });
  return data.number;
}

async function edit(github: FakeGithub, login: string, number: number, body: string): Promise<void> {
  await github.as(login).rest.issues.update({ ...repoOf(github), issue_number: number, body });
}

const answers = async (github: FakeGithub, number: number) => {
  const { data } = await github
    .asNobody()
    .rest.issues.listComments({ ...repoOf(github), issue_number: number });
  return data.map(({ body = '' }) => body);
};
const stateOf = async (github: FakeGithub, number: number) =>
  (await github.asNobody().rest.issues.get({ ...repoOf(github), issue_number: number })).data.state;
const receipts = (github: FakeGithub) => shownOnMain(github, 'data/receipts/2026-05-22.yaml');

test('a report in an issue lands with its receipt, and the issue is closed', async () => {
  const github = await counterOffice();
  github.at('2026-05-22T02:05:40Z');
  const number = await file(github, 'gongcheng', FILED);
  expect(await sweep(github, '2026-05-22T02:31:00Z')).toEqual(['landed']);
  expect(`${shownOnMain(github, REPORT)}\n`).toBe(report());
  expect(receipts(github)).toMatch(/door: 议题\n\s+number: \d+\n\s+moment: 2026-05-22 10:05/u);
  expect(await answers(github, number)).toEqual([expect.stringContaining('已收到，写入台账')]);
  expect(await stateOf(github, number)).toBe('closed');
  expect(await sweep(github, '2026-05-22T02:46:00Z')).toEqual([]);
});

test('words that a block, a file or a page could take for its own land to the byte', async () => {
  const github = await counterOffice();
  const words =
    '```\n# reports/2026-W21/caiwu.yaml\n“监理”：#1 - 𠮷㐀😀 `甲` {乙} &amp; <b>\n~~~\n（完，共3行）';
  const value = load(report()) as { readonly matters: readonly [object] };
  const text = recordText('report', { ...value, matters: [{ ...value.matters[0], text: words }] });
  await file(github, 'gongcheng', form(issueBlock(PATH, text)));
  expect(await sweep(github, '2026-05-22T02:31:00Z')).toEqual(['landed']);
  expect(`${shownOnMain(github, REPORT)}\n`).toBe(text);
});

test('what is wrong is answered once with the block to paste, and counts from the edit that brought it', async () => {
  const github = await counterOffice();
  const number = await file(
    github,
    'gongcheng',
    form(issueBlock(PATH, report().replace('percent: 50', 'percent: "50"'))),
  );
  expect(await sweep(github, '2026-05-22T02:31:00Z')).toEqual(['answered']);
  const [answer = ''] = await answers(github, number);
  expect(answer).toContain('没有写入台账');
  expect(answer).toContain(issueBlock(PATH, report()));
  expect(await sweep(github, '2026-05-22T02:46:00Z')).toEqual([]);
  github.at('2026-05-22T03:00:00Z');
  await edit(github, 'gongcheng', number, FILED);
  github.at('2026-05-22T03:05:00Z');
  await edit(github, 'gongcheng', number, `谢谢\r\n\r\n${FILED}`);
  expect(await sweep(github, '2026-05-22T03:10:00Z')).toEqual(['landed']);
  expect(receipts(github)).toContain('moment: 2026-05-22 11:00');
  expect(await answers(github, number)).toEqual([expect.stringContaining('已收到，写入台账')]);
});

test('what was taken out of an issue, or closed with it, came in when it came back', async () => {
  const github = await counterOffice();
  github.at('2026-05-22T02:00:00Z');
  const number = await file(github, 'gongcheng', FILED);
  await edit(github, 'gongcheng', number, '稍候');
  expect(await sweep(github, '2026-05-22T02:01:00Z')).toEqual([]);
  github.at('2026-05-22T02:20:00Z');
  await edit(github, 'gongcheng', number, FILED);
  expect(await sweep(github, '2026-05-22T02:31:00Z')).toEqual(['landed']);
  expect(receipts(github)).toContain('moment: 2026-05-22 10:20');
  const other = form(issueBlock('reports/2026-W21/gongcheng-2.yaml', report('另一项。')));
  const second = await file(github, 'gongcheng', other);
  const to = (state: 'open' | 'closed') =>
    github.as('gongcheng').rest.issues.update({ ...repoOf(github), issue_number: second, state });
  await to('closed');
  github.at('2026-05-22T02:40:00Z');
  await to('open');
  expect(await sweep(github, '2026-05-22T02:46:00Z')).toEqual(['landed']);
  expect(receipts(github)).toContain('moment: 2026-05-22 10:40');
});

test('when main has moved on, an issue that was refused is judged anew', async () => {
  const github = await counterOffice();
  await file(github, 'gongcheng', form(issueBlock(PATH, 'unit: gongcheng\n')));
  expect(await sweep(github, '2026-05-22T02:31:00Z')).toEqual(['answered']);
  github.push(github.owner, { branch: 'main', files: { 'README.md': '# 改\n' }, message: '改' });
  expect(await sweep(github, '2026-05-22T02:46:00Z')).toEqual(['answered']);
});

test('an issue that only speaks of records, and the counter’s own, are left alone', async () => {
  const github = await counterOffice();
  await file(github, 'gongcheng', '请问 `reports/2026-W21/gongcheng.yaml` 怎么写？');
  await github.asActions(WRITE).rest.issues.create({ ...repoOf(github), title: '逾期', body: FILED });
  expect(await sweep(github, '2026-05-22T02:31:00Z')).toEqual([]);
});

test.each([
  ['of nobody registered', 'wo-shi-shei', '当天没有登记'],
  ['in another unit’s name', 'caiwu', '不是报送账号的单位'],
])('an issue %s is told why', async (_, login, why) => {
  const github = await counterOffice();
  if (login === 'wo-shi-shei') github.addPerson(login, 'none');
  const number = await file(github, login, FILED);
  expect(await sweep(github, '2026-05-22T02:31:00Z')).toEqual(['answered']);
  expect((await answers(github, number))[0]).toContain(why);
  expect(await stateOf(github, number)).toBe('open');
});

test('whoever edits the issue of another has handed it in too', async () => {
  const github = await counterOffice();
  const number = await file(github, 'gongcheng', FILED);
  github.at('2026-05-22T02:10:00Z');
  await edit(github, 'mishu', number, form(issueBlock(PATH, report('已经全部完成。'))));
  expect(await sweep(github, '2026-05-22T02:31:00Z')).toEqual(['answered']);
  expect((await answers(github, number))[0]).toContain('代录');
});

test('what is edited after it was judged is left to the next run', async () => {
  const github = await counterOffice();
  const number = await file(github, 'gongcheng', FILED);
  const other = form(issueBlock(PATH, report('另一种写法。')));
  expect(await sweep(github, '2026-05-22T02:31:00Z', () => edit(github, 'gongcheng', number, other))).toEqual(
    ['moved'],
  );
  expect(await answers(github, number)).toEqual([]);
  expect(await sweep(github, '2026-05-22T02:46:00Z')).toEqual(['landed']);
  expect(shownOnMain(github, REPORT)).toContain('另一种写法。');
});

test('where the forge does not tell how an issue was edited, the run’s own time counts', async () => {
  const github = await counterOffice();
  github.fail({ kind: 'status', status: 404 }, { operation: 'graphql' });
  await file(github, 'gongcheng', FILED);
  expect(await sweep(github, '2026-05-22T02:31:00Z')).toEqual(['landed']);
  expect(receipts(github)).toContain('moment: 2026-05-22 10:31');
});

test('the section’s own files wait for its label in an issue too', async () => {
  const github = await counterOffice();
  const number = await file(github, 'mishu', form(issueBlock('clues/2026/c2026-009.yaml', CLUE)));
  expect(await sweep(github, '2026-05-22T02:31:00Z')).toEqual([]);
  await github.as('mishu').rest.issues.createLabel({ ...repoOf(github), name: '登记', color: '0b6e4f' });
  await github
    .as('mishu')
    .rest.issues.addLabels({ ...repoOf(github), issue_number: number, labels: ['登记'] });
  expect(await sweep(github, '2026-05-22T02:46:00Z')).toEqual(['landed']);
});

test('a place outside the record, or twice the same, is told with its line', async () => {
  const github = await counterOffice();
  const body = form(
    issueBlock('../.github/workflows/evil.yaml', 'on: push\n'),
    issueBlock(PATH, report()),
    issueBlock(PATH, report('另一种写法。')),
  );
  const number = await file(github, 'gongcheng', body);
  expect(await sweep(github, '2026-05-22T02:31:00Z')).toEqual(['answered']);
  const [answer = ''] = await answers(github, number);
  expect(answer).toContain('正文第4行');
  expect(answer).toContain('又写了一份');
});

test('whoever began in the form and left out the place is told how to write it', async () => {
  const github = await counterOffice();
  const number = await file(github, 'gongcheng', `### 记录\r\n\r\n\`\`\`yaml\r\n${report()}\`\`\`\r\n`);
  expect(await sweep(github, '2026-05-22T02:31:00Z')).toEqual(['answered']);
  expect((await answers(github, number))[0]).toContain('没有一份认得出的记录');
  await edit(github, 'gongcheng', number, FILED);
  expect(await sweep(github, '2026-05-22T02:46:00Z')).toEqual(['landed']);
});

test('a text full of records is told so, and none of them is written', async () => {
  const github = await counterOffice();
  const many = Array.from({ length: 4000 }, (_, n) => `# a${String(n)}.yaml\n`).join('');
  const number = await file(github, 'gongcheng', form(many));
  const objects = () => git(github.repository, ['count-objects']);
  const before = objects();
  expect(await sweep(github, '2026-05-22T02:31:00Z')).toEqual(['answered']);
  expect(objects()).toBe(before);
  expect((await answers(github, number))[0]).toContain('4000个文件');
});

const FAILURES: readonly Failure[] = [
  { kind: 'status', status: 500 },
  { kind: 'secondary-limit', retryAfter: 60 },
  { kind: 'dropped-before' },
  { kind: 'dropped-after' },
  { kind: 'status', status: 422 },
];

test('whatever fails at any call, the next run ends in the same state', async () => {
  const github = await counterOffice();
  await github.as('mishu').rest.issues.createLabel({ ...repoOf(github), name: '登记', color: '0b6e4f' });
  let calls = 0;
  for (let isOver = false; !isOver; calls += 1) {
    github.at('2026-05-22T02:05:40Z');
    const id = `c2026-${String(100 + calls)}`;
    const number = await file(
      github,
      'mishu',
      form(issueBlock(`clues/2026/${id}.yaml`, CLUE.replace('c2026-009', id))),
    );
    await github
      .as('mishu')
      .rest.issues.addLabels({ ...repoOf(github), issue_number: number, labels: ['登记'] });
    let met = () => 0;
    const cutOff = () => {
      const failure = FAILURES[calls % FAILURES.length] ?? { kind: 'dropped-after' };
      const lost = github.fail(failure, { by: 'github-actions[bot]', nth: calls + 1 });
      met = () => lost.met;
      return Promise.resolve();
    };
    const whole = await sweep(github, '2026-05-22T02:31:00Z', cutOff).catch(() => undefined);
    isOver = met() === 0;
    // A refusal to move main is no fault: somebody else may have moved it.
    if (isOver) expect(whole).toEqual(['landed']);
    else expect([undefined, ['moved']]).toContainEqual(whole);
    if (!isOver) await sweep(github, '2026-05-22T02:46:00Z');
    expect(shownOnMain(github, `data/clues/2026/${id}.yaml`)).toContain(id);
    expect(receipts(github).split(`number: ${String(number)}\n`)).toHaveLength(2);
    expect(await stateOf(github, number)).toBe('closed');
    expect(await answers(github, number)).toEqual([expect.stringContaining('已收到')]);
    const left = await github
      .asNobody()
      .rest.git.listMatchingRefs({ ...repoOf(github), ref: 'heads/counter/' });
    expect(left.data).toEqual([]);
  }
  expect(calls).toBeGreaterThan(10);
});

const CLUE =
  'id: c2026-009\nchannel: 来电\ncategory: 工程质量\nsummary: 反映某小区防护门关闭不严。\nsubmitted: 2026-05-22 10:00\n';
