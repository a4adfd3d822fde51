import type { Account } from '../../schema/account.ts';
import type { Entry } from '../../entry.ts';
import { compareText } from '../../problem.ts';
import { check, type Finding, found } from '../check.ts';
import type { CheckIndex } from '../check-index.ts';

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
