import * as reactDom from 'react-dom';

/** SharePoint's bridge between React versions; there is one version here. */
export const render = reactDom.render;
export const reactDomRender = reactDom.render;
export const unmountComponentAtNode = reactDom.unmountComponentAtNode;
