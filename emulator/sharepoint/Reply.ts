import { type ApiAnswer } from './ApiAnswer';
import { type Entity, type Json } from './odata/Entity';

/** What an operation answers, before it is written in one of the three metadata modes. */
export type Reply =
  | { readonly kind: 'entity'; readonly entity: Entity; readonly created?: boolean }
  | {
      readonly kind: 'collection';
      readonly entities: readonly Entity[];
      /** The operation has applied `$filter` and its like itself. */
      readonly isNarrowed?: true;
      /** Whole URL of the next page. */
      readonly nextLink?: string;
    }
  /** A bare value or structure, named for verbose mode: `{"d":{"EffectiveBasePermissions":{...}}}`. */
  | { readonly kind: 'value'; readonly name: string; readonly type: string; readonly value: Json }
  /** A function without result: 200 and `odata.null`. */
  | { readonly kind: 'void' }
  /** 204, or 200 with an empty body as DELETE does. */
  | { readonly kind: 'empty'; readonly status: 200 | 204; readonly etag?: string }
  /** Anything already written, such as the parts of a batch. */
  | {
      readonly kind: 'raw';
      readonly status: number;
      readonly headers: Readonly<Record<string, string>>;
      readonly body: string;
      /** What is sent instead when it is no text; inside a batch the text stands for it. */
      readonly bytes?: Uint8Array;
      /** The answers inside, when this is a batch. */
      readonly parts?: readonly ApiAnswer[];
    };
