import { handOverTo } from './bootstrap.mjs';

handOverTo('simulate.ts');
