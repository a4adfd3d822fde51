import { said, valueWords } from '#wording/problems/phrases.ts';
import type { Account } from '#record/schema/account.ts';
import type { Entry } from '#record/schema/entry.ts';
import { compareText } from '#record/schema/problem.ts';
import { check, type Finding, found } from '../check/check.ts';
import type { CheckIndex } from '../check/check-index.ts';

/** An account with whom it belongs to and where that stands. */
interface Held {
  readonly account: Account;
  readonly holder: string;
  readonly entry: Entry<unknown>;
  readonly path: readonly PropertyKey[];
}

/** A GitHub account belongs to one unit or post at a time, so that what it hands in is one hand's; it does not end before it begins. */
export const accountTwice = check({
  code: 'account-twice',
  severity: 'error',
  words: {
    title: '账号登记有冲突',
    message: (p) =>
      said(p, 'at') === 'until'
        ? `发现账号“${said(p, 'login')}”的截止日期${valueWords(p)}早于开始日期${said(p, 'before')}`
        : `发现账号${valueWords(p)}（${said(p, 'login')}）同一段时间已经登记给${said(p, 'before')}`,
    expected: (p) =>
      said(p, 'at') === 'until' ? '截止日期不早于开始日期' : '一个账号同一天只属于一个单位或者一个岗位',
    fix: (p) =>
      said(p, 'at') === 'until'
        ? '请核对 from 和 until'
        : '请核对数字编号；账号转给别的单位、岗位的，在原来的一条写 until（最后一天），新的一条从第二天起',
    example: {
      wrong: 'accounts: [{ from: 2026-01-05, id: 9000000001, login: example-a }]  # 两个单位都这样写',
      right:
        'accounts: [{ from: 2026-01-05, until: 2026-04-30, id: 9000000001, login: example-a }]  # 另一个单位 from: 2026-05-01',
    },
  },
  *find(index): Generator<Finding> {
    const held = [...accountsIn(index)].sort((a, b) => compareText(a.account.from, b.account.from));
    /** By id, of those that began before, the one that ends last. */
    const longest = new Map<number, Held>();
    for (const one of held) {
      const { id, from } = one.account;
      const before = longest.get(id);
      if (lastDay(one) < from) yield finding(one, 'until', from);
      else if (before !== undefined && from <= lastDay(before)) yield finding(one, 'id', before.holder);
      if (before === undefined || lastDay(one) > lastDay(before)) longest.set(id, one);
    }
  },
});

function* accountsIn({ ledger }: CheckIndex): Generator<Held> {
  for (const entry of ledger.office)
    for (const [n, { name: holder, accounts = [] }] of entry.value.posts.entries())
      for (const [m, account] of accounts.entries())
        yield { account, holder, entry, path: ['posts', n, 'accounts', m] };
  for (const entry of ledger.unit) {
    const { id, names, accounts = [] } = entry.value;
    for (const [n, account] of accounts.entries())
      yield { account, holder: names.at(-1)?.name ?? id, entry, path: ['accounts', n] };
  }
}

function lastDay({ account }: Held): string {
  return account.until ?? '9999-12-31';
}

function finding({ account, entry, path }: Held, at: 'id' | 'until', before: string): Finding {
  return found(entry, [...path, at], { at, before, login: account.login });
}
