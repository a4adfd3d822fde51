import './old-browsers.client.ts';
import { formWords } from '#wording/form/words.ts';
import { h } from './dom.client.ts';

// The doors are large and stand below the forms: they come once the page is there, and then work without a network.
const DOORS = [
  ['paste-door', () => import('./paste-door.client.ts')],
  ['meeting-door', () => import('./meeting-door.client.ts')],
] as const;

function openDoors(): void {
  for (const [name, load] of DOORS)
    load().catch(() => {
      for (const host of document.querySelectorAll(name))
        host.replaceChildren(h('p', { role: 'status', class: 'note' }, formWords.unread));
    });
  import('./pack-files.client.ts').catch(() => undefined);
}

// After the first paint of the whole page; what packs several files is then there as well.
if (document.readyState === 'complete') openDoors();
else
  window.addEventListener('load', () => {
    setTimeout(openDoors);
  });
