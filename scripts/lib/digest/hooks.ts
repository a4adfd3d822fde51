import { z } from 'zod';
import { digestWords } from '#wording/commands/digest.ts';
import { commandData } from '../terminal/harmless-text.ts';

// The one secret of the digest: where it is sent, `{"all": hook, "units": {"gongcheng": hook}}`. A hook is the address of a
// group's robot, or `{"url", "kind", "secret"}`. Whoever has an address may write into the group: nothing of it is ever quoted.

/** Whose form a message takes: 企业微信, 钉钉, 飞书. */
export type HookKind = 'wecom' | 'dingtalk' | 'feishu';

/** A robot of a group. */
export interface Hook {
  readonly kind: HookKind;
  readonly url: string;
  /** What it wants messages signed with (钉钉 加签, 飞书 签名校验). */
  readonly secret: string | undefined;
}

/** The robots that are told. */
export interface Hooks {
  /** The group that is told everything. */
  readonly all: Hook | undefined;
  /** The groups of units, by the unit's id. */
  readonly units: ReadonlyMap<string, Hook>;
}

const Written = z.union([
  z.string(),
  z.strictObject({
    url: z.string(),
    kind: z.enum(['wecom', 'dingtalk', 'feishu']).optional(),
    secret: z.string().min(1).optional(),
  }),
]);

const HookMap = z.strictObject({
  all: z.unknown().optional(),
  units: z.record(z.string(), z.unknown()).optional(),
});

const HOSTS: Readonly<Record<string, HookKind>> = {
  'qyapi.weixin.qq.com': 'wecom',
  'oapi.dingtalk.com': 'dingtalk',
  'open.feishu.cn': 'feishu',
  'open.larksuite.com': 'feishu',
};

/** What the secret says, or one sentence about what is wrong with it that quotes nothing of it. */
export function readHooks(text: string): Hooks | { readonly why: string } {
  const { hooks: words, place } = digestWords;
  const json = parsed(text);
  if (json === undefined) return { why: words.notJson };
  const map = HookMap.safeParse(json);
  if (!map.success) return { why: words.notMap };
  const { all, units = {} } = map.data;
  const whole = all === undefined ? undefined : readHook(all, place.all);
  if (whole !== undefined && 'why' in whole) return whole;
  const own = new Map<string, Hook>();
  for (const [index, [unit, written]] of Object.entries(units).entries()) {
    if (!/^[a-z][a-z0-9-]*$/u.test(unit)) return { why: words.notUnit(index + 1) };
    const hook = readHook(written, place.unit(index + 1));
    if ('why' in hook) return hook;
    own.set(unit, hook);
  }
  return { all: whole, units: own };
}

function readHook(written: unknown, place: string): Hook | { readonly why: string } {
  const { hooks: words } = digestWords;
  const { data } = Written.safeParse(written);
  if (data === undefined) return { why: words.notHook(place) };
  const { url, kind: said, secret } = typeof data === 'string' ? { url: data } : data;
  if (!URL.canParse(url)) return { why: words.notHttps(place) };
  const { protocol, hostname, username, password } = new URL(url);
  if (protocol !== 'https:' || username !== '' || password !== '') return { why: words.notHttps(place) };
  const kind = said ?? HOSTS[hostname];
  if (kind === undefined) return { why: words.noKind(place) };
  if (kind === 'wecom' && secret !== undefined) return { why: words.noSecret(place) };
  return { kind, url, secret };
}

/**
 * The commands by which a runner keeps every value of the secret out of its log, one a line: it knows the secret as a
 * whole, not the addresses in it. Printed before anything else.
 */
export function maskCommands(text: string): string {
  const values = new Set(valuesOf(parsed(text)).flatMap((value) => [value, ...partsOf(value)]));
  return [...values].map((value) => `::add-mask::${commandData(value)}\n`).join('');
}

function valuesOf(json: unknown): string[] {
  if (typeof json === 'string') return json === '' ? [] : [json];
  if (typeof json !== 'object' || json === null) return [];
  // A kind is no secret, and masked it would take its word out of every line.
  return Object.entries(json).flatMap(([key, value]) => (key === 'kind' ? [] : valuesOf(value)));
}

/** The key in an address stands alone where a vendor's answer repeats it. */
function partsOf(value: string): string[] {
  if (!URL.canParse(value)) return [];
  const { searchParams, pathname } = new URL(value);
  const parts = [...searchParams.values(), ...pathname.split('/')];
  return parts.filter((part) => part.length >= SECRET_LENGTH);
}

/** Shorter parts are words of the interface: `send`, `hook`. */
const SECRET_LENGTH = 16;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
