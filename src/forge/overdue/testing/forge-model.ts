import { addressed } from '../issue-body.ts';
import type { ForgeIssues, StandingIssue, StateChange } from '../standing-issue.ts';
import type { IssueFields, IssueStep } from '../step.ts';
import type { Settled, WantedIssues, WantedIssue } from '../wanted-issue.ts';

/** An issue of a forge that tests keep in memory. */
export interface ModelIssue extends StandingIssue {
  readonly turns: readonly StateChange[];
  /** Whether the bot wrote it. */
  readonly isBots: boolean;
  readonly assignees: readonly string[];
  /** What the bot said below it, oldest first. */
  readonly said: readonly string[];
}

/** A forge in memory: issues and labels, changed only by the steps of a plan and by what tests let people do. */
export class ForgeModel {
  issues: ModelIssue[] = [];
  labels: string[] = [];
  assignable: ReadonlyMap<number, string> = new Map();
  #last = 0;
  #clock = 0;

  /** What the bot finds; nobody else's issues are among it. */
  standing(): ForgeIssues {
    return {
      issues: this.issues.filter(({ isBots }) => isBots),
      labels: this.labels,
      assignable: this.assignable,
    };
  }

  /** Makes one change of a plan. */
  make(step: IssueStep, day: string): void {
    switch (step.do) {
      case 'create-label':
        this.labels.push(step.name);
        return;
      case 'create':
        this.write({ ...step.fields, body: bodyOf(step.fields), isBots: true });
        return;
      case 'update':
      case 'blank':
        this.change(step.number, fieldsOf(step.fields));
        return;
      case 'reopen':
        this.#say(step.number, step.word);
        this.change(step.number, { ...fieldsOf(step.fields), isOpen: true });
        this.turn(step.number, { what: 'reopened', isBot: true, day });
        return;
      case 'close':
        this.#say(step.number, step.word);
        this.change(step.number, { ...fieldsOf(step.fields), isOpen: false });
        this.turn(step.number, { what: 'closed', isBot: true, day });
        return;
    }
  }

  /** A further issue, open. */
  write(given: {
    readonly title: string;
    readonly body: string;
    readonly labels: readonly string[];
    readonly assignees?: readonly string[];
    readonly isBots: boolean;
  }): number {
    this.#last += 1;
    this.issues.push({
      number: this.#last,
      isOpen: true,
      isLocked: false,
      updated: this.#now(),
      turns: [],
      said: [],
      assignees: [],
      ...given,
    });
    return this.#last;
  }

  change(number: number, more: Partial<ModelIssue>): void {
    this.issues = this.issues.map((issue) =>
      issue.number === number ? { ...issue, ...more, updated: this.#now() } : issue,
    );
  }

  turn(number: number, turn: StateChange): void {
    const { turns = [] } = this.of(number) ?? {};
    this.change(number, { turns: [...turns, turn] });
  }

  of(number: number): ModelIssue | undefined {
    return this.issues.find((issue) => issue.number === number);
  }

  #say(number: number, word: string): void {
    const { said = [] } = this.of(number) ?? {};
    if (word !== '' && said.at(-1) !== word) this.change(number, { said: [...said, word] });
  }

  #now(): string {
    this.#clock += 1;
    return `2026-05-01T00:00:00Z ${String(this.#clock).padStart(6, '0')}`;
  }
}

/** A wanted issue of a test, by its key: `duty:a` or `soon:unit/a`; `version` is whatever changes its text. */
export function wantedIssue(key: string, version = '1', more: Partial<WantedIssue> = {}): WantedIssue {
  const isDuty = key.startsWith('duty:');
  return {
    key,
    kind: isDuty ? 'duty' : 'soon',
    who: { kind: 'unit', id: 'jia' },
    name: '甲',
    line: `甲：${key}`,
    title: `甲逾期未办：${key}`,
    labels: isDuty ? ['催办', '逾期'] : ['催办', '临期'],
    text: `已逾期${version}个工作日\n\n数据截至2026年5月1日`,
    accounts: [],
    due: '2026-04-30',
    covers: [],
    ...more,
  };
}

/** What should stand on a day; whatever else stands has been met. */
export function wantedOn(
  today: string,
  issues: readonly WantedIssue[],
  more: Partial<Pick<WantedIssues, 'settled' | 'isPublic'>> = {},
): WantedIssues {
  const met: Settled = {
    why: 'met',
    who: { kind: 'unit', id: 'jia' },
    name: '甲',
    line: '甲',
    filed: '按时',
    isClaim: false,
  };
  return {
    issues,
    settled: (key) => (key.startsWith('duty:') ? met : { why: 'empty' }),
    today,
    isPublic: false,
    ...more,
  };
}

function bodyOf({ text }: IssueFields): string {
  return text === undefined ? '' : addressed(text.body, text.mentions.map(String));
}

function fieldsOf(fields: IssueFields): Partial<ModelIssue> {
  const { title, labels, assignees } = fields;
  return {
    ...(title === undefined ? {} : { title }),
    ...(labels === undefined ? {} : { labels }),
    ...(assignees === undefined ? {} : { assignees }),
    ...(fields.text === undefined ? {} : { body: bodyOf(fields) }),
  };
}
