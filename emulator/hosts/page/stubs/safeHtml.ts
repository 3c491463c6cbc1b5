import { trustedTypesPolicies } from '../../trustedTypesPolicies';
import '../TrustedTypes';

/** What comes out of the parser here is a document in which nothing runs. */
const policy = window.trustedTypes?.createPolicy(trustedTypesPolicies.safeHtml, { createHTML: text => text });

const activeElements = 'script,iframe,object,embed,link,meta,base,form';

/** Stands in for SharePoint's sanitiser, which the framework runs over the HTML a web part asks to store. */
export const SafeHtml = {
  sanitize(html: unknown): string {
    const text = policy?.createHTML(String(html)) ?? String(html);
    const { body } = new DOMParser().parseFromString(text, 'text/html');
    for (const element of body.querySelectorAll(activeElements)) element.remove();
    for (const element of body.querySelectorAll('*')) dropActiveAttributes(element);
    return body.innerHTML;
  }
};

function dropActiveAttributes(element: Element): void {
  for (const { name, value } of [...element.attributes]) {
    if (/^on|^srcdoc$/i.test(name) || /^\s*(javascript|data|vbscript):/i.test(value))
      element.removeAttribute(name);
  }
}
