import { bulletinSentences } from '#wording/bulletin/sentences.ts';
import type { LinkView, Page } from '../shared/types.ts';
import type { QuoteView } from './bulletin-quotes.ts';
import type { BulletinView } from './bulletin-view.ts';

/** `/bulletins/<period>/<part>/` */
export type QuotePartPage = Page<{ readonly period: string; readonly part: string }, QuotePartView>;

/** A page of the units' own words, of a bulletin in which one does not hold them. */
interface QuotePartView {
  readonly title: string;
  readonly bulletin: LinkView;
  readonly quotes: readonly QuoteView[];
  readonly previous: LinkView | null;
  readonly next: LinkView | null;
}

type Quoting = Pick<BulletinView, 'period' | 'title' | 'quotes'>;

/** As many units' words as stand in a bulletin, or on a page of their own, at about 2 KB each. */
const QUOTES = 60;

interface Part {
  readonly part: string;
  readonly link: LinkView;
  readonly quotes: readonly QuoteView[];
}

/** The units' words as the bulletin has them: all, or the first and the way to the others; null where the rules ask for none. */
export function quotesShown(
  bulletin: Quoting,
): { readonly quotes: readonly QuoteView[]; readonly pages: readonly LinkView[] } | null {
  if (bulletin.quotes === null) return null;
  return { quotes: bulletin.quotes.slice(0, QUOTES), pages: partsOf(bulletin).map(({ link }) => link) };
}

/** The pages of the units' words that stand in no bulletin; none where all do. */
export function quotePartPages(bulletins: readonly Quoting[]): readonly QuotePartPage[] {
  return bulletins.flatMap((bulletin) => {
    const { period, title } = bulletin;
    const parts = partsOf(bulletin);
    return parts.map(({ part, link, quotes }, index) => ({
      period,
      part,
      view: () => ({
        title: title + link.text,
        bulletin: { text: title, href: `/bulletins/${period}/#quotes` },
        quotes,
        previous: parts[index - 1]?.link ?? null,
        next: parts[index + 1]?.link ?? null,
      }),
    }));
  });
}

function partsOf({ period, quotes }: Quoting): readonly Part[] {
  const rest = quotes?.slice(QUOTES) ?? [];
  return Array.from({ length: Math.ceil(rest.length / QUOTES) }, (_, index) => {
    const own = rest.slice(index * QUOTES, (index + 1) * QUOTES);
    const part = `quotes-${String(index + 2)}`;
    const text = bulletinSentences.quotePage(index + 2, own.length);
    return { part, link: { text, href: `/bulletins/${period}/${part}/` }, quotes: own };
  });
}
