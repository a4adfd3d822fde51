import type { Account } from '#record/schema/account.ts';
import type { Post } from '#record/schema/office.ts';
import type { Ledger } from '#record/ledger.ts';

/** Whose hand it is: an account of a unit, or of a post, which may belong to a unit. */
export interface Hand {
  /** GitHub's number of the account. */
  readonly account: number;
  readonly unit: string | undefined;
  readonly post: Post | undefined;
  /** Of the section: its unit's own, a post in it, or a 督查岗. */
  readonly isSection: boolean;
}

/** The hand of an account on a day, as the register has it; undefined where it is nobody's. By number alone: a login can be renamed and taken. */
export function handOf(
  { office: [office], unit: units }: Pick<Ledger, 'office' | 'unit'>,
  account: number,
  day: string,
): Hand | undefined {
  const secretariat = office?.value.secretariat;
  for (const post of office?.value.posts ?? [])
    if (holds(post.accounts, account, day))
      return {
        account,
        unit: post.unit,
        post,
        isSection: post.role === '督查岗' || (post.unit !== undefined && post.unit === secretariat),
      };
  for (const { value } of units)
    if (holds(value.accounts, account, day))
      return { account, unit: value.id, post: undefined, isSection: value.id === secretariat };
  return undefined;
}

/** Whether an account is in the register at all, of whatever day. */
export function isRegistered({ office, unit }: Pick<Ledger, 'office' | 'unit'>, account: number): boolean {
  return registeredAccounts({ office, unit }).some(({ id }) => id === account);
}

/** The number under which a login is registered; undefined where it is not. */
export function accountOf(
  register: Pick<Ledger, 'office' | 'unit'>,
  login: string,
  day: string,
): number | undefined {
  return registeredAccounts(register).find(
    (one) => one.login.toLowerCase() === login.toLowerCase() && isInForce(one, day),
  )?.id;
}

/** Every entry of an account, of posts and units. */
function registeredAccounts({ office, unit }: Pick<Ledger, 'office' | 'unit'>): readonly Account[] {
  const lists = [
    ...office.flatMap(({ value }) => value.posts.map(({ accounts }) => accounts)),
    ...unit.map(({ value }) => value.accounts),
  ];
  return lists.flatMap((accounts = []) => accounts);
}

function holds(accounts: readonly Account[] | undefined, account: number, day: string): boolean {
  return accounts?.some((one) => one.id === account && isInForce(one, day)) === true;
}

/** Whether an account counts on a day. */
export function isInForce({ from, until }: Account, day: string): boolean {
  return from <= day && (until === undefined || day <= until);
}
