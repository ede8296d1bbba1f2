import assert from "node:assert/strict";
import type { Browser, BrowserContext } from "playwright-core";
import { openBrowser } from "../support/browser.ts";
import type { Fault } from "./fault.ts";
import { MINUTE, type Site } from "./site.ts";

/** A crawler that pretends to be a normal browser. */
const AGENT = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36";

export const faults: Fault[] = [
  {
    number: 25,
    title:
      "a crawler that runs scripts loads every link of our mails: nothing is confirmed, opted out, opened or scored, and the buttons still work",
    installation: "shared",
    seconds: 120,
    async run(site) {
      const guest = `guest-${Date.now().toString(36)}@faults.example`;
      assert.equal((await site.signUp(guest)).status, 200);
      const reader = await site.newPerson({ name: "reader" });
      await site.enrol(reader, "linked");
      const verification = await site.waitFor("the verification mail", async () => (await site.mail.journal(guest))[0]);
      const letter = await site.waitFor("the letter", async () => (await site.mail.journal(reader.email))[0]);
      await site.quiet();
      const mails = [
        { n: verification.n, links: await linksOf(site, guest, verification.n) },
        { n: letter.n, links: await linksOf(site, reader.email, letter.n) },
      ];
      for (const way of ["/c/", "/r/", "/d/", "/u/", "/p/"]) {
        assert.ok(
          mails.some(({ links }) => links.some((link) => link.includes(way))),
          `no mail has a link to ${way}`,
        );
      }

      const browser = await openBrowser();
      try {
        const before = await readState(site);
        await crawl(browser, site, mails);
        await judged(site);
        assert.deepEqual(await readState(site), before, "the crawler has changed something");
        await pressButtons(browser, site, { guest, reader });
      } finally {
        await browser.close();
      }
    },
  },
];

/** The links in the text and in the one-click header. */
async function linksOf(site: Site, to: string, n: number): Promise<string[]> {
  const raw = (await site.mail.raw(n)).replace(/\r\n[ \t]+/g, "");
  const oneClick = /^List-Unsubscribe: <([^>]+)>/im.exec(raw)?.[1];
  return [...new Set([...(await site.mail.links(to)), ...(oneClick ? [oneClick] : [])])];
}

/** Renders the mails with their pictures, and loads each link in them and in the linked pages, by GET in a browser and by HEAD. */
async function crawl(browser: Browser, site: Site, mails: { n: number; links: string[] }[]): Promise<void> {
  const context = await browser.newContext({ userAgent: AGENT });
  const { stack } = site;
  const seen = new Set<string>();
  const ours = (link: string) => link.startsWith(stack.address) && !seen.has(link);
  const visit = async (link: string): Promise<string[]> => {
    seen.add(link);
    const page = await context.newPage();
    // Links to other sites lead nowhere in this test.
    const answer = await page.goto(link, { waitUntil: "networkidle" }).catch(() => null);
    const further = answer ? await page.evaluate<string[]>("[...document.querySelectorAll('a[href]')].map((link) => link.href)") : [];
    await page.close();
    await fetch(link, { method: "HEAD", redirect: "manual", headers: { "user-agent": AGENT } });
    return further;
  };
  for (const { n, links } of mails) {
    const page = await context.newPage();
    await page.goto(`${stack.sandboxUrl}/mail/m/${n}/html`, { waitUntil: "networkidle" });
    await page.close();
    const further: string[] = [];
    for (const link of links.filter(ours)) further.push(...(await visit(link)));
    for (const link of further) if (ours(link)) await visit(link);
  }
  assert.ok(seen.size >= 6, "the crawler found too few links");
  await context.close();
}

/** Waits until every visit has been judged. */
async function judged(site: Site): Promise<void> {
  await site.skipAhead(2 * MINUTE);
  await site.waitFor("every visit to be judged", async () => {
    const { rows } = await site.context.database.pool.query<{ all: number; open: number }>(
      "select count(*)::int as all, count(*) filter (where label is null)::int as open from hit",
    );
    return (rows[0]?.all ?? 0) > 0 && rows[0]?.open === 0;
  });
  await site.quiet();
}

/** Everything that an act of a person could change, of all leads. */
async function readState(site: Site): Promise<Record<string, unknown>> {
  const tables = {
    event: "id, kind, lead_id",
    consent: "id, kind",
    subscription: "lead_id, topic, channel, state",
    suppression: "id, scope",
    score: "lead_id, dimension, value",
    opt_in: "id, state, mails",
    contact: "id, state, reason",
    enrolment: "id, state, step",
    process: "id, state, outcome",
    lead: "id, relation, stage",
    hold: "id, cause, lifted_at",
    touch: "id, state",
  };
  const read = async ([table, columns]: [string, string]) => {
    const { rows } = await site.context.database.pool.query(`select ${columns} from ${table} order by ${columns}`);
    return [table, rows] as const;
  };
  return Object.fromEntries(await Promise.all(Object.entries(tables).map(read)));
}

/** After the crawler, the people press the buttons themselves. */
async function pressButtons(
  browser: Browser,
  site: Site,
  people: { guest: string; reader: { leadId: string; email: string } },
): Promise<void> {
  const context = await browser.newContext({ userAgent: AGENT });
  const { pool } = site.context.database;
  const linkTo = async (way: string, to: string) => {
    const link = (await site.mail.links(to)).find((one) => one.includes(way));
    assert.ok(link, `no link to ${way}`);
    return link;
  };
  const { guest, reader } = people;
  const subscribed = async () =>
    (await pool.query<{ state: string }>("select state from subscription where lead_id = $1 and topic = 'letters'", [reader.leadId]))
      .rows[0]?.state;

  await press(context, await linkTo("/c/", guest));
  const { rowCount } = await pool.query("select 1 from opt_in where id = $1 and state = 'confirmed'", [await site.optInOf(guest)]);
  assert.equal(rowCount, 1, "the guest's button does not confirm");
  await press(context, await linkTo("/d/", reader.email));
  const preferences = await linkTo("/p/", reader.email);
  const unsubscribe = await linkTo("/u/", reader.email);
  await fetch(await linkTo("/r/", reader.email), { redirect: "manual", headers: { "user-agent": AGENT } });
  await judged(site);
  const { rows } = await pool.query<{ kind: string }>(
    "select kind from event where lead_id = $1 and kind in ('documentOpened', 'linkClicked') order by kind",
    [reader.leadId],
  );
  assert.deepEqual(
    rows.map(({ kind }) => kind),
    ["documentOpened", "linkClicked"],
    "the reader's own acts were not recorded",
  );
  await site.waitFor("the answer to the reader's click", async () => (await site.mail.journal(reader.email)).length === 2);
  await press(context, preferences, false);
  assert.equal(await subscribed(), "unsubscribed", "the preferences were not saved");
  await press(context, preferences, true);
  assert.equal(await subscribed(), "subscribed", "the preferences were not saved");
  await press(context, unsubscribe);
  assert.equal(await subscribed(), "unsubscribed", "the button does not unsubscribe");
  await context.close();
}

/** Presses the first button of a page, after setting its boxes if it has any. */
async function press(context: BrowserContext, link: string, boxes?: boolean): Promise<void> {
  const page = await context.newPage();
  await page.goto(link);
  if (boxes !== undefined) for (const box of await page.locator("input[type=checkbox]").all()) await box.setChecked(boxes);
  const [answer] = await Promise.all([
    page.waitForResponse((response) => response.request().method() === "POST"),
    page.locator("form button").first().click(),
  ]);
  assert.equal(answer.status(), 200);
  // Closing a page while it loads the next one may hang.
  await page.waitForLoadState("networkidle");
  await page.close();
}
