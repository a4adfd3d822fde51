import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBrowser } from '../serve/browser.ts';
import { serveWithFonts } from '../serve/chinese-fonts.ts';
import { buildSite } from '../site/build-site.ts';
import { HELP_PICTURES, PICTURED } from './help-pictures.ts';
import { takePictures, type Taken } from './take.ts';

/** The pictures of the help, taken of a site that is built of the record for it: with a repository, so that every way out is seen. `build` is what builds it. */
export async function helpPictures(
  data: string,
  build: typeof buildSite = buildSite,
): Promise<readonly Taken[]> {
  const work = mkdtempSync(join(tmpdir(), 'duban-pictures-'));
  try {
    const [record, dist] = [join(work, 'data'), join(work, 'dist')];
    cpSync(data, record, { recursive: true });
    const office = join(record, 'office.yaml');
    const named = readFileSync(office, 'utf8').replace(
      /^( *)visibility: .*$/mu,
      '$&\n$1url: https://github.com/example/duban',
    );
    writeFileSync(office, named);
    await build({ data: record, asOf: PICTURED.asOf, profile: 'internal' }, dist, ['submit']);
    const server = await serveWithFonts(dist);
    const browser = await openBrowser();
    try {
      return await takePictures(browser, server.url, HELP_PICTURES);
    } finally {
      await browser.close();
      await server.close();
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
