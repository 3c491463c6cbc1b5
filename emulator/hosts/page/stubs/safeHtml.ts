const activeElements = 'script,iframe,object,embed,link,meta,base,form';

/** Stands in for SharePoint's sanitiser, which the framework runs over the HTML a web part asks to store. */
export const SafeHtml = {
  sanitize(html: unknown): string {
    const { body } = new DOMParser().parseFromString(String(html), 'text/html');
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
