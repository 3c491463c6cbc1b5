import { handOverTo } from './bootstrap.mjs';

handOverTo('start.ts');
