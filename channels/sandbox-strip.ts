import { localTime } from "../domain/time/local-time.ts";
import type { Language } from "../domain/words/local-text.ts";

/** What the pages of the stand-ins share: one clock, one zone, and the way from each to the others. */
export interface SandboxSetting {
  /** Business time, ms since 1970. */
  now(): number;
  /** Zone of every time that the pages show. */
  zone: string;
  /** Left out when a stand-in runs alone: then there is nothing to link to. */
  pages?: SandboxPages;
}

/** Addresses of the pages. `app` is Hagukumi's own first page. */
export type SandboxPages = Readonly<Record<SandboxPage | "app", string>>;
export type SandboxPage = "home" | "mail" | "line" | "stripe";

/** A stand-in that runs alone, as in tests: real time. */
export const aloneSetting: SandboxSetting = { now: () => Date.now(), zone: "Asia/Tokyo" };

const words = {
  ja: {
    label: "練習環境のページ",
    home: "練習環境",
    mail: "メール",
    line: "LINE",
    stripe: "カード決済",
    app: "公開ページ",
    clock: "練習環境の時計",
  },
  en: {
    label: "Pages of the sandbox",
    home: "Sandbox",
    mail: "Mail",
    line: "LINE",
    stripe: "Payments",
    app: "Public pages",
    clock: "The sandbox's clock",
  },
} as const;

/** The row on top of each page of the sandbox, as HTML: its pages and its time. Empty when a stand-in runs alone. */
export function sandboxStrip({ now, zone, pages }: SandboxSetting, here: SandboxPage, language: Language): string {
  if (!pages) return "";
  const say = words[language];
  const links = (["home", "mail", "line", "stripe", "app"] as const).map(
    (page) => `<a href="${escapeAddress(pages[page])}"${page === here ? ' aria-current="page"' : ""}>${say[page]}</a>`,
  );
  const instant = new Date(now());
  return `<nav class="strip" aria-label="${say.label}"><span>${links.join("")}</span><a class="clock" href="${escapeAddress(pages.home)}" title="${say.clock}（${zone}）"><time datetime="${instant.toISOString()}">${localTime(zone, instant)[language]}</time></a></nav>`;
}

export const sandboxStripStyle = `
.strip{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:.1rem 1rem;margin:0;padding:.3rem 1rem;background:light-dark(#24382e,#0e1411);color:#e8f0ea;font:14px/1.5 system-ui,"Hiragino Sans","Noto Sans JP","Yu Gothic UI",sans-serif}
.strip span{display:flex;flex-wrap:wrap;gap:.2rem;margin-left:-.6rem}
.strip a{display:inline-block;padding:.3rem .6rem;border-radius:.4rem;color:inherit;text-decoration:none}
.strip a:hover,.strip a[aria-current]{background:#ffffff26}
.strip a[aria-current]{font-weight:600}
.strip .clock{padding:.3rem 0}
.strip .clock:hover{background:none;text-decoration:underline}
.strip time{color:inherit;font-size:1em}
.strip a:focus-visible{outline:2px solid #fff;outline-offset:1px}
`;

/** The first of our languages that the browser names; Japanese when it names none. */
export function sandboxLanguage(acceptLanguage: string | undefined): Language {
  const first = (acceptLanguage ?? "").split(",").find((part) => /^\s*(ja|en)\b/i.test(part));
  return first?.trim().toLowerCase().startsWith("en") ? "en" : "ja";
}

function escapeAddress(address: string): string {
  return address.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
