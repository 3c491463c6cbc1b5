/** Layers, innermost first: domain <- backend interfaces <- state <- ui <- webparts. Adapters are wired only by webparts. */
const TEST = '[.]test[.]tsx?$';
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    forbid('no-circular', 'A cycle hides which module is the lower one.', {}, { circular: true }),
    forbid(
      'domain-is-pure',
      'Rules of the microblog know no framework, store or network.',
      { path: '^src/domain/', pathNot: TEST },
      { pathNot: ['^src/domain/'] }
    ),
    forbid(
      'backend-interfaces-know-only-domain',
      'The interfaces are written in words of the domain.',
      { path: '^src/backend/[^/]+[.]ts$' },
      { path: '^src/|node_modules', pathNot: ['^src/(domain/|backend/[^/]+[.]ts$)'] }
    ),
    forbid(
      'adapters-are-islands',
      'One adapter never leans on another, nor on state or ui.',
      { path: '^src/backend/([^/]+)/' },
      { path: '^src/', pathNot: ['^src/domain/', '^src/backend/[^/]+[.]ts$', '^src/backend/$1/'] }
    ),
    forbid(
      'state-has-no-react-and-no-adapter',
      'State speaks to interfaces, so that tests need neither DOM nor SharePoint.',
      { path: '^src/state/', pathNot: [TEST, '^src/state/testHallway[.]ts$'] },
      {
        path: ['^src/(ui|webparts)/', '^src/backend/[^/]+/', 'node_modules/(react|@fluentui|@pnp|@microsoft)']
      }
    ),
    forbid(
      'ui-sees-state-and-domain-only',
      'No component calls SharePoint, Graph or SPFx.',
      { path: '^src/ui/', pathNot: TEST },
      { path: ['^src/(backend|webparts)/', 'node_modules/(@pnp|@microsoft)/'] }
    ),
    forbid(
      'unit-tests-use-the-memory-backend',
      'A unit test needs no server; the real adapters are tested in tests/contract.',
      { path: '^src/(domain|state|ui)/.*' + TEST },
      { path: ['^src/backend/(sharepoint|graph)/', '^emulator/'] }
    ),
    forbid(
      'pnp-only-in-its-adapter',
      'PnPjs and Graph types stay behind the adapter.',
      { path: '^src/', pathNot: ['^src/backend/(sharepoint|graph)/', '^src/webparts/'] },
      { path: 'node_modules/@pnp/' }
    ),
    forbid(
      'spfx-only-in-the-web-part',
      'The SPFx libraries exist only inside SharePoint; everything else must run in Node too.',
      { path: '^(src|deploy)/', pathNot: '^src/webparts/' },
      { path: 'node_modules/@microsoft/sp-', dependencyTypesNot: ['type-only'] }
    ),
    forbid(
      'fluent-is-loaded-on-demand',
      'One Fluent v8 button weighs 63 KB gzipped: only chunks that are imported() may name its values.',
      { path: '^src/(ui|webparts)/', pathNot: ['[.]lazy[.]tsx$', '^src/ui/fluent/', TEST] },
      { path: 'node_modules/@fluentui/react/', dependencyTypesNot: ['type-only'] }
    ),
    forbid(
      'teams-js-comes-from-the-host',
      'SPFx hands out the running copy of teams-js; a second one would not be initialised.',
      { path: '^src/' },
      { path: 'node_modules/@microsoft/teams-js', dependencyTypesNot: ['type-only'] }
    ),
    forbid(
      'emulator-is-independent',
      'Sharing code with the app would let both be wrong together.',
      { path: '^emulator/' },
      { path: '^(src|tests|scripts|deploy|bench)/' }
    ),
    forbid(
      'app-never-ships-the-emulator',
      'The bundle must hold neither emulator nor tests.',
      { path: '^(src|deploy)/', pathNot: TEST },
      { path: ['^(emulator|tests|scripts|bench)/', TEST] }
    ),
    forbid(
      'sql-only-in-the-store',
      'Routes ask the store; only the store writes SQL.',
      { path: '^(emulator|src|deploy)/', pathNot: '^emulator/store/' },
      { path: 'node:sqlite|^sqlite$' }
    ),
    forbid(
      'query-is-pure',
      'The query language is parsed with no server and no database.',
      { path: '^emulator/query/', pathNot: TEST },
      { pathNot: ['^emulator/query/', 'node_modules/fast-xml-parser'] }
    )
  ],
  options: {
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.node.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default']
    }
  }
};
