import assert from "node:assert/strict";
import type { Site } from "./site.ts";

/** Buttons of one kind that a crawler asks for: a page of times has hundreds. */
const ASKED_FOR = 3;

/**
 * Opens a page, every link on it, and asks for what its buttons post, as some crawlers do. Returns how many buttons there were.
 */
export async function crawl(site: Site, url: string): Promise<number> {
  const { pathname } = new URL(url);
  const open = async (path: string) => (await fetch(`${site.stack.address}${path}`)).text();
  const first = await open(pathname);
  const further = linksOf(first).filter((link) => link.startsWith(`${pathname}?`));
  const found = [first, ...(await Promise.all(further.map(open)))];
  const links = [...new Set(found.flatMap(linksOf))];
  const forms = found.flatMap((html) => [...html.matchAll(/<form method="post"[\s\S]*?<\/form>/g)].map(([form]) => form));
  const asked = forms.flatMap(queriesOf).map((query) => `${pathname}?${query}`);
  for (const link of [pathname, ...links, ...asked]) {
    for (const method of ["GET", "HEAD"]) {
      const answer = await fetch(`${site.stack.address}${link}`, { method, headers: { "user-agent": "Scanner/1.0" } });
      await answer.body?.cancel();
      assert.equal(answer.status, 200, `${method} ${link}`);
    }
  }
  return asked.length;
}

function linksOf(html: string): string[] {
  return [...html.matchAll(/href="(\/[^"]+)"/g)].map(([, link = ""]) => link.replaceAll("&amp;", "&"));
}

/** What the buttons of a form would post, with every box ticked and every field filled. */
function queriesOf(form: string): URLSearchParams[] {
  const fields = [...form.matchAll(/<(?:input|textarea)[^>]* name="([^"]+)"[^>]*>/g)].map(([tag, name = ""]) => [
    name,
    / value="([^"]*)"/.exec(tag)?.[1] ?? "Guest",
  ]);
  const buttons = [...form.matchAll(/<button[^>]*>/g)].map(([tag]) => [
    / name="([^"]+)"/.exec(tag)?.[1] ?? "button",
    / value="([^"]*)"/.exec(tag)?.[1] ?? "",
  ]);
  return buttons.slice(0, ASKED_FOR).map((button) => new URLSearchParams([...fields, button]));
}
