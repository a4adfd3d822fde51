import { expect, test } from 'vitest';
import {
  officeRoot,
  setUpAs,
  states,
  stateOf,
  unsetGithub,
  WHOLE,
  WRITES,
  writes,
} from '../../testing/offices/setup-office.ts';

test('a change that the forge refuses is told with its words, the others are made, and the switch waits', async () => {
  const github = await unsetGithub();
  github.fail({ kind: 'status', status: 422, message: '不行' }, { operation: 'repos/create-repo-ruleset' });
  github.fail({ kind: 'status', status: 500 }, { operation: 'actions/create-repo-policy' });
  const found = await setUpAs(github, officeRoot());
  expect(states(found)).toMatchObject({
    policy: 'refused',
    ruleset: 'refused',
    'label 登记': 'made',
    pages: 'made',
    counter: 'by-hand',
  });
  expect(found.outcomes.find(({ part }) => part === 'ruleset')).toMatchObject({
    cause: { sort: 'status', status: 422, message: expect.stringContaining('不行') as unknown },
  });
  expect(states(await setUpAs(github, officeRoot()))).toMatchObject({ counter: 'made' });
  expect(await stateOf(github)).toEqual(WHOLE);
});

test('a limit, an error or a lost answer at a question is waited out in the same run', async () => {
  const github = await unsetGithub();
  github.fail({ kind: 'secondary-limit', retryAfter: 30 }, { operation: 'repos/create-repo-ruleset' });
  github.fail({ kind: 'secondary-limit', retryAfter: 30 }, { operation: 'repos/get' });
  github.fail({ kind: 'status', status: 503 }, { operation: 'repos/get-pages', times: 2 });
  github.fail({ kind: 'dropped-before' }, { operation: 'actions/get-repo-variable' });
  github.fail({ kind: 'silent' }, { operation: 'repos/get-branch-rules' });
  expect(states(await setUpAs(github, officeRoot(), { patience: 1000 }))).toMatchObject({ counter: 'made' });
  expect(await stateOf(github)).toEqual(WHOLE);
});

test.each([
  { kind: 'dropped-after' } as const,
  { kind: 'dropped-before' } as const,
  { kind: 'status', status: 500 } as const,
])('with every write lost once ($kind), further runs end in the same state', async (failure) => {
  const data = officeRoot();
  const github = await unsetGithub();
  const lost = WRITES.map((operation) => github.fail(failure, { operation }));
  const first = states(await setUpAs(github, data));
  // What was done and not answered is read back, and told as it is.
  expect(first).toMatchObject(
    failure.kind === 'dropped-after'
      ? { policy: 'made', counter: 'made' }
      : { policy: 'refused', counter: 'by-hand' },
  );
  await setUpAs(github, data);
  await setUpAs(github, data);
  expect(lost.map(({ met }) => met)).toEqual(WRITES.map(() => 1));
  expect(await stateOf(github)).toEqual(WHOLE);
});

test('cut off after any write, a further run ends in the same state', async () => {
  const data = officeRoot();
  for (let cut = 0; cut <= WRITES.length; cut += 1) {
    const github = await unsetGithub({ people: { boss: 'admin' } });
    // From there on nothing of this run gets through any more.
    const dead = { kind: 'dropped-before' } as const;
    const operation = WRITES[cut - 1];
    const cutOff = (): void => void github.fail(dead, { by: 'boss', times: 999 });
    if (operation === undefined) cutOff();
    else github.fail({ kind: 'meanwhile', does: cutOff }, { operation, by: 'boss' });
    await setUpAs(github, data, { login: 'boss' }).catch(() => undefined);
    expect(writes(github).filter(({ status }) => status !== undefined)).toHaveLength(cut);
    await setUpAs(github, data);
    expect(await stateOf(github)).toEqual(WHOLE);
  }
});
