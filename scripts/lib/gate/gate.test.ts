import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ACCOUNTS, gateRepository, type GateRepository, type Handed } from '../../testing/gate-repository.ts';
import { answerComment, answerText } from './answer.ts';
import type { SubmissionFacts } from './facts.ts';
import type { Verdict } from './verdict.ts';
import { mainAt, type Main } from './main-record.ts';
import { gate, type GateChoice } from './gate.ts';

let work = '';
let repository: GateRepository;
beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'duban-gate-'));
  repository = gateRepository(join(work, 'repository'));
});
afterAll(() => {
  rmSync(work, { recursive: true, force: true });
});

/** Main as it was read last: most tests judge on the same one. */
let main: Main | undefined;

type Who = keyof typeof ACCOUNTS;

/** `2026-05-22 10:31` in the office's zone. */
const AT = '2026-05-22T02:31:20Z';

function judge(
  head: string,
  who: Who,
  facts: Partial<SubmissionFacts> = {},
  base = repository.tip(),
): Verdict {
  if (main?.base !== base) main = mainAt(repository.dir, base, 'data');
  const choice: GateChoice = {
    repo: repository.dir,
    base,
    head,
    data: 'data',
    facts: { door: '合并请求', author: ACCOUNTS[who], at: AT, released: [ACCOUNTS[who]], ...facts },
  };
  const verdict = gate(choice, main);
  if ('missing' in verdict) throw new Error(verdict.missing);
  return verdict;
}

const handedIn = (who: Who, files: Handed) =>
  judge(repository.handIn(files), who, { released: [ACCOUNTS.mishu] });

/** The codes of the errors, in order. */
const errors = ({ problems }: Verdict) =>
  problems.filter(({ severity }) => severity === 'error').map(({ code }) => code);

const report = (unit: string, week = '2026-W21') =>
  `unit: ${unit}\nweek: ${week}\nmatters:\n  - task: t2026-001\n    text: 主体施工完成五成。\n    percent: 50\nsubmitted: 2026-05-22 10:20\n`;
const claim =
  'task: t2026-002\nunit: qingxi\nnodes:\n  - node: n1\n    text: 入户普查完成。\nsubmitted: 2026-05-22 10:20\n';
const verification = (task: string, node: string) =>
  `id: 2026-05-22-xianchang\non: 2026-05-22\nby: mishu\nmethod: 现场查看\nresults:\n  - task: ${task}\n    node: ${node}\n    kind: 核验\n    result: 通过\n    finding: 现场查看，情况属实。\nsubmitted: 2026-05-22 10:20\n`;
const TASK = 'data/tasks/2026/t2026-002/task.yaml';
const CLUE =
  'id: c2026-009\nchannel: 来电\ncategory: 工程质量\nsummary: 反映某小区防护门关闭不严。\nsubmitted: 2026-05-22 10:00\n';
const REPORT = 'data/reports/2026-W20/gongcheng.yaml';
const OWN_TASK =
  'id: t2026-009\ntitle: 督查制度修订\nrequirement: 修订印发督查制度。\nkind: 日常督办\nsource: { kind: 上级来文, incoming: in2026-001 }\nclass: 一般\nlead: mishu\nleadOfficial: fuzhuren-2\nnotice: { no: 督办〔2026〕9号, printed: 2026-05-11 }\ndue: 2026-05-29\nsubmitted: 2026-05-11 09:00\n';

describe('a unit', () => {
  test('files its weekly report, and is told when it came in and what it changes', () => {
    const verdict = handedIn('gongcheng', { 'data/reports/2026-W21/gongcheng.yaml': report('gongcheng') });
    expect(errors(verdict)).toEqual([]);
    expect(verdict.outcome).toBe('lands');
    expect(verdict.received).toEqual([
      expect.objectContaining({ path: 'reports/2026-W21/gongcheng.yaml', moment: '2026-05-22 10:31' }),
    ]);
    expect(verdict.effects?.changed).toEqual([
      expect.objectContaining({
        what: 'duty',
        before: expect.objectContaining({ kind: 'weekly', standing: 'due-soon' }) as unknown,
        after: expect.objectContaining({ standing: 'filed', filed: '2026-05-22 10:31' }) as unknown,
      }),
      expect.objectContaining({ what: 'place', unit: 'gongcheng' }),
    ]);
  });

  test('lands together with a receipt of exactly these bytes', () => {
    const head = repository.handIn({ 'data/reports/2026-W21/gongcheng.yaml': report('gongcheng') });
    const verdict = judge(head, 'gongcheng', { number: 12 });
    const blob = repository.git('rev-parse', `${head}:data/reports/2026-W21/gongcheng.yaml`);
    expect(verdict.files).toEqual([
      { path: 'data/reports/2026-W21/gongcheng.yaml', blob },
      {
        path: 'data/receipts/2026-05-22.yaml',
        text: [
          '# 收件台写出，任何人不手写、不改动。',
          'date: 2026-05-22',
          'receipts:',
          '  - door: 合并请求',
          '    number: 12',
          '    moment: 2026-05-22 10:31',
          `    account: ${String(ACCOUNTS.gongcheng)}`,
          `    records: [{ path: reports/2026-W21/gongcheng.yaml, blob: ${blob} }]`,
          '',
        ].join('\n'),
      },
    ]);
  });

  test('claims a node of its own matter, which is then 已报待核', () => {
    const verdict = handedIn('qingxi', { 'data/tasks/2026/t2026-002/claim-2026-05-22.yaml': claim });
    expect(errors(verdict)).toEqual([]);
    expect(verdict.effects?.changed.map(({ what }) => what)).toContain('duty');
  });

  test.each<[string, Who, Handed, readonly string[]]>([
    [
      'another unit’s report',
      'caiwu',
      { 'data/reports/2026-W21/gongcheng.yaml': report('gongcheng') },
      ['gate-unit'],
    ],
    [
      'its own report under another’s name',
      'caiwu',
      { 'data/reports/2026-W21/gongcheng.yaml': report('caiwu') },
      ['record-name'],
    ],
    [
      'a claim on another’s matter',
      'gongcheng',
      { 'data/tasks/2026/t2026-002/claim-2026-05-22.yaml': claim },
      ['gate-unit'],
    ],
    [
      'a claim on a matter in which it has no part',
      'gongcheng',
      { 'data/tasks/2026/t2026-002/claim-2026-05-22.yaml': claim.replace('qingxi', 'gongcheng') },
      ['claim-unit'],
    ],
    [
      'the verification of its own work, in the section’s name',
      'gongcheng',
      { 'data/verifications/2026/2026-05-22-xianchang.yaml': verification('t2026-001', 'n1') },
      ['gate-own'],
    ],
    [
      'the verification of another’s work',
      'gongcheng',
      { 'data/verifications/2026/2026-05-22-xianchang.yaml': verification('t2026-002', 'n1') },
      ['gate-section'],
    ],
    [
      'its own honour',
      'gongcheng',
      {
        'data/honours.yaml':
          'honours:\n  - { id: h1, units: [gongcheng], experience: a, level: 省级, title: 先进集体, by: 省民防办, on: 2026-05-20, received: 2026-05-21 09:00 }\n',
      },
      ['gate-own'],
    ],
    [
      'the answer to its own objection, together with it',
      'gongcheng',
      {
        'data/objections/2026/o2026-009.yaml':
          'id: o2026-009\nunit: gongcheng\nperiod: 2026-04\nreviewer: jijian-zuzhang\nanswer: { on: 2026-05-22, result: 更正 }\nsubmitted: 2026-05-22 09:00\n',
      },
      ['gate-post'],
    ],
    [
      'the year’s marks of others as if they had come in before',
      'caiwu',
      {
        'data/assessments/2025/year-end.yaml':
          'year: 2025\nby: caiwu\non: 2026-05-20\nmarks: [{ unit: gongcheng, mark: "92.5" }]\nonBehalf: { receivedAt: 2026-05-20 16:00, channel: 纸质, enteredBy: ducha-gang }\nsubmitted: 2026-05-22 10:00\n',
      },
      ['gate-on-behalf'],
    ],
    ['an account for itself', 'gongcheng', { 'data/units/dongping.yaml': 'x' }, ['gate-section']],
    [
      'a receipt',
      'gongcheng',
      {
        'data/receipts/2026-05-21.yaml':
          'date: 2026-05-21\nreceipts:\n  - { door: 合并请求, moment: 2026-05-21 09:00, records: [{ path: reports/2026-W20/gongcheng.yaml }] }\n',
      },
      ['gate-computed'],
    ],
    [
      'its own report as if the section had entered it from paper',
      'gongcheng',
      {
        'data/reports/2026-W21/gongcheng.yaml': report('gongcheng').replace(
          'submitted:',
          'onBehalf: { receivedAt: 2026-05-22 09:00, channel: 纸质, enteredBy: ducha-gang }\nsubmitted:',
        ),
      },
      ['gate-on-behalf'],
    ],
    ['a later deadline into its notice', 'qingxi', { [TASK]: undefined }, ['gate-section', 'gate-removed']],
  ])('cannot write %s', (_, who, files, codes) => {
    const verdict = handedIn(who, files);
    expect(verdict.outcome).toBe('refused');
    expect(errors(verdict)).toEqual(expect.arrayContaining([...codes]));
    expect(verdict.files).toEqual([]);
  });
});

describe('a period that the section froze', () => {
  const place = 'data/editions/2026-02/v1.yaml';
  let text = '';
  beforeAll(() => {
    const desk = mkdtempSync(join(work, 'desk-'));
    repository.git('clone', '--quiet', repository.dir, join(desk, 'repo'));
    const args = ['2026-02', '--by', 'zhuren', '--on', '2026-03-10', '--force', '本组只有一个单位有任务'];
    execFileSync(
      process.execPath,
      [join(import.meta.dirname, '../../freeze.ts'), ...args, '--as-of', '2026-03-10 16:30'],
      { cwd: join(desk, 'repo') },
    );
    text = readFileSync(join(desk, 'repo', place), 'utf8');
  });

  test('lands where main’s own freeze gives the same bytes, by the section’s label', () => {
    const head = repository.handIn({ [place]: text });
    expect(errors(judge(head, 'mishu'))).toEqual([]);
    expect(judge(head, 'mishu').outcome).toBe('lands');
    expect(judge(head, 'mishu', { released: [] }).outcome).toBe('waits');
    expect(errors(judge(head, 'gongcheng'))).toContain('gate-section');
  });

  test.each([
    ['a figure', (whole: string) => whole.replace(/(total: ['"]?)\d+/u, '$17')],
    ['its approval', (whole: string) => whole.replace('on: 2026-03-10', 'on: 2026-03-09')],
    [
      'the moment it was written',
      (whole: string) => whole.replaceAll('2026-03-10 16:30', '2026-03-10 16:31'),
    ],
    ['nothing but a blank at its end', (whole: string) => `${whole}\n`],
  ])('does not land with %s changed', (_, changed) => {
    const other = changed(text);
    expect(other).not.toBe(text);
    expect(errors(handedIn('mishu', { [place]: other }))).toContain('gate-written');
  });
});

describe('score and rank of the running month', () => {
  const late = {
    'data/tasks/2026/t2026-001/claim-2026-05-22.yaml':
      'task: t2026-001\nunit: gongcheng\nnodes:\n  - node: n2\n    text: 招标完成。\nsubmitted: 2026-05-22 10:20\n',
  };
  const PLACE = '工程科2026年5月得分、名次（未锁定，仅供参考）：35.00分、第1名 → 65.00分、第1名';

  test('are told where the repository is the system’s own', () => {
    expect(answerText(handedIn('gongcheng', late))).toContain(PLACE);
  });

  test('are told nowhere where everyone reads it, and nothing that runs where the office publishes none of it', () => {
    const office = 'data/office.yaml';
    const text = repository.main(office);
    repository.land({ [office]: text.replace('visibility: 私有', 'visibility: 公开') });
    const open = answerText(handedIn('gongcheng', late));
    expect(open).toContain('晚35个工作日');
    expect(open).not.toContain('得分、名次');
    repository.land({
      [office]: text
        .replace('visibility: 私有', 'visibility: 公开')
        .replace('publication: { live: true }', 'publication: { live: false }'),
    });
    const closed = answerText(handedIn('gongcheng', late));
    expect(closed).toContain('已收到');
    expect(closed).not.toMatch(/晚35个工作日|还要办的/u);
    repository.land({ [office]: text });
  });
});

describe('a file with a slip of the hand', () => {
  const REPORT_21 = 'data/reports/2026-W21/gongcheng.yaml';
  const slipped = (task: string) =>
    handedIn('gongcheng', {
      [REPORT_21]: report('gongcheng').replace('- task: t2026-001', `- task：${task}`),
    });
  const fixes = ({ problems }: Verdict) => problems.flatMap(({ fix }) => fix?.text ?? []);

  test('comes back as it should read', () => {
    const verdict = slipped('t2026-001');
    expect([errors(verdict), fixes(verdict)]).toEqual([['yaml-fullwidth-colon'], ['  - task: t2026-001']]);
    expect(verdict.fixed).toEqual([
      { file: REPORT_21, path: REPORT_21.replace('data/', ''), text: report('gongcheng') },
    ]);
  });

  test('comes back whole or not at all', () => {
    const matter = `  - task: t2026-001\n    text: ${'进展'.repeat(199)}\n    problem: ${'困难'.repeat(149)}\n`;
    const [short, long] = [1, 100].map((times) =>
      answerComment(
        handedIn('gongcheng', {
          [REPORT_21]: `unit: gongcheng\nweek: 2026-W21\nmatters:\n${matter.repeat(times)}submitted：2026-05-22 10:20\n`,
        }),
      ),
    );
    expect(short).toContain('```yaml');
    expect(long).toContain('没有写入台账');
    expect(long).toContain('其余的太长');
    expect(long).not.toContain('```');
  });

  test('comes back without it where the record would refuse that', () => {
    const verdict = slipped('t2026-999');
    expect([errors(verdict), fixes(verdict), verdict.fixed]).toEqual([['yaml-fullwidth-colon'], [], []]);
  });
});

describe('what was received', () => {
  test('is not changed by a byte, and the answer writes out where a supplement goes', () => {
    const verdict = handedIn('gongcheng', { [REPORT]: repository.main(REPORT).replace('四成', '六成') });
    expect(verdict.problems.find(({ code }) => code === 'gate-changed')?.params).toMatchObject({
      field: 'matters.0',
      next: 'reports/2026-W20/gongcheng-2.yaml',
    });
  });

  test('nor by a blank that changes no value', () => {
    expect(errors(handedIn('gongcheng', { [REPORT]: `${repository.main(REPORT)}\n` }))).toEqual([
      'gate-changed',
    ]);
  });

  test('never vanishes or moves', () => {
    const moved = { [REPORT]: undefined, 'data/reports/2026-W20/gongcheng-2.yaml': repository.main(REPORT) };
    expect(errors(handedIn('gongcheng', moved))).toContain('gate-removed');
  });

  test('stays where another has filed in the same place meanwhile', () => {
    const place = 'data/reports/2026-W22/gongcheng.yaml';
    const from = repository.tip();
    repository.land({ [place]: report('gongcheng', '2026-W22') });
    const head = repository.handIn(
      { [place]: report('gongcheng', '2026-W22').replace('五成', '六成') },
      from,
    );
    expect(judge(head, 'gongcheng').problems).toContainEqual(
      expect.objectContaining({
        code: 'gate-taken',
        params: expect.objectContaining({ next: 'reports/2026-W22/gongcheng-2.yaml' }) as unknown,
      }),
    );
    // The same bytes once more are nothing new.
    const again = repository.handIn({ [place]: report('gongcheng', '2026-W22') }, from);
    expect(judge(again, 'gongcheng').outcome).toBe('nothing');
  });

  test('stays as it is though it cannot be read, until it is fixed', () => {
    const place = 'data/tasks/2026/t2026-002/claim-2026-05-20.yaml';
    const broken = (text: string) => `${claim.replace('入户普查完成。', text)}odd: 1\n`;
    repository.land({ [place]: broken('入户普查完成。') });
    for (const who of ['qingxi', 'caiwu'] as const)
      expect(errors(handedIn(who, { [place]: broken('全部完成。') }))).toEqual(['key-unknown']);
    expect(errors(handedIn('qingxi', { [place]: claim }))).toEqual([]);
    expect(errors(handedIn('caiwu', { [place]: claim }))).toEqual(['gate-unit']);
    repository.land({ [place]: undefined });
  });

  test('keeps its receipts where they cannot be read: nothing is written over them', () => {
    const place = 'data/receipts/2026-05-22.yaml';
    const files = { 'data/reports/2026-W21/gongcheng.yaml': report('gongcheng') };
    repository.land({ [place]: 'date: 2026-05-22\nreceipts: []\nodd: 1\n' });
    expect(() => handedIn('gongcheng', files)).toThrow('receipts/2026-05-22.yaml');
    repository.land({ [place]: undefined });
    expect(handedIn('gongcheng', files).outcome).toBe('lands');
  });

  test('a register gains an entry by the section, and loses none', () => {
    const unit = 'data/units/dongping.yaml';
    const text = repository.main(unit);
    const grown = `${text}accounts: [{ from: 2026-05-22, id: 9000000077, login: example-dongping }]\n`;
    expect(handedIn('mishu', { [unit]: grown }).outcome).toBe('lands');
    expect(errors(handedIn('mishu', { [unit]: text.replace('counties', 'departments') }))).toContain(
      'gate-register',
    );
    expect(errors(handedIn('gongcheng', { [unit]: grown }))).toContain('gate-section');
  });

  test('an objection is answered by the reviewer that it names, and by nobody else', () => {
    const place = 'data/objections/2026/o2026-001.yaml';
    const text =
      'id: o2026-001\nunit: gongcheng\nperiod: 2026-04\ntext: 请核对。\nreviewer: jijian-zuzhang\nsubmitted: 2026-05-21 09:00\n';
    repository.land({ [place]: text });
    const answered = `${text}answer: { on: 2026-05-22, result: 维持 }\n`;
    expect(errors(handedIn('jijian-zuzhang', { [place]: answered }))).not.toContain('gate-post');
    for (const who of ['gongcheng', 'mishu', 'ducha-gang'] as const)
      expect(errors(handedIn(who, { [place]: answered }))).toContain('gate-post');
    expect(errors(handedIn('jijian-zuzhang', { [place]: answered.replace('请核对', '请复核') }))).toContain(
      'gate-changed',
    );
  });
});

describe('the section', () => {
  test('registers, and enters for a unit what came on paper, through a door of its own', () => {
    const onBehalf =
      'onBehalf: { receivedAt: 2026-05-22 09:00, channel: 纸质, enteredBy: ducha-gang, paper: 收文登记簿2026-031 }\n';
    const verdict = handedIn('mishu', {
      'data/reports/2026-W21/gongcheng.yaml': report('gongcheng') + onBehalf,
    });
    expect(errors(verdict)).toEqual([]);
    expect(verdict.files.at(-1)?.text).toContain('door: 秘书科代录');
    expect(
      errors(handedIn('mishu', { 'data/reports/2026-W21/gongcheng.yaml': report('gongcheng') })),
    ).toEqual(['gate-unit']);
  });

  test('verifies others’ work and not its own, which the post outside it does', () => {
    repository.land({ 'data/tasks/2026/t2026-009/task.yaml': OWN_TASK });
    const place = 'data/verifications/2026/2026-05-22-xianchang.yaml';
    expect(errors(handedIn('ducha-gang', { [place]: verification('t2026-002', 'n1') }))).not.toContain(
      'gate-own',
    );
    const own = { [place]: verification('t2026-009', 'end') };
    expect(errors(handedIn('ducha-gang', own))).toContain('gate-own');
    expect(errors(handedIn('mishu', own))).toContain('gate-own');
    const outside = errors(handedIn('jijian-zuzhang', own));
    expect(outside).not.toContain('gate-own');
    expect(outside).not.toContain('gate-section');
  });

  test('enters nothing of its own as if it had come in before', () => {
    const own = verification('t2026-002', 'n1');
    const before = `${own}onBehalf: { receivedAt: 2026-05-21 16:00, channel: 纸质, enteredBy: ducha-gang }\n`;
    const place = 'data/verifications/2026/2026-05-22-xianchang.yaml';
    expect(errors(handedIn('ducha-gang', { [place]: own }))).not.toContain('gate-on-behalf');
    expect(errors(handedIn('ducha-gang', { [place]: before }))).toContain('gate-on-behalf');
  });

  test('does not decide a clue about itself that stands already, which the post outside it does', () => {
    const place = 'data/clues/2026/c2026-008.yaml';
    const clue =
      'id: c2026-008\nchannel: 来电\ncategory: 服务态度\nunit: mishu\nsummary: 反映秘书科推诿。\nsubmitted: 2026-05-20 10:00\n';
    repository.land({ [place]: clue });
    const decided = `${clue}decision: { on: 2026-05-22, result: 不予转办, reason: 不属实。 }\n`;
    expect(errors(handedIn('mishu', { [place]: decided }))).toEqual(['gate-own']);
    expect(errors(handedIn('jijian-zuzhang', { [place]: decided }))).toEqual([]);
  });

  test('registers what came in about itself, whose verdict the post outside it writes', () => {
    const place = 'data/incoming/2026/in2026-008.yaml';
    const came =
      'id: in2026-008\nkind: 媒体曝光\ntitle: 电视问政\nfrom: 电视台\ndate: 2026-05-20\nunits: [mishu]\ntext: 反映推诿。\nsubmitted: 2026-05-20 10:00\n';
    const reported = `${came}verdict: { result: 不属实, on: 2026-05-22, by: mishu }\n`;
    expect(errors(handedIn('mishu', { [place]: reported }))).toEqual(['gate-own']);
    expect(errors(handedIn('mishu', { [place]: came }))).toEqual([]);
    repository.land({ [place]: came });
    expect(errors(handedIn('mishu', { [place]: reported }))).toEqual(['gate-own']);
    expect(errors(handedIn('jijian-zuzhang', { [place]: reported }))).toEqual([]);
  });

  test('cannot draw the sample, nor write rules but by its 督查岗', () => {
    const draw = 'period: 2026-04\nnumber: "480317"\nby: jijian-zuzhang\nsubmitted: 2026-05-22 10:00\n';
    expect(errors(handedIn('mishu', { 'data/draws/2026-04.yaml': draw }))).toContain('gate-post');
    expect(errors(handedIn('jijian-zuzhang', { 'data/draws/2026-04.yaml': draw }))).not.toContain(
      'gate-post',
    );
    // Nor does its post draw it as of an earlier day.
    const before = `${draw}onBehalf: { receivedAt: 2026-05-20 16:00, channel: 纸质, enteredBy: ducha-gang }\n`;
    expect(errors(handedIn('jijian-zuzhang', { 'data/draws/2026-04.yaml': before }))).toContain(
      'gate-on-behalf',
    );
    const rules = repository.main('data/rules/v1.yaml').replace('version: v1', 'version: v2');
    expect(errors(handedIn('mishu', { 'data/rules/v2.yaml': rules }))).toContain('gate-post');
    expect(errors(handedIn('ducha-gang', { 'data/rules/v2.yaml': rules }))).not.toContain('gate-post');
  });
});

test('marks wait for the label too, whoever names itself as their assessor', () => {
  const place = 'data/assessments/2025/year-end.yaml';
  const head = repository.handIn({
    [place]:
      'year: 2025\nby: caiwu\non: 2026-05-20\nmarks: [{ unit: gongcheng, mark: "2.5" }]\nsubmitted: 2026-05-22 10:00\n',
  });
  expect(judge(head, 'caiwu', { released: [] }).outcome).toBe('waits');
  expect(judge(head, 'caiwu', { released: [ACCOUNTS.caiwu] }).outcome).toBe('waits');
  expect(judge(head, 'caiwu', { released: [ACCOUNTS.mishu] }).outcome).toBe('lands');
});

test('what the section hands in waits for the label that one of its accounts puts on it', () => {
  const head = repository.handIn({ 'data/reports/2026-W21/mishu.yaml': 'x' });
  expect(judge(head, 'mishu', { released: [] }).outcome).toBe('waits');
  expect(judge(head, 'mishu', { released: [ACCOUNTS.gongcheng] }).outcome).toBe('waits');
  expect(judge(head, 'mishu', { released: [ACCOUNTS['ducha-gang']] }).outcome).toBe('refused');
});

describe('an account', () => {
  const files = { 'data/reports/2026-W21/gongcheng.yaml': report('gongcheng') };

  test('that is nobody’s hands nothing in', () => {
    expect(errors(handedIn('nobody', files))).toEqual(['gate-account']);
  });

  test('must be of the unit for the opener and for whoever pushed', () => {
    const head = repository.handIn(files);
    const pushes = [{ after: head, at: AT, by: ACCOUNTS.caiwu }];
    expect(errors(judge(head, 'gongcheng', { pushes }))).toEqual(['gate-unit']);
  });

  test('of a unit has no business on a branch of the office’s own, which is the section’s', () => {
    const own = { isOwnBranch: true };
    expect(errors(judge(repository.handIn(files), 'gongcheng', own))).toEqual(['gate-branch']);
    const clue = { 'data/clues/2026/c2026-009.yaml': CLUE };
    expect(judge(repository.handIn(clue), 'mishu', own).outcome).toBe('lands');
  });

  test('that pushed to the branch before, a colleague’s who left, has no part in what is handed in now', () => {
    const old = repository.handIn({
      'data/reports/2026-W18/gongcheng.yaml': report('gongcheng', '2026-W18'),
    });
    const head = repository.handIn(files);
    const pushes = [
      { after: old, at: '2026-05-01T01:00:00Z', by: ACCOUNTS.nobody },
      { after: head, at: '2026-05-22T01:00:00Z', by: ACCOUNTS.gongcheng },
    ];
    const facts = { pushes, opened: '2026-05-22T01:00:00Z' };
    expect(errors(judge(head, 'gongcheng', facts))).toEqual([]);
    const after = { after: head, at: '2026-05-22T01:10:00Z', by: ACCOUNTS.nobody };
    expect(errors(judge(head, 'gongcheng', { ...facts, pushes: [...pushes, after] }))).toEqual([
      'gate-account',
    ]);
  });

  test('that a submission itself would register is not known yet', () => {
    const unit = 'data/units/dongping.yaml';
    const grown = `${repository.main(unit)}accounts: [{ from: 2026-05-22, id: ${String(ACCOUNTS.nobody)}, login: x }]\n`;
    expect(errors(handedIn('nobody', { [unit]: grown }))).toContain('gate-account');
  });

  test('of a unit changes nothing outside the record; others’ changes of code are not for the counter', () => {
    const code = { 'scripts/x.ts': 'x\n' };
    expect(errors(handedIn('gongcheng', code))).toEqual(['gate-outside']);
    expect(handedIn('nobody', code).outcome).toBe('code');
    expect(errors(handedIn('gongcheng', { ...files, ...code }))).toEqual(['gate-outside']);
  });
});

describe('the moment', () => {
  const place = 'data/reports/2026-W21/gongcheng.yaml';
  const received = (head: string, facts: Partial<SubmissionFacts>) =>
    judge(head, 'gongcheng', facts).received[0];

  test('is the latest of the first push of these bytes, the opening and the end of its draft', () => {
    const first = repository.handIn({ [place]: report('gongcheng') });
    const second = repository.handIn(
      { 'data/reports/2026-W19/gongcheng.yaml': report('gongcheng', '2026-W19') },
      first,
    );
    const pushes = [
      { after: first, at: '2026-05-22T01:00:00Z', by: ACCOUNTS.gongcheng },
      { after: second, at: '2026-05-22T02:00:59Z', by: ACCOUNTS.gongcheng },
    ];
    const opened = '2026-05-22T01:10:00Z';
    const moments = judge(second, 'gongcheng', { pushes, opened }).received.map(({ path, moment }) => [
      path,
      moment,
    ]);
    expect(moments).toEqual([
      ['reports/2026-W21/gongcheng.yaml', '2026-05-22 09:10'],
      ['reports/2026-W19/gongcheng.yaml', '2026-05-22 10:00'],
    ]);
    const ready = '2026-05-22T02:20:00Z';
    expect(received(second, { pushes, opened, ready })).toMatchObject({
      moment: '2026-05-22 10:20',
      provenBy: 'forge',
    });
  });

  test('is new for bytes that changed, whatever their commit says', () => {
    const first = repository.handIn({ [place]: report('gongcheng') });
    const second = repository.handIn({ [place]: report('gongcheng').replace('五成', '六成') }, first);
    const pushes = [
      { after: first, at: '2026-05-22T01:00:00Z', by: ACCOUNTS.gongcheng },
      { after: second, at: '2026-05-22T02:00:00Z', by: ACCOUNTS.gongcheng },
    ];
    expect(received(second, { pushes, opened: '2026-05-22T01:00:30Z' })?.moment).toBe('2026-05-22 10:00');
  });

  test('is that of the push that brought bytes back which had been taken away', () => {
    const first = repository.handIn({ [place]: report('gongcheng') });
    const without = repository.handIn({ [place]: undefined }, first);
    const again = repository.handIn({ [place]: report('gongcheng') }, without);
    const pushes = [first, without, again].map((after, n) => ({
      after,
      at: `2026-05-22T01:0${String(n)}:00Z`,
      by: ACCOUNTS.gongcheng,
    }));
    const opened = '2026-05-22T00:50:00Z';
    expect(received(again, { pushes, opened })?.moment).toBe('2026-05-22 09:02');
    const back = '2026-05-22T02:10:00Z';
    expect(received(again, { pushes, opened, back })?.moment).toBe('2026-05-22 10:10');
  });

  test('counts from when it came in where last month’s date is typed, and the answer says so', () => {
    const late = report('gongcheng', '2026-W20').replace('2026-05-22 10:20', '2026-05-15 10:20');
    const verdict = handedIn('gongcheng', { 'data/reports/2026-W20/gongcheng-2.yaml': late });
    expect(verdict.received).toEqual([
      expect.objectContaining({ moment: '2026-05-22 10:31', claimed: '2026-05-15 10:20' }),
    ]);
    expect(answerText(verdict)).toContain('文件里写的是2026年5月15日（周五）10:20，以收到时间为准');
    // The node was due in March: a claim that says it was made in time comes late all the same.
    const claimed = handedIn('gongcheng', {
      'data/tasks/2026/t2026-001/claim-2026-03-20.yaml':
        'task: t2026-001\nunit: gongcheng\nnodes:\n  - node: n2\n    text: 招标完成。\nsubmitted: 2026-03-20 10:20\n',
    });
    expect(claimed.outcome).toBe('lands');
    expect(claimed.effects?.changed).toContainEqual(
      expect.objectContaining({
        after: expect.objectContaining({
          kind: 'node',
          filed: '2026-05-22 10:31',
          standing: 'late',
          late: 35,
        }) as unknown,
      }),
    );
  });

  test('is the run’s own where the forge is silent, and says so', () => {
    const head = repository.handIn({ [place]: report('gongcheng') });
    expect(received(head, {})).toMatchObject({ moment: '2026-05-22 10:31', provenBy: 'run' });
    const unknown = [{ after: 'f'.repeat(40), at: '2026-05-22T01:00:00Z', by: ACCOUNTS.gongcheng }];
    expect(received(head, { pushes: unknown, opened: '2026-05-22T01:00:00Z' })?.provenBy).toBe('run');
  });

  test('is not asked for of a draft', () => {
    const head = repository.handIn({ [place]: report('gongcheng') });
    expect(judge(head, 'gongcheng', { draft: true })).toMatchObject({
      outcome: 'draft',
      received: [],
      files: [],
    });
  });
});
