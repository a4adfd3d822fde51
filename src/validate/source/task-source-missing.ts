import { said } from '#wording/problems/phrases.ts';
import type { SOURCE_ROLES } from '#record/office/word-roles.ts';
import { check, type Finding, found } from '../check/check.ts';
import { sourceRole } from './source-role.ts';

/** The field that says which record a source of this meaning is. */
const NEEDS: Readonly<Record<(typeof SOURCE_ROLES)[number], 'meeting' | 'incoming' | 'clue'>> = {
  annual: 'meeting',
  meeting: 'meeting',
  incoming: 'incoming',
  superior: 'incoming',
  exposure: 'incoming',
  clue: 'clue',
};

/** Every matter leads back to the decision it carries out (mechanisms.md row 1). */
export const taskSourceMissing = check({
  code: 'task-source-missing',
  severity: 'reminder',
  words: {
    title: '来源没有指明是哪一件',
    message: (p) => `发现任务来源是“${said(p, 'kind')}”，没有写明${NEEDED[said(p, 'needed')] ?? '是哪一件'}`,
    expected: (p) => `source 里有 ${said(p, 'needed')}`,
    fix: (p) => `请在 source 里补上 ${said(p, 'needed')}；还没有登记的，先登记`,
    example: {
      wrong: 'source: { kind: 办公会 }',
      right: 'source: { kind: 办公会, meeting: 2026-03-09-office, decision: 2 }',
    },
  },
  *find(index): Generator<Finding> {
    for (const entry of index.ledger.task) {
      const { source } = entry.value;
      const role = sourceRole(index, entry.value);
      if (role === undefined) continue;
      const needed = NEEDS[role];
      // What an inspection found is a source like a paper that came in.
      if ((role === 'incoming' || role === 'superior') && source.inspections !== undefined) continue;
      if (source[needed] === undefined) yield found(entry, ['source', 'kind'], { kind: source.kind, needed });
      else if (needed === 'meeting' && source.decision === undefined)
        yield found(entry, ['source', 'meeting'], { kind: source.kind, needed: 'decision' });
    }
  },
});

const NEEDED: Readonly<Record<string, string>> = {
  meeting: '是哪次会议',
  decision: '是会议的哪一项议定事项',
  incoming: '是哪件来件（或者哪份督查记录）',
  clue: '是哪条线索',
};
