import { Html } from "../../sandbox-html.ts";

/** Follows the reader's light or dark setting. Phone width, centred in a wide window. */
export const STYLE = new Html(`
:root{color-scheme:light dark;--page:#eef0f6;--sheet:#fff;--text:#171a24;--soft:#5b6172;--rule:#dde0ea;--accent:#4a3fd0;--on-accent:#fff;--bad:#b3261e}
@media (prefers-color-scheme:dark){:root{--page:#12131a;--sheet:#20222c;--text:#eef0f6;--soft:#a5abbd;--rule:#373b49;--accent:#a9a2ff;--on-accent:#15122e;--bad:#ff8a80}}
*{box-sizing:border-box}
body{display:flex;flex-direction:column;min-height:100vh;margin:0;background:var(--page);color:var(--text);font:16px/1.6 system-ui,-apple-system,"Hiragino Sans","Noto Sans JP","Yu Gothic UI",sans-serif}
main{flex:1;width:100%;max-width:34rem;margin:0 auto;padding:1.5rem 1rem;background:var(--sheet)}
h1{font-size:1.1rem;margin:0 0 1rem}h2{font-size:1rem;margin:1.4rem 0 .4rem}
.sum{font-size:1.9rem;font-weight:700;margin:0}.what{margin:0 0 1rem;color:var(--soft)}
label{display:block;margin:.8rem 0 .3rem}
input{width:100%;padding:.6rem .8rem;border:1px solid var(--soft);border-radius:.5rem;background:var(--page);color:inherit;font:inherit}
form{margin:.6rem 0}
button{display:inline-block;min-height:2.75rem;padding:.6rem 1.2rem;border:0;border-radius:.5rem;background:var(--accent);color:var(--on-accent);font:inherit;font-weight:600;cursor:pointer}
.plain{border:1px solid var(--rule);background:none;color:inherit;font-weight:400}
a{color:var(--accent)}
.bad{color:var(--bad);font-weight:600}
.list{list-style:none;margin:0;padding:0}.list li{padding:.8rem 0;border-bottom:1px solid var(--rule)}
.list b{margin-right:.6rem}.list span{color:var(--soft)}.list form{display:inline-block;margin:.3rem .4rem 0 0}
table{border-collapse:collapse}td{padding:.2rem 1rem .2rem 0}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.note{max-width:34rem;margin:0 auto;padding:.8rem 1rem;color:var(--soft);font-size:.82rem;text-align:center}
`);
