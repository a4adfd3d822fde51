import '../old-browsers.client.ts';
import { draftStore } from '../draft-store.client.ts';

/** How a door is told of where it does not open: it stands in the page, so that nothing of it is fetched before. */
const FAILED = 'data-failed';

// The doors are large and are not opened on most visits: what they are made of is fetched once somebody opens one, and
// is whole then, so that it works on without a network. One that a link names, or that has a draft, opens by itself.
const DOORS = [
  {
    id: 'paste',
    name: 'paste-door',
    begins: [],
    stand: async () => {
      (await import('./opened-doors.client.ts')).openPasteDoor();
    },
  },
  // Of minutes matters are begun, which the forms know once the door is there.
  {
    id: 'meeting',
    name: 'meeting-door',
    begins: ['begun'],
    stand: async () => {
      (await import('./opened-doors.client.ts')).openMeetingDoor();
    },
  },
] as const;

/** The unit whose page it is. */
function unitOfPage(): string {
  return location.pathname.split('/').findLast((step) => step !== '' && step !== 'index.html') ?? '';
}

let hasFailed = false;

/** Opens a door by loading the page anew, where the network is back: a browser does not fetch again what it failed to fetch. */
async function afresh(id: string): Promise<void> {
  await fetch(location.href, { method: 'HEAD', cache: 'no-store' });
  location.hash = id;
  location.reload();
}

function standDoor({ id, name, begins, stand }: (typeof DOORS)[number]): void {
  const host = document.querySelector(name);
  const button = host?.querySelector('button');
  const status = host?.querySelector('[role="status"]');
  if (!host || !button || !status) return;
  let isOpening = false;
  const open = () => {
    if (isOpening) return;
    isOpening = true;
    button.disabled = true;
    // Defining the element puts the door in the place of what stands there.
    (hasFailed ? afresh(id) : stand()).catch(() => {
      hasFailed = true;
      isOpening = false;
      button.disabled = false;
      status.textContent = host.getAttribute(FAILED);
    });
  };
  button.hidden = false;
  button.addEventListener('click', open);
  const named = () => {
    if (location.hash === `#${id}`) open();
  };
  window.addEventListener('hashchange', named);
  named();
  const kept = [id, ...begins].map((name) => draftStore.read(`${unitOfPage()}/${name}`));
  if (kept.some((draft) => draft !== undefined)) open();
}

function standDoors(): void {
  for (const door of DOORS) standDoor(door);
}

// After the first paint of the whole page.
if (document.readyState === 'complete') standDoors();
else
  window.addEventListener('load', () => {
    setTimeout(standDoors);
  });
