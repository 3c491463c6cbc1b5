/** A host that Microsoft's runtime tries to reach by itself, and what becomes of that. */
export interface ForeignHost {
  readonly host: string;
  /** Starts of the addresses asked for. */
  readonly addresses: readonly string[];
  /** `blocked`: the page's content security policy stops it in the browser. `rerouted`: answered by this tenant. */
  readonly outcome: 'blocked' | 'rerouted';
  readonly why: string;
}

/** All of them. docs/decisions/002-what-the-runtime-asks-for.md tells how the list was made. */
export const hostsTheRuntimeAsksFor: readonly ForeignHost[] = [
  {
    host: 'res-1.cdn.office.net',
    addresses: [
      'https://res-1.cdn.office.net/files/fabric-cdn-prod_20240610.001/assets/icons/fabricmdl2icons-2.'
    ],
    outcome: 'blocked',
    why: "Icon fonts of the old Fabric Core styles, which sp-component-base brings to every page. Hallway's icons are SVG."
  },
  {
    host: 'res.cdn.office.net',
    addresses: ['https://res.cdn.office.net/teams-js/validDomains/json/validDomains.json'],
    outcome: 'rerouted',
    why: 'The origins that teams-js may believe; asked for when a web part runs inside Teams.'
  },
  {
    host: 'graph.microsoft.com',
    addresses: ['https://graph.microsoft.com/'],
    outcome: 'rerouted',
    why: 'The Graph client drops its token for any other host, so the page exchanges the host in fetch.'
  }
];
