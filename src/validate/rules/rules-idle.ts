import { fieldWords, said, valueWords } from '#wording/problems/phrases.ts';
import { leagueScheme } from '#engine/scheme/league-scheme.ts';
import type { EntryOf } from '#record/ledger.ts';
import { add, compare, decimal, exactText, sum, ZERO } from '#exact/fraction.ts';
import { check, type Finding, found } from '../check/check.ts';

/** A part of the rules that can move nothing says so: a weight, full mark or share of 0, a cap below what one line gives, a limit that no total reaches (rules.md §6–7). What is not wanted is left out. */
export const rulesIdle = check({
  code: 'rules-idle',
  severity: 'reminder',
  words: {
    title: '不起作用的一项',
    message: (p) => {
      if (said(p, 'why') === 'cap')
        return `发现上限${valueWords(p)}低于“${said(p, 'name')}”一项的${said(p, 'points')}分`;
      if (said(p, 'why') === 'limit')
        return `发现总分上限${valueWords(p)}高于${said(p, 'name')}能得的最高分${said(p, 'most')}`;
      return `发现${fieldWords(p)}是${valueWords(p)}，“${said(p, 'name')}”因此不起作用`;
    },
    expected: (p) => {
      if (said(p, 'why') === 'cap') return `不低于${said(p, 'points')}`;
      if (said(p, 'why') === 'limit') return `不高于${said(p, 'most')}；不另定上限的不写`;
      return '起作用的数；不要这一项的，不写';
    },
    fix: (p) =>
      said(p, 'why') === 'limit'
        ? '请改成不高于这个数，或者删去 maximum'
        : '请核对这个数，常见的是小数点写错；确实不要的，删去这一项',
    example: { wrong: 'cap: 1  # 市级加2分', right: 'cap: 5' },
  },
  *find({ ledger }): Generator<Finding> {
    for (const entry of ledger.rules) {
      yield* parts(entry);
      yield* caps(entry);
      yield* shares(entry);
      yield* limits(entry);
    }
  },
});

type Amount = Parameters<typeof decimal>[0];

const isNothing = (amount: Amount | undefined) =>
  amount !== undefined && compare(decimal(amount), ZERO) === 0;

function* parts(entry: EntryOf<'rules'>): Generator<Finding> {
  const { components, handicaps = [], bonus, deduction } = entry.value;
  for (const [n, { name, weight, each, full, fullBy }] of components.entries()) {
    const none = (field: string) => found(entry, ['components', n, field], { why: 'nothing', name });
    if (isNothing(weight)) yield none('weight');
    if (isNothing(each)) yield none('each');
    if (isNothing(full) && Object.values(fullBy ?? {}).every(isNothing)) yield none('full');
    else if (full === undefined && fullBy !== undefined && Object.values(fullBy).every(isNothing))
      yield none('fullBy');
  }
  for (const [n, { points, why: name }] of handicaps.entries())
    if (isNothing(points)) yield found(entry, ['handicaps', n, 'points'], { why: 'nothing', name });
  for (const [n, { name, points }] of (bonus?.levels ?? []).entries())
    if (isNothing(points)) yield found(entry, ['bonus', 'levels', n, 'points'], { why: 'nothing', name });
  for (const [field, name] of DEDUCTIONS)
    if (isNothing(deduction?.[field])) yield found(entry, ['deduction', field], { why: 'nothing', name });
  if (isNothing(deduction?.falsified.points))
    yield found(entry, ['deduction', 'falsified', 'points'], { why: 'nothing', name: '弄虚作假' });
}

const DEDUCTIONS = [
  ['criticism', '通报批评'],
  ['exposure', '曝光属实'],
  ['partly', '曝光部分属实'],
] as const;

/** A cap that cuts what a single line gives makes lines of different points the same. */
function* caps(entry: EntryOf<'rules'>): Generator<Finding> {
  const { bonus, deduction } = entry.value;
  if (bonus !== undefined) {
    const praise = bonus.praise === undefined ? [] : [{ name: '批示肯定', points: bonus.praise }];
    yield* cap(entry, 'bonus', bonus.cap, [...bonus.levels, ...praise]);
  }
  if (deduction !== undefined)
    yield* cap(
      entry,
      'deduction',
      deduction.cap,
      DEDUCTIONS.map(([field, name]) => ({ name, points: deduction[field] })),
    );
}

function* cap(
  entry: EntryOf<'rules'>,
  block: string,
  written: Amount,
  lines: readonly { readonly name: string; readonly points: Amount }[],
): Generator<Finding> {
  const above = lines.filter(({ points }) => compare(decimal(points), decimal(written)) > 0);
  const [most] = above.toSorted((a, b) => compare(decimal(b.points), decimal(a.points)));
  if (most !== undefined)
    yield found(entry, [block, 'cap'], {
      why: 'cap',
      name: most.name,
      points: exactText(decimal(most.points)),
    });
}

function* shares(entry: EntryOf<'rules'>): Generator<Finding> {
  const { tasks, plans, verification, year } = entry.value;
  const named = [
    { at: ['tasks', 'lateStep'], value: tasks?.lateStep, name: '逾期' },
    { at: ['plans', 'lateStep'], value: plans?.lateStep, name: '计划迟报' },
    { at: ['verification', 'sample', 'share'], value: verification?.sample?.share, name: '抽查' },
    { at: ['year', 'monthly'], value: year?.monthly, name: '各期均分M' },
    { at: ['year', 'final'], value: year?.final, name: '年终考核J' },
  ];
  for (const { at, value, name } of named)
    if (isNothing(value)) yield found(entry, at, { why: 'nothing', name });
  if (
    tasks !== undefined &&
    compare(decimal(tasks.lateFloor), decimal(1)) === 0 &&
    !isNothing(tasks.lateStep)
  )
    yield found(entry, ['tasks', 'lateFloor'], { why: 'nothing', name: '逾期' });
}

/** A limit above all that can be had: the full mark, 起评分, E and what a unit is given besides. */
function* limits(entry: EntryOf<'rules'>): Generator<Finding> {
  const { leagues, total, bonus, handicaps = [], components } = entry.value;
  if (total.order === 'ascending' || components.some(({ negative }) => negative === true)) return;
  const given = handicaps.map(({ points }) => decimal(points)).filter((points) => compare(points, ZERO) > 0);
  const besides = add(decimal(bonus?.cap ?? 0), sum(given));
  const tops = leagues.map(({ id, name, maximum }, n) => {
    const { method, full, start } = leagueScheme(entry.value, id);
    return { n, name, own: maximum, method, most: add(add(full, start ?? ZERO), besides) };
  });
  for (const { n, name, own, method, most } of tops)
    if (own !== undefined && method !== 'linear' && compare(decimal(own), most) > 0)
      yield found(entry, ['leagues', n, 'maximum'], { why: 'limit', name, most: exactText(most) });
  const common = tops.filter(({ own }) => own === undefined);
  const [highest] = common.toSorted((a, b) => compare(b.most, a.most));
  const written = total.maximum;
  if (written === undefined || highest === undefined || common.some(({ method }) => method === 'linear'))
    return;
  if (compare(decimal(written), highest.most) > 0)
    yield found(entry, ['total', 'maximum'], {
      why: 'limit',
      name: highest.name,
      most: exactText(highest.most),
    });
}
