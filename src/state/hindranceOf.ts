import { type FailureKind, type Hindrance } from './HallwayState';
import { type Model } from './Model';

const hindrances: ReadonlySet<FailureKind> = new Set<Hindrance>([
  'readOnly',
  'quotaFull',
  'forbidden',
  'listDamaged',
  'moved'
]);

/** It lasts for as long as something waits that met it: sending that again is how the end of it is seen. */
export function hindranceOf({ overlays, me }: Model): Hindrance | undefined {
  const met = [...overlays.values()].flatMap(({ failure }) => (failure ? [failure.kind] : []));
  // Without a right to one post one may still have that to others.
  return met.filter(isHindrance).find(kind => kind !== 'forbidden' || !me.rights.canPost);
}

function isHindrance(kind: FailureKind): kind is Hindrance {
  return hindrances.has(kind);
}
