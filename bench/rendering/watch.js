/* Runs in the page before any script of its own. What it saw is in `hallwayWatch`; times are in milliseconds. */
(() => {
  const watch = { firstPostMs: undefined, shownMs: undefined, keyDelaysMs: [], shift: 0 };
  globalThis.hallwayWatch = watch;

  /** Calls back as soon as the frame that is drawn next is on screen, as far as a page can tell. */
  const afterPaint = then => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = then;
      port2.postMessage(undefined);
    });
  };

  const seePosts = new MutationObserver(() => {
    if (!document.querySelector('article.hw-post')) return;
    seePosts.disconnect();
    afterPaint(() => (watch.firstPostMs = performance.now()));
  });
  seePosts.observe(document, { childList: true, subtree: true });

  new PerformanceObserver(list => {
    for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) watch.shift += value;
  }).observe({ type: 'layout-shift' });

  addEventListener(
    'keydown',
    ({ timeStamp, key, ctrlKey }) => {
      if (key.length === 1) afterPaint(() => watch.keyDelaysMs.push(performance.now() - timeStamp));
      if (key === 'Enter' && ctrlKey) whenShown(timeStamp);
    },
    { capture: true }
  );

  /** How long after the key the text that was in the field is the first post. */
  const whenShown = keyMs => {
    const text = document.activeElement.value;
    const see = new MutationObserver(() => {
      if (!document.querySelector('article.hw-post')?.textContent.includes(text)) return;
      see.disconnect();
      afterPaint(() => (watch.shownMs = performance.now() - keyMs));
    });
    see.observe(document, { childList: true, subtree: true, characterData: true });
  };
})();
