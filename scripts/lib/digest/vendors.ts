import { createHmac } from 'node:crypto';
import { z } from 'zod';
import type { Hook, HookKind } from './hooks.ts';

// How the robots of groups are spoken to. 企业微信: work.weixin.qq.com/api/doc/90000/90136/91770;
// 钉钉: open.dingtalk.com/document/group/custom-robot-access; 飞书: open.feishu.cn/document/ukTMukTMukTM/ucTM5YjL3ETO24yNxkjN.

/**
 * The most bytes of a text. 企业微信 takes 2048. 飞书 takes a request of 20 KB, in which each quotation mark and line
 * break takes two; of 钉钉 it is the least that any of its robots is said to take.
 */
export const LONGEST: Readonly<Record<HookKind, number>> = { wecom: 2048, dingtalk: 15_000, feishu: 10_000 };

/** What is sent: a POST of JSON. */
export interface HookRequest {
  readonly url: string;
  readonly body: string;
}

/** A text as the robot wants it, signed where it asks for that. `now` is the clock that the signature is held against. */
export function requestOf({ kind, url, secret }: Hook, text: string, now: Date): HookRequest {
  switch (kind) {
    case 'wecom':
      return { url, body: JSON.stringify({ msgtype: 'text', text: { content: text } }) };
    case 'dingtalk': {
      const signed = new URL(url);
      if (secret !== undefined) {
        const timestamp = String(now.getTime());
        signed.searchParams.set('timestamp', timestamp);
        signed.searchParams.set('sign', hmac(secret, `${timestamp}\n${secret}`));
      }
      const at = { isAtAll: false, atMobiles: [], atUserIds: [] };
      return { url: signed.href, body: JSON.stringify({ msgtype: 'text', text: { content: text }, at }) };
    }
    case 'feishu': {
      const timestamp = String(Math.floor(now.getTime() / 1000));
      // Here the text that others sign is the key, and what is signed is empty.
      const signature = secret === undefined ? {} : { timestamp, sign: hmac(`${timestamp}\n${secret}`, '') };
      return { url, body: JSON.stringify({ ...signature, msg_type: 'text', content: { text } }) };
    }
  }
}

function hmac(key: string, text: string): string {
  return createHmac('sha256', key).update(text).digest('base64');
}

/** What a robot's answer means. */
export type Answered =
  | { readonly kind: 'sent' }
  /** Too much at once, or it is busy: to be sent again; `seconds` where it says after how long. */
  | { readonly kind: 'again'; readonly seconds: number | undefined; readonly isLimit: boolean }
  | { readonly kind: 'status'; readonly status: number }
  /** Refused; of its words only the number is kept, since they may repeat what was sent. */
  | { readonly kind: 'code'; readonly code: number }
  | { readonly kind: 'unread' };

const Answer = z.object({
  errcode: z.int().optional(),
  code: z.int().optional(),
  StatusCode: z.int().optional(),
});

/** Too many messages: 企业微信 counts 20 a minute, 飞书 100 a minute and 5 a second. */
const LIMITS: Readonly<Record<HookKind, ReadonlyMap<number, number>>> = {
  wecom: new Map([[45009, 60]]),
  // It then takes nothing for ten minutes: longer than a run waits.
  dingtalk: new Map([[130101, 600]]),
  feishu: new Map([
    [11232, 15],
    [99991400, 60],
  ]),
};

/** 系统繁忙, of both that have it. */
const BUSY = -1;

/** Reads an answer: a refusal comes with status 200 too. */
export function answered(kind: HookKind, status: number, headers: Headers, text: string): Answered {
  const asked = Number(headers.get('retry-after') ?? headers.get('x-ogw-ratelimit-reset') ?? Number.NaN);
  const seconds = Number.isFinite(asked) ? Math.max(0, asked) : undefined;
  if (status === 429) return { kind: 'again', seconds, isLimit: true };
  if (status >= 500) return { kind: 'again', seconds, isLimit: false };
  const { data } = Answer.safeParse(parsed(text));
  const code = kind === 'feishu' ? (data?.code ?? data?.StatusCode) : data?.errcode;
  const limit = code === undefined ? undefined : LIMITS[kind].get(code);
  if (limit !== undefined) return { kind: 'again', seconds: seconds ?? limit, isLimit: true };
  if (code === BUSY) return { kind: 'again', seconds, isLimit: false };
  if (code !== undefined && code !== 0) return { kind: 'code', code };
  if (status < 200 || status > 299) return { kind: 'status', status };
  return code === 0 ? { kind: 'sent' } : { kind: 'unread' };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
