import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { localClock, localDate, localTime } from "../../../domain/time/local-time.ts";
import type { Language } from "../../../domain/words/local-text.ts";
import { Html, html } from "../../sandbox-html.ts";
import { isCrossSite, readBody } from "../../sandbox-http.ts";
import { type SandboxSetting, sandboxLanguage, sandboxStrip, sandboxStripStyle } from "../../sandbox-strip.ts";
import type { Account, ChatItem, Friend } from "./account.ts";
import { bubble, quickReplies } from "./bubbles.ts";
import type { People } from "./people.ts";
import { STYLE } from "./screen-style.ts";

/** The app as people see it: `/` lists the friends, `/u/<userId>` is a chat with an input. Japanese or English by Accept-Language. */
export type Screen = (request: IncomingMessage, response: ServerResponse, path: string) => Promise<void>;

const WORDS = {
  ja: {
    friends: "友だち",
    none: "まだ友だちがいません。下のボタンで友だちになると、ここに表示されます。",
    account: "LINE 公式アカウント（練習用）",
    name: "表示名",
    join: "友だちになる",
    blocked: "ブロック中",
    back: "友だち一覧へ戻る",
    empty: "まだメッセージはありません",
    followed: "友だちに追加しました",
    unblocked: "ブロックを解除しました",
    unfollowed: "ブロックしました",
    linked: "アカウントを連携しました",
    tapped: "タップ",
    say: "メッセージを入力",
    send: "送信",
    block: "ブロック",
    follow: "友だちに追加",
    refresh: "更新",
    sandbox: "これは練習用の画面です。実際の LINE には何も送られません。",
    notFound: "見つかりません",
  },
  en: {
    friends: "Friends",
    none: "No friends yet. Follow below, and you appear here.",
    account: "LINE official account (sandbox)",
    name: "Display name",
    join: "Follow",
    blocked: "blocked",
    back: "Back to friends",
    empty: "No messages yet",
    followed: "Added as a friend",
    unblocked: "Unblocked",
    unfollowed: "Blocked",
    linked: "Account linked",
    tapped: "Tapped",
    say: "Type a message",
    send: "Send",
    block: "Block",
    follow: "Add as a friend",
    refresh: "Refresh",
    sandbox: "This is the sandbox. Nothing reaches the real LINE.",
    notFound: "Not found",
  },
};

/** LINE's limit for a display name. */
const LONGEST_NAME = 20;

export function openScreen(account: Account, people: People, { mount, setting }: { mount: string; setting: SandboxSetting }): Screen {
  const respond = (response: ServerResponse, status: number, language: Language, title: string, body: Html): void => {
    const page = html`<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title><style>${STYLE}${new Html(sandboxStripStyle)}</style></head><body>${new Html(sandboxStrip(setting, "line", language))}<main>${body}</main><footer class="note">${WORDS[language].sandbox}</footer></body></html>`;
    response.writeHead(status, {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy":
        "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'self'; base-uri 'none'",
      "Referrer-Policy": "no-referrer",
      "Cache-Control": "no-store",
    });
    response.end(page.text);
  };

  const friendRow = (friend: Friend, language: Language): Html => {
    const last = account.chat(friend.userId).at(-1);
    const state = friend.following ? html`` : html`<span class="blocked">${WORDS[language].blocked}</span>`;
    const when = last === undefined ? html`` : html`<time>${localTime(setting.zone, new Date(last.at))[language]}</time>`;
    return html`<li><a href="${mount}/u/${friend.userId}"><span class="face" aria-hidden="true">${initial(friend)}</span>
<span class="who"><b>${friend.displayName}</b> ${state}<span class="last">${last === undefined ? "" : summary(last, language)}</span></span>${when}</a></li>`;
  };

  const friendsPage = (response: ServerResponse, language: Language): void => {
    const friends = [...account.friends.values()].sort((left, right) => lastAt(right) - lastAt(left));
    const list =
      friends.length === 0
        ? html`<p class="empty">${WORDS[language].none}</p>`
        : html`<ul class="friends">${friends.map((friend) => friendRow(friend, language))}</ul>`;
    const words = WORDS[language];
    const join = html`<form class="say" method="post" action="${mount}/"><input name="displayName" required maxlength="${LONGEST_NAME}" autocomplete="off" placeholder="${words.name}" aria-label="${words.name}"><button>${words.join}</button></form>`;
    respond(
      response,
      200,
      language,
      words.account,
      html`<header><h1>${words.account}</h1><p>${words.friends} ${friends.length}</p></header><div class="fill">${list}</div><div class="bottom">${join}</div>`,
    );
  };

  const lastAt = (friend: Friend): number => account.chat(friend.userId).at(-1)?.at ?? 0;

  const chatPage = (response: ServerResponse, friend: Friend, language: Language): void => {
    const words = WORDS[language];
    const tap = { action: `${mount}/u/${friend.userId}` };
    const items = account.chat(friend.userId);
    const last = items.at(-1);
    const quick = last?.from === "account" ? quickReplies(last.messages.at(-1), tap) : html``;
    const lines =
      items.length === 0
        ? html`<p class="empty">${words.empty}</p>`
        : html`${daysOf(items, setting.zone, language).map(
            ({ day, ofDay }) => html`<p class="happening">${day}</p>${ofDay.map((item) => chatItem(item, tap, setting.zone, language))}`,
          )}`;
    // It posts nothing: a link to the page's own #bottom would not load it again.
    const refresh = html`<button class="plain">${words.refresh}</button>`;
    const answer = friend.following
      ? html`<form class="say" method="post" action="${tap.action}"><input name="text" required maxlength="5000" autocomplete="off" placeholder="${words.say}" aria-label="${words.say}"><button>${words.send}</button></form>
<form class="say" method="post" action="${tap.action}">${refresh}<button class="plain" name="deed" value="unfollow">${words.block}</button></form>`
      : html`<form class="say" method="post" action="${tap.action}"><button name="deed" value="follow">${words.follow}</button>${refresh}</form>`;
    const head = html`<header><a class="back" href="${mount}/" aria-label="${words.back}">‹</a><div><h1>${words.account}</h1><p>${friend.displayName}</p></div></header>`;
    respond(
      response,
      200,
      language,
      `${friend.displayName} – ${words.account}`,
      html`${head}<div class="chat">${lines}</div><div class="bottom" id="bottom">${quick}${answer}</div>`,
    );
  };

  /** Adds a new friend with the posted name. Returns the page to go to. */
  const addFriend = async (request: IncomingMessage): Promise<string> => {
    const body = await readBody(request, 64 * 1024);
    const name = firstOf((new URLSearchParams(body?.toString("utf8") ?? "").get("displayName") ?? "").trim(), LONGEST_NAME);
    if (name === "") return `${mount}/`;
    const userId = `U${randomBytes(16).toString("hex")}`;
    await people.follow(userId, name);
    return `${mount}/u/${userId}#bottom`;
  };

  const perform = async (request: IncomingMessage, friend: Friend): Promise<void> => {
    const body = await readBody(request, 64 * 1024);
    const form = new URLSearchParams(body?.toString("utf8") ?? "");
    const [text, data, deed] = [form.get("text"), form.get("data"), form.get("deed")];
    if (deed === "follow") await people.follow(friend.userId, undefined);
    else if (deed === "unfollow") await people.unfollow(friend.userId);
    else if (data !== null) await people.postback(friend.userId, data);
    else if (text !== null && text.trim() !== "") await people.say(friend.userId, firstOf(text, 5_000));
  };

  return async (request, response, path) => {
    const language = sandboxLanguage(request.headers["accept-language"]);
    const friend = account.friends.get(/^\/u\/(U[0-9a-f]{32})$/.exec(path)?.[1] ?? "");
    if (request.method === "POST" && (friend !== undefined || path === "/")) {
      if (isCrossSite(request)) {
        response.writeHead(403).end();
        return;
      }
      const next = friend === undefined ? await addFriend(request) : `${mount}/u/${friend.userId}#bottom`;
      if (friend !== undefined) await perform(request, friend);
      response.writeHead(303, { Location: next }).end();
    } else if (path === "/") friendsPage(response, language);
    else if (friend !== undefined) chatPage(response, friend, language);
    else respond(response, 404, language, WORDS[language].account, html`<p class="empty">${WORDS[language].notFound}</p>`);
  };
}

/** A chat shows each date once, above the first item of its day. */
function daysOf(items: readonly ChatItem[], zone: string, language: Language): { day: string; ofDay: ChatItem[] }[] {
  const days = Map.groupBy(items, ({ at }) => localDate(zone, new Date(at))[language]);
  return [...days].map(([day, ofDay]) => ({ day, ofDay }));
}

function chatItem(item: ChatItem, tap: { action: string }, zone: string, language: Language): Html {
  const at = localClock(zone, new Date(item.at));
  const when = html`<time>${at}</time>`;
  if (item.from === "account")
    return html`<div class="line theirs"><div>${item.messages.map((message) => bubble(message, tap))}</div>${when}</div>`;
  if (item.event.type === "message")
    return html`<div class="line mine">${when}<div><p class="bubble">${summary(item, language)}</p></div></div>`;
  return html`<p class="happening">${summary(item, language)} · ${at}</p>`;
}

function summary(item: ChatItem, language: Language): string {
  const words = WORDS[language];
  if (item.from === "account") return textOf(item.messages.at(-1));
  const { event } = item;
  switch (event.type) {
    case "follow":
      return truthy(event.follow, "isUnblocked") ? words.unblocked : words.followed;
    case "unfollow":
      return words.unfollowed;
    case "accountLink":
      return words.linked;
    case "postback":
      return words.tapped;
    default:
      return textOf(event.message);
  }
}

function textOf(message: unknown): string {
  if (typeof message !== "object" || message === null) return "";
  if ("text" in message && typeof message.text === "string") return message.text;
  if ("altText" in message && typeof message.altText === "string") return message.altText;
  return "type" in message && message.type === "image" ? "🖼" : "";
}

function truthy(value: unknown, key: string): boolean {
  return typeof value === "object" && value !== null && Boolean(Reflect.get(value, key));
}

/** The first characters, at most `most` UTF-16 code units, without cutting an emoji in two. */
function firstOf(text: string, most: number): string {
  const cut = text.slice(0, most);
  return cut.isWellFormed() ? cut : cut.slice(0, -1);
}

/** The first whole character of the name, which may be an emoji. */
function initial(friend: Friend): string {
  return [...new Intl.Segmenter().segment(friend.displayName)][0]?.segment ?? "";
}
