import { DefaultParse } from '@pnp/queryable';
import { DefaultHeaders, DefaultInit, spfi, type SPFI } from '@pnp/sp';
import { type Fetch } from './createSend';

/** PnPjs with its own headers and parsing, and our sending in place of its retries, which would repeat writes. */
export function createSp(webUrl: string, send: Fetch): SPFI {
  return spfi(webUrl).using(DefaultHeaders(), DefaultInit(), DefaultParse(), instance => {
    instance.on.send.replace((url: URL, init: RequestInit) => send(url.toString(), init));
    return instance;
  });
}
