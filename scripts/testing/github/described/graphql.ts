import { readFileSync } from 'node:fs';
import { buildSchema, graphqlSync, GraphQLError, parse, validate } from 'graphql';
import { hasReadPermission, isVisible } from '../access.ts';
import { Refusal, type Answer } from '../answers.ts';
import type { Json, JsonObject } from '../json.ts';
import { repositoryOf, type Account, type Token, type World } from '../world.ts';

// GitHub's other API, as far as somebody asks for it: what became of an issue's text. Questions and answers are held
// to GitHub's own schema.

/** Where on a server it is asked. */
export function graphqlPath({ enterprise }: World): string {
  return enterprise === undefined ? '/graphql' : '/api/graphql';
}

const SCHEMA = buildSchema(readFileSync(new URL('github-api.graphql', import.meta.url), 'utf8'));

/** What GitHub answers to a question; throws `Refusal` to whoever has no token, and where the question is none. */
export function graphqlAnswer(world: World, token: Token | undefined, asked: Json | undefined): Answer {
  if (!token) throw new Refusal(401, 'This endpoint requires you to be authenticated.');
  const { query, variables } = asked as { query: string; variables?: JsonObject };
  const faults = validate(SCHEMA, parse(query));
  if (faults.length > 0) throw new Error(faults.map(({ message }) => message).join('; '));
  const { data, errors } = graphqlSync({
    schema: SCHEMA,
    source: query,
    variableValues: variables ?? {},
    rootValue: { repository: (given: { owner: string; name: string }) => repository(world, token, given) },
  });
  const reported = errors?.map((error) => {
    const type = error.extensions['type'];
    // What GitHub itself would not say is a fault of ours.
    if (typeof type !== 'string') throw new Error(error.message);
    return { type, path: [...(error.path ?? [])], message: error.message };
  });
  return { status: 200, body: JSON.parse(JSON.stringify({ data, errors: reported })) as JsonObject };
}

function repository(world: World, token: Token, { owner, name }: { owner: string; name: string }) {
  const found = repositoryOf(world, owner, name);
  if (!found || !isVisible(world, token, found))
    throw refused('NOT_FOUND', `Could not resolve to a Repository with the name '${owner}/${name}'.`);
  return {
    issue: ({ number }: { number: number }) => {
      if (!hasReadPermission(token, found, 'issues'))
        throw refused('FORBIDDEN', 'Resource not accessible by integration');
      const issue = found.issues.find((one) => one.number === number && one.pull === undefined);
      if (!issue)
        throw refused('NOT_FOUND', `Could not resolve to an Issue with the number of ${String(number)}.`);
      const edits = issue.edits.toReversed();
      return {
        lastEditedAt: edits[0]?.at ?? null,
        userContentEdits: ({ first = edits.length }: { first?: number }) => ({
          nodes: edits
            .slice(0, first)
            .map(({ at, by, body }) => ({ editedAt: at, diff: body, editor: actor(by) })),
        }),
      };
    },
  };
}

function actor({ id, login, type }: Account) {
  return { __typename: type === 'Bot' ? 'Bot' : 'User', login, databaseId: id };
}

function refused(type: 'NOT_FOUND' | 'FORBIDDEN', message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { type } });
}
