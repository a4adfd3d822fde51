// Plain JavaScript: the site's configuration reads it.

/**
 * @typedef {Exclude<NonNullable<NonNullable<import('astro').ViteUserConfig['css']>['postcss']>, string>} Postcss
 * @typedef {NonNullable<Postcss['plugins']>[number]} PostcssPlugin
 */

/** Both margins of a page, in rem. */
const MARGINS = 4;

/**
 * Gives a kernel that knows no container queries a media query for each of them: what folds by the width of its sheet
 * folds there by the width of the window, less the margins of a page.
 * @returns {PostcssPlugin}
 */
export function containerFallback() {
  return {
    postcssPlugin: 'container-fallback',
    AtRule: {
      container(rule) {
        const [, width] = /^\(max-width: ([\d.]+)rem\)$/.exec(rule.params) ?? [];
        if (width === undefined) throw rule.error(`@container ${rule.params}`);
        const media = rule.clone({ name: 'media', params: `(max-width: ${Number(width) + MARGINS}rem)` });
        const old = rule.cloneBefore({ name: 'supports', params: 'not (container-type: inline-size)' });
        old.removeAll();
        old.append(media);
      },
    },
  };
}
