/** Address below which the stubs are served. */
export const stubFolder = '/_spfx/stubs/';

/**
 * A component the SharePoint Framework runtime asks for and Microsoft publishes nowhere, so that the page has to
 * supply it. `library` stubs repackage a published npm package unchanged under the id the loader wants;
 * `standin` stubs are written here and do the least that the runtime needs.
 */
export interface Stub {
  readonly name: string;
  readonly id: string;
  readonly version: string;
  readonly kind: 'library' | 'standin';
  readonly reason: string;
  /** File in page/stubs/, without its extension. */
  readonly source: string;
  /** Other components it is given by the loader. */
  readonly needs: readonly string[];
  /** Loaded by a page in edit mode only. */
  readonly isForEditing: boolean;
}

const react = ['react', 'react-dom'];
const unpublished = 'Part of SharePoint itself; not on npm.';
const paneControls = 'A control of the property pane, which SharePoint keeps in a bundle of its own.';

const always: readonly Stub[] = [
  {
    name: 'sp-application-base',
    id: '4df9bb86-ab0a-4aab-ab5f-48bf167048fb',
    version: '1.23.2',
    kind: 'standin',
    reason:
      "SharePoint's own page application, which the loader starts once the framework stands; not on npm.",
    source: 'applicationBase',
    needs: [],
    isForEditing: false
  },
  standin('sp-safehtml', '6d3c733c-8cb7-4871-bb22-b5b37c1d518d', {
    version: '0.6.0',
    source: 'safeHtml',
    reason: 'Cleans the HTML a web part stores with a page; not on npm.'
  }),
  standin('sp-edit-customer-promise', '42647dee-1f75-4b9f-b521-5c844a6c35cc', {
    version: '0.1.0',
    source: 'editCustomerPromise',
    reason: "Reports editing quality to Microsoft's telemetry; there is nobody to report to. Not on npm."
  }),
  standin('sp-idle-web-task', 'c49ba483-7614-4c5c-b9dd-11b45a5fa280', {
    version: '0.1.2',
    source: 'idleWebTask',
    reason: 'Fetches code ahead of need while the browser idles; the page fetches on need. Not on npm.'
  }),
  {
    name: 'microsoft-graph-client',
    id: '32b9363b-09ff-4959-929a-cab2663fb223',
    version: '3.0.7',
    kind: 'library',
    reason: 'The npm package, which SharePoint loads under an id of its own as an AMD module.',
    source: 'graphClient',
    needs: [],
    isForEditing: false
  }
];

const editing: readonly Stub[] = [
  {
    ...standin('office-ui-fabric-react-bundle', '396bbc17-3d18-4f43-8299-d99720d88e22', {
      version: '1.19.60',
      source: 'fluentV8',
      reason: 'Fluent UI v8 as SharePoint bundles it; the npm packages serve in its place.'
    }),
    kind: 'library',
    needs: react,
    isForEditing: true
  },
  {
    // No id of SharePoint's: the one real bundle behind all the v9 ids below.
    ...standin('fluent-v9', '00000000-0000-4000-8000-0000000000f9', {
      version: '9.0.0',
      source: 'fluentV9',
      reason: 'Fluent UI v9 from npm, once, for the many bundles SharePoint splits it into.'
    }),
    kind: 'library',
    needs: react,
    isForEditing: true
  },
  pane('migration-reactdom-render', '63d75709-2785-4c91-97ad-489b171397d4', {
    source: 'reactDomRender',
    needs: react
  }),
  pane('sp-pages-content-panel-context', '3173fefe-9995-49d1-a75d-a5caeaaba212', {
    source: 'contentPanelContext',
    needs: []
  }),
  pane('sp-component-utilities', '8494e7d7-6b99-47b2-a741-59873e42f16f', {
    source: 'componentUtilities',
    needs: [],
    version: '13.15.20'
  }),
  pane('odsp-utilities-bundle', 'cc2cc925-b5be-41bb-880a-f0f8030c6aff', {
    source: 'odspUtilities',
    needs: [],
    version: '5.6.604'
  }),
  pane('sp-heading-level', 'bf211556-3cf0-412c-9618-a4f0e7069ebf', { source: 'headingLevel', needs: [] }),
  ...Object.entries({
    'v9-button': '72ec0651-8a26-441c-87f2-77ec66884ca3',
    'v9-utilities': '0ec74f52-38bc-4a51-ab82-7c91a2b399a2',
    'v9-menu': 'f652a763-4d5f-4a08-aed3-d3377ef835ff',
    'v9-field': 'd3139516-bb4d-4141-9d35-a8aefe0272ec',
    'v9-infolabel': '17f3a86d-33ce-4338-8594-8700ee90c494',
    'v9-tooltip': '33c5a798-8532-4741-888a-d0a7734036b5',
    'v9-combobox': '29728f96-9823-40fa-a481-ffdf106880b1',
    'v9-label': 'dbdce381-c024-42a0-ab20-4134aca49a27',
    'v9-switch': 'e7b22f8f-a734-4a67-bd3c-667c8ad8fcbc',
    'v9-tablist': '89b85dbe-f07e-424d-88da-a84f647073e2',
    'v9-overflow': 'b99a20f7-e090-4a32-a841-7866d0be8d59'
  }).map(([name, id]) => pane(name, id, { source: 'fluentV9Part', needs: ['fluent-v9'] })),
  ...Object.entries({
    'v8-tooltip': 'fab65e60-a04f-4772-874c-10691e4afa4b',
    'v8-button': '0ad7e31a-8df9-4659-add8-a32c8e40040d',
    'v8-label': 'ffe5c101-373a-4bd2-bebb-13082852bab0',
    'v8-focus-trap-zone': '7763227c-dff4-4ad6-a8bd-4d6e41c3afd8',
    'v8-spinner': '89f063a9-3b5f-4ac2-a3ec-b598f37acb89',
    'v8-customizer': 'b9fc293f-811a-4b1c-a851-a1fbcb7851bf',
    'v8-link': '111fe4c6-f1c2-4325-a129-3526437cba32',
    'v8-text-field': '4c7a0268-816b-4ba5-ab33-df85b4bbf18c',
    'v8-checkbox': '4a37fff0-2aea-4df6-b0e4-061644a5c355',
    'v8-choice-group': '7f394f7b-0b39-41b0-89b3-16946caa2f33',
    'v8-dropdown': '9f15c0bf-73f0-4365-a7c0-5b2072882dbb',
    'v8-slider': '215395c1-25f7-42ff-967c-8832aff2ab33',
    'v8-spin-button': 'b67b6cf3-ed44-4fad-af6b-3d78f3e35971',
    'v8-callout': 'a86b8f98-2f15-4506-b455-c1e9fe8da1bd'
  }).map(([name, id]) =>
    pane(name, id, { source: 'fluentV8Part', needs: ['office-ui-fabric-react-bundle'] })
  ),
  pane('v8-controls', '17ce0976-e69a-4355-be84-89b69a74717d', {
    source: 'fluentV8Controls',
    version: '0.3.65',
    needs: ['office-ui-fabric-react-bundle']
  })
];

/** Everything the page supplies in Microsoft's place. All other runtime files are Microsoft's, byte for byte. */
export const stubs: readonly Stub[] = [...always, ...editing];

function standin(name: string, id: string, rest: Pick<Stub, 'source' | 'reason' | 'version'>): Stub {
  return { name, id, kind: 'standin', needs: [], isForEditing: false, ...rest };
}

function pane(name: string, id: string, rest: Pick<Stub, 'source' | 'needs'> & Partial<Stub>): Stub {
  const reason = name.startsWith('v') ? paneControls : unpublished;
  return { name, id, version: '0.1.0', kind: 'standin', reason, isForEditing: true, ...rest };
}
