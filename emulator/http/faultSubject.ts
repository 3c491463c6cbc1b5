import { type FaultSubject } from '../faults/FaultKind';
import { type FaultService } from '../faults/FaultRule';
import { acceptedMode } from '../sharepoint/odata/metadataMode';

export interface Seen {
  readonly service: FaultService;
  readonly in: FaultSubject['in'];
  readonly operation: string;
  /** What is meant: a tunnelled MERGE is MERGE. */
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  readonly user: string | undefined;
}

/** A request, or a part of a batch, as the rules of faults see it. */
export function faultSubject({ url, headers, user, ...seen }: Seen): FaultSubject {
  return {
    ...seen,
    path: decoded(url.pathname),
    user: user ?? 'nobody',
    mode: acceptedMode(headers.get('accept')),
    origin: url.origin
  };
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
