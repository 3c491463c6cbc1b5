/**
 * Wraps a CommonJS script as the AMD module the SharePoint Framework loader asks for by `<id>_<version>`.
 * `needs` are the names its `require` calls use, in the order the loader hands them over.
 */
export function amdModule(script: string, { id, version, needs }: AmdModule): string {
  const names = JSON.stringify(needs);
  return [
    `define(${JSON.stringify(`${id}_${version}`)},${names},function(){`,
    `var given=arguments,names=${names},module={exports:{}},exports=module.exports;`,
    'function require(name){return given[names.indexOf(name)]}',
    script,
    'return module.exports});'
  ].join('\n');
}

export interface AmdModule {
  readonly id: string;
  readonly version: string;
  readonly needs: readonly string[];
}
