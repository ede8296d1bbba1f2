import type { Browser } from "playwright-core";
import { buildConsole } from "../console/build.ts";
import { openBrowser } from "../test/support/browser.ts";
import type { Bench, Figure } from "./bench.ts";
import { fillPeople } from "./people.ts";

/** Lighthouse's profile of a desktop: 10 Mbit/s each way, 40 ms to the server and back, the processor as it is. */
const LATENCY_MS = 40;
const BYTES_A_SECOND = 10_000_000 / 8;
/** Nothing larger is painted after this. */
const SETTLED_MS = 1_500;
const LEADS = 2_000;

const screens = { "/today": "console.lcp_today_ms", "/people": "console.lcp_people_ms" };

/** When a person sees a screen that they open with nothing in the cache: the largest contentful paint, on a throttled network. */
export const paint: Bench = {
  name: "paint",
  needs: ["postgres", "temporal", "sandbox", "api"],
  async measure(installation, { rounds, progress, probe }) {
    progress("paint: building the console");
    await buildConsole();
    await installation.useWorkerDatabase((context) => fillPeople(context, { leads: LEADS, events: LEADS * 5 }, progress));
    const browser = await openBrowser();
    try {
      const findings: Figure[] = [];
      for (const [path, key] of Object.entries(screens)) {
        // The first one finds nothing in the API's memory.
        await largestPaint(browser, installation.address, path);
        const values: number[] = [];
        const shares: number[] = [];
        for (let round = 1; round <= rounds; round += 1) {
          shares.push(await probe.share());
          values.push(await largestPaint(browser, installation.address, path));
          progress(`${key}, round ${round} of ${rounds}: ${Math.round(values.at(-1) ?? 0)} ms`);
        }
        findings.push({
          kind: "figure",
          key,
          unit: "ms",
          values,
          shares,
          bound: "the first load at 10 Mbit/s, then two answers of the API",
        });
      }
      return findings;
    } finally {
      await browser.close();
    }
  },
};

async function largestPaint(browser: Browser, address: string, path: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 860 }, locale: "ja-JP" });
  const signedIn = await context.request.post(`${address}/api/v1/auth/sandbox`, { data: {}, headers: { origin: address } });
  if (!signedIn.ok()) throw new Error(`the sandbox let nobody in: ${signedIn.status()}`);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  const network = { latency: LATENCY_MS, downloadThroughput: BYTES_A_SECOND, uploadThroughput: BYTES_A_SECOND };
  await session.send("Network.emulateNetworkConditions", { offline: false, ...network });
  await page.addInitScript(
    `window.largest = 0;
     new PerformanceObserver((list) => { for (const { startTime } of list.getEntries()) window.largest = startTime; })
       .observe({ type: "largest-contentful-paint", buffered: true });`,
  );
  await page.goto(address + path, { waitUntil: "networkidle" });
  await page.waitForTimeout(SETTLED_MS);
  const largest = await page.evaluate<number>("window.largest");
  await context.close();
  if (largest === 0) throw new Error(`${path} painted nothing`);
  return largest;
}
