import { isRecent } from '#days/recent.ts';
import { buildContext } from '#engine/dossier/context.ts';
import { lineKey, wrongLines } from '#engine/papers/draft.ts';
import { draftParts } from '#engine/papers/papers.ts';
import { said } from '#wording/problems/phrases.ts';
import { check, type Finding, found } from '../check/check.ts';

/**
 * An edition chooses among the lines of its draft and adds none: each is one that the draft of its moment has, once
 * (mechanisms.md row 57). Of papers of the last month, since every draft is computed anew for it.
 */
export const paperLineUnknown = check({
  code: 'paper-line-unknown',
  severity: 'error',
  words: {
    title: '选编的条目底稿里没有',
    message: (p) =>
      said(p, 'twice') === 'yes'
        ? `发现条目“${said(p, 'item')}”写了两次`
        : `发现条目“${said(p, 'item')}”，按${said(p, 'drafted')}的台账算出的底稿里没有`,
    expected: () => '选用和没有选用的条目都来自底稿，每条只写一次',
    fix: () => '请删去这一条；在报送网页的“印发材料”里重新勾选，不要手写条目',
    example: {
      wrong: 'lines: [{ part: done, task: t2026-001, of: n9 }]',
      right: 'lines: [{ part: done, task: t2026-001, of: n2 }]',
    },
  },
  *find({ ledger, whole, asOf, isUnread }): Generator<Finding> {
    for (const entry of ledger.issued) {
      const { edition, on } = entry.value;
      if (edition === undefined || !isRecent(asOf, on)) continue;
      const context = buildContext(whole.ledger, edition.drafted);
      const parts = context && draftParts(context, entry.value);
      if (parts === undefined) continue;
      for (const { list, index, isTwice } of wrongLines(parts, edition)) {
        const line = (list === 'lines' ? edition.lines : edition.cut)?.[index];
        if (line === undefined) continue;
        // What follows from a file that cannot be read is not told of anybody.
        const { task } = line;
        if (isUnread('report') || isUnread('verification')) continue;
        if (task !== undefined && MATTER.some((kind) => isUnread(kind, task))) continue;
        yield found(entry, ['edition', list, index], {
          item: lineKey(line),
          drafted: edition.drafted,
          twice: isTwice ? 'yes' : '',
        });
      }
    }
  },
});

const MATTER = ['task', 'plan', 'claim'] as const;
