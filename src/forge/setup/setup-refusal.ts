import type { RepositoryFacts } from './repository-state.ts';

/** What an office says of its repository in `office.yaml`. */
export interface OfficeClaim {
  readonly visibility: '公开' | '私有';
  readonly url: string | undefined;
}

/** Why a repository is not set up at all. */
export type Refusal =
  /** Whoever asks may not administer it. */
  | { readonly why: 'not-admin' }
  /** A person's private one: everybody who can read it can write. */
  | { readonly why: 'personal-private' }
  /** The office says that it is public and it is not, or the other way. */
  | { readonly why: 'visibility'; readonly claimed: '公开' | '私有'; readonly found: '公开' | '私有' }
  /** The office names another. */
  | { readonly why: 'address'; readonly claimed: string; readonly found: string };

/** Why this repository is not set up for this office; empty where it can be. */
export function setupRefusals(repository: RepositoryFacts, claim: OfficeClaim): readonly Refusal[] {
  const { isAdmin, isPersonal, visibility, address } = repository;
  const found = visibility === 'public' ? '公开' : '私有';
  const refusals: Refusal[] = [];
  if (!isAdmin) refusals.push({ why: 'not-admin' });
  if (isPersonal && found === '私有') refusals.push({ why: 'personal-private' });
  if (claim.visibility !== found) refusals.push({ why: 'visibility', claimed: claim.visibility, found });
  if (claim.url !== undefined && plainAddress(claim.url) !== plainAddress(address))
    refusals.push({ why: 'address', claimed: claim.url, found: address });
  return refusals;
}

/** Forges tell addresses apart neither by case nor by how they end. */
function plainAddress(address: string): string {
  return address.toLowerCase().replace(/(?:\.git)?\/*$/u, '');
}
