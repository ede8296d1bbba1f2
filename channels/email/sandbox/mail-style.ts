/** Styles of the sandbox mailbox: no external assets, works from phone width up, light and dark. */
export const mailStyle = `
:root{color-scheme:light dark;--ink:light-dark(#23302a,#e4ebe6);--soft:light-dark(#617068,#9aa8a0);--line:light-dark(#dfe6e1,#34403a);
--paper:light-dark(#fff,#1d2522);--ground:light-dark(#f4f7f5,#151b18);--leaf:light-dark(#2f6f4f,#7cc79f);--tint:light-dark(#edf5f0,#24312b)}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:15px/1.6 system-ui,"Hiragino Sans","Noto Sans JP","Yu Gothic UI",sans-serif}
main{max-width:64rem;margin:0 auto;padding:1.5rem 1rem 3rem}
h1{margin:0;font-size:1.35rem;line-height:1.4;overflow-wrap:anywhere}
header p{margin:.1rem 0 0;color:var(--soft);font-size:.9rem}
nav{display:flex;flex-wrap:wrap;gap:.5rem;align-items:center;margin:1rem 0}
nav:first-child{margin-top:0}
nav .count{margin-right:auto;color:var(--soft);font-size:.9rem}
form{display:flex;gap:.5rem;flex:0 1 22rem;min-width:0}
input{flex:1;min-width:0}
input,button,.button{font:inherit;font-size:.9rem;line-height:1.4;padding:.4rem .8rem;border:1px solid var(--line);border-radius:.5rem;background:var(--paper);color:inherit;text-decoration:none;white-space:nowrap}
button,.button{display:inline-block;cursor:pointer}
button:hover,.button:hover{background:var(--tint)}
a{color:var(--leaf)}
a:focus-visible,input:focus-visible,button:focus-visible{outline:2px solid var(--leaf);outline-offset:1px}
.mails{list-style:none;margin:0;padding:0;background:var(--paper);border:1px solid var(--line);border-radius:.75rem;overflow:hidden}
.mails li+li{border-top:1px solid var(--line)}
.mails a{display:grid;grid-template-columns:10rem 1fr 12rem max-content;gap:1rem;align-items:baseline;padding:.65rem 1rem;color:inherit;text-decoration:none}
.mails a:hover{background:var(--tint)}
.mails span,.mails time{overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.mails .what b{font-weight:600}
.mails .what i{font-style:normal;color:var(--soft);margin-left:.6rem}
.mails .whom,time{color:var(--soft);font-size:.88rem}
.mails time{text-align:right}
.flag{font-size:.75rem;padding:.1rem .45rem;margin-left:.5rem;border-radius:1rem;background:light-dark(#fbe9d7,#4b341c);color:light-dark(#8a4b08,#f0c793)}
.empty{padding:3rem 1rem;text-align:center;color:var(--soft);background:var(--paper);border:1px dashed var(--line);border-radius:.75rem;margin:0}
h1+.empty{margin-top:1rem}
.pager{text-align:center;margin:1rem 0}
article{background:var(--paper);border:1px solid var(--line);border-radius:.75rem;overflow:hidden}
article h1{padding:1.1rem 1.25rem .3rem}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.15rem 1rem;margin:0;padding:.2rem 1.25rem 1rem;font-size:.92rem}
dt{color:var(--soft)}
dd{margin:0;min-width:0;overflow-wrap:anywhere}
dd a{display:block;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.tabs{display:flex;gap:.25rem;padding:0 1.25rem;border-bottom:1px solid var(--line)}
.tabs a{padding:.4rem .9rem;color:var(--soft);text-decoration:none;border-bottom:2px solid transparent;margin-bottom:-1px}
.tabs a[aria-current]{color:var(--leaf);border-color:var(--leaf);font-weight:600}
.content iframe{display:block;width:100%;height:75vh;border:0;background:#fff}
.content .empty{border:0}
pre{margin:0;padding:1.25rem;font:13px/1.6 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;white-space:pre-wrap;overflow-wrap:anywhere}
pre.plain{font:inherit;white-space:pre-wrap}
@media(max-width:46rem){.mails a{grid-template-columns:1fr auto;gap:.1rem .75rem}.mails .what{grid-column:1/-1;grid-row:2}.mails .whom{grid-column:1/-1;grid-row:3}
form{flex:1 1 100%;order:3}nav .count{flex:1}}
`;
