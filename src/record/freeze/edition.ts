import { z } from 'zod';
import { exampleOf } from '../schema/example.ts';
import { pub, sys } from '../schema/field.ts';
import { Approval } from '../schema/receipt.ts';
import { Digest, Day, Id, Moment, Text } from '../schema/scalars.ts';
import { ExactText, TaskName, NodeName } from './edition-lines.ts';
import { EditionUnit } from './edition-unit.ts';
import { kind } from '../schema/kind.ts';

const EXAMPLE_DIGEST = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';
const version = z.int().min(1).max(99);

const Change = z.strictObject({
  unit: pub(Id, '哪个单位', 'jiaxian'),
  figure: pub(Text(250), '哪个数，按字段路径', 'result.parts.a'),
  before: pub(Text(100), '更正前', '45.27'),
  after: pub(Text(100), '更正后', '46.09'),
});

const Correction = z.strictObject({
  reason: pub(Text(400), '为什么更正', '漏录5月18日停工'),
  replaces: pub(Digest, '被更正版本的摘要', EXAMPLE_DIGEST),
  changes: pub(z.array(Change).max(20_000), '每个变动的数，更正前后', [
    { unit: 'jiaxian', figure: 'result.total', before: '80.97', after: '81.79' },
  ]),
});

const Objection = z.strictObject({
  id: pub(Id, '异议编号', 'o2026-003'),
  note: pub(Text(200), '锁定时尚未答复的，注明怎样处理', '复核另行安排，结论变动的作更正'),
});

const RankedUnit = z.strictObject({
  unit: pub(Id, '单位', 'jiaxian'),
  rank: pub(z.int().min(1).max(9999), '名次', 5),
  total: pub(ExactText, '总分', '80.97'),
  grade: pub(Text(10).optional(), '等次；规则没有等次的不写', '良好'),
  change: pub(
    z.string().regex(/^(?:up|down|same|new|none)(?: \d{1,4})?$/),
    '名次变化：up 升、down 降几位，same 持平，new 新参评，none 上期不参加排名',
    'down 3',
  ),
  lists: pub(z.array(Id).max(8).optional(), '上了哪些榜', ['honour']),
});

/** Why a unit stands below its table (rules.md §1). */
export const UnrankedReason = z.enum(['no-matters', 'nothing-assessed']);
export type UnrankedReason = z.output<typeof UnrankedReason>;

const League = z.strictObject({
  id: pub(Id, '排名组', 'counties'),
  ranked: pub(z.array(RankedUnit).max(9999), '名次表，由前到后', [exampleOf(RankedUnit)]),
  unranked: pub(
    z
      .array(
        z.strictObject({
          unit: pub(Id, '单位', 'wuxian'),
          reason: pub(
            UnrankedReason,
            '原因：no-matters 没有主办计分事项，nothing-assessed 没有可评内容',
            'no-matters',
          ),
        }),
      )
      .max(9999),
    '不参加本期排名的单位',
    [{ unit: 'wuxian', reason: 'no-matters' }],
  ),
});

const Ahead = z.strictObject({
  task: pub(TaskName, '任务编号；不予公开的任务用代号', 't2026-012'),
  node: pub(NodeName.optional(), '节点编号', 'n3'),
  unit: pub(Id.optional(), '哪个单位办', 'jiaxian'),
  due: pub(Day.optional(), '应于哪一天完成', '2026-06-12'),
  records: pub(z.array(Text(200)).max(40).optional(), '定下节点的记录（路径）', [
    'tasks/2026/t2026-012/plan-v1.yaml',
  ]),
});
/** A node that the next period waits for, as a bulletin tells it; of a withheld matter that there is one. */
export type AheadNode = z.output<typeof Ahead>;

const OfficeRoll = z.strictObject({
  kind: pub(z.enum(['section', 'leaders', 'post']), '督查专职科室 section、领导 leaders、岗位 post', 'post'),
  id: pub(Id, '编号', 'zhuren'),
  due: pub(z.int().min(0).max(99_999), '本期应办几项', 12),
  onTime: pub(z.int().min(0).max(99_999), '其中按时几项', 11),
});

const Inside = z.strictObject({
  previous: pub(Digest.optional(), '前一个锁定的同类期只公布名次的，它的摘要', EXAMPLE_DIGEST),
  before: pub(Digest.optional(), '前一个锁定的同类期系统内部分的摘要', EXAMPLE_DIGEST),
  replaced: pub(Digest.optional(), '被更正版本系统内部分的摘要', EXAMPLE_DIGEST),
  records: pub(
    z.record(Text(200), Digest).optional(),
    '前一版以后新增或有变动的记录中，不予公开的和有系统内内容的，它们全部内容的摘要',
    { 'tasks/2026/t2026-020/task.yaml': EXAMPLE_DIGEST },
  ),
  withheld: pub(z.array(Text(200)).max(50_000).optional(), '所用的记录中不予公开的（路径）', [
    'tasks/2026/t2026-020/task.yaml',
  ]),
  units: pub(z.array(EditionUnit).max(9999).optional(), '有不予公开的依据的单位，全文', [
    exampleOf(EditionUnit),
  ]),
  ahead: pub(z.array(Ahead).max(9999).optional(), '下期重点，全文', [exampleOf(Ahead)]),
  matters: pub(z.record(TaskName, Id).optional(), '代号各是哪一事', { W1: 't2026-020' }),
  office: pub(z.array(OfficeRoll).max(400).optional(), '督查科室和领导本期履职', [exampleOf(OfficeRoll)]),
  digest: pub(Digest, '以上内容连同公开部分摘要的摘要', EXAMPLE_DIGEST),
});

/**
 * `editions/<period>/v<n>.yaml`: a period as it was frozen (rules.md §10): the records it
 * used with their digests, every input value, what the pages tell of each line, the roster, the
 * versions of rules and calendar, and the results. What people see of a frozen period is read from
 * here; a later version of the software reads it unchanged. No digest that everyone may read covers
 * anything that they may not: a guess at it could be tested. Written by `npm run freeze`, never by hand; a correction is
 * the next version, and the one before stays as it is.
 */
export const Edition = z.strictObject({
  period: pub(Id, '哪一期，与文件夹同名', '2026-05'),
  version: pub(version, '第几版，与文件名相同', 1),
  software: pub(Text(20), '写成本版的软件版本', '0.1.0'),
  frozen: pub(Moment, '锁定时间', '2026-06-09 16:30'),
  written: pub(Moment, '本版写成的时间；第一版即锁定时间', '2026-06-09 16:30'),
  forced: pub(Text(200).optional(), '参加排名的单位不足两个仍要锁定的理由', '本组只有一个单位有任务'),
  approval: pub(Approval, '主要领导批准', { by: 'zhuren', on: '2026-06-09', mode: '签批' }),
  objections: pub(z.array(Objection).max(200).optional(), '锁定时尚未答复而已注明的异议', [
    { id: 'o2026-003', note: '复核另行安排' },
  ]),
  correction: pub(Correction.optional(), '更正：理由和每个变动的数；第一版没有', {
    reason: '漏录5月18日停工',
    replaces: EXAMPLE_DIGEST,
    changes: [{ unit: 'jiaxian', figure: 'result.total', before: '80.97', after: '81.79' }],
  }),
  rules: pub(Id, '所用计分规则的版本', 'v1'),
  calendar: pub(Digest, '所用工作日安排（当时已公布的）的摘要', EXAMPLE_DIGEST),
  previous: pub(
    z
      .strictObject({
        period: pub(Id, '哪一期', '2026-04'),
        version: pub(version, '第几版', 1),
        digest: pub(Digest.optional(), '摘要；那一期只公布名次的，写在系统内的部分', EXAMPLE_DIGEST),
      })
      .optional(),
    '前一个锁定的同类期；它用过的记录接着算，不再重列',
    { period: '2026-04', version: 1, digest: EXAMPLE_DIGEST },
  ),
  records: pub(z.record(Text(200), Digest), '前一版以后新增或有变动的公开记录，和它们公开内容的摘要', {
    'tasks/2026/t2026-012/task.yaml': EXAMPLE_DIGEST,
  }),
  units: pub(z.array(EditionUnit).max(9999), '各单位的计分依据和结果', [exampleOf(EditionUnit)]),
  leagues: pub(z.array(League).max(12), '各排名组的名次', [exampleOf(League)]),
  ahead: pub(z.array(Ahead).max(9999).optional(), '下期重点：期末还没有完成、下期到期的考核节点', [
    exampleOf(Ahead),
  ]),
  digest: pub(Digest, '以上全部内容的摘要', EXAMPLE_DIGEST),
  inside: sys(Inside.optional(), '系统内：不予公开的部分，不登出，公开的摘要不含它', {
    matters: { W1: 't2026-020' },
    digest: EXAMPLE_DIGEST,
  }),
});
export type Edition = z.output<typeof Edition>;

export const editionKind = kind({
  label: '锁定的一期',
  use: '由 `npm run freeze` 写成，不要手写、改动。',
  order: 270,
  schema: Edition,
  paths: { 'editions/{period}/v{n}.yaml': { period: '{period}', version: '{n}' } },
  tier: 'public',
  dated: { from: 'written' },
  enters: 'never',
  writer: 'command',
  judges: false,
});
