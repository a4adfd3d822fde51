import { spawn } from 'node:child_process';

/** What of the machine decides whether a person sits before it. */
export interface Surroundings {
  readonly platform: NodeJS.Platform;
  /** Whether the output goes to a terminal. */
  readonly terminal: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * The program, with its arguments, that shows an address in the browser of the person at this machine; undefined where
 * nobody sits before it: the output goes into a pipe or a file, a build service runs it, or the screen is elsewhere.
 */
export function openerOf(
  address: string,
  { platform, terminal, env }: Surroundings,
): readonly [program: string, ...args: string[]] | undefined {
  const isSet = (name: string) => (env[name] ?? '') !== '' && env[name] !== 'false' && env[name] !== '0';
  if (!terminal || isSet('CI') || isSet('SSH_CONNECTION') || isSet('SSH_TTY')) return undefined;
  if (platform === 'darwin') return ['open', address];
  // Not by way of a shell, which would read the address.
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler', address];
  return isSet('DISPLAY') || isSet('WAYLAND_DISPLAY') ? ['xdg-open', address] : undefined;
}

/** Shows an address in the person's browser, if there is one; whether it works or not changes nothing else. */
export function openAddress(address: string): void {
  const { platform, env } = process;
  const opener = openerOf(address, { platform, env, terminal: process.stdout.isTTY });
  if (opener === undefined) return;
  const [program, ...args] = opener;
  spawn(program, args, { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}
