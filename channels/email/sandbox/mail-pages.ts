import type { Address, Email } from "postal-mime";
import { localTime } from "../../../domain/time/local-time.ts";
import type { Language } from "../../../domain/words/local-text.ts";
import { type SandboxSetting, sandboxStrip, sandboxStripStyle } from "../../sandbox-strip.ts";
import type { Acceptance } from "./mail-journal.ts";
import { mailStyle } from "./mail-style.ts";

export type MailView = "html" | "text" | "source";

interface Message {
  acceptance: Acceptance;
  mail: Email;
  raw: Buffer;
}

/** Where and how a page is shown: `base` is the path of the mount. */
interface Place {
  base: string;
  setting: SandboxSetting;
  language: Language;
}

interface Mailbox {
  messages: Message[];
  to: string;
  older: boolean;
  total: number;
}

const words = {
  ja: {
    title: "練習環境の受信箱",
    note: "ここにあるメールは、実際の宛先には届いていません。",
    count: (total: number) => `全 ${total.toLocaleString("ja")} 通`,
    refresh: "更新",
    search: "宛先で絞り込む",
    find: "絞り込む",
    all: "すべて表示",
    empty: "メールはまだありません。公開ページのフォームから登録すると、確認のメールがここに届きます。",
    none: "この宛先のメールはありません。",
    older: "以前のメール",
    newest: "最新へ",
    back: "一覧へ",
    from: "差出人",
    to: "宛先",
    date: "受信",
    unsubscribe: "配信停止",
    views: { html: "表示", text: "テキスト", source: "ソース" },
    noSubject: "（件名なし）",
    noText: "テキスト部はありません。",
    unanswered: "応答前に切断",
    missing: "このメールは見つかりません。",
  },
  en: {
    title: "Sandbox mailbox",
    note: "Nothing here has reached a real address.",
    count: (total: number) => `${total.toLocaleString("en")} ${total === 1 ? "message" : "messages"}`,
    refresh: "Refresh",
    search: "Filter by recipient",
    find: "Filter",
    all: "Show all",
    empty: "No mail yet. Sign up on the public pages, and the mail to confirm it arrives here.",
    none: "No mail to this recipient.",
    older: "Older",
    newest: "Newest",
    back: "All mail",
    from: "From",
    to: "To",
    date: "Received",
    unsubscribe: "Unsubscribe",
    views: { html: "Message", text: "Text", source: "Source" },
    noSubject: "(no subject)",
    noText: "There is no text part.",
    unanswered: "cut before the answer",
    missing: "There is no such message.",
  },
} as const;

/**
 * Runs in the page of a mail: the frame is as high as the mail, also when pictures arrive or the window is narrowed. Without scripts it keeps
 * the height of the style and scrolls.
 */
export const growFrame = `const frame=document.querySelector("iframe");
if(frame){const grow=()=>{const page=frame.contentDocument?.documentElement;if(page)frame.style.height=page.getBoundingClientRect().height+"px"};
const watch=()=>{const page=frame.contentDocument?.documentElement;if(!page)return;new ResizeObserver(grow).observe(page);grow()};
frame.addEventListener("load",watch);if(frame.contentDocument?.readyState==="complete")watch()}`;

export function listPage(box: Mailbox, place: Place): string {
  const { language, base, setting } = place;
  const say = words[language];
  const rows = box.messages.map(({ acceptance, mail }) => {
    const cut = acceptance.answered === null ? `<span class="flag">${say.unanswered}</span>` : "";
    return `<li><a href="${base}/m/${acceptance.n}">
<span class="who">${escapeHtml(nameOf(mail.from) || acceptance.from)}</span>
<span class="what"><b>${escapeHtml(mail.subject || say.noSubject)}</b>${cut}<i>${escapeHtml(preview(mail))}</i></span>
<span class="whom">${escapeHtml(acceptance.to)}</span>
${time(acceptance.businessAt, setting.zone, language)}</a></li>`;
  });
  const last = box.messages.at(-1)?.acceptance.n;
  const filter = box.to ? `&to=${encodeURIComponent(box.to)}` : "";
  const body = `<header><h1>${say.title}</h1><p>${say.note}</p></header>
<nav><span class="count">${say.count(box.total)}</span>
<form action="${base}/"><input name="to" type="search" value="${escapeHtml(box.to)}" placeholder="${say.search}" aria-label="${say.search}"><button>${say.find}</button></form>
${box.to ? `<a class="button" href="${base}/">${say.all}</a>` : ""}<a class="button" href="${base}/${box.to ? `?to=${encodeURIComponent(box.to)}` : ""}">${say.refresh}</a></nav>
${rows.length ? `<ol class="mails">${rows.join("\n")}</ol>` : `<p class="empty">${box.to ? say.none : say.empty}</p>`}
${box.older && last ? `<p class="pager"><a class="button" href="${base}/?before=${last}${filter}">${say.older}</a></p>` : ""}`;
  return shell(say.title, body, place);
}

export function messagePage({ acceptance, mail, raw }: Message, view: MailView, place: Place): string {
  const { language, base, setting } = place;
  const say = words[language];
  const here = `${base}/m/${acceptance.n}`;
  const shown: MailView = view === "html" && !mail.html ? "text" : view;
  const tabs = (["html", "text", "source"] as const)
    .filter((tab) => tab !== "html" || mail.html)
    .map((tab) => `<a href="${here}?view=${tab}"${tab === shown ? ' aria-current="page"' : ""}>${say.views[tab]}</a>`);
  const unsubscribe = /<(https?:[^>]+)>/.exec(mail.headers.find((header) => header.key === "list-unsubscribe")?.value ?? "")?.[1];
  const cut = acceptance.answered === null ? ` <span class="flag">${say.unanswered}</span>` : "";
  const content = {
    html: `<iframe src="${here}/html" title="${say.views.html}" sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"></iframe><script>${growFrame}</script>`,
    text: mail.text ? `<pre class="plain">${escapeHtml(mail.text)}</pre>` : `<p class="empty">${say.noText}</p>`,
    source: `<pre>${escapeHtml(raw.toString("utf8"))}</pre>`,
  }[shown];
  const body = `<nav><a class="button" href="${base}/">← ${say.back}</a></nav>
<article><h1>${escapeHtml(mail.subject || say.noSubject)}</h1>
<dl><dt>${say.from}</dt><dd>${escapeHtml(full(mail.from) || acceptance.from)}</dd>
<dt>${say.to}</dt><dd>${escapeHtml(acceptance.to)}</dd>
<dt>${say.date}</dt><dd>${time(acceptance.businessAt, setting.zone, language)}${cut}</dd>
${unsubscribe ? `<dt>${say.unsubscribe}</dt><dd><a href="${escapeHtml(unsubscribe)}" target="_blank" rel="noreferrer">${escapeHtml(unsubscribe)}</a></dd>` : ""}</dl>
<div class="tabs">${tabs.join("")}</div>
<div class="content">${content}</div></article>`;
  return shell(mail.subject || say.noSubject, body, place);
}

export function missingPage(place: Place): string {
  const { language, base } = place;
  const say = words[language];
  return shell(
    say.title,
    `<h1>${say.title}</h1><p class="empty">${say.missing}</p><p class="pager"><a class="button" href="${base}/">${say.back}</a></p>`,
    place,
  );
}

function shell(title: string, body: string, { language, setting }: Place): string {
  return `<!doctype html><html lang="${language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escapeHtml(title)}</title><style>${mailStyle}${sandboxStripStyle}</style>${sandboxStrip(setting, "mail", language)}<main>${body}</main></html>`;
}

function time(at: number, zone: string, language: Language): string {
  const instant = new Date(at);
  return `<time datetime="${instant.toISOString()}">${localTime(zone, instant)[language]}</time>`;
}

function nameOf(address: Address | undefined): string {
  return address?.name || address?.address || "";
}

function full(address: Address | undefined): string {
  if (!address?.address) return nameOf(address);
  return address.name ? `${address.name} <${address.address}>` : address.address;
}

/** The first words of the mail. */
export function preview(mail: Email): string {
  const text = mail.text ?? (mail.html ?? "").replace(/<style[\s\S]*?<\/style>/gi, " ").replace(/<[^>]*>/g, " ");
  return text.replace(/\s+/g, " ").trim().slice(0, 120);
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
