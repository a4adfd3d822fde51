import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { load } from 'js-yaml';
import { z } from 'zod';
import { COMPILED } from './start-command.ts';

const Step = z.object({
  id: z.string().optional(),
  if: z.string().optional(),
  uses: z.string().optional(),
  run: z.string().optional(),
  env: z.record(z.string(), z.string()).optional(),
  with: z.record(z.string(), z.unknown()).optional(),
});
const Job = z.object({
  if: z.string().optional(),
  needs: z.string().optional(),
  permissions: z.record(z.string(), z.string()),
  'timeout-minutes': z.int(),
  outputs: z.record(z.string(), z.string()).optional(),
  steps: z.array(Step),
});
const Workflow = z.object({
  on: z.record(z.string(), z.unknown()),
  permissions: z.record(z.string(), z.string()),
  concurrency: z.object({ group: z.string(), 'cancel-in-progress': z.literal(false) }),
  jobs: z.record(z.string(), Job),
});
export type Job = z.output<typeof Job>;
export type Workflow = z.output<typeof Workflow>;

const FOLDER = join(import.meta.dirname, '../../.github/workflows');

/** A workflow that gives each of its jobs its own rights, as it is written. */
export function workflowNamed(file: string): Workflow {
  return Workflow.parse(load(readFileSync(join(FOLDER, file), 'utf8')));
}

/** What stands in a workflow against the rules that all of them keep, one sentence each. */
export function workflowFaults({ on, permissions, jobs }: Workflow): readonly string[] {
  const faults: string[] = [];
  if (Object.keys(permissions).length > 0) faults.push('every job has rights');
  // At the full hour the forge is late, or leaves the run out.
  if (/"0 /u.test(JSON.stringify(on['schedule'] ?? []))) faults.push('it begins at the full hour');
  for (const [name, { 'timeout-minutes': minutes, steps }] of Object.entries(jobs)) {
    if (minutes > 20) faults.push(`${name} may take ${String(minutes)} minutes`);
    for (const { uses, run = '', with: given = {} } of steps) {
      if (uses !== undefined && !/@[0-9a-f]{40}$/u.test(uses)) faults.push(`${name}: ${uses} is not pinned`);
      if (uses?.startsWith('actions/checkout') === true && given['persist-credentials'] !== false)
        faults.push(`${name} leaves its token in the checkout`);
      if (uses?.startsWith('actions/checkout') === true && given['ref'] !== 'main')
        faults.push(`${name} may run other code than main's`);
      if (uses?.startsWith('actions/setup-node') === true && given['package-manager-cache'] !== false)
        faults.push(`${name} may read a cache that others wrote`);
      // What an event says would get into a script.
      if (run.includes('${{')) faults.push(`${name}: an expression stands in a script`);
      if (run.startsWith('npm') && !run.includes('--ignore-scripts'))
        faults.push(`${name} runs what packages bring`);
    }
  }
  return faults;
}

/** The step of a job that runs a command of ours, or a script. */
export function stepOf(job: Job | undefined, text: string): z.output<typeof Step> {
  const step = job?.steps.find(({ run }) => run?.includes(text));
  if (step === undefined) throw new Error(`no step runs ${text}`);
  return step;
}

/** How a step ended, and all that it said. */
export interface StepEnd {
  readonly code: number | null;
  readonly said: string;
}

/** Runs a step's script as a runner does. */
export async function runStep(
  script: string,
  {
    cwd,
    env,
    path = [],
  }: {
    readonly cwd: string;
    readonly env: Readonly<Record<string, string>>;
    readonly path?: readonly string[];
  },
): Promise<StepEnd> {
  const child = spawn('bash', ['-eo', 'pipefail', '-c', script], {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: [...path, dirname(process.execPath), process.env['PATH']].join(delimiter),
      NODE_COMPILE_CACHE: COMPILED,
      ...env,
    },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (part: string) => (said += part));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, said };
}
