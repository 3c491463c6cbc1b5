/**
 * Fluent UI 8 asks a foreign host for fonts the moment it is loaded, unless told of a host of its own: an empty
 * one means none. This file is imported before it; the page's own setting is back once the chunk is there.
 * Source: @fluentui/theme/lib/fonts/DefaultFontStyles.js
 */
interface FluentWindow {
  FabricConfig?: { fontBaseUrl?: string };
}

const page = window as unknown as FluentWindow;
const before = page.FabricConfig;
page.FabricConfig = { ...before, fontBaseUrl: '' };
void Promise.resolve().then(() => {
  page.FabricConfig = before;
});

export {};
