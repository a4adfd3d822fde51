import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { compileKinds } from '#load/disk/kinds.ts';
import { PLACES, isWritten, KIND_NAMES, type KindName } from '#record/ledger.ts';
import { kindSlug } from '#form/kind-slug.ts';
import { writeYaml } from '#load/fault/write-yaml.ts';
import { readRecord } from '#load/read-record.ts';
import { KINDS } from '#record/kinds.ts';
import { exampleRecord } from '#record/schema/example-record.ts';
import { makeExampleRoot } from '#testing/example-root.ts';
import { checkRecord } from './lib/check/check-record.ts';
import { newCommand } from './lib/commands/new.ts';
import { endOfCommand } from './lib/process/run-command.ts';

const work = mkdtempSync(join(tmpdir(), 'duban-new-'));
const data = join(work, 'data');
const AS_OF = '2026-05-26 08:20';

beforeEach(() => {
  rmSync(data, { recursive: true, force: true });
  makeExampleRoot(data, ['sound']);
});
afterAll(() => {
  rmSync(work, { recursive: true, force: true });
});

const run = (...args: string[]) => endOfCommand(newCommand, [...args, '--data', data, '--as-of', AS_OF]);

/** What must be said of a kind so that it can be begun in the tests' ledger. */
const SAID: Partial<Record<KindName, readonly string[]>> = {
  unit: ['--unit', 'caiwu-er'],
  meeting: ['--name', 'dangzu'],
  ack: ['--task', 't2026-001'],
  plan: ['--task', 't2026-001'],
  filing: ['--task', 't2026-001'],
  claim: ['--task', 't2026-001'],
  event: ['--task', 't2026-001', '--name', 'urge'],
  report: ['--unit', 'gongcheng'],
  draw: ['--period', '2026-05'],
  monthly: ['--unit', 'gongcheng'],
  issued: ['--name', '2026-w21-zhoubao'],
  reading: ['--name', '2026-w18-zhoubao'],
  classing: ['--task', 't2026-001'],
  inspection: ['--name', '2026-05-26-gongcheng'],
  objection: ['--unit', 'gongcheng'],
  experience: ['--unit', 'gongcheng'],
  assessment: ['--period', '2026-05', '--name', 'd'],
  calendar: ['--date', '2027-01-04'],
};
/** There is one file of each, and it stands. */
const ONE_FILE: readonly KindName[] = ['office', 'items', 'honours', 'delegations'];

const BY_HAND = KIND_NAMES.filter((kind) => !isWritten(kind));

describe('a file that is begun', () => {
  test.each(BY_HAND.filter((kind) => !ONE_FILE.includes(kind)))(
    'of %s lies where its kind does, and the check asks only for what is left empty',
    async (kind) => {
      rmSync(join(data, 'tasks/2026/t2026-001/ack.yaml'));
      const { code, out, error } = await run(kindSlug(kind), ...(SAID[kind] ?? []), '--json');
      expect([code, error]).toEqual([0, '']);
      const { path, blanks } = JSON.parse(out) as { path: string; blanks: { line: number }[] };
      const inside = path.slice(path.indexOf('/data/') + '/data/'.length);
      expect(compileKinds(PLACES).match(inside)?.kind.name).toBe(kind);
      const { problems } = checkRecord({ data, asOf: AS_OF, overdue: false, frozen: false });
      const own = problems.filter(({ place }) => place.file.endsWith(inside));
      expect(own.map(({ code: found }) => found).filter((found) => found !== 'value-empty')).toEqual([]);
      const asked = new Set(own.map(({ place }) => place.line));
      expect(blanks.map(({ line }) => line).filter((line) => !asked.has(line))).toEqual([]);
    },
  );

  test.each(BY_HAND.filter((kind) => !['rules', 'office'].includes(kind)))(
    'of %s passes the schema once everything that it leaves empty is filled in',
    async (kind) => {
      // Nothing of a register stands, so that each can be begun.
      for (const file of ['items.yaml', 'honours.yaml', 'tasks/2026/t2026-001/ack.yaml'])
        rmSync(join(data, file), { force: true });
      const { out, error } = await run(kindSlug(kind), ...(SAID[kind] ?? []), '--stdout');
      expect(error).toBe('');
      const { entry, problems } = filledIn(kind, out);
      expect(problems).toEqual([]);
      expect(entry).toBeDefined();
    },
  );

  test('of a week has the matters that need a line by their titles, and names the others', async () => {
    const { out } = await run('report', '--unit', 'gongcheng', '--stdout', '--week', '2026-W22');
    expect(out).toMatchInlineSnapshot(`
      "unit: gongcheng # 报送单位
      week: 2026-W22 # ISO周
      # others: 无变化 # 其余在办事项；逾期的、下个报告日以前到期的须逐件写
      # supplements: 'gongcheng.yaml，漏报一项' # 补报时：补充的是哪一份、为什么
      matters: # 事项进展
        - task: t2026-001 # 人防疏散基地二期建设
          text: # 本周进展；例：'完成桩基检测，监理已签认。'
          # percent: 45 # 自报累计完成百分比
          # problem: 用地红线待规划部门确认 # 困难与需协调事项，系统内
          # claims: [{ node: n2, text: 已完成招标 }] # 同时报完成的节点
      submitted: 2026-05-26 08:20 # 报送
      # onBehalf: { receivedAt: 2026-03-04 10:20, channel: 纸质, enteredBy: ducha-gang } # 代录：收到的时间、方式、录入人
      # disclosure: 系统内 # 公开范围，只能收窄；不写即按本类记录的范围；可选：公开、系统内
      # withheldBasis: 《政府信息公开条例》第十六条（过程性信息） # 不予公开的依据；系统内
      "
    `);
  });

  test('of a plan is the next version, and asks why', async () => {
    const { out } = await run('plan', '--task', 't2026-001', '--stdout');
    expect(out).toMatch(/^version: 2 # /mu);
    expect(out).toMatch(/^changeReason: # /mu);
    expect(out).toMatch(/^ {4}due: 2026-[0-9-]+ # /mu);
  });

  test('is a supplement where one stands', async () => {
    const first = await run('report', '--unit', 'gongcheng');
    const second = await run('report', '--unit', 'gongcheng');
    expect(first.out).toContain('/gongcheng.yaml（周报）');
    expect(second.out).toContain('/gongcheng-2.yaml（周报）');
    expect(second.out).toContain('supplements：');
  });

  test('has the next number, whatever stands at the others', async () => {
    const { out } = await run('clue', '--stdout');
    const next = Number(/^id: c2026-(\d{3}) #/mu.exec(out)?.[1]);
    await run('clue');
    const again = await run('clue', '--stdout');
    expect(Number(/^id: c2026-(\d{3}) #/mu.exec(again.out)?.[1])).toBe(next + 1);
  });

  test('never takes the place of one that stands', async () => {
    const before = readFileSync(join(data, 'units/gongcheng.yaml'));
    const { code, error } = await run('unit', '--unit', 'gongcheng');
    expect([code, readFileSync(join(data, 'units/gongcheng.yaml')).equals(before)]).toEqual([1, true]);
    expect(error).toContain('已经有了，没有改动它');
  });

  test('names no schema outside the folder that has the schemas', async () => {
    const { out } = await run('clue', '--stdout');
    expect(out.startsWith('id: ')).toBe(true);
  });
});

describe('what is asked', () => {
  test.each([
    [['reports', '--unit', 'gongcheng'], '没有“reports”这一类记录，是不是 report'],
    [['report', '--unit', 'gongchen'], '台账里没有单位“gongchen”，是不是 gongcheng'],
    [['claim', '--task', 't2026-0001'], '台账里没有任务“t2026-0001”，是不是 t2026-001'],
    [['report', '--unit', 'gongcheng', '--week', '22'], '--week 应写成 2026-W24，现在是“22”'],
    [['receipts'], '收件记录不手写：由收件台写'],
    [['edition'], '锁定的一期不手写：用命令写出'],
    [[], '写明要建哪一类记录'],
    [['report'], '还要写明单位：--unit。可选：'],
    [['assessment'], '还要写明期：--period。可选：2026-05、2026-04'],
  ])('%j ends with 2 and says what is meant', async (args, said) => {
    const { code, error } = await run(...args);
    expect([code, error]).toEqual([2, expect.stringContaining(said)]);
  });

  test('may be the kind as it is called', async () => {
    const { code, out } = await run('周报', '--unit', 'gongcheng', '--stdout');
    expect([code, out]).toEqual([0, expect.stringContaining('unit: gongcheng # ')]);
  });

  test('is held against a ledger that can be read: what cannot be is told', async () => {
    writeFileSync(join(data, 'honours.yaml'), 'honours: [');
    const { code, error } = await run('clue', '--stdout');
    expect([code, error]).toEqual([0, expect.stringContaining('有1份记录读不出来')]);
  });
});

/** A begun file with each field that it leaves empty filled in with what the schema gives as its example, read again. */
function filledIn(kind: KindName, text: string) {
  const filled = text.split('\n').map((line, index, lines) => {
    const [, head, key] = /^([ -]*([A-Za-z]\w*):) # /u.exec(line) ?? [];
    if (head === undefined || key === undefined) return line;
    const below = lines.slice(index + 1).find((next) => !/^\s*#/u.test(next)) ?? '';
    if (depthOf(below) > depthOf(line)) return line;
    const example = exampleRecord(KINDS[kind].schema).find((one) => one.key === key);
    return `${head} ${writeYaml(example?.value)}`;
  });
  const path = `${kind}.yaml`;
  const source = { file: path, path, names: {}, text: filled.join('\n'), faults: [] };
  return readRecord(source, KINDS[kind].schema);
}

function depthOf(line: string): number {
  return /^[ -]*/u.exec(line)?.[0].length ?? 0;
}
