import { expect, test } from 'vitest';
import { frozenWorld } from '../testing/frozen-world.ts';
import { leagueWorld } from '../testing/league-world.ts';
import { viewWorld } from '../testing/view-world.ts';
import { verifyView } from './verify-view.ts';

const AS_OF = '2026-06-12 15:00';
const DEEDS = leagueWorld({ a: { '2026-04': 0, '2026-05': 1 }, b: { '2026-04': 1, '2026-05': 0 } });

test('what to type names the files that are there to be downloaded: the period, the one before, the rules', () => {
  const { ways, periods } = verifyView(frozenWorld(AS_OF, DEEDS));
  const steps = ways.flatMap((way) => way.steps);
  expect(steps.flatMap(({ command }) => command ?? [])).toEqual([
    'npm run verify -- 2026-05 --file 2026-05.json --file 2026-04.json --rules rules-v1.json',
    "jq -cjS 'del(.digest)' 2026-05.json | sha256sum",
  ]);
  expect(steps.flatMap(({ files }) => files.map(({ name, href }) => [name, href]))).toEqual([
    ['2026-05.json', '/ranking/2026-05/data.json'],
    ['2026-04.json', '/ranking/2026-04/data.json'],
    ['rules-v1.json', '/method/v1/rules.json'],
  ]);
  expect(periods.map(({ period, version }) => [period.text, version])).toEqual([
    ['2026年5月', '第1版'],
    ['2026年4月', '第1版'],
  ]);
});

test('where the repository is open, cloning it comes first; a private one is not named', () => {
  const { office } = viewWorld(AS_OF).context;
  const repository = { visibility: '公开' as const, url: 'https://example.org/record/' };
  const open = frozenWorld(AS_OF, { ...DEEDS, office: [{ ...office, repository }] });
  expect(verifyView(open).ways[0]?.steps.map(({ command }) => command)).toEqual([
    'git clone https://example.org/record',
    'npm run verify -- 2026-05',
  ]);
  expect(JSON.stringify(verifyView(frozenWorld(AS_OF, DEEDS)))).not.toContain('git clone');
});

test('before the first frozen period there is nothing to type, and it says so', () => {
  const { ways, periods, paragraphs } = verifyView(viewWorld(AS_OF, DEEDS));
  expect([ways, periods, paragraphs.at(-1)]).toEqual([
    [],
    [],
    '尚无锁定的一期，锁定后在这里列出文件和摘要。',
  ]);
});
