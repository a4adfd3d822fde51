import { noReplyAddress } from '../shapes/account-shapes.ts';
import { GITHUB_ADDRESS } from '../shapes/commit-shapes.ts';
import { writeCommit, type Signature } from './commits.ts';
import { isActions, type Account, type Repository, type World } from '../world.ts';

interface NewCommit {
  readonly tree: string;
  readonly parents: readonly string[];
  readonly message: string;
  readonly author?: Written | undefined;
  readonly committer?: Written | undefined;
}

/** Who is written into a commit. */
interface Written {
  readonly name?: string;
  readonly email?: string;
  readonly date?: string;
}

/**
 * Writes the commit of an API call and returns its name. GitHub signs what the token of a run commits, but only where
 * it is told nobody else's name: an author alone is the committer too, and keeps it from signing.
 */
export function makeCommit(world: World, repository: Repository, by: Account, commit: NewCommit): string {
  const { tree, parents, message, author, committer } = commit;
  const own: Signature = { name: by.login, email: noReplyAddress(by), date: world.now };
  const isSigned = isActions(by) && author === undefined && committer === undefined;
  const sha = writeCommit(repository.objects, {
    tree,
    parents,
    message,
    author: filled(author, own),
    committer: isSigned
      ? { name: 'GitHub', email: GITHUB_ADDRESS, date: world.now }
      : filled(committer ?? author, own),
    signature: isSigned ? SIGNATURE : undefined,
  });
  if (isSigned) world.signed.add(sha);
  return sha;
}

function filled({ name, email, date }: Written = {}, own: Signature): Signature {
  return {
    name: name ?? own.name,
    email: email ?? own.email,
    date: date === undefined ? own.date : new Date(date).toISOString().replace('.000Z', 'Z'),
  };
}

/** Where GitHub's own signature would stand: nobody but GitHub can write one. */
export const SIGNATURE = [
  '-----BEGIN PGP SIGNATURE-----',
  '',
  "This stands for GitHub's signature.",
  '-----END PGP SIGNATURE-----',
  '',
].join('\n');
