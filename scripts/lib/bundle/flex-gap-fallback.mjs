// Plain JavaScript: the site's configuration reads it.

/**
 * A browser that knows no `gap` between the parts of a flexible box (Safari before 14.1) says that it knows one, since
 * between those of a grid it does. `inset` came to Safari in the same version, so it is asked for that.
 */
export const NO_FLEX_GAP = 'not (inset: 0)';

/**
 * Gives such a browser margins in place of each `gap` of a flexible box: behind each part but the last, and beneath
 * where the box has more than one line. Kernels 84 to 86 know the gap and not the inset, and take the margins alone.
 * Throws where a rule with a `gap` does not say what its box is, or the box is not laid in lines.
 * @returns {import('./container-fallback.mjs').PostcssPlugin}
 */
export function flexGapFallback() {
  return {
    postcssPlugin: 'flex-gap-fallback',
    OnceExit(root) {
      /** @type {Map<import('postcss').Rule, import('postcss').Declaration>} */
      const gaps = new Map();
      root.walkRules((rule) => {
        for (const node of rule.nodes) if (node.type === 'decl' && node.prop === 'gap') gaps.set(rule, node);
      });
      for (const [rule, gap] of gaps) {
        /** @param {string} prop */
        const value = (prop) =>
          rule.nodes
            .flatMap((node) => (node.type === 'decl' && node.prop === prop ? [node.value] : []))
            .at(-1) ?? '';
        const display = value('display');
        if (display === 'grid') continue;
        if (!display.endsWith('flex'))
          throw rule.error('A rule with a gap has to say what its box is: display.');
        if (value('flex-direction').startsWith('column') || value('flex-flow') !== '')
          throw rule.error('Margins stand for a gap where parts lie in lines, said by flex-wrap.');
        const [beneath = '', behind = beneath] = gap.value.split(' ');
        const box = rule.clone();
        box.removeAll();
        const parts = box.clone({ selectors: rule.selectors.map((one) => `${one} > :not(:last-child)`) });
        box.append(gap.clone({ value: '0' }));
        // Whatever margin a part has otherwise, it stands apart.
        parts.append(gap.clone({ prop: 'margin-right', value: behind, important: true }));
        if (value('flex-wrap') === 'wrap' && beneath !== '0')
          parts.append(gap.clone({ prop: 'margin-bottom', value: beneath, important: true }));
        rule.after({ name: 'supports', params: NO_FLEX_GAP, nodes: [box, parts] });
      }
    },
  };
}
