import { handOverTo } from './bootstrap.mjs';

handOverTo('test.ts');
