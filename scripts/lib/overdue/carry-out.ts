import type { Octokit } from '@octokit/rest';
import { addressed } from '#forge/overdue/issue-body.ts';
import type { IssueFields, IssueText, IssueStep } from '#forge/overdue/step.ts';
import type { Bot } from '../forge/bot.ts';
import { causeOf, type Cause } from '../forge/forge-fault.ts';
import { isStatus, type Repo } from '../forge/forge-repo.ts';

/** Who carries out, where. */
export interface Errand {
  readonly octokit: Octokit;
  readonly repo: Repo;
  readonly bot: Bot;
}

/** What became of a step. */
export type Carried = { readonly step: IssueStep } & (
  | { readonly is: 'done'; readonly number: number | undefined }
  | { readonly is: 'failed'; readonly cause: Cause }
  /** Not begun, since the forge was in no state to go on with. */
  | { readonly is: 'left' }
);

/**
 * Makes the changes of a plan, one after the other. What one thing refuses is told, and the others are made; where the
 * forge does not answer, or forbids all, the rest is left. Each may have been made though it is told as failed: the next
 * plan reads what stands.
 */
export async function carryOut(errand: Errand, steps: readonly IssueStep[]): Promise<readonly Carried[]> {
  const carried: Carried[] = [];
  const logins = new Map<number, string | undefined>();
  let isOver = false;
  for (const step of steps) {
    if (isOver) {
      carried.push({ step, is: 'left' });
      continue;
    }
    try {
      carried.push({ step, is: 'done', number: await make(errand, step, logins) });
    } catch (error) {
      const cause = causeOf(error);
      carried.push({ step, is: 'failed', cause });
      isOver = !isOfOneThing(cause);
    }
  }
  return carried;
}

/** Whether a refusal is about the one issue alone. */
function isOfOneThing(cause: Cause): boolean {
  return cause.sort === 'status' && [404, 410, 422].includes(cause.status);
}

type Logins = Map<number, string | undefined>;

async function make(errand: Errand, step: IssueStep, logins: Logins): Promise<number | undefined> {
  const { octokit, repo } = errand;
  const { issues } = octokit.rest;
  switch (step.do) {
    case 'create-label': {
      const { name, colour: color, description } = step;
      await issues.createLabel({ ...repo, name, color, description });
      return undefined;
    }
    case 'create': {
      const { title, ...rest } = await written(errand, step.fields, logins);
      const { data } = await issues.create({ ...repo, title: title ?? step.fields.title, ...rest });
      return data.number;
    }
    case 'update':
    case 'blank':
      await issues.update({
        ...repo,
        issue_number: step.number,
        ...(await written(errand, step.fields, logins)),
      });
      return step.number;
    case 'reopen':
      await say(errand, step.number, step.word);
      await issues.update({
        ...repo,
        issue_number: step.number,
        state: 'open',
        ...(await written(errand, step.fields, logins)),
      });
      return step.number;
    case 'close':
      await say(errand, step.number, step.word);
      await issues.update({
        ...repo,
        issue_number: step.number,
        state: 'closed',
        state_reason: step.reason,
        ...(await written(errand, step.fields, logins)),
      });
      return step.number;
  }
}

interface Written {
  readonly title?: string;
  readonly body?: string;
  readonly labels?: string[];
  readonly assignees?: string[];
}

async function written(
  errand: Errand,
  { title, text, labels, assignees }: IssueFields,
  logins: Logins,
): Promise<Written> {
  return {
    ...(title === undefined ? {} : { title }),
    ...(text === undefined ? {} : { body: await bodyOf(errand, text, logins) }),
    ...(labels === undefined ? {} : { labels: [...labels] }),
    ...(assignees === undefined ? {} : { assignees: [...assignees] }),
  };
}

/** With those whom it calls by name, as they are called now: a login can be renamed and taken, the number cannot. */
async function bodyOf({ octokit }: Errand, { body, mentions }: IssueText, logins: Logins): Promise<string> {
  const called: string[] = [];
  for (const id of mentions) {
    if (!logins.has(id)) logins.set(id, await loginOf(octokit, id));
    const login = logins.get(id);
    if (login !== undefined) called.push(login);
  }
  return addressed(body, called);
}

async function loginOf(octokit: Octokit, id: number): Promise<string | undefined> {
  try {
    const { data } = await octokit.rest.users.getById({ account_id: id });
    return data.login;
  } catch (error) {
    if (isStatus(error, 404)) return undefined;
    throw error;
  }
}

/** Says a word below an issue, unless a run that was cut off has said it last. */
async function say({ octokit, repo, bot }: Errand, number: number, word: string): Promise<void> {
  if (word === '') return;
  const said = await octokit.paginate(octokit.rest.issues.listComments, {
    ...repo,
    issue_number: number,
    per_page: 100,
  });
  const last = said.findLast(({ user }) => user?.id === bot.id);
  if (last?.body === word) return;
  await octokit.rest.issues.createComment({ ...repo, issue_number: number, body: word });
}
