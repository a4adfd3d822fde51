import { portal } from '../../portal.ts';

export async function getStaticPaths() {
  const { schemaFiles } = await portal();
  return (await schemaFiles()).map(({ slug, text }) => ({ params: { kind: slug }, props: { text } }));
}

interface Context {
  readonly props: { readonly text: string };
}

/** `/schema/<kind>.json`: the JSON Schema of a kind of record. */
export function GET({ props }: Context): Response {
  return new Response(props.text, { headers: { 'Content-Type': 'application/schema+json; charset=utf-8' } });
}
