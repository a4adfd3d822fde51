import { z } from 'zod';
import { ExactText } from './edition-lines.ts';
import { Digest } from '../schema/scalars.ts';
import { UnrankedReason } from './edition.ts';
import { pub } from '../schema/field.ts';
import { Id, Moment, Text } from '../schema/scalars.ts';
import { kind } from '../schema/kind.ts';

const EXAMPLE_DIGEST = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';

const ImpactPlace = z.strictObject({
  total: pub(ExactText.optional(), '总分；无可评内容的不写', '80.97'),
  rank: pub(z.int().min(1).max(9999).optional(), '名次；不参加排名的不写', 5),
  grade: pub(Text(10).optional(), '等次；不参加排名的不写', '良好'),
  reason: pub(UnrankedReason.optional(), '不参加排名的原因；参加排名的不写', 'no-matters'),
});
/** Where a unit stands in a league by one version of the rules. */
export type ImpactPlace = z.output<typeof ImpactPlace>;

const ImpactRow = z.strictObject({
  unit: pub(Id, '单位', 'jiaxian'),
  before: pub(ImpactPlace.optional(), '锁定的得分和名次；当时没有这一组的不写', {
    total: '80.97',
    rank: 5,
    grade: '良好',
  }),
  after: pub(ImpactPlace.optional(), '按新规则的得分和名次；新规则没有这一组的不写', {
    total: '81.79',
    rank: 4,
    grade: '良好',
  }),
  move: pub(
    z.string().regex(/^(?:(?:up|down) [1-9]\d{0,3}|same|entered|left|none)$/),
    '名次变动：up 升、down 降几位，same 不变，entered 转为参加排名，left 转为不参加，none 都不参加',
    'up 1',
  ),
});
export type ImpactRow = z.output<typeof ImpactRow>;

const ImpactLeague = z.strictObject({
  id: pub(Id, '排名组', 'counties'),
  units: pub(z.array(ImpactRow).max(9999), '各单位，按新规则的名次', [
    {
      unit: 'jiaxian',
      before: { total: '80.97', rank: 5, grade: '良好' },
      after: { total: '81.79', rank: 4, grade: '良好' },
      move: 'up 1',
    },
  ]),
});
export type ImpactLeague = z.output<typeof ImpactLeague>;

const ImpactPeriod = z.strictObject({
  period: pub(Id, '哪一期', '2026-05'),
  edition: pub(
    z.strictObject({
      version: pub(z.int().min(1).max(99), '第几版', 1),
      digest: pub(Digest, '这一版的摘要', EXAMPLE_DIGEST),
    }),
    '对照的锁定版本',
    { version: 1, digest: EXAMPLE_DIGEST },
  ),
  rules: pub(Id, '锁定时所用的规则', 'v1'),
  leagues: pub(z.array(ImpactLeague).max(24), '各排名组', [
    { id: 'counties', units: [{ unit: 'jiaxian', before: { rank: 5 }, after: { rank: 4 }, move: 'up 1' }] },
  ]),
});
export type ImpactPeriod = z.output<typeof ImpactPeriod>;

/**
 * `impacts/<version>.yaml`: what a version of the rules would have made of the last frozen
 * periods, held against what was frozen (rules.md §10). Published with the version; the frozen
 * periods stay as they are. Written by `npm run rule-impact`, never by hand.
 */
export const Impact = z.strictObject({
  version: pub(Id, '新规则的版本，与文件名相同', 'v2'),
  rules: pub(Digest, '测算所用的规则文件（各项取值）的摘要', EXAMPLE_DIGEST),
  replaces: pub(Id, '被它代替的版本', 'v1'),
  written: pub(Moment, '测算的时间', '2026-06-18 10:00'),
  periods: pub(z.array(ImpactPeriod).min(1).max(3), '施行以前最近锁定的几期，至多3个，由早到晚', [
    {
      period: '2026-05',
      edition: { version: 1, digest: EXAMPLE_DIGEST },
      rules: 'v1',
      leagues: [
        {
          id: 'counties',
          units: [{ unit: 'jiaxian', before: { rank: 5 }, after: { rank: 4 }, move: 'up 1' }],
        },
      ],
    },
  ]),
  digest: pub(Digest, '以上全部内容的摘要', EXAMPLE_DIGEST),
});
export type Impact = z.output<typeof Impact>;

export const impactKind = kind({
  label: '规则变更影响测算',
  use: '计分规则改版时一版一份，由 `npm run rule-impact` 写成，随新规则一并提交，不要手写、改动。',
  order: 280,
  schema: Impact,
  paths: { 'impacts/{version}.yaml': { version: '{version}' } },
  tier: 'public',
  dated: { from: 'written' },
  enters: 'never',
  writer: 'command',
  judges: false,
});
