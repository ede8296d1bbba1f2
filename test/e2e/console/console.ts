import type { Browser, BrowserContext, Page } from "playwright-core";
import { waitFor } from "../../support/wait-for.ts";
import { type Installation, openInstallation } from "../installation.ts";
import { signUp } from "../sign-up.ts";

export interface Looks {
  language: "ja" | "en";
  width: "wide" | "narrow";
  scheme: "light" | "dark";
}

export const allLooks = (["wide", "narrow"] as const).flatMap((width) => (["light", "dark"] as const).map((scheme) => ({ width, scheme })));

export const viewports = { wide: { width: 1280, height: 860 }, narrow: { width: 390, height: 844 } };

export interface ConsoleSite {
  site: Installation;
  /** The lead with the most to show. */
  leadId: string;
  /** An import with a row that was not imported. */
  importId: string;
  /** Asks the API as a program of staff. Throws when it refuses. */
  ask<Answer>(method: string, path: string, body?: object, headers?: Record<string, string>): Promise<Answer>;
  /** Publishes a sequence from its text. `baseVersion`: the newest; null (default): it is the first. */
  publish(key: string, text: string, baseVersion?: number | null): Promise<void>;
  close(): Promise<void>;
}

/** An installation with people in it, as a console shows them; three of them are in a sequence unless `journeys` is false. */
export async function openConsoleSite({ journeys = true } = {}): Promise<ConsoleSite> {
  // All tests of a file are one member of staff, who clicks faster than any.
  const site = await openInstallation({ API_LIMIT_PER_PERSON: "6000" });
  const ask = async <Answer>(method: string, path: string, body?: object, headers: Record<string, string> = {}): Promise<Answer> => {
    const answer = await fetch(`${site.address}/api/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${site.apiKey}`, ...(body && { "content-type": "application/json" }), ...headers },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return text === "" ? (undefined as Answer) : JSON.parse(text);
  };
  const leadId = await addPeople(ask, journeys);
  const publish = async (key: string, text: string, baseVersion: number | null = null) => {
    const { revision } = await ask<{ revision: number }>("PUT", `/drafts/sequences/${key}`, { text, baseVersion });
    await ask("POST", `/sequences/${key}/publish`, {}, { "if-match": `"${revision}"` });
  };
  return { site, leadId, importId: await importSome(site), ask, publish, close: site.close };
}

/** Somebody asks for the newsletter, and gets the mail that asks them to confirm: the first message of the site. */
export async function firstSend({ site, ask }: ConsoleSite): Promise<{ id: string; template: string }> {
  await signUp(site.address, { email: "signed-up@example.jp", familyName: "佐藤", topic: "newsletter" });
  return waitFor(
    "the first message",
    async () => (await ask<{ items: { id: string; template: string }[] }>("GET", "/sends?state=sent&channel=email")).items[0],
    { seconds: 60, everyMs: 200 },
  );
}

async function importSome(site: Installation): Promise<string> {
  const form = new FormData();
  for (const [name, value] of Object.entries({ basis: "card", topic: "newsletter", source: "trade-show", enterEvent: "none" }))
    form.append(name, value);
  const csv = "姓,名,メールアドレス,来場日\n林,桜,sakura.hayashi@example.jp,2026/11/11\n森,葵,aoi,2026/13/40\n";
  form.append("file", new Blob([csv], { type: "text/csv" }), "名刺.csv");
  const headers = { authorization: `Bearer ${site.apiKey}` };
  const answer = await fetch(`${site.address}/api/v1/imports`, { method: "POST", headers, body: form });
  const report: { importId?: string } = JSON.parse(await answer.text());
  if (report.importId === undefined) throw new Error(`The import was refused: ${answer.status}`);
  return report.importId;
}

/** A page of a browser in which the sandbox's owner is signed in. */
export async function signedIn(browser: Browser, site: Installation, looks: Looks): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({
    locale: looks.language === "ja" ? "ja-JP" : "en-GB",
    colorScheme: looks.scheme,
    viewport: viewports[looks.width],
    reducedMotion: "reduce",
  });
  const answer = await context.request.post(`${site.address}/api/v1/auth/sandbox`, { data: {}, headers: { origin: site.address } });
  if (!answer.ok()) throw new Error(`The sandbox let nobody in: ${answer.status()} ${await answer.text()}`);
  return { context, page: await context.newPage() };
}

const names = [
  ["鈴木", "美紀", "すずき", "みき", "みどり設計"],
  ["佐藤", "健", "さとう", "けん", "株式会社青木製作所"],
  ["髙橋", "さくら", "たかはし", "さくら", "カフェ木漏れ日"],
  ["田中", "誠", "たなか", "まこと", "馬場工務店"],
] as const;

async function addPeople(ask: ConsoleSite["ask"], journeys: boolean): Promise<string> {
  const ids: string[] = [];
  for (const [index, [familyName, givenName, familyKana, givenKana, company]] of names.entries()) {
    const { id } = await ask<{ id: string }>("POST", "/leads", {
      ...{ familyName, givenName, familyKana, givenKana, company },
      email: `lead-${index}@example.jp`,
      basis: "card",
    });
    ids.push(id);
  }
  for (const leadId of journeys ? ids.slice(0, 3) : []) await ask("POST", "/enrolments", { leadId, sequence: "welcome", reason: "見本" });
  await ask("POST", `/leads/${ids[1]}/hold`, { reason: "苦情の対応中" });
  await ask("POST", `/leads/${ids[0]}/tags`, { add: ["値決めに関心"], remove: [] });
  await ask("POST", `/leads/${ids[0]}/notes`, { text: "「今期中に誰かに相談したい」と電話で。" });
  return ids[0] ?? "";
}
