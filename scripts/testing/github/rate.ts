import type { JsonObject } from './json.ts';
import type { World } from './world.ts';

/** Requests an hour of a person's token. Nothing is refused for it: a test injects that. */
const LIMIT = 5000;

/** What is left of the hour by the fake's clock, counting who asked. */
export function rateOf(
  world: World,
  askings: readonly { by: string | undefined }[],
  by: string | undefined,
): JsonObject {
  const used = askings.filter((asking) => asking.by === by).length;
  return {
    limit: LIMIT,
    used,
    remaining: Math.max(0, LIMIT - used),
    reset: Date.parse(world.now) / 1000 + 3600,
  };
}

/** The same as GitHub writes it beside every answer. */
export function rateHeaders(
  world: World,
  askings: readonly { by: string | undefined }[],
  by: string | undefined,
): Record<string, string> {
  const rate = Object.entries(rateOf(world, askings, by)).map(([name, value]) => [
    `x-ratelimit-${name}`,
    String(value as number),
  ]);
  return { ...(Object.fromEntries(rate) as Record<string, string>), 'x-ratelimit-resource': 'core' };
}
