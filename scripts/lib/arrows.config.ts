import type { IConfiguration, IRegularForbiddenRuleType as Rule } from 'dependency-cruiser';
import manifest from '../../package.json' with { type: 'json' };

// What may import what, for dependency-cruiser; `arrows.ts` runs it.

/** Tests and what only tests use: it may import anything, and nothing else may import it. */
const TEST = String.raw`\.test\.ts$|/testing/`;

/** Room → its files. */
const ROOMS = {
  'core/base': String.raw`^src/core/(?!ledger\.ts$)[^/]+\.ts$`,
  'core/ledger': String.raw`^src/core/ledger\.ts$`,
  'core/exact': '^src/core/exact/',
  'core/calendar': '^src/core/calendar/',
  'core/schema': '^src/core/schema/',
  'core/checks': '^src/core/checks/',
  'core/view': '^src/core/view/',
  record: '^src/record/',
  engine: '^src/engine/',
  forge: '^src/forge/[^/]+$',
  'forge/overdue': '^src/forge/overdue/',
  disclosure: '^src/disclosure/',
  load: '^src/load/',
  portal: String.raw`^src/portal\.ts$`,
  markdown: '^src/markdown/',
  wording: '^src/wording/',
  styles: '^src/styles/',
  rules: String.raw`^src/rules\.md$`,
  components: '^src/components/',
  layouts: '^src/layouts/',
  pages: '^src/pages/',
  'scripts/lib': '^scripts/lib/',
  scripts: '^scripts/[^/]+$',
} as const;

type Room = keyof typeof ROOMS;

const FACTS: readonly Room[] = ['core/base', 'core/exact', 'core/calendar', 'core/schema', 'core/ledger'];
const MODEL: readonly Room[] = [...FACTS, 'core/checks', 'core/view', 'record', 'engine', 'disclosure'];

interface May {
  /** The rooms that a room may import from. From itself it may always. */
  readonly rooms: readonly Room[];
  /** What it may import that is not the project's own: packages and parts of Node. Undefined means anything. */
  readonly outside?: readonly string[];
}

const ANY_OF_NODE = 'node';
const CORE = ['zod', '@noble/hashes'];

const MAY: Readonly<Record<Room, May>> = {
  'core/base': { rooms: [], outside: CORE },
  'core/exact': { rooms: ['core/base'], outside: CORE },
  'core/calendar': { rooms: ['core/base', 'core/exact', 'core/schema'], outside: CORE },
  'core/schema': { rooms: ['core/base', 'core/exact', 'core/calendar'], outside: CORE },
  'core/ledger': { rooms: ['core/base', 'core/schema'], outside: CORE },
  'core/checks': { rooms: [...FACTS, 'record', 'engine', 'wording'], outside: CORE },
  'core/view': {
    rooms: [...FACTS, 'record', 'engine', 'forge', 'disclosure', 'core/checks', 'wording'],
    outside: CORE,
  },
  record: { rooms: FACTS, outside: ['zod'] },
  engine: { rooms: [...FACTS, 'record'], outside: ['@noble/hashes'] },
  disclosure: { rooms: [...FACTS, 'record'], outside: ['zod'] },
  forge: { rooms: [...FACTS, 'record', 'engine'], outside: [] },
  // The words of an issue are those of the pages: so it stands above the views, and these know no more of it than `forge`.
  'forge/overdue': { rooms: [...MODEL, 'forge', 'wording'], outside: [] },
  wording: { rooms: [], outside: [] },
  load: { rooms: [...FACTS, 'core/checks', 'record'], outside: ['zod', 'js-yaml', ANY_OF_NODE] },
  portal: { rooms: ['load', ...MODEL, 'wording'], outside: ['process'] },
  markdown: { rooms: [], outside: ['unified', 'remark-[a-z]+', 'rehype-[a-z]+'] },
  styles: { rooms: [] },
  rules: { rooms: [] },
  components: { rooms: ['core/view', 'markdown', 'wording', 'styles'], outside: ['astro', 'chart.js'] },
  layouts: { rooms: ['components', 'core/view', 'wording', 'styles'], outside: ['astro'] },
  pages: {
    rooms: ['portal', 'layouts', 'components', 'core/view', 'markdown', 'rules', 'wording', 'styles'],
    outside: ['astro'],
  },
  'scripts/lib': { rooms: ['portal', 'load', ...MODEL, 'forge', 'forge/overdue', 'wording'] },
  scripts: { rooms: ['scripts/lib', 'portal', 'load', ...MODEL, 'forge', 'wording'] },
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

/** Rooms that know no files, no clock and no machine, their test kits included; what tests need of a disk stands in `src/testing/`. */
const PURE = { path: '^src/(core|record|engine|disclosure|forge)/', pathNot: String.raw`\.test\.ts$` };

/** The commands that an office or its workflows run: they must do with what `npm ci --omit=dev` installs. */
const FOR_OFFICES =
  '^scripts/(?:start|dev|build|preview|check|freeze|verify|audit|gate|overdue|rule-impact|setup|prove|counter-facts|counter-judge|counter-act|digest|alive)[.]ts$';

const DEV_PACKAGES = `node_modules/(?:${Object.keys(manifest.devDependencies).join('|')})/`;

const configuration: IConfiguration = {
  forbidden: [
    ...Object.entries(MAY).flatMap(arrowsOf),
    forbid('every file lies in a room', { path: OWN, pathNot: [TEST, ...Object.values(ROOMS)] }, {}),
    forbid('what is for tests is imported by tests', { pathNot: TEST }, { path: TEST }),
    forbid('the pure rooms reach no machine', PURE, { dependencyTypes: ['core'] }),
    forbid('the pure rooms reach no file', PURE, { path: '^src/load/|^scripts/' }),
    {
      name: 'what an office runs needs no package of developers',
      severity: 'error',
      from: { path: FOR_OFFICES },
      to: { path: DEV_PACKAGES, reachable: true },
    },
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
