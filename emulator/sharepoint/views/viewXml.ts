import { type View } from '../../store/Views';
import { escapeXml } from '../fields/schemaXml';

/** `/sites/x/Lists/Notes/All Items.aspx`, in a library below `Forms`. */
export interface PlacedView {
  readonly view: View;
  readonly url: string;
}

/** The whole view as CAML: what ListViewXml shows, as recorded in pnp/pnpcore. */
export function listViewXml(placed: PlacedView): string {
  const { look } = placed.view;
  const parts = [
    look.query === '' ? '<Query />' : `<Query>${look.query}</Query>`,
    `<ViewFields>${viewFieldsXml(look.fields)}</ViewFields>`,
    rowLimitXml(placed.view),
    `<ViewType2>${escapeXml(look.viewType2 ?? 'NONE')}</ViewType2>`,
    '<Toolbar Type="None"/>'
  ];
  return `<View ${attributesXml(placed)} >${parts.join('')}</View>`;
}

/** The same in the older order of elements. */
export function htmlSchemaXml(placed: PlacedView): string {
  const { look } = placed.view;
  const parts = [
    `<ViewType2>${escapeXml(look.viewType2 ?? 'NONE')}</ViewType2>`,
    `<ViewFields>${viewFieldsXml(look.fields)}</ViewFields>`,
    look.query === '' ? '<Query />' : `<Query>${look.query}</Query>`,
    rowLimitXml(placed.view)
  ];
  return `<View ${attributesXml(placed)}>${parts.join('')}</View>`;
}

export function viewFieldsXml(names: readonly string[]): string {
  return names.map(name => `<FieldRef Name="${escapeXml(name)}" />`).join('');
}

function rowLimitXml({ look }: View): string {
  return `<RowLimit Paged="${flag(look.paged)}">${look.rowLimit}</RowLimit>`;
}

const SCOPES = ['', 'Recursive', 'RecursiveAll', 'FilesOnly'];

function attributesXml({ view, url }: PlacedView): string {
  const scope = SCOPES[view.look.scope] ?? '';
  const attributes = {
    Type: 'HTML',
    Url: url,
    Personal: flag(view.personalTo !== null),
    DisplayName: view.title,
    DefaultView: flag(view.isDefault),
    Name: `{${view.id.toUpperCase()}}`,
    ...(scope === '' ? {} : { Scope: scope })
  };
  return Object.entries(attributes)
    .map(([name, value]) => `${name}="${escapeXml(value)}"`)
    .join(' ');
}

function flag(value: boolean): string {
  return value ? 'TRUE' : 'FALSE';
}
