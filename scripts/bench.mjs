import { handOverTo } from './bootstrap.mjs';

handOverTo('bench.ts');
