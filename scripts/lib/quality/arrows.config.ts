import type { IConfiguration, IRegularForbiddenRuleType as Rule } from 'dependency-cruiser';
import manifest from '../../../package.json' with { type: 'json' };

// What may import what, for dependency-cruiser; `arrows.ts` runs it.

/** Tests and what only tests use: it may import anything, and nothing else may import it. */
const TEST = String.raw`\.test\.ts$|/testing/`;

/** Room → its files. */
const ROOMS = {
  text: '^src/text/',
  days: '^src/days/',
  exact: '^src/exact/',
  schema: '^src/record/schema/',
  calendar: '^src/calendar/',
  record: '^src/record/(?!schema/)',
  engine: '^src/engine/',
  disclosure: '^src/disclosure/',
  validate: '^src/validate/',
  load: '^src/load/',
  form: '^src/form/',
  forge: '^src/forge/(?!overdue/)',
  'forge/overdue': '^src/forge/overdue/',
  views: String.raw`^src/portal/.*(?<!\.astro|\.client)\.ts$`,
  markup: String.raw`^src/portal/.*(?:\.astro(?:\.ts)?|\.css|\.client\.ts)$`,
  door: String.raw`^src/portal(?:-of-record)?\.ts$`,
  wording: '^src/wording/',
  styles: '^src/styles/',
  // What pages print of the rules and of the mechanisms, as they are written.
  texts: String.raw`^src/(?:rules|mechanisms)\.md$`,
  layouts: '^src/layouts/',
  pages: '^src/pages/',
  'scripts/lib': '^scripts/lib/',
  scripts: '^scripts/[^/]+$',
} as const;

type Room = keyof typeof ROOMS;

const FACTS: readonly Room[] = ['text', 'days', 'exact', 'schema', 'calendar'];
const RULES_OF_RECORD: readonly Room[] = [...FACTS, 'record', 'engine', 'disclosure', 'validate'];
const MODEL: readonly Room[] = [...RULES_OF_RECORD, 'views'];

interface May {
  /** The rooms that a room may import from. From itself it may always. */
  readonly rooms: readonly Room[];
  /** What it may import that is not the project's own: packages and parts of Node. Undefined means anything. */
  readonly outside?: readonly string[];
}

const ANY_OF_NODE = 'node';

const MAY: Readonly<Record<Room, May>> = {
  text: { rooms: [], outside: ['unified', 'remark-[a-z]+', 'rehype-[a-z]+'] },
  days: { rooms: [], outside: [] },
  exact: { rooms: [], outside: ['@noble/hashes'] },
  schema: { rooms: ['text', 'days', 'exact'], outside: ['zod'] },
  calendar: { rooms: ['days', 'schema'], outside: [] },
  record: { rooms: FACTS, outside: ['zod'] },
  engine: { rooms: [...FACTS, 'record'], outside: ['@noble/hashes'] },
  disclosure: { rooms: [...FACTS, 'record'], outside: ['zod'] },
  validate: { rooms: [...FACTS, 'record', 'engine', 'wording'], outside: ['zod', '@noble/hashes'] },
  load: { rooms: [...FACTS, 'validate', 'record'], outside: ['zod', 'js-yaml', ANY_OF_NODE] },
  // Written and read in a browser: of `load` what makes a record of a text.
  form: { rooms: [...RULES_OF_RECORD, 'load', 'wording'], outside: ['zod'] },
  forge: { rooms: [...FACTS, 'record', 'engine'], outside: [] },
  views: {
    rooms: [...RULES_OF_RECORD, 'form', 'forge', 'wording'],
    // What writes workbooks, what packs them, what draws a QR code, beside what the rest needs.
    outside: ['zod', '@noble/hashes', 'hucre/xlsx', 'fflate', 'uqr'],
  },
  // The words of an issue are those of the pages: so it stands above the views, and these know no more of it than `forge`.
  'forge/overdue': { rooms: [...MODEL, 'form', 'forge', 'wording'], outside: [] },
  wording: { rooms: [], outside: [] },
  door: { rooms: ['load', ...MODEL, 'wording'], outside: ['process'] },
  styles: { rooms: [] },
  texts: { rooms: [] },
  // Forms run in a browser: what they are made of, what they are checked by, and the addresses that they lead to.
  markup: {
    rooms: ['views', 'form', 'forge', 'record', 'text', 'wording', 'styles'],
    outside: ['astro', 'chart.js', 'fflate'],
  },
  layouts: { rooms: ['markup', 'views', 'wording', 'styles'], outside: ['astro'] },
  pages: {
    rooms: ['door', 'layouts', 'markup', 'views', 'text', 'texts', 'wording', 'styles'],
    outside: ['astro'],
  },
  'scripts/lib': { rooms: ['door', 'load', ...MODEL, 'form', 'forge', 'forge/overdue', 'wording'] },
  scripts: { rooms: ['scripts/lib', 'door', 'load', ...MODEL, 'form', 'forge', 'wording'] },
};

/** The folders of a room, each of which may import from those before it: so that none runs in a circle. `.` is the room's own files. */
const FOLDERS: Readonly<Record<string, readonly string[]>> = {
  'src/record': ['schema', 'dossier', 'finding', 'freeze', 'office', 'source', 'rules', '.'],
  'src/engine': [
    ...['time', 'dossier', 'verification', 'lights', 'inspections', 'scheme', 'ranking', 'score'],
    ...['duties', 'watch', 'sheet', 'freeze', 'items', 'year', 'papers'],
  ],
  'src/validate': ['check', '*', '.'],
  'src/forge': ['.', 'setup', 'submission', 'overdue'],
  'src/load': ['fault', 'disk', 'yaml', 'value', '.'],
  'src/form': [
    ...[
      '.',
      'draft',
      'text',
      'begin',
      'check',
      'sheet',
      'paste',
      'minutes',
      'forms',
      'forms/section',
      'forms/seldom',
    ],
  ],
  'src/portal': [
    ...[
      'links',
      'shared',
      'env',
      'score',
      'lights',
      'table',
      'calendar',
      'freeze',
      'frame',
      'ranking',
      'method',
      'about',
    ],
    ...[
      'duties',
      'answer',
      'sheet/parts',
      'paper',
      'items',
      'bulletin',
      'codes',
      'task-list',
      'verification',
      'inspections',
      'campaigns',
    ],
    ...[
      'sources',
      'dossier',
      'watch',
      'front',
      'sheet',
      'year',
      'desk',
      'papers',
      'units',
      'long-lists',
      'submit',
      'help',
      '.',
    ],
  ],
  'scripts/lib': [
    ...['process', 'terminal', 'forge', 'alive', 'check', 'git', 'audit', 'manual', 'freeze', 'digest'],
    ...[
      'writing',
      'gate',
      'import',
      'overdue',
      'counter',
      'setup',
      'bench',
      'install',
      ...['links', 'bundle', 'pages', 'site'],
      'serve',
      'pictures',
      'commands',
    ],
    ...['fuzz', 'quality', 'runs', 'sites'],
  ],
};

const OWN = '^(src|scripts)/';

function forbid(name: string, from: Rule['from'], to: Rule['to']): Rule {
  return { name, severity: 'error', from, to };
}

function arrowsOf([room, { rooms, outside }]: [string, May]): Rule[] {
  const own = Object.entries(ROOMS).flatMap(([name, path]) => (name === room ? [path] : []));
  const from = { path: own, pathNot: TEST };
  const arrows = forbid(`${room} imports from where it may`, from, {
    path: OWN,
    pathNot: [...own, ...rooms.map((other) => ROOMS[other])],
  });
  if (outside === undefined) return [arrows];
  // A package by where it is installed, a part of Node by its name.
  const pathNot = [OWN, ...outside.flatMap((name) => [`node_modules/${name}/`, `^${name}$`])];
  return [
    arrows,
    forbid(`${room} imports the packages it may`, from, {
      pathNot,
      ...(outside.includes(ANY_OF_NODE) ? { dependencyTypesNot: ['core'] } : {}),
    }),
  ];
}

/** What may be imported in a folder only by the folders after it. */
function orderOf([room, folders]: [string, readonly string[]]): Rule[] {
  const named = folders.filter((folder) => folder !== '.' && folder !== '*');
  const pathOf = (folder: string): string => {
    if (folder === '.') return `^${room}/[^/]+$`;
    if (folder === '*') return `^${room}/(?!(?:${named.join('|')})/)[^/]+/`;
    const below = named.flatMap((other) =>
      other.startsWith(`${folder}/`) ? [other.slice(folder.length + 1)] : [],
    );
    return `^${room}/${folder}/${below.length === 0 ? '' : `(?!(?:${below.join('|')})/)`}`;
  };
  const unnamed = { path: `^${room}/`, pathNot: [TEST, ...folders.map(pathOf)] };
  return [
    forbid(`every folder of ${room} stands in its order`, unnamed, {}),
    ...folders.slice(0, -1).map((folder, index) => {
      const later = folders.slice(index + 1).map(pathOf);
      return forbid(
        `${room}/${folder} imports no folder after it`,
        { path: pathOf(folder), pathNot: TEST },
        { path: later },
      );
    }),
  ];
}

/** Rooms that know no files, no clock and no machine, their test kits included; what tests need of a disk stands in `src/testing/`. */
const PURE = {
  path: '^src/(?:text|days|exact|calendar|record|engine|disclosure|validate|forge|portal)/',
  pathNot: String.raw`\.test\.ts$`,
};

/** The commands that an office or its workflows run: they must do with what `npm ci --omit=dev` installs. */
const FOR_OFFICES =
  '^scripts/(?:start|dev|build|preview|check|new|freeze|verify|audit|gate|import|export|overdue|rule-impact|setup|prove|counter-facts|counter-judge|counter-act|digest|alive)[.]ts$';

const DEV_PACKAGES = `node_modules/(?:${Object.keys(manifest.devDependencies).join('|')})/`;

const configuration: IConfiguration = {
  forbidden: [
    ...Object.entries(MAY).flatMap(arrowsOf),
    ...Object.entries(FOLDERS).flatMap(orderOf),
    forbid('every file lies in a room', { path: OWN, pathNot: [TEST, ...Object.values(ROOMS)] }, {}),
    forbid('what is for tests is imported by tests', { pathNot: TEST }, { path: TEST }),
    forbid('the pure rooms reach no machine', PURE, { dependencyTypes: ['core'] }),
    forbid('the pure rooms reach no file', PURE, { path: '^src/load/|^scripts/' }),
    forbid(
      'forms reach no file',
      { path: '^src/form/', pathNot: String.raw`\.test\.ts$` },
      { path: '^src/load/disk/|^src/load/[^/]*ledger|^scripts/' },
    ),
    {
      name: 'what an office runs needs no package of developers',
      severity: 'error',
      from: { path: FOR_OFFICES },
      to: { path: DEV_PACKAGES, reachable: true },
    },
    forbid(
      'another room is named by its alias',
      { path: '^src/([^/]+)/' },
      {
        path: String.raw`^src/[^/]+/.*\.(?:ts|mjs)$`,
        pathNot: '^src/$1/',
        dependencyTypesNot: ['aliased-subpath-import'],
      },
    ),
    forbid('no circle of imports', {}, { circular: true }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    moduleSystems: ['es6'],
    enhancedResolveOptions: { extensions: ['.ts', '.mjs', '.js', '.d.ts', '.json'] },
  },
};

export default configuration;
