import { paperText } from '#wording/papers/phrases.ts';
import type { ViewEnv } from '../env/env.ts';
import { paperSets } from '../paper/paper-sets.ts';
import type { MadePaper, PaperView } from '../paper/paper-view.ts';
import type { LinkView } from '../shared/types.ts';
import type { PaperDraft } from './paper-draft.ts';

/** Papers of one matter or one unit: a page bears each. */
const OF_ONE: readonly PaperDraft['group'][] = [
  'urge',
  'countdown',
  'volume',
  'instruction',
  'letter',
  'scheme',
];
/** So many matters any paper can name on one page, and so many sheets of a set it can bear. */
const SHORT = { matters: 60, sheets: 20 };

/** A set of the sheets of a paper, with its address: `notices/2026-02-02`, `notices/2026-02-02-2`. */
interface PaperSet {
  readonly path: string;
  readonly view: () => MadePaper & Pick<PaperView, 'path' | 'sets'>;
}

/** The pages of a paper: one, or where that could not bear its sheets one for each set of them. */
export function setPages(env: ViewEnv, draft: PaperDraft): readonly PaperSet[] {
  const links = setLinks(env, draft);
  return links.map(({ text }, at) => {
    const path = pathOf(draft, at);
    return {
      path,
      view: () => {
        const made = madeOf(draft);
        if (links.length === 1) return { ...made, path, sets: null };
        const sheets = paperSets(made.sheets)[at] ?? [];
        return { ...made, path, title: `${made.title}（${text}）`, sheets, sets: { at, links } };
      },
    };
  });
}

/** The way to each page of a paper. */
export function setLinks(env: ViewEnv, draft: PaperDraft): readonly LinkView[] {
  const count = env.context.memo('paper-sets', draft.path, () => setCount(env, draft));
  return Array.from({ length: count }, (_, at) => ({
    text: paperText.set(at + 1, count),
    href: `/papers/${pathOf(draft, at)}/`,
  }));
}

function pathOf({ path }: PaperDraft, at: number): string {
  return at === 0 ? path : `${path}-${String(at + 1)}`;
}

function setCount({ context }: ViewEnv, draft: PaperDraft): number {
  const { group, sheets = Infinity } = draft;
  const isShort = OF_ONE.includes(group) || sheets <= SHORT.sheets || context.dossiers.size <= SHORT.matters;
  return isShort ? 1 : Math.max(1, paperSets(madeOf(draft).sheets).length);
}

function madeOf(draft: PaperDraft): MadePaper {
  const made = draft.view();
  if (made === undefined) throw new Error(`${draft.path} has no draft`);
  return made;
}
