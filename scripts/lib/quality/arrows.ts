import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { projectRoot, runNodeQuietly, toolFile, type Said } from '../process/run-node.ts';

const SOURCE = /\.(?:ts|mjs)$/;

/**
 * Holds the imports of `src` and `scripts` in `root` to `arrows.config.ts`: the arrows between the rooms, no circle,
 * imports of types included. The tool knows no Astro: it is given a copy in which a component is a TypeScript file with
 * its front matter and the scripts it names, so that one set of rules holds for all.
 */
export async function checkArrows(root = projectRoot): Promise<Said> {
  const copy = mkdtempSync(join(tmpdir(), 'duban-arrows-'));
  try {
    for (const folder of ['src', 'scripts']) copySources(join(root, folder), join(copy, folder));
    writeFileSync(join(copy, 'package.json'), readFileSync(join(projectRoot, 'package.json')));
    symlinkSync(join(projectRoot, 'node_modules'), join(copy, 'node_modules'), 'junction');
    const config = join(projectRoot, 'scripts', 'lib', 'quality', 'arrows.config.ts');
    const tool = toolFile('dependency-cruiser', 'depcruise');
    const said = await runNodeQuietly(tool, ['--config', config, 'src', 'scripts'], { cwd: copy });
    return { ...said, output: said.output.replaceAll('.astro.ts', '.astro') };
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** Copies what imports; of any other file, which may be imported, only that it is there. */
function copySources(from: string, to: string): void {
  for (const entry of readdirSync(from, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const copy = join(to, file.slice(from.length));
    mkdirSync(dirname(copy), { recursive: true });
    if (entry.name.endsWith('.astro'))
      writeFileSync(`${copy}.ts`, asTypeScript(scriptOf(readFileSync(file, 'utf8'))));
    else writeFileSync(copy, SOURCE.test(entry.name) ? readFileSync(file) : '');
  }
}

/** Components named by an alias, which is taken to the letter, as the files that they are in the copy. */
function asTypeScript(text: string): string {
  return text.replaceAll(/(['"]#[^'"]+\.astro)(?=['"])/gu, '$1.ts');
}

/** The TypeScript of an Astro component: its front matter, and an import of each script that it names or that a script of it imports. */
export function scriptOf(component: string): string {
  const [, matter = ''] = /^---\r?\n([\s\S]*?)\r?\n---/.exec(component) ?? [];
  const scripts = [...component.matchAll(/<script\b[^>]*\bsrc="([^"]+)"/g)].map(
    ([, path = '']) => `import '${path}';\n`,
  );
  const imports = [...component.matchAll(/<script>([\s\S]*?)<\/script>/g)].flatMap(([, body = '']) =>
    [...body.matchAll(/^\s*(import '[^']+';)$/gm)].map(([, line = '']) => `${line}\n`),
  );
  return `${matter}\n${scripts.join('')}${imports.join('')}`;
}
