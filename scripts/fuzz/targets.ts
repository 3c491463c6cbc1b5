import { camlTarget } from './caml/camlTarget';
import { multipartTarget } from './multipart/multipartTarget';
import { odataTarget } from './odata/odataTarget';
import { type Target } from './Target';

export const targets = [odataTarget, camlTarget, multipartTarget] as readonly Target[];
