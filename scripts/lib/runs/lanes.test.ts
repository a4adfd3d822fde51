import { expect, test } from 'vitest';
import { runInLanes, type LaneStep } from './lanes.ts';

interface Named extends LaneStep<Named> {
  readonly name: string;
  readonly ends: number;
}

/** What began and ended, in order, where each step takes so many turns of the queue. */
async function course(steps: readonly Named[], lanes: number): Promise<readonly string[]> {
  const told: string[] = [];
  await runInLanes(steps, lanes, async ({ name, ends }) => {
    told.push(`+${name}`);
    for (let turn = 0; turn < ends; turn += 1) await new Promise(setImmediate);
    told.push(`-${name}`);
  });
  return told;
}

const long: Named = { name: 'long', ends: 40 };
const short: Named = { name: 'short', ends: 5 };
const made: Named = { name: 'made', ends: 20 };
const reads: Named = { name: 'reads', ends: 5, after: made };

test('a free lane takes the next step, so many at a time', async () => {
  expect(await course([long, short, made], 2)).toEqual([
    ...['+long', '+short', '-short', '+made', '-made', '-long'],
  ]);
  expect(await course([long, short], 1)).toEqual(['+long', '-long', '+short', '-short']);
});

test('a step that waits lets others go first, and begins once the other is over', async () => {
  expect(await course([reads, made, short], 2)).toEqual([
    ...['+made', '+short', '-short', '-made', '+reads', '-reads'],
  ]);
});

test('a fault of a step is handed on', async () => {
  const fault = new Error('broken');
  await expect(runInLanes([short, long], 2, () => Promise.reject(fault))).rejects.toBe(fault);
});

test('a step that waits for what never runs is told, and so are steps that wait for each other', async () => {
  await expect(course([reads], 2)).rejects.toThrow('not run');
  const one: { name: string; ends: number; after?: Named } = { name: 'one', ends: 0 };
  const two: Named = { name: 'two', ends: 0, after: one };
  one.after = two;
  await expect(course([one, two], 2)).rejects.toThrow('each other');
});
