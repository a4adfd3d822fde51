import { join } from 'node:path';
import { picturesWords } from '#wording/commands/pictures.ts';
import { readmePicture } from './lib/pictures/readme-picture.ts';
import { helpPictures } from './lib/pictures/pictured-site.ts';
import { projectRoot } from './lib/process/run-node.ts';
import { commandOptions } from './lib/terminal/options.ts';
import { writeWhole } from './lib/writing/whole-file.ts';

commandOptions('pictures', {}, process.argv.slice(2));

// Takes the pictures of the help and of README.md of the software as it is, and notes what they show, by which a test holds them.
const folder = join(projectRoot, 'src/portal/help/pictures');
const taken = await helpPictures(join(projectRoot, 'data'));
for (const { name, webp } of taken) {
  writeWhole(join(folder, `${name}.webp`), webp);
  console.log(picturesWords.taken(`${name}.webp`, webp.length));
}
const ranking = await readmePicture(join(projectRoot, 'data'));
writeWhole(join(projectRoot, '.github/ranking.png'), ranking.png);
console.log(picturesWords.taken('ranking.png', ranking.png.length));
writeWhole(
  join(projectRoot, '.github/ranking.json'),
  `${JSON.stringify({ ranking: ranking.digest }, null, 2)}\n`,
);
const digests = Object.fromEntries(taken.map(({ name, digest }) => [name, digest]));
writeWhole(join(folder, 'taken.json'), `${JSON.stringify(digests, null, 2)}\n`);
