import { expect } from 'vitest';

/** Holds that GitHub refuses: status and what it says. */
export async function expectRefusal(asked: Promise<unknown>, status: number, message: string): Promise<void> {
  const error: unknown = await asked.then(
    () => undefined,
    (refused: unknown) => refused,
  );
  expect(error, 'GitHub refuses nothing').toBeDefined();
  expect(error).toMatchObject({ status, response: { data: { message } } });
}
