import type { IncomingMessage, ServerResponse } from "node:http";
import { localTime } from "../../../domain/time/local-time.ts";
import type { Language } from "../../../domain/words/local-text.ts";
import { Html, html } from "../../sandbox-html.ts";
import { isCrossSite, readBody } from "../../sandbox-http.ts";
import { type SandboxSetting, sandboxLanguage, sandboxStrip, sandboxStripStyle } from "../../sandbox-strip.ts";
import type { Account } from "./account.ts";
import type { Aftermath } from "./aftermath.ts";
import { readCard, testCardNumbers } from "./cards.ts";
import { STYLE } from "./checkout-style.ts";
import { WORDS } from "./checkout-words.ts";
import { type PaymentLine, paymentsOf } from "./control.ts";
import type { Intent, Session } from "./objects.ts";
import type { Payments } from "./payments.ts";

/** `/` lists the payments, `/pay/<session>` is the page where one pays. Japanese or English by Accept-Language. */
export type CheckoutPages = (request: IncomingMessage, response: ServerResponse, path: string) => Promise<void>;

type Next = { location: string } | { page: Html };

export interface CheckoutPageOptions {
  mount: string;
  setting: SandboxSetting;
}

export function openCheckoutPages(
  account: Account,
  payments: Payments,
  aftermath: Aftermath,
  { mount, setting }: CheckoutPageOptions,
): CheckoutPages {
  const respond = (response: ServerResponse, status: number, language: Language, body: Html): void => {
    const words = WORDS[language];
    const page = html`<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words.list}</title><style>${STYLE}${new Html(sandboxStripStyle)}</style></head><body>${new Html(sandboxStrip(setting, "stripe", language))}<main>${body}</main><footer class="note">${words.sandbox}</footer></body></html>`;
    response.writeHead(status, {
      "Content-Type": "text/html; charset=utf-8",
      // No form-action: browsers hold it against the way back to the shop, which another server has.
      "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; base-uri 'none'",
      "Referrer-Policy": "no-referrer",
      "Cache-Control": "no-store",
    });
    response.end(page.text);
  };

  const time = (seconds: number, language: Language): string => localTime(setting.zone, new Date(seconds * 1000))[language];
  const head = (session: Session, language: Language): Html =>
    html`<h1>${WORDS[language].shop}</h1><p class="sum">${money(session.amount_total, session.currency)}</p><p class="what">${account.planOf(session.id).title}</p>`;
  const formOf = (session: Session, inner: Html): Html => html`<form method="post" action="${mount}/pay/${session.id}">${inner}</form>`;

  const openPage = (session: Session, language: Language, error: string | null): Html => {
    const words = WORDS[language];
    const form = session.payment_method_types.includes("konbini")
      ? formOf(session, html`<button name="deed" value="code">${words.takeCode}</button>`)
      : formOf(
          session,
          html`<label for="card">${words.card}</label><input id="card" name="card" required inputmode="numeric" autocomplete="off" list="cards" value="4242424242424242"><datalist id="cards">${testCardNumbers.map((number) => html`<option value="${number}">`)}</datalist><p class="what">${words.hint}</p><button>${words.pay}</button>`,
        );
    const cancel = session.cancel_url === null ? html`` : html`<p><a href="${session.cancel_url}">${words.cancel}</a></p>`;
    return html`${head(session, language)}${error === null ? html`` : html`<p class="bad" role="alert">${error}</p>`}${form}${cancel}`;
  };

  const bankPage = (session: Session, language: Language, card: string): Html => {
    const words = WORDS[language];
    return html`${head(session, language)}<h2>${words.bankAsks}</h2>${formOf(
      session,
      html`<input type="hidden" name="card" value="${card}"><button name="owner" value="yes">${words.isOwner}</button> <button class="plain" name="owner" value="no">${words.isNotOwner}</button>`,
    )}`;
  };

  const endedPage = (session: Session, language: Language): Html => {
    const words = WORDS[language];
    const intent = account.find("payment_intent", session.payment_intent);
    const back = html`<p><a href="${returnUrl(session)}">${words.back}</a></p>`;
    const details = intent?.next_action?.konbini_display_details;
    if (!details) return html`${head(session, language)}<p>${stateWord(session, intent ?? null, language)}</p>${back}`;
    const stores = (["familymart", "lawson", "ministop", "seicomart"] as const).map(
      (store) => html`<tr><td>${words.stores[store]}</td><td><b>${details.stores[store].payment_code}</b></td></tr>`,
    );
    return html`${head(session, language)}<h2>${words.code}</h2><table>${stores}</table><p>${words.until} ${time(details.expires_at, language)}</p>${formOf(
      session,
      html`<button name="deed" value="shop">${words.atShop}</button>`,
    )}${back}`;
  };

  const lineItem = (line: PaymentLine, language: Language): Html => {
    const words = WORDS[language];
    const { session, intent, refunds } = line;
    const currency = session?.currency ?? intent?.currency ?? "jpy";
    const amount = money(session?.amount_total ?? intent?.amount ?? 0, currency);
    const title = session ? html`<a href="${mount}/pay/${session.id}">${line.title}</a>` : html`${line.title}`;
    const button = (deed: string, id: string, label: string): Html =>
      html`<form method="post" action="${mount}/"><input type="hidden" name="id" value="${id}"><button class="plain" name="deed" value="${deed}">${label}</button></form>`;
    const waiting = refunds.filter(({ status }) => status === "pending" || status === "requires_action");
    const canDispute = intent?.status === "succeeded" && !line.disputed;
    return html`<li>${title}<br><b>${amount}</b><span>${stateWord(session, intent, language)}${line.refundedMinor > 0 ? ` · ${words.refunded} ${money(line.refundedMinor, currency)}` : ""}${line.disputed ? ` · ${words.disputed}` : ""} · ${time(line.created, language)}</span><br>${waiting.map(
      ({ id }) => html`${button("settle", id, words.settle)}${button("fail", id, words.fail)}`,
    )}${canDispute ? button("dispute", intent.id, words.dispute) : html``}</li>`;
  };

  const listPage = (language: Language): Html => {
    const lines = paymentsOf(account);
    const list =
      lines.length === 0
        ? html`<p>${WORDS[language].none}</p>`
        : html`<ul class="list">${lines.map((line) => lineItem(line, language))}</ul>`;
    return html`<h1>${WORDS[language].list}</h1>${list}`;
  };

  /** What the customer does on the page of a session, and where that leads. */
  const pay = (session: Session, language: Language, form: URLSearchParams): Next => {
    const words = WORDS[language];
    const here = { location: `${mount}/pay/${session.id}` };
    const intent = account.find("payment_intent", session.payment_intent);
    if (form.get("deed") === "shop" && intent?.status === "requires_action") {
      payments.payAtKonbini(intent);
      return here;
    }
    if (session.status !== "open") return here;
    if (session.payment_method_types.includes("konbini")) {
      payments.takeKonbiniCode(session);
      return here;
    }
    const known = readCard(form.get("card") ?? "");
    if (!known) return { page: openPage(session, language, words.notTest) };
    const owner = form.get("owner");
    const paid = payments.payByCard(session, known, owner === null ? undefined : owner === "yes");
    switch (paid.kind) {
      case "paid":
        return { location: returnUrl(session) };
      case "asks":
        return { page: bankPage(session, language, known.number) };
      case "declined":
        return { page: openPage(session, language, `${words.declined}（${paid.error.decline_code ?? paid.error.code}）`) };
    }
  };

  const act = (form: URLSearchParams): void => {
    const id = form.get("id");
    const refund = account.find("refund", id);
    const intent = account.find("payment_intent", id);
    const deed = form.get("deed");
    if (refund && (deed === "settle" || deed === "fail")) aftermath.settleRefund(refund, deed === "settle" ? "succeeded" : "failed");
    if (intent && deed === "dispute") aftermath.dispute(intent, "fraudulent");
  };

  return async (request, response, path) => {
    const language = sandboxLanguage(request.headers["accept-language"]);
    const words = WORDS[language];
    const session = account.find("checkout.session", /^\/pay\/(cs_test_\w+)$/.exec(path)?.[1] ?? null);
    if (request.method === "POST" && (session || path === "/")) {
      if (isCrossSite(request)) {
        response.writeHead(403).end();
        return;
      }
      const form = new URLSearchParams((await readBody(request, 64 * 1024))?.toString("utf8") ?? "");
      if (!session) act(form);
      const next: Next = session ? pay(session, language, form) : { location: `${mount}/` };
      if ("page" in next) respond(response, 200, language, next.page);
      else response.writeHead(303, { Location: next.location }).end();
    } else if (session) {
      respond(response, 200, language, session.status === "open" ? openPage(session, language, null) : endedPage(session, language));
    } else if (path === "/") respond(response, 200, language, listPage(language));
    else respond(response, 404, language, html`<p>${words.notFound}</p><p><a href="${mount}/">${words.toList}</a></p>`);
  };
}

function stateWord(session: Session | undefined, intent: Intent | null, language: Language): string {
  const words = WORDS[language];
  if (intent?.status === "succeeded") return words.paid;
  if (intent?.status === "canceled") return words.canceled;
  if (session?.status === "open") return words.open;
  if (session?.status === "expired") return words.expired;
  return intent?.status === "requires_action" ? words.pending : words.failed;
}

function returnUrl({ success_url, id }: Session): string {
  return success_url.replace("{CHECKOUT_SESSION_ID}", id);
}

/** Yen have no hundredths. */
function money(amount: number, currency: string): string {
  return currency === "jpy" ? `¥${amount.toLocaleString("en")}` : `${(amount / 100).toFixed(2)} ${currency.toUpperCase()}`;
}
