import type { Settled, WantedIssue } from './wanted-issue.ts';

/** What of an issue is written. Left out is left as it is. */
export interface IssueFields {
  readonly title?: string;
  readonly labels?: readonly string[];
  readonly text?: IssueText;
  /** Whom the forge is asked to name, by login; empty takes away whom it names. */
  readonly assignees?: readonly string[];
}

/** The text of an issue before it is known what those are called whom it addresses. */
export interface IssueText {
  readonly body: string;
  /** Numbers of the accounts that are called by name in it, since the forge lets nobody name them otherwise. */
  readonly mentions: readonly number[];
}

/** Why an issue is closed though its duty is still owed, or unknown. */
export type Misplaced = { readonly why: 'duplicate'; readonly of: number } | { readonly why: 'unknown' };

/** One change on the forge, in the order in which they are made. */
export type IssueStep =
  | {
      readonly do: 'create-label';
      readonly name: string;
      readonly colour: string;
      readonly description: string;
    }
  | { readonly do: 'create'; readonly wanted: WantedIssue; readonly fields: Required<IssueFields> }
  | {
      readonly do: 'update';
      readonly number: number;
      readonly wanted: WantedIssue;
      readonly fields: IssueFields;
    }
  | {
      readonly do: 'reopen';
      readonly number: number;
      readonly wanted: WantedIssue;
      readonly fields: IssueFields;
      /** Said below it before; empty where nothing may be said. */
      readonly word: string;
    }
  /** Takes out of a closed issue what may not be told any more. */
  | { readonly do: 'blank'; readonly number: number; readonly key: string; readonly fields: IssueFields }
  | {
      readonly do: 'close';
      readonly number: number;
      readonly key: string | undefined;
      readonly because: Settled | Misplaced;
      /** Said below it before; empty where nothing may be said. */
      readonly word: string;
      readonly reason: 'completed' | 'not_planned';
      readonly fields: IssueFields;
    };

/** How many requests a step takes at most: what is said is first looked for, and whoever is called by name is asked for. */
export function requestsOf(step: IssueStep): number {
  const said = step.do === 'close' || step.do === 'reopen' ? 2 : 0;
  const named = 'fields' in step ? (step.fields.text?.mentions.length ?? 0) : 0;
  return 1 + said + named;
}

/** What is to be done, and what needs nothing. */
export interface Plan {
  readonly steps: readonly IssueStep[];
  /** How many further steps are left to the next run. */
  readonly left: number;
  /** The wanted issues that stand open, each with its number. */
  readonly standing: readonly { readonly wanted: WantedIssue; readonly number: number }[];
  /** The wanted issues that are closed and left so: somebody closed them, or it is not known yet who did. */
  readonly respected: readonly { readonly wanted: WantedIssue; readonly number: number }[];
}
