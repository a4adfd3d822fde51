import { section, type Debtor } from '#engine/duties/debtors.ts';
import type { Context } from '#engine/dossier/context.ts';
import type { Duty } from '#engine/duties/duty.ts';
import type { Ledger } from '#record/ledger.ts';
import { isInForce } from '../submission/hand.ts';

/** Who is urged for a duty: the section also for what it owes like any unit, so that it is urged in one place. */
export function urgedFor(context: Context, { who }: Pick<Duty, 'who'>): Debtor {
  return who.kind === 'unit' && who.id === context.office.secretariat ? section(context) : who;
}

/**
 * The numbers of the accounts that are registered on a day for whoever owes something: of a unit its own; of the
 * section its own and those of its posts; of a post its own; of the leaders together those of each.
 */
export function debtorAccounts(
  { office: [office], unit }: Pick<Ledger, 'office' | 'unit'>,
  { kind, id }: Debtor,
  day: string,
): readonly number[] {
  const posts = office?.value.posts ?? [];
  const own = unit.find(({ value }) => value.id === id)?.value.accounts;
  const lists = ((): readonly (typeof own)[] => {
    switch (kind) {
      case 'unit':
        return [own];
      case 'section':
        return [own, ...posts.filter((post) => post.unit === id).map(({ accounts }) => accounts)];
      case 'post':
        return posts.filter((post) => post.id === id).map(({ accounts }) => accounts);
      case 'leaders':
        return posts.filter(({ role }) => LEADERS.has(role)).map(({ accounts }) => accounts);
    }
  })();
  const numbers = lists.flatMap((accounts = []) => accounts.filter((one) => isInForce(one, day)));
  return [...new Set(numbers.map((account) => account.id))];
}

const LEADERS: ReadonlySet<string> = new Set(['主要领导', '分管领导']);
