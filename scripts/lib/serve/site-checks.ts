import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { HtmlValidate, StaticConfigLoader } from 'html-validate/node';
import { LinkChecker, LinkState } from 'linkinator';
import { SECTION_FORMS, UNIT_FORMS } from '#form/address.ts';
import { serveFolder } from './static-server.ts';

const RULES = {
  extends: ['html-validate:recommended'],
  rules: {
    // Astro writes the doctype in lower or upper case as the page does; both are right.
    'doctype-style': 'off',
    // A table that folds into blocks on a phone loses its meaning for a screen reader unless the roles are written.
    'no-redundant-role': 'off',
  },
} as const;

/** Checks the HTML of every page of a built site. Returns one line a fault: `file:line:column rule message`. */
export async function checkHtml(folder: string): Promise<string[]> {
  const loader = new StaticConfigLoader({ ...RULES, extends: [...RULES.extends] });
  // Worked out once: left to itself it does so for every page, which is a quarter of all its work.
  const rules = await loader.getConfigFor('');
  loader.getConfigFor = () => rules;
  const validator = new HtmlValidate(loader);
  const faults: string[] = [];
  for (const name of await readdir(folder, { recursive: true })) {
    if (!name.endsWith('.html')) continue;
    const report = await validator.validateFile(join(folder, name));
    for (const { messages } of report.results)
      faults.push(...messages.map((m) => `${name}:${m.line}:${m.column} ${m.ruleId} ${m.message}`));
  }
  return faults;
}

/** Follows every link of a built site, served under `base`, fragments too. Returns one line a broken link; addresses elsewhere are not asked. */
export async function checkLinks(folder: string, base: string): Promise<string[]> {
  const server = await serveFolder(folder, { base });
  try {
    const result = await new LinkChecker().check({
      path: server.url,
      recurse: true,
      checkFragments: true,
      linksToSkip: (link) => Promise.resolve(!link.startsWith(new URL('/', server.url).href)),
    });
    const broken = result.links.filter(
      ({ state, status, url }) => state === LinkState.BROKEN && !(status === 200 && opensForm(url)),
    );
    return broken.map(({ url, parent, status }) => `${url} (${status ?? '-'}) ← ${parent ?? '-'}`);
  } finally {
    await server.close();
  }
}

const FORMS: ReadonlySet<string> = new Set([...UNIT_FORMS, ...SECTION_FORMS]);

/** Whether the fragment of an address is none of its page but names a form, which the page's script opens: `#claim=t2026-001/n2`. */
function opensForm(url: string): boolean {
  const { pathname, hash } = new URL(url);
  return /\/submit\/[^/]+\/$/u.test(pathname) && FORMS.has(hash.slice(1).split('=')[0] ?? '');
}
