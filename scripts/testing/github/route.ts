import type { RestEndpointMethodTypes } from '@octokit/rest';
import type { Answer } from './answers.ts';
import type { JsonObject } from './json.ts';
import type { Account, Repository, Token, World } from './world.ts';

/** A request that is let in: its form is right, and its token may see the repository. */
export interface Call {
  readonly world: World;
  /** Undefined where nobody says who they are. */
  readonly token: Token | undefined;
  /** The address that was asked, in full. */
  readonly url: string;
  /** What was asked before. */
  readonly askings: readonly { readonly by: string | undefined }[];
}

/** A call about a repository that its token may see. */
export interface RepositoryCall extends Call {
  readonly repository: Repository;
}

/** What an operation does. It throws a `Refusal` where GitHub would refuse. */
export type Route<C extends Call = RepositoryCall> = (call: C, given: JsonObject) => Answer;

type Groups = RestEndpointMethodTypes;

/** The values of a request as Octokit has them for its methods. */
export type Given<G extends keyof Groups, M extends keyof Groups[G]> = Groups[G][M] extends {
  parameters: infer P;
}
  ? P
  : never;

/** A route whose values have the type that Octokit gives them: the description has been held against them before. */
export function on<G extends keyof Groups, M extends keyof Groups[G], C extends Call = RepositoryCall>(
  does: (call: C, given: Given<G, M>) => Answer,
): Route<C> {
  return (call, given) => does(call, given as unknown as Given<G, M>);
}

/** Who calls, where only somebody with a token is let in. */
export function callerOf({ token }: Call): Account {
  if (!token) throw new Error('nobody calls');
  return token.account;
}
