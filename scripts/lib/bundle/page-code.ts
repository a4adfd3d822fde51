import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { AstroIntegration } from 'astro';
import { turnWords } from '#wording/commands/faults.ts';
import { projectRoot } from '../process/run-node.ts';
import { makeAssetsRelative } from '../links/relative-links.ts';
import { inTurn } from '../writing/turn.ts';
import { workFolder } from '../writing/work-folder.ts';
import { astroIn, inProject } from './astro-settings.ts';

/** A page's style sheets, by Astro's name of the page, as Astro keeps them. */
type Styles = readonly (readonly [page: string, styles: readonly unknown[]])[];

/** The code of the pages as Astro put it together: the same for every record. */
export interface PageCode {
  /** The file that begins it; absolute. */
  readonly entry: string;
  readonly styles: Styles;
  /** The folder of what browsers load, as it lies in every site; absolute. */
  readonly assets: string;
}

/** How long code that nothing asked for is kept, in ms. */
const KEPT = 24 * 60 * 60 * 1000;

const CACHE = join(projectRoot, 'node_modules', '.cache', 'pages');

/**
 * The code of the pages, put together by Astro from the sources as they are, or kept from when they were so before.
 * Rejects with what Astro found in them.
 */
export async function pageCode(): Promise<PageCode> {
  const folder = join(CACHE, keyOfSources());
  if (existsSync(folder)) return keptCode(folder);
  await mkdir(CACHE, { recursive: true });
  const turn = { name: CACHE, lock: `${folder}.lock`, waiting: turnWords.pages };
  await inTurn(turn, async () => {
    // Another command may have been faster.
    if (!existsSync(folder)) await putTogether(folder);
  });
  clearUp();
  return keptCode(folder);
}

/** What the code is kept in: `code/`, which renders, `site/`, which browsers load, and this. */
const PAGES = 'pages.json';

async function keptCode(folder: string): Promise<PageCode> {
  const now = new Date();
  utimesSync(folder, now, now);
  const { entry, styles } = JSON.parse(await readFile(join(folder, PAGES), 'utf8')) as {
    readonly entry: string;
    readonly styles: Styles;
  };
  return { entry: join(folder, 'code', entry), styles, assets: join(folder, 'site') };
}

async function putTogether(folder: string): Promise<void> {
  const work = workFolder('build');
  try {
    const made = join(work.path, 'made');
    const site = join(made, 'site');
    await mkdir(made);
    // Only here: to load it takes a second.
    const { build } = await import('astro');
    await inProject(() =>
      build({ ...astroIn(work.path), outDir: site, integrations: [keeping(made, site)] }),
    );
    await makeAssetsRelative(site);
    await rename(made, folder);
  } finally {
    work.remove();
  }
}

/** Keeps what Astro would render with and lets it render nothing. */
function keeping(made: string, site: string): AstroIntegration {
  let pages: ReadonlyMap<string, { readonly styles: readonly unknown[] }> = new Map();
  return {
    name: 'keeping-page-code',
    hooks: {
      'astro:build:setup': (setup) => {
        pages = setup.pages;
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer({
          name: 'keeping-page-code',
          getStaticPaths: async () => {
            const code = join(made, 'code');
            renameSync(join(site, '.prerender'), code);
            const entry = readdirSync(code).find((name) => name.startsWith('prerender-entry.'));
            // Nothing is kept that could not render: another Astro is looked at anew.
            if (entry === undefined) throw new Error(`no prerender-entry in ${code}`);
            const styles = [...pages].map(([page, { styles }]) => [page, styles]);
            await writeFile(join(made, PAGES), JSON.stringify({ entry, styles }));
            return [];
          },
          render: () => Promise.reject(new Error('nothing is rendered while code is put together')),
        });
      },
    },
  };
}

/** Files beside `src/` that decide what the code becomes. */
const SETTINGS = ['astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];
/** What in `src/` never reaches a page. */
const NO_SOURCE = /\.test\.ts$|^testing\/|\/fixtures\//;

/** A digest of all that the code is made of. Where it lies is in it: Astro writes it into the code. */
export function keyOfSources(root = projectRoot): string {
  const sources = [
    ...SETTINGS,
    ...filesIn(root, 'src').filter((path) => !NO_SOURCE.test(path.slice('src/'.length))),
    ...filesIn(root, 'scripts/lib/bundle'),
  ];
  const digest = createHash('sha256').update(`${process.version}\0${root}`);
  for (const path of sources) {
    const text = readFileSync(join(root, path));
    digest.update(`\0${path}\0${String(text.length)}\0`).update(text);
  }
  return digest.digest('hex').slice(0, 32);
}

function filesIn(root: string, folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** Removes the code that nothing asked for lately; what a command renders with was asked for when it began. */
function clearUp(): void {
  for (const name of readdirSync(CACHE)) {
    const asked = statSync(join(CACHE, name), { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - asked > KEPT) rmSync(join(CACHE, name), { recursive: true, force: true });
  }
}
