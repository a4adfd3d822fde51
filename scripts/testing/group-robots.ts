import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

// Robots of groups as the three vendors describe them: they answer 200 to nearly everything, and say in JSON what they think.

/** An answer that is given instead of the robot's own. `cut` breaks the connection once the message was taken. */
export type Instead =
  { readonly status?: number; readonly headers?: Record<string, string>; readonly body: string } | 'cut';

/** Robots for one test, each known by the host of its address. */
export interface Robots {
  /** The texts that groups were shown, in order, by host. */
  readonly shown: (host: string) => readonly string[];
  /** Every request's body, whatever became of it. */
  readonly asked: () => readonly string[];
  /** The next answers of all of them, in order. */
  readonly instead: (...answers: readonly Instead[]) => void;
  /** A fetch that finds the vendors' hosts here. */
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** The address of the server, below which a host's name stands for the host. */
  readonly url: string;
}

/** `now` is the clock of the vendors, by which a signature grows old. */
export async function withRobots(keys: Readonly<Record<string, string>>, now: () => Date): Promise<Robots> {
  const shown = new Map<string, string[]>();
  const asked: string[] = [];
  const waiting: Instead[] = [];
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      asked.push(body);
      const [, host = '', ...rest] = (request.url ?? '').split('/');
      const found = judge(host, new URL(`https://${host}/${rest.join('/')}`), body, keys[host], now());
      const answer = waiting.shift();
      if (answer === 'cut' || (answer === undefined && found.text !== undefined))
        shown.set(host, [...(shown.get(host) ?? []), found.text ?? '']);
      if (answer === 'cut') return void request.socket.destroy();
      const { status = 200, headers = {}, body: said } = answer ?? { body: JSON.stringify(found.answer) };
      response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(said);
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  return {
    shown: (host) => shown.get(host) ?? [],
    asked: () => asked,
    instead: (...answers) => void waiting.push(...answers),
    fetch: (address, init) => fetch(address.replace(/^https:\//u, url), init),
    url,
  };
}

interface Judged {
  readonly answer: unknown;
  /** What the group is shown; undefined where it is refused. */
  readonly text: string | undefined;
}

/** What a vendor makes of a message: its form, its length, its signature. */
function judge(host: string, url: URL, body: string, key: string | undefined, now: Date): Judged {
  const json = JSON.parse(body) as Record<string, unknown>;
  const textIn = (name: string, of: string): string => {
    const part = json[name];
    const text =
      typeof part === 'object' && part !== null ? Object.entries(part).find(([at]) => at === of) : undefined;
    return typeof text?.[1] === 'string' ? text[1] : '';
  };
  const isLate = (milliseconds: number) => Math.abs(now.getTime() - milliseconds) > 3_600_000;
  const errcode = (code: number, errmsg: string): Judged => ({
    answer: { errcode: code, errmsg },
    text: undefined,
  });
  if (host.includes('weixin')) {
    const text = textIn('text', 'content');
    if (json['msgtype'] !== 'text' || text === '') return errcode(40008, 'invalid message type');
    if (Buffer.byteLength(text) > 2048) return errcode(40058, 'text.content exceed max length 2048');
    return { answer: { errcode: 0, errmsg: 'ok' }, text };
  }
  if (host.includes('dingtalk')) {
    const text = textIn('text', 'content');
    const timestamp = url.searchParams.get('timestamp') ?? '';
    const sign = createHmac('sha256', key ?? '')
      .update(`${timestamp}\n${key ?? ''}`)
      .digest('base64');
    if (key !== undefined && (url.searchParams.get('sign') !== sign || isLate(Number(timestamp))))
      return errcode(310000, 'sign not match, more: [https://ding-doc.dingtalk.com]');
    if (json['msgtype'] !== 'text') return errcode(400101, 'msgtype is null');
    return { answer: { errcode: 0, errmsg: 'ok' }, text };
  }
  const text = textIn('content', 'text');
  const timestamp = String(json['timestamp']);
  const sign = createHmac('sha256', `${timestamp}\n${key ?? ''}`)
    .update('')
    .digest('base64');
  if (key !== undefined && (json['sign'] !== sign || isLate(Number(timestamp) * 1000)))
    return { answer: { code: 19021, msg: 'sign match fail', data: {} }, text: undefined };
  if (json['msg_type'] !== 'text' || Buffer.byteLength(body) > 20_480)
    return { answer: { code: 9499, msg: 'Bad Request', data: {} }, text: undefined };
  return { answer: { StatusCode: 0, StatusMessage: 'success', code: 0, data: {}, msg: 'success' }, text };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const part of request.setEncoding('utf8')) text += String(part);
  return text;
}
