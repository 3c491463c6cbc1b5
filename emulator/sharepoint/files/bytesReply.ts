import { type Reply } from '../Reply';

/** Inside a batch, whose parts are text, bytes that are no UTF-8 come out changed. */
export function bytesReply(bytes: Uint8Array, etag?: string): Reply {
  return {
    kind: 'raw',
    status: 200,
    headers: { 'CONTENT-TYPE': 'application/octet-stream', ...(etag === undefined ? {} : { ETAG: etag }) },
    body: new TextDecoder().decode(bytes),
    bytes
  };
}
