declare module 'HallwayStrings' {
  const strings: import('../../../ui/strings').Strings;
  export = strings;
}
