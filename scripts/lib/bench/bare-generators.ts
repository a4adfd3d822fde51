import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { projectRoot, toolFile } from '../process/run-node.ts';
import { measured, measuredCommand, type Measure } from './measured.ts';

/** Pages of a site: how many, and how many bytes one has on average. */
export interface Pages {
  readonly count: number;
  readonly bytes: number;
}

/** A page without a view: it reads the whole ledger as we do, and writes as many pages of as many bytes, of one text. */
const ASTRO_PAGE = `---
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
export function getStaticPaths() {
  const { DATA, COUNT, BYTES } = process.env;
  for (const entry of readdirSync(DATA, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) load(readFileSync(join(entry.parentPath, entry.name), 'utf8'));
  const text = 'x'.repeat(Number(BYTES));
  return Array.from({ length: Number(COUNT) }, (_, n) => ({ params: { page: String(n) }, props: { text } }));
}
const { text } = Astro.props;
---
<html lang="zh-CN"><head><title>{Astro.params.page}</title></head><body><p>{text}</p></body></html>
`;

/** What Astro alone costs: to read and parse a ledger and to write as many pages of that size. */
export async function bareAstro(data: string, { count, bytes }: Pages): Promise<Measure> {
  return inProject(
    { 'package.json': '{"type":"module"}', 'src/pages/[page].astro': ASTRO_PAGE },
    async (folder) => {
      symlinkSync(join(projectRoot, 'node_modules'), join(folder, 'node_modules'), 'junction');
      const env = { DATA: data, COUNT: String(count), BYTES: String(bytes) };
      return measured(toolFile('astro', 'astro'), ['build', '--root', folder, '--silent'], env);
    },
  );
}

/** What Hugo costs to write as many pages of that size from as many files; undefined where it is not installed. */
export async function bareHugo({ count, bytes }: Pages): Promise<Measure | undefined> {
  const text = 'x'.repeat(bytes);
  const pages = Array.from({ length: count }, (_, n) => {
    return [`content/p${String(n)}.md`, `---\ntitle: "${String(n)}"\n---\n${text}\n`] as const;
  });
  const layout =
    '<html lang="zh-CN"><head><title>{{ .Title }}</title></head><body>{{ .Content }}</body></html>';
  const files = {
    'hugo.toml': 'disableKinds = ["taxonomy", "term", "RSS", "sitemap", "home", "section"]\n',
    'layouts/_default/single.html': layout,
    ...Object.fromEntries(pages),
  };
  return inProject(files, async (folder) => {
    try {
      return await measuredCommand('hugo', ['--source', folder, '--quiet']);
    } catch {
      return undefined;
    }
  });
}

async function inProject<T>(
  files: Readonly<Record<string, string>>,
  work: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'duban-bare-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
