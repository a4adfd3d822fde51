import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildContext } from '#engine/dossier/context.ts';
import { resolveAsOf } from '#load/as-of.ts';
import { loadTypedLedger } from '#load/ledger.ts';
import { buildViewEnv, type Profile } from '../env/env.ts';
import { factsOf, lengthOf, sheetTexts, type PaperView } from '../paper/paper-view.ts';
import { goalsView } from './year/goals-view.ts';
import { paperOf } from './paper-env.ts';
import { paperPages, papersPages } from './papers-pages.ts';

const root = join(import.meta.dirname, '../../../data');
const { ledger } = loadTypedLedger({ dir: root, printed: 'data' });
const envOf = (profile: Profile, asOf?: string) => {
  const context = buildContext(ledger, resolveAsOf(ledger, asOf));
  if (context === undefined) throw new Error('the demo has an office');
  return buildViewEnv(context, profile);
};
const papers = paperPages(envOf('internal')).map(({ view }) => view());
const paper = (path: string): PaperView => {
  const found = papers.find((one) => one.path === path);
  if (found === undefined) throw new Error(`the demo has no ${path}`);
  return found;
};
const textOf = ({ sheets }: PaperView) => sheets.flatMap(sheetTexts).join('\n');

/** A paper as it is read, kept whole: what changes in it is seen. */
describe('the demo’s paper', () => {
  test.each([
    'weekly/2026-w24',
    'weekly/2026-w22',
    'key-points/2026-w24',
    'key-points/2026-w22',
    'notices/2026-06-08',
    'urge/t2026-037-renshi',
    'dispatch/2026-05',
    'volumes/t2026-028',
    'goals/2026',
  ])('%s reads as it did', async (path) => {
    const { title, stateText, lengthText } = paper(path);
    const whole = [title, stateText, lengthText ?? '', textOf(paper(path)), ''].join('\n');
    await expect(whole).toMatchFileSnapshot(
      join(import.meta.dirname, 'fixtures', `${path.replace('/', '-')}.txt`),
    );
  });
});

test('one fact stands in all papers of one moment in the same words, and each line that tells it has them', () => {
  const byMoment = Map.groupBy(papers, ({ sheets }) => sheets[0]?.foot ?? '');
  let shared = 0;
  for (const same of byMoment.values()) {
    const known = new Map<string, readonly string[]>();
    for (const { fact, text } of same.flatMap(factsOf)) {
      for (const part of fact.locked) expect(text).toContain(part);
      const before = known.get(fact.key);
      if (before !== undefined) {
        expect(fact.locked).toEqual(before);
        shared += 1;
      }
      known.set(fact.key, fact.locked);
    }
  }
  expect(shared).toBeGreaterThanOrEqual(8);
});

test('the papers of a year and the chart tell what the weekly paper tells, in its words', () => {
  const env = envOf('internal');
  const told = (path: string) => new Map(factsOf(paper(path)).map(({ fact }) => [fact.key, fact.locked]));
  const weekly = told('weekly/2026-w24');
  const goals = new Map(
    factsOf(goalsView(paperOf(env, undefined), 2026)).map(({ fact }) => [fact.key, fact.locked]),
  );
  for (const [other, least] of [
    [goals, 15],
    [told('chart/2026-06'), 10],
  ] as const) {
    const shared = [...other].filter(([key]) => weekly.has(key));
    expect(shared.length).toBeGreaterThanOrEqual(least);
    for (const [key, locked] of shared) expect([key, locked]).toEqual([key, weekly.get(key)]);
  }
  // What the bulletin, the poster and its annex say of a unit's month is one figure.
  const [bulletin, poster] = [told('bulletin/2026-05'), told('poster/2026-05')];
  const totals = [...poster.keys()].filter((key) => key.endsWith('/total-2026-05'));
  expect(totals.length).toBeGreaterThanOrEqual(10);
  for (const key of totals) expect([key, bulletin.get(key)]).toEqual([key, poster.get(key)]);
});

test('weekly papers, key points and what is read at the meeting keep their length, and say nothing of scores, ranks or persons', () => {
  const [LONGEST, BRIEF, READ] = [1200, 600, 900];
  for (const one of papers.filter(({ path }) => /^(?:weekly|key-points|dispatch)\//u.test(path))) {
    const [body] = one.sheets;
    if (body === undefined) throw new Error('a paper has a sheet');
    const most = one.path.startsWith('weekly') ? LONGEST : one.path.startsWith('dispatch') ? READ : BRIEF;
    expect(lengthOf(sheetTexts(body))).toBeLessThanOrEqual(most);
    expect(textOf(one)).not.toMatch(/得分|名次|排名|第\d+名|考核扣分|\d{3,4}-\d{7}|1\d{10}/u);
  }
});

test('what is read at the meeting is one page in a month that went badly too: it names the latest step of a unit, and counts all', () => {
  const draft = paperPages(envOf('internal', '2026-07-02 10:00')).find(
    ({ path }) => path === 'dispatch/2026-06',
  );
  const [body] = draft?.view().sheets ?? [];
  if (body === undefined) throw new Error('June has a draft');
  const text = sheetTexts(body);
  expect(lengthOf(text)).toBeLessThanOrEqual(900);
  expect(text.join('\n')).toMatch(/^槐渡县民防办：应完成7个，完成1个；没有完成：[^、]+等6个。$/mu);
});

test('a notice says nothing of scores or 考核, and bears the office’s full name', () => {
  const notices = papers.filter(({ path }) => path.startsWith('notices/'));
  expect(notices.length).toBeGreaterThan(20);
  for (const notice of notices) {
    // What a meeting or a matter itself says of 考核 is theirs.
    const rows = notice.sheets.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.as === 'fields' ? block.rows.flat() : [])),
    );
    const own = rows.filter(({ label }) => !['督办事项', '交办依据', '办理要求'].includes(label));
    expect(own.map(({ label, text }) => `${label}${text ?? ''}`).join()).not.toMatch(/得分|权重|考核|扣分/u);
    for (const sheet of notice.sheets)
      expect(sheet.blocks.find(({ as }) => as === 'signature')).toMatchObject({
        office: '望澜市人民防空办公室（市地震局）',
        seal: '（盖章处）',
      });
  }
});

test('no paper of the office stands in the public site', () => {
  const env = envOf('public');
  expect([paperPages(env), papersPages(env)]).toEqual([[], []]);
});

test('an issued paper tells what was known when it was drafted, however much came in since', () => {
  const then = paper('weekly/2026-w22');
  expect(then.sheets[0]?.mark).toBe('待盖章');
  expect(then.sheets[0]?.foot).toBe('数据截至2026年5月29日（周五）11:40');
  expect(textOf(then)).toContain(
    '枫泊县地震台站供电与观测环境改造：办结｜枫泊县民防办｜应于5月15日｜逾期10个工作日',
  );
  expect(textOf(paper('weekly/2026-w24'))).not.toContain('办结｜枫泊县民防办');
  expect(paper('weekly/2026-w24').sheets[0]?.mark).toBe('草稿');
});
