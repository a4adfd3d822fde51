import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '#days/day.ts';
import { markIn } from './issue-body.ts';
import { overduePlan } from './plan.ts';
import { ForgeModel, wantedIssue, wantedOn, type ModelIssue } from './testing/forge-model.ts';
import type { WantedIssue } from './wanted-issue.ts';

const KEYS = ['duty:a', 'duty:b', 'duty:c', 'soon:unit/jia'] as const;

/** What happens on a forge between two looks of a test. */
type Happening =
  | { readonly what: 'owed'; readonly key: number; readonly is: boolean; readonly version: string }
  | { readonly what: 'day' }
  /** A run, cut off after so many changes. */
  | { readonly what: 'run'; readonly cut: number }
  | {
      readonly what:
        | 'close'
        | 'reopen'
        | 'rename'
        | 'relabel'
        | 'lock'
        | 'unlock'
        | 'comment'
        | 'copy'
        | 'double'
        | 'unmark'
        | 'transfer';
      readonly at: number;
    };

const happening: fc.Arbitrary<Happening> = fc.oneof(
  fc.record({
    what: fc.constant('owed' as const),
    key: fc.nat({ max: KEYS.length - 1 }),
    is: fc.boolean(),
    version: fc.constantFrom('1', '2', '3'),
  }),
  fc.record({ what: fc.constant('day' as const) }),
  fc.record({ what: fc.constant('run' as const), cut: fc.nat({ max: 6 }) }),
  fc.record({ what: fc.constant('run' as const), cut: fc.constant(99) }),
  fc.record({
    what: fc.constantFrom(
      'close',
      'close',
      'reopen',
      'rename',
      'relabel',
      'lock',
      'unlock',
      'comment',
      'copy',
      'double',
      'unmark',
      'transfer',
    ),
    at: fc.nat({ max: 20 }),
  }),
);

/** A forge with its record and its day, to which things happen. */
class World {
  readonly forge = new ForgeModel();
  readonly owed = new Map<string, WantedIssue>();
  day = '2026-05-04';
  /** How many further issues of a key there may be at most: one for each that was taken away or made a second time. */
  readonly spare = new Map<string, number>();

  happen(one: Happening): void {
    switch (one.what) {
      case 'owed': {
        const key = KEYS[one.key] ?? KEYS[0];
        if (one.is)
          this.owed.set(
            key,
            wantedIssue(key, one.version, { covers: key.startsWith('soon') ? [one.version] : [] }),
          );
        else this.owed.delete(key);
        return;
      }
      case 'day':
        this.day = addDays(this.day, 1);
        return;
      case 'run':
        this.run(one.cut);
        return;
      default:
        this.#person(one.what, one.at);
    }
  }

  run(cut: number): number {
    const { steps } = overduePlan(this.wanted(), this.forge.standing());
    for (const step of steps.slice(0, cut)) this.forge.make(step, this.day);
    return steps.length;
  }

  wanted() {
    return wantedOn(this.day, [...this.owed.values()]);
  }

  own(key: string): readonly ModelIssue[] {
    return this.forge.issues.filter((issue) => issue.isBots && markIn(issue.body)?.key === key);
  }

  #person(what: Extract<Happening, { readonly at: number }>['what'], at: number): void {
    const { forge, day } = this;
    const issue = forge.issues[at % Math.max(1, forge.issues.length)];
    if (issue === undefined) return;
    const { number, body } = issue;
    const key = markIn(body)?.key ?? '';
    switch (what) {
      case 'close':
      case 'reopen': {
        if (issue.isOpen === (what === 'reopen')) return;
        forge.change(number, { isOpen: what === 'reopen' });
        forge.turn(number, { what: what === 'close' ? 'closed' : 'reopened', isBot: false, day });
        return;
      }
      case 'rename':
        forge.change(number, { title: '改过的标题' });
        return;
      case 'relabel':
        forge.change(number, { labels: ['紧急', '滞后'] });
        return;
      case 'lock':
      case 'unlock':
        forge.change(number, { isLocked: what === 'lock' });
        return;
      case 'comment':
        forge.change(number, {});
        return;
      case 'copy':
        forge.write({ title: issue.title, body, labels: issue.labels, isBots: false });
        return;
      case 'double':
        if (!issue.isBots) return;
        forge.write({ title: issue.title, body, labels: issue.labels, isBots: true });
        this.#allow(key);
        return;
      case 'unmark':
        forge.change(number, { body: body.replace(/^<!--.*?-->/u, '') });
        if (issue.isBots) this.#allow(key);
        return;
      case 'transfer':
        forge.issues = forge.issues.filter((other) => other !== issue);
        if (issue.isBots) this.#allow(key);
    }
  }

  #allow(key: string): void {
    this.spare.set(key, (this.spare.get(key) ?? 0) + 1);
  }
}

/** Whether the bot may leave a wanted issue closed: somebody closed it today, or after it was opened again, or locked it. */
function isRespected({ turns, isLocked, isOpen }: ModelIssue, day: string): boolean {
  if (isOpen) return false;
  const last = turns.findLast(({ what }) => what === 'closed');
  const again = turns.some(({ what, isBot }) => what === 'reopened' && isBot);
  return isLocked || (last?.isBot === false && (again || last.day === day));
}

const PER_ISSUE = 40;

test('whatever people do, whatever the record says and wherever runs are cut off, it comes to one issue a duty and nothing else', () => {
  fc.assert(
    fc.property(fc.array(happening, { maxLength: PER_ISSUE }), (happenings) => {
      const world = new World();
      const { forge, owed } = world;
      for (const one of happenings) world.happen(one);
      const strangers = forge.issues.filter(({ isBots }) => !isBots);
      for (let n = 0; world.run(99) > 0; n += 1) expect(n).toBeLessThan(2);

      // Run once more, nothing is done.
      expect(overduePlan(world.wanted(), forge.standing()).steps).toEqual([]);
      // What is not the bot's is as it was, whatever it says of itself.
      expect(forge.issues.filter(({ isBots }) => !isBots)).toEqual(strangers);
      const open = forge.issues.filter(({ isBots, isOpen }) => isBots && isOpen);
      for (const issue of open) expect([...owed.keys()]).toContain(markIn(issue.body)?.key);
      for (const [key, wanted] of owed) {
        const own = world.own(key);
        const standing = own.filter(({ isOpen }) => isOpen);
        if (standing.length === 0 && key.startsWith('duty:'))
          expect(own.some((issue) => isRespected(issue, world.day))).toBe(true);
        expect(standing.length).toBeLessThanOrEqual(1);
        for (const { isLocked, title, body, labels } of standing) {
          if (isLocked) continue;
          expect(title).toBe(wanted.title);
          expect(body).toContain(wanted.text);
          expect(labels).toEqual(expect.arrayContaining([...wanted.labels]));
          expect(labels).not.toContain('滞后');
        }
        expect(own.length).toBeLessThanOrEqual(1 + (world.spare.get(key) ?? 0));
      }
    }),
    { numRuns: 2000 },
  );
});

test('what a person closed is opened again at most once, and never on the same day', () => {
  fc.assert(
    fc.property(fc.array(happening, { maxLength: PER_ISSUE }), (happenings) => {
      const world = new World();
      for (const one of happenings) world.happen(one);
      for (const { turns, body, isBots } of world.forge.issues) {
        if (!isBots || !(markIn(body)?.key ?? '').startsWith('duty:')) continue;
        const answers = turns.flatMap((turn, n) => {
          const before = turns.slice(0, n).findLast(({ what }) => what === 'closed');
          return turn.what === 'reopened' && turn.isBot && before?.isBot === false ? [{ turn, before }] : [];
        });
        expect(answers.length).toBeLessThanOrEqual(1);
        for (const { turn, before } of answers) expect(turn.day > before.day).toBe(true);
      }
    }),
    { numRuns: 2000 },
  );
});

test('a day later what was closed today is opened again, once', () => {
  const world = new World();
  world.happen({ what: 'owed', key: 0, is: true, version: '1' });
  world.run(99);
  world.happen({ what: 'close', at: 0 });
  expect(world.run(99)).toBe(0);
  world.happen({ what: 'day' });
  expect(world.run(99)).toBe(1);
  expect(world.own('duty:a')).toMatchObject([
    { isOpen: true, said: [expect.stringContaining('重新打开一次')] },
  ]);
  world.happen({ what: 'close', at: 0 });
  for (let day = 0; day < 5; day += 1) {
    world.happen({ what: 'day' });
    expect(world.run(99)).toBe(0);
  }
  expect(world.own('duty:a')).toMatchObject([{ isOpen: false }]);
});
