import { handOverTo } from './bootstrap.mjs';

handOverTo('matrix.ts');
