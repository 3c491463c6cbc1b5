import { handOverTo } from './bootstrap.mjs';

handOverTo('fuzz.ts');
