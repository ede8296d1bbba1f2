import { Html } from "../../sandbox-html.ts";

/** Follows the reader's light or dark setting. Phone width, centred in a wide window. */
export const STYLE = new Html(`
:root{color-scheme:light dark;--page:#e9edf2;--wall:#8cabd8;--sheet:#fff;--text:#16191d;--soft:#5c6672;--rule:#dfe3e8;--mine:#86e37f;--mine-text:#0c230a;--accent:#057a3e;--on-wall:#10243f}
@media (prefers-color-scheme:dark){:root{--page:#101316;--wall:#0b121c;--sheet:#252b33;--text:#eef1f4;--soft:#a4afbb;--rule:#363d46;--mine:#2f7a3a;--mine-text:#f2fff1;--accent:#4cc985;--on-wall:#d6e2f2}}
*{box-sizing:border-box}
body{display:flex;flex-direction:column;min-height:100vh;margin:0;background:var(--page);color:var(--text);font:15px/1.55 system-ui,-apple-system,"Hiragino Sans","Noto Sans JP","Yu Gothic UI",sans-serif}
main{flex:1;width:100%;max-width:30rem;margin:0 auto;background:var(--sheet);display:flex;flex-direction:column}
header{position:sticky;top:0;z-index:1;display:flex;align-items:center;gap:.75rem;padding:.7rem 1rem;background:var(--sheet);border-bottom:1px solid var(--rule)}
h1{font-size:1.05rem;margin:0}header p{margin:0;color:var(--soft);font-size:.85rem}
.back{font-size:1.9rem;line-height:1;color:inherit;text-decoration:none;padding:0 .6rem .2rem 0}
.empty{padding:3rem 1.5rem;text-align:center;color:var(--soft)}
.friends{list-style:none;margin:0;padding:0}
.friends a{display:flex;gap:.8rem;align-items:center;padding:.7rem 1rem;color:inherit;text-decoration:none;border-bottom:1px solid var(--rule)}
.friends a:hover,.friends a:focus-visible{background:var(--page)}
.face{flex:none;display:grid;place-items:center;width:2.8rem;height:2.8rem;border-radius:50%;background:var(--wall);color:var(--on-wall);font-size:1.15rem;font-weight:600}
.who{flex:1;min-width:0}.last{display:block;color:var(--soft);font-size:.85rem;white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
.blocked{margin-left:.3rem;padding:.05rem .5rem;border:1px solid var(--rule);border-radius:1rem;color:var(--soft);font-size:.75rem}
time{flex:none;color:var(--soft);font-size:.72rem;white-space:nowrap}
.fill{flex:1}
.chat{flex:1;padding:1rem .8rem;background:var(--wall)}
.chat time,.chat .empty{color:var(--on-wall)}
.line{display:flex;align-items:flex-end;gap:.45rem;margin:.55rem 0}.line>div{min-width:0;max-width:80%}.line:has(.flex)>div{max-width:100%;width:100%}.line:has(.flex){flex-wrap:wrap}.mine{justify-content:flex-end}
.bubble{width:fit-content;max-width:100%;margin:.25rem 0;padding:.5rem .8rem;border-radius:1.05rem;background:var(--sheet);white-space:pre-wrap;overflow-wrap:anywhere}
.mine .bubble{background:var(--mine);color:var(--mine-text);margin-left:auto}
.bubble a,.words a,.picture a{color:inherit;overflow-wrap:anywhere}
.other{font-style:italic}
.happening{width:fit-content;max-width:100%;margin:.8rem auto;padding:.1rem .8rem;border-radius:1rem;background:#0003;color:var(--on-wall);font-size:.78rem;text-align:center}
.flex{display:flex;gap:.6rem;overflow-x:auto;margin:.25rem 0}
.card{flex:none;width:17rem;max-width:100%;overflow:hidden;border-radius:1rem;background:var(--sheet)}
.header,.body{padding:.9rem 1rem}.footer{padding:0 1rem .9rem}.hero .picture{margin:0;padding:2rem 1rem;background:var(--page);font-size:.8rem}
.box{display:flex;gap:.45rem}.column{flex-direction:column}.row>*{flex:1;min-width:0}
.words{margin:0;white-space:pre-wrap;overflow-wrap:anywhere}
hr{width:100%;margin:.2rem 0;border:0;border-top:1px solid var(--rule)}
form{margin:0}
.button{display:block;width:100%;padding:.55rem .8rem;border:0;border-radius:.55rem;background:none;color:var(--accent);font:inherit;font-weight:600;text-align:center;text-decoration:none;cursor:pointer}
.primary{background:var(--accent);color:#fff}@media (prefers-color-scheme:dark){.primary{color:#06210f}}
.secondary{background:var(--rule);color:var(--text)}
.bottom{position:sticky;bottom:0;padding:.6rem .8rem;background:var(--sheet);border-top:1px solid var(--rule)}
.quick{display:flex;gap:.5rem;overflow-x:auto;padding:0 0 .6rem}.quick>*{flex:none}
.chip{border:1px solid var(--accent);border-radius:2rem;padding:.35rem .95rem;white-space:nowrap}
.say{display:flex;gap:.5rem}.say+.say{margin-top:.35rem;justify-content:flex-end}
.say input{flex:1;min-width:0;padding:.5rem .8rem;border:1px solid var(--rule);border-radius:1.4rem;background:var(--page);color:inherit;font:inherit}
.say button{padding:.5rem 1.1rem;border:0;border-radius:1.4rem;background:var(--accent);color:var(--sheet);font:inherit;font-weight:600;cursor:pointer}
.say .plain{min-height:2.2rem;padding:.1rem .4rem;background:none;color:var(--soft);font-weight:400;font-size:.8rem;text-decoration:underline}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.note{max-width:30rem;margin:0 auto;padding:.8rem 1rem;color:var(--soft);font-size:.78rem;text-align:center}
`);
