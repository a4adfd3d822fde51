import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aliveWords } from '#wording/commands/alive.ts';
import { aliveBody, aliveSteps, closedBody, isAliveText, type AliveIssue } from './alive-issue.ts';
import type { Finding } from './findings.ts';

const NOW = new Date('2026-12-01T04:43:00Z');
const FOUND: readonly Finding[] = [{ kind: 'missing', paths: ['editions/2026-05/v1.yaml'] }];
const issue = (number: number, more: Partial<AliveIssue> = {}): AliveIssue => ({
  number,
  title: aliveWords.title,
  body: aliveBody(FOUND),
  isOpen: true,
  closedByOther: undefined,
  ...more,
});
const closed = (number: number, closedByOther?: string) => issue(number, { isOpen: false, closedByOther });

describe('one issue', () => {
  test('is opened where something was found, and left as it is while it says the same', () => {
    expect(aliveSteps(FOUND, [], NOW)).toEqual([{ kind: 'create' }]);
    expect(aliveSteps(FOUND, [issue(7)], NOW)).toEqual([{ kind: 'nothing' }]);
    expect(aliveSteps(FOUND, [closed(3)], NOW)).toEqual([{ kind: 'create' }]);
  });

  test('is fixed where somebody renamed or edited it, or something else was found', () => {
    const update = [{ kind: 'update', number: 7 }];
    expect(aliveSteps(FOUND, [issue(7, { title: '别的' })], NOW)).toEqual(update);
    expect(aliveSteps(FOUND, [issue(7, { body: `${aliveBody(FOUND)}改` })], NOW)).toEqual(update);
    expect(aliveSteps([{ kind: 'unread', address: 'https://x.invalid/' }], [issue(7)], NOW)).toEqual(update);
  });

  test('is closed once all is well, and then nothing more happens', () => {
    expect(aliveSteps([], [issue(7)], NOW)).toEqual([{ kind: 'recovered', number: 7 }]);
    expect(aliveSteps([], [closed(7)], NOW)).toEqual([]);
  });

  test('that somebody closed stays so for a day, and is opened again where it still holds', () => {
    expect(aliveSteps(FOUND, [closed(7, '2026-11-30T04:44:00Z')], NOW)).toEqual([
      { kind: 'respect', number: 7 },
    ]);
    expect(aliveSteps(FOUND, [closed(7, '2026-11-30T04:43:00Z')], NOW)).toEqual([
      { kind: 'reopen', number: 7 },
    ]);
    expect(aliveSteps([], [closed(7, '2026-11-30T04:43:00Z')], NOW)).toEqual([]);
  });

  test('stays of several, the oldest', () => {
    expect(aliveSteps(FOUND, [issue(9), issue(7)], NOW)).toEqual([
      { kind: 'nothing' },
      { kind: 'duplicate', number: 9, of: 7 },
    ]);
    expect(aliveSteps([], [issue(9), issue(7)], NOW)).toEqual([
      { kind: 'recovered', number: 7 },
      { kind: 'duplicate', number: 9, of: 7 },
    ]);
  });
});

test('whatever stands, the steps lead to one open issue or to none, and a second time to nothing', () => {
  const standing = fc.uniqueArray(
    fc.record({
      number: fc.integer({ min: 1, max: 30 }),
      title: fc.constantFrom(aliveWords.title, '别的'),
      body: fc.constantFrom(aliveBody(FOUND), closedBody(aliveWords.recovered)),
      isOpen: fc.boolean(),
      closedByOther: fc.constantFrom(undefined, '2026-11-01T00:00:00Z'),
    }),
    { selector: ({ number }) => number, maxLength: 6 },
  );
  fc.assert(
    fc.property(standing, fc.boolean(), (issues, isWrong) => {
      const findings = isWrong ? FOUND : [];
      const after = applied(issues, findings);
      expect(after.filter(({ isOpen }) => isOpen)).toHaveLength(isWrong ? 1 : 0);
      expect(aliveSteps(findings, after, NOW).filter(({ kind }) => kind !== 'nothing')).toEqual([]);
    }),
  );
});

/** What stands once the steps were carried out, by the bot. */
function applied(issues: readonly AliveIssue[], findings: readonly Finding[]): readonly AliveIssue[] {
  const after = new Map(issues.map((each) => [each.number, each]));
  for (const step of aliveSteps(findings, issues, NOW)) {
    if (step.kind === 'create') after.set(99, issue(99));
    if (step.kind === 'update' || step.kind === 'reopen') after.set(step.number, issue(step.number));
    if (step.kind === 'recovered' || step.kind === 'duplicate') after.set(step.number, closed(step.number));
  }
  return [...after.values()];
}

test('its text is known by its first line, and nothing in it calls anybody or leads anywhere', () => {
  const body = aliveBody([
    { kind: 'unread', address: 'https://x.invalid/?@all#1' },
    { kind: 'extra', paths: ['editions/[x](javascript:1)', '@all'] },
  ]);
  expect([isAliveText(body), isAliveText(`x${body}`), isAliveText(closedBody('好'))]).toEqual([
    true,
    false,
    true,
  ]);
  expect(body).not.toMatch(/@|[^\\]\[|#\d/u);
});

test('of many paths ten are named and all are counted', () => {
  const paths = Array.from({ length: 25 }, (_, n) => `editions/p${String(n)}/v1.yaml`);
  const body = aliveBody([{ kind: 'extra', paths }]);
  expect(body).toContain('等25份');
  expect(body.match(/editions/gu)).toHaveLength(10);
});
