import { jsonText } from '#portal/shared/json-text.ts';
import { portal } from '../portal.ts';

/** `/status.json`: what machines read of the site, and the next publishing is held against. */
export async function GET(): Promise<Response> {
  const { status } = await portal();
  return new Response(jsonText(status), { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
}
