/** What the counter takes for granted of a forge, in the order in which it is told. */
export const ASSUMPTIONS = [
  /** The counter is started by a pull request at once, and not only by the timer. */
  'policy',
  /** A commit of a run's token, made without an author of its own, is signed by the forge. */
  'signed',
  /** A branch under the rules takes a commit with the status of a run, and none without it. */
  'status',
  /** A branch under the rules moves only forward. */
  'forward',
  /** When something was pushed to a fork can be read. */
  'push-time',
  /** How the text of an issue was edited, when and by whom, can be read. */
  'edits',
  /** A request from a fork is shown as merged once its head is a parent of what the branch moves to. */
  'merged',
  /** A run's token starts the publishing. */
  'dispatch',
] as const;

export type Assumption = (typeof ASSUMPTIONS)[number];

/** Why an assumption did not hold, or could not be tried. */
export const REASONS = [
  /** A policy, or the forge's own default, forbids the event. */
  'blocked',
  'unsigned',
  /** The commit with the status was refused. */
  'refused',
  /** The commit without the status was taken. */
  'taken',
  /** The branch went back, or to the side. */
  'went-back',
  'unreadable',
  /** It stayed open. */
  'open',
  /** No run began. */
  'no-run',
  /** Nobody has forked the repository, or no fork can be used for it. */
  'no-fork',
  /** The branch was under no rules: the plan does not offer them, or somebody started the workflow by hand. */
  'no-rules',
  /** The publishing is at work: another start could push one out that waits. */
  'busy',
  /** The workflow that tries is not on main, or switched off. */
  'no-workflow',
  /** The run ended without telling. */
  'no-result',
  /** The forge refused in another way. */
  'fault',
] as const;

export type Reason = (typeof REASONS)[number];

/** What a try found. */
export type Finding =
  | { readonly assumption: Assumption; readonly found: 'held' }
  | {
      readonly assumption: Assumption;
      readonly found: 'not-held' | 'untried';
      readonly why: Reason;
      /** What the forge said. */
      readonly said?: string;
    };

/** The findings in the order of the assumptions; one of which nothing is told could not be tried, for this reason. */
export function inOrder(findings: readonly Finding[], otherwise: Reason): readonly Finding[] {
  return ASSUMPTIONS.map(
    (assumption): Finding =>
      findings.find((finding) => finding.assumption === assumption) ?? {
        assumption,
        found: 'untried',
        why: otherwise,
      },
  );
}
