import { tenant } from './001-tenant';
import { lists } from './002-lists';
import { changes } from './003-changes';
import { schema } from './005-schema';
import { social } from './006-social';
import { lateRows } from './007-late-rows';
import { graph } from './008-graph';
import { files } from './004-files';

/** In order; a file that was released is never edited, only followed by another. */
export const migrations: readonly string[] = [tenant, lists, graph, schema, lateRows, files, changes, social];
