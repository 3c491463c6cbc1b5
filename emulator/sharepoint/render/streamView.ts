import { type CamlContext } from '../../query/camlContext';
import { type OrderTerm } from '../../query/ListQuery';
import { type CamlView, parseCaml } from '../../query/parseCaml';
import { type Predicate } from '../../query/Predicate';
import { toInstant } from '../../store/instant';
import { type View } from '../../store/Views';
import { type Call } from '../Call';
import { viewNotFound } from '../errors/schemaErrors';
import { currentList } from '../lists/currentList';
import { listViewXml } from '../views/viewXml';
import { viewsSeenBy } from '../views/visibleViews';
import { type RenderParameters } from './renderParameters';

/** The view a stream is rendered by. */
export interface StreamView {
  readonly view: CamlView;
  /** In the next link: that of the list's own view, zeros for one that the caller wrote. */
  readonly viewId: string;
}

const NO_VIEW = '00000000-0000-0000-0000-000000000000';

/** ViewXml replaces the list's view; OverrideViewXml adds its condition to either. Throws as parseCaml does. */
export function streamView(call: Call, parameters: RenderParameters): StreamView {
  const { viewXml, overrideViewXml } = parameters;
  const context = contextOf(call);
  const own = viewXml === undefined ? listView(call, parameters.viewId) : undefined;
  const base = parseCaml(own ? listViewXml({ view: own, url: '' }) : (viewXml ?? ''), context);
  const extra = overrideViewXml === undefined ? undefined : parseCaml(overrideViewXml, context);
  return {
    viewId: own?.id ?? NO_VIEW,
    view: {
      ...base,
      ...conditionOf(base.where, extra?.where),
      orderBy: orderOf(base.orderBy, extra?.orderBy, parameters.sort)
    }
  };
}

function contextOf({ web, tenant }: Call): CamlContext {
  return { userId: web.userId, now: toInstant(tenant.clock.now()) };
}

function listView(call: Call, id: string | undefined): View {
  const views = viewsSeenBy(call, currentList(call).row.id);
  const isAsked = id !== undefined && id !== NO_VIEW;
  const view = views.find(each => (isAsked ? each.id === id : each.isDefault));
  if (!view) throw viewNotFound();
  return view;
}

function conditionOf(
  base: Predicate | undefined,
  extra: Predicate | undefined
): { readonly where?: Predicate } {
  if (!base || !extra) return base || extra ? { where: (base ?? extra) as Predicate } : {};
  return { where: { kind: 'and', terms: [base, extra] } };
}

/** SortField goes before whatever the view sorts by. */
function orderOf(
  base: readonly OrderTerm[],
  extra: readonly OrderTerm[] | undefined,
  sort: RenderParameters['sort']
): readonly OrderTerm[] {
  if (sort) return [{ field: shownField(sort.field), direction: sort.direction }];
  return extra && extra.length > 0 ? extra : base;
}

/** Columns that show another column, with a link or a menu. */
const SHOWN: Readonly<Record<string, string>> = { LinkTitle: 'Title', LinkTitleNoMenu: 'Title' };

export function shownField(name: string): string {
  return (Object.hasOwn(SHOWN, name) ? SHOWN[name] : undefined) ?? name;
}
