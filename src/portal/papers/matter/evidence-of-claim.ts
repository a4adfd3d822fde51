import type { Dossier } from '#engine/dossier/dossier.ts';
import type { Evidence } from '#record/dossier/evidence.ts';

/** What a claim says was brought, wherever it stands: in a file of its own or in a week's line. */
export function evidenceOfClaim(
  { id }: Dossier,
  { node, source }: Dossier['claims'][number],
): readonly Evidence[] {
  const { value } = source.entry;
  const claims =
    'nodes' in value
      ? (value as { readonly nodes: readonly Claimed[] }).nodes
      : 'matters' in value
        ? ((value as { readonly matters?: readonly Reported[] }).matters ?? []).flatMap((matter) =>
            matter.task === id ? (matter.claims ?? []) : [],
          )
        : [];
  return claims.flatMap((claim) => (claim.node === node ? (claim.evidence ?? []) : []));
}

interface Claimed {
  readonly node: string;
  readonly evidence?: readonly Evidence[] | undefined;
}

interface Reported {
  readonly task: string;
  readonly claims?: readonly Claimed[] | undefined;
}
