import { expect, test } from 'vitest';
import { isReady, setupPlan } from './setup-plan.ts';
import { setupRefusals } from './setup-refusal.ts';
import type { SetupStep } from './setup-step.ts';
import type { Policy, RepositoryFacts, Rule, RepositoryState } from './repository-state.ts';

const PUBLIC: RepositoryFacts = {
  fullName: 'office/ledger',
  address: 'https://forge.example.invalid/office/ledger',
  visibility: 'public',
  isPersonal: false,
  defaultBranch: 'main',
  isAdmin: true,
  isOwnServer: false,
};
const PRIVATE: RepositoryFacts = { ...PUBLIC, visibility: 'private' };

const OWN: Policy = {
  id: 7,
  name: '受理',
  isOwn: true,
  isActive: true,
  paths: { include: ['.github/workflows/counter.yml'], exclude: [] },
  events: ['workflow_dispatch', 'schedule', 'pull_request_target', 'issues'],
  restrictsActors: false,
};
const RULES: readonly Rule[] = [
  { type: 'required_status_checks', statuses: [{ context: '受理', app: 15368 }] },
  { type: 'non_fast_forward' },
  { type: 'deletion' },
];
const RULESET = {
  id: 9,
  name: '受理',
  isActive: true,
  branches: ['~DEFAULT_BRANCH'],
  rules: RULES,
  bypasses: 0,
};

/** Everything stands. */
const WHOLE: RepositoryState = {
  repository: PUBLIC,
  app: 15368,
  workflows: new Map([
    ['counter.yml', 'on'],
    ['publish.yml', 'on'],
    ['prove.yml', 'on'],
  ]),
  actions: { enabled: true, allowed: 'all', selected: undefined },
  token: { default: 'read', mayApprove: false },
  policies: [OWN],
  rulesets: [RULESET],
  rulesOnMain: RULES.map((rule) => ({ ...rule, ruleset: 9, source: 'office/ledger' })),
  hasBranchProtection: false,
  hasIssues: true,
  labels: ['登记'],
  pages: 'workflow',
  counter: 'on',
};

const open = (standing: Partial<RepositoryState>): readonly SetupStep[] =>
  setupPlan({ ...WHOLE, ...standing }).filter(({ is }) => is !== 'standing');

test('where everything stands nothing is to be done', () => {
  expect(open({})).toEqual([]);
});

test.each([
  ['is switched off', { isActive: false }],
  ['is about other workflows too', { paths: undefined }],
  ['leaves a workflow out', { paths: { include: ['.github/workflows/counter.yml'], exclude: ['a'] } }],
  ['allows too little', { events: ['schedule'] }],
  ['allows too much', { events: [...(OWN.events ?? []), 'push'] }],
  ['says who may start it', { restrictsActors: true }],
] as const)('a policy of our own that %s is written anew', (_, changed) => {
  expect(open({ policies: [{ ...OWN, ...changed }] })).toMatchObject([
    { part: 'policy', is: 'change', change: { do: 'write-policy', id: 7 } },
  ]);
});

const ORGANISATION = { id: 1, name: '全院', isOwn: false, isActive: true, restrictsActors: false } as const;

test.each([
  ['about all workflows', { paths: undefined, events: ['push'] }, true],
  ['about all by its word', { paths: { include: ['~ALL'], exclude: [] }, events: ['push'] }, true],
  ['about a folder', { paths: { include: ['.github/workflows/*'], exclude: [] }, events: ['push'] }, true],
  ['about every folder', { paths: { include: ['.github/**'], exclude: [] }, events: ['push'] }, true],
  ['about others', { paths: { include: ['.github/workflows/test*'], exclude: [] }, events: ['push'] }, false],
  [
    'about a likely name',
    { paths: { include: ['.github/workflows/counter?yml'], exclude: [] }, events: [] },
    false,
  ],
  [
    'that leaves it out',
    { paths: { include: [], exclude: ['.github/workflows/counter.yml'] }, events: [] },
    false,
  ],
  ['that allows its events', { paths: undefined, events: OWN.events }, false],
  ['that restricts no event', { paths: undefined, events: undefined }, false],
  ['about who may start', { paths: undefined, events: undefined, restrictsActors: true }, true],
  ['that is only evaluated', { paths: undefined, events: [], isActive: false }, false],
] as const)('a policy of the organisation %s is told where it forbids: %j %s', (_, policy, isTold) => {
  for (const repository of [PUBLIC, PRIVATE])
    expect(open({ repository, policies: [OWN, { ...ORGANISATION, ...policy }] })).toEqual(
      isTold ? [{ part: 'other-policy', about: '全院', is: 'by-hand', why: 'forbidden' }] : [],
    );
});

test('a private repository, and one on a server of one’s own, needs no policy', () => {
  for (const repository of [PRIVATE, { ...PUBLIC, isOwnServer: true }])
    for (const policies of [[], 'not-offered'] as const) expect(open({ repository, policies })).toEqual([]);
  expect(open({ policies: [] })).toMatchObject([{ part: 'policy', is: 'change' }]);
  expect(open({ policies: 'not-offered' })).toMatchObject([{ part: 'policy', is: 'by-hand' }]);
});

test.each([
  ['is off', { isActive: false }],
  ['lets somebody pass', { bypasses: 1 }],
  ['is about another branch', { branches: ['refs/heads/other'] }],
  ['asks for a pull request', { rules: [...RULES, { type: 'pull_request' }] }],
  ['lets main be deleted', { rules: RULES.slice(0, 2) }],
  [
    'takes the status of anybody',
    {
      rules: [
        { type: 'required_status_checks', statuses: [{ context: '受理', app: undefined }] },
        ...RULES.slice(1),
      ],
    },
  ],
  [
    'asks for another status too',
    {
      rules: [
        {
          type: 'required_status_checks',
          statuses: [
            { context: '受理', app: 15368 },
            { context: 'test', app: 15368 },
          ],
        },
        ...RULES.slice(1),
      ],
    },
  ],
] as const)('a set of rules of our own that %s is written anew', (_, changed) => {
  expect(open({ rulesets: [{ ...RULESET, ...changed }] })).toMatchObject([
    { part: 'ruleset', is: 'change', change: { do: 'write-ruleset', id: 9, ruleset: { app: 15368 } } },
  ]);
});

test('the status is asked of the app that runs act as on that server', () => {
  expect(open({ app: 42 })).toMatchObject([{ part: 'ruleset', change: { ruleset: { app: 42 } } }]);
});

test('of rules that others made, those are told that the counter’s commits never satisfy', () => {
  const other = (rule: Rule) => ({ ...rule, ruleset: 3, source: 'office' });
  const rulesOnMain = [
    other({ type: 'pull_request' }),
    other({ type: 'required_signatures' }),
    other({ type: 'deletion' }),
    other({ type: 'required_status_checks', statuses: [{ context: '受理', app: undefined }] }),
    other({ type: 'required_status_checks', statuses: [{ context: 'test', app: undefined }] }),
  ];
  expect(open({ rulesOnMain, counter: undefined }).map(({ part, about }) => [part, about])).toEqual([
    ['other-rule', 'office pull_request'],
    ['other-rule', 'office required_signatures'],
    ['other-rule', 'office required_status_checks'],
    ['counter', undefined],
  ]);
});

test.each([
  [
    { enabled: false, allowed: 'all', selected: undefined },
    { allowed: 'all', selected: undefined },
  ],
  [
    { enabled: true, allowed: 'local_only', selected: undefined },
    { allowed: 'selected', selected: { githubOwned: true, verified: false, patterns: [] } },
  ],
  [
    {
      enabled: true,
      allowed: 'selected',
      selected: { githubOwned: false, verified: true, patterns: ['a/*'] },
    },
    { allowed: 'selected', selected: { githubOwned: true, verified: true, patterns: ['a/*'] } },
  ],
] as const)('of actions %j as little is allowed beside what is as the workflows need', (actions, wanted) => {
  expect(open({ actions })).toEqual([
    { part: 'actions', is: 'change', change: { do: 'set-actions', ...wanted } },
  ]);
});

test('the counter is switched on last, only once what it needs stands, and for nothing else', () => {
  const off = { counter: undefined };
  expect(open(off)).toEqual([{ part: 'counter', is: 'change', change: { do: 'create-variable' } }]);
  expect(open({ counter: 'off' })).toMatchObject([{ change: { do: 'update-variable' } }]);
  // Answers come later without a policy, a site can lie elsewhere, and nothing need be tried.
  expect(open({ hasIssues: false })).toMatchObject([{ part: 'issues', is: 'change' }]);
  const untried = new Map([...WHOLE.workflows, ['prove.yml', 'missing'] as const]);
  for (const less of [{ policies: 'not-offered' }, { pages: 'not-offered' }, { workflows: untried }] as const)
    expect(open({ ...off, ...less }).at(-1)).toMatchObject({ part: 'counter', is: 'change' });
  const without = { ...off, rulesets: 'not-offered' } as const;
  expect(open(without).at(-1)).toEqual({ part: 'counter', is: 'by-hand', why: 'waits' });
  expect(open({ ...off, repository: { ...PUBLIC, defaultBranch: 'master' } })).toMatchObject([
    { part: 'branch', about: 'master', is: 'by-hand' },
    { part: 'counter', is: 'by-hand' },
  ]);
  expect(isReady(setupPlan({ ...WHOLE, ...off }))).toBe(true);
  expect(isReady(setupPlan({ ...WHOLE, ...off, labels: [] }))).toBe(false);
});

test('an office may say nothing of where its repository is, or say it as forges do', () => {
  const claim = { visibility: '公开', url: undefined } as const;
  expect(setupRefusals(PUBLIC, claim)).toEqual([]);
  for (const url of [`${PUBLIC.address}/`, `${PUBLIC.address}.git`, PUBLIC.address.toUpperCase()])
    expect(setupRefusals(PUBLIC, { ...claim, url })).toEqual([]);
  expect(setupRefusals({ ...PRIVATE, visibility: 'internal' }, { ...claim, visibility: '私有' })).toEqual([]);
  expect(setupRefusals({ ...PUBLIC, isPersonal: true }, claim)).toEqual([]);
  expect(setupRefusals(PUBLIC, { ...claim, url: `${PUBLIC.address}-2` })).toMatchObject([{ why: 'address' }]);
});
