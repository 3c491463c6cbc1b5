import { loadOnce } from '../loadOnce';
import { type GraphParts } from './graphCaller';
import { type GraphSources } from './graphSources';
import { mostAtOnce } from './mostAtOnce';

/** The same sources, whose script comes when one is first asked: after the posts are drawn. */
export function lazyGraph(parts: GraphParts): GraphSources {
  const sources = loadOnce(async () => {
    const { graphSources } = await import(/* webpackChunkName: 'hallway-graph' */ './graphSources');
    return graphSources(parts);
  });
  return {
    directory: {
      mostAtOnce,
      readDetails: async upns => (await sources()).directory.readDetails(upns)
    },
    presence: { readPresence: async upns => (await sources()).presence.readPresence(upns) }
  };
}
