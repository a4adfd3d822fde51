import { readFileSync } from 'node:fs';
import { digestWords } from '#wording/commands/digest.ts';
import type { Ended } from '../process/command-end.ts';
import { DigestChanges, changesOf } from '../digest/changes.ts';
import { digestText } from '../digest/digest-text.ts';
import { readHooks, type Hook } from '../digest/hooks.ts';
import { send, type Network } from '../digest/send.ts';
import { LONGEST } from '../digest/vendors.ts';
import { commandLine, wrongUsage } from '../terminal/options.ts';

/** Tells groups what a run of `overdue.ts` changed; 1 where one was not told. The secret is in the environment. */
export async function digestCommand(
  argv: readonly string[],
  env: NodeJS.ProcessEnv,
  outside: Network,
): Promise<Ended> {
  const { values } = commandLine('digest', { file: { type: 'string' }, morning: { type: 'boolean' } }, argv);
  const { file = wrongUsage(digestWords.noFile), morning: withStanding = false } = values;
  const { DIGEST_HOOKS: secret = '' } = env;
  if (secret.trim() === '') return said([digestWords.noHooks], 0);
  const hooks = readHooks(secret);
  if ('why' in hooks) return { code: 2, out: '', error: `${hooks.why}\n` };
  const changes = changesIn(file);
  const channels: readonly (readonly [name: string, Hook, DigestChanges])[] = [
    ...(hooks.all === undefined ? [] : [[digestWords.channel.all, hooks.all, changes] as const]),
    ...[...hooks.units].map(
      ([unit, hook]) => [digestWords.channel.unit(unit), hook, changesOf(changes, unit)] as const,
    ),
  ];
  const { GITHUB_SERVER_URL: server = '', GITHUB_REPOSITORY: repository = '' } = env;
  const issues = server === '' || repository === '' ? '' : `${server}/${repository}/issues`;
  const lines: string[] = [];
  let code = 0;
  for (const [name, hook, own] of channels) {
    const text = digestText(own, { withStanding, longest: LONGEST[hook.kind], issues });
    if (text === undefined) continue;
    const why = await send(hook, text, outside);
    if (why !== undefined) code = 1;
    const count = Object.values(own).reduce((sum, items) => sum + items.length, 0);
    lines.push(why === undefined ? digestWords.sent(name, count) : digestWords.unsent(name, why));
  }
  return said(lines.length === 0 ? [digestWords.nothing] : lines, code);
}

function said(lines: readonly string[], code: number): Ended {
  return { code, out: `${lines.join('\n')}\n`, error: '' };
}

function changesIn(file: string): DigestChanges {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    wrongUsage(digestWords.notChanges(file));
  }
  const { data } = DigestChanges.safeParse(content);
  return data ?? wrongUsage(digestWords.notChanges(file));
}
