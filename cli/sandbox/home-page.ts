import { mailStyle } from "../../channels/email/sandbox/mail-style.ts";
import { Html, html } from "../../channels/sandbox-html.ts";
import { type SandboxSetting, sandboxStrip, sandboxStripStyle } from "../../channels/sandbox-strip.ts";
import { localTime } from "../../domain/time/local-time.ts";
import type { Language } from "../../domain/words/local-text.ts";
import type { MoveState } from "../../services/explain/clock-moves.ts";
import type { Upcoming, UpcomingThing } from "../../services/explain/read-upcoming.ts";
import { leadText, thingText, clockWords as words } from "../words/clock.ts";
import { COMMAND } from "../words/command.ts";
import { homeWords as page } from "../words/sandbox.ts";

export interface HomeState {
  /** Null while the database has not answered yet. */
  clock: { upcoming: Upcoming | null } | null;
  move: MoveState;
}

/** The sandbox's first page: its clock with what happens next and the buttons that move it, and the way to the other pages. */
export function homePage({ clock, move }: HomeState, setting: SandboxSetting, language: Language): string {
  const { zone } = setting;
  const now = localTime(zone, new Date(setting.now()))[language];
  // Without scripts, a page that waits asks again by itself.
  const again = clock === null || move.kind === "moving" ? html`<meta http-equiv="refresh" content="1">` : html``;
  const body =
    clock === null
      ? html`<p>${page.notYet[language]}</p>`
      : html`<p class="now"><time>${now}</time> <small>${zone}</small></p>
${moveHtml(move, zone, language)}${upcomingHtml(clock.upcoming, zone, language)}
<form method="post" action="/clock">
<button name="step" value="next"${new Html(clock.upcoming === null || move.kind === "moving" ? " disabled" : "")}>${page.toNext[language]}</button>
<button name="step" value="day"${new Html(move.kind === "moving" ? " disabled" : "")}>${page.byDay[language]}</button></form>
<p class="hint">${page.order[language]}<br>${page.command[language]} <code>${COMMAND} clock</code></p>`;
  const pages = setting.pages;
  const links = pages
    ? html`<ul class="pages"><li><a href="${pages.mail}"><b>${page.mail[language]}</b><span>${page.aboutMail[language]}</span></a></li>
<li><a href="${pages.line}"><b>LINE</b><span>${page.aboutLine[language]}</span></a></li>
<li><a href="${pages.stripe}"><b>${page.stripe[language]}</b><span>${page.aboutStripe[language]}</span></a></li>
<li><a href="${pages.app}"><b>${page.app[language]}</b><span>${page.aboutApp[language]}</span></a></li></ul>`
    : html``;
  return html`<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">${again}
<title>${page.title[language]}</title><style>${new Html(mailStyle + sandboxStripStyle + homeStyle)}</style></head><body>${new Html(sandboxStrip(setting, "home", language))}
<main><header><h1>${page.title[language]}</h1><p>${page.note[language]}</p></header>
<section class="panel"><h2>${page.clock[language]}</h2>${body}</section>${links}</main></body></html>`.text;
}

function moveHtml(move: MoveState, zone: string, language: Language): Html {
  switch (move.kind) {
    case "none":
      return html``;
    case "moving":
      return html`<p class="told" role="status">${words.moving[language]}</p>`;
    case "failed":
      return html`<p class="told" role="alert">${move.sentence[language]}</p>`;
    case "moved": {
      const { to, things, count, sent, moments } = move.move;
      if (move.step === "next" && moments.length === 0) return html`<p class="told" role="status">${words.stayed[language]}</p>`;
      const moved = words.moved(localTime(zone, to), zone)[language];
      const between = language === "ja" ? "" : " ";
      if (count + sent === 0) return html`<p class="told" role="status">${moved}${between}${words.nothingHappened[language]}</p>`;
      const happened =
        count === 0 ? html`` : html`<p>${words.happened[language]}</p>${thingsHtml({ things, count, tense: "past" }, zone, language)}`;
      return html`<div class="told" role="status"><p>${moved}${between}${words.sent(sent)[language]}</p>${happened}</div>`;
    }
  }
}

function upcomingHtml(upcoming: Upcoming | null, zone: string, language: Language): Html {
  if (upcoming === null) return html`<p>${words.nothing[language]}</p>`;
  return html`<p>${words.upcoming[language]}</p>${thingsHtml({ ...upcoming, tense: "future" }, zone, language)}`;
}

function thingsHtml(
  { things, count, tense }: { things: readonly UpcomingThing[]; count: number; tense: "future" | "past" },
  zone: string,
  language: Language,
): Html {
  const rows = things.map(
    (thing) =>
      html`<li><time>${localTime(zone, thing.at)[language]}</time><span><b>${leadText(thing)[language]}</b> ${thingText(thing, tense)[language]}</span></li>`,
  );
  const more = count > things.length ? html`<li>${words.more(count - things.length)[language]}</li>` : html``;
  return html`<ol class="things">${rows}${more}</ol>`;
}

const homeStyle = `
h2{margin:0 0 .4rem;font-size:1rem}
.panel{margin:1.2rem 0;padding:1.1rem 1.25rem;background:var(--paper);border:1px solid var(--line);border-radius:.75rem}
.panel p{margin:.5rem 0}
.now time{color:var(--ink);font-size:1.5rem;font-weight:600;font-variant-numeric:tabular-nums}
.now small{color:var(--soft)}
.panel form{flex-wrap:wrap;margin:1rem 0 .6rem}
.panel button{padding:.55rem 1.1rem;white-space:normal}
.panel button:first-child:not(:disabled){background:var(--leaf);border-color:var(--leaf);color:light-dark(#fff,#10251a)}
.panel button:disabled{opacity:.5;cursor:default}
.hint{color:var(--soft);font-size:.88rem}
code{font:.95em ui-monospace,SFMono-Regular,Menlo,Consolas,monospace}
.told{padding:.6rem .9rem;border-radius:.5rem;background:var(--tint)}
.told p{margin:0 0 .2rem}
.things{list-style:none;margin:.3rem 0;padding:0}
.things li{display:grid;grid-template-columns:12.5rem 1fr;gap:.1rem 1rem;padding:.25rem 0;overflow-wrap:anywhere}
.pages{display:grid;grid-template-columns:repeat(auto-fit,minmax(15rem,1fr));gap:.75rem;list-style:none;margin:0;padding:0}
.pages a{display:block;height:100%;padding:.9rem 1.1rem;background:var(--paper);border:1px solid var(--line);border-radius:.75rem;color:inherit;text-decoration:none}
.pages a:hover{background:var(--tint)}
.pages b{display:block;color:var(--leaf)}
.pages span{color:var(--soft);font-size:.9rem}
@media(max-width:46rem){.things li{grid-template-columns:1fr}}
`;
