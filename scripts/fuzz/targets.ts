import { camlTarget } from './caml/camlTarget';
import { multipartTarget } from './multipart/multipartTarget';
import { odataTarget } from './odata/odataTarget';
import { rowTargets } from './rows/rowTargets';
import { type Target } from './Target';
import { tokenizerTarget } from './tokenizer/tokenizerTarget';

export const targets = [
  odataTarget,
  camlTarget,
  multipartTarget,
  tokenizerTarget,
  ...rowTargets
] as readonly Target[];
