import type { AddressInfo } from "node:net";
import { buildServer } from "../api/server.ts";
import { issueApiKey } from "../services/access/issue-api-key.ts";
import type { Context } from "../services/engine/context/context.ts";
import type { Bench, Figure } from "./bench.ts";
import { fillPeople } from "./people.ts";
import { quantile } from "./statistics.ts";

/** Requests that a round times, of each kind. */
const REQUESTS = 200;
/** Of a round's times, that many are at most the figure. */
const SHARE = 0.95;

/** What the console asks of the API, for the request of that number. Parameters change from request to request. */
interface Question {
  key: string;
  bound: string;
  path: (number: number, leads: number) => string;
}

const orders = ["newest", "name", "activity", "score"];
const filters: readonly Record<string, string>[] = [
  {},
  { relation: "customer" },
  { stage: "considering" },
  { tag: "セミナー参加" },
  // One lead in 20,000 has it.
  { tag: "年賀状" },
  { contact: "bounced" },
  { held: "yes" },
  { scoreAtLeast: "100" },
];
/** Fragments as people type them: kanji, kana of each kind, Latin letters, digits, two words, one character, nothing that exists. */
const fragments: readonly ((number: number) => string)[] = [
  (number) => ["佐藤", "坂本", "長谷川", "佐々木"][number % 4] ?? "",
  () => "さとう",
  () => "ﾊｾｶﾞﾜ",
  () => "佐藤 美紀",
  (number) => `sato${number * 4_111}`,
  (number) => `090-${String(number * 666).padStart(8, "0")}`,
  (number) => `青空商事${number}`,
  () => "葵🌸",
  () => "凛",
  () => "docomo",
  () => "鈴木一郎太",
];

export const questions: readonly Question[] = [
  {
    key: "console.list_ms_1m",
    bound: "walk of the order's index to the first page, and what the page shows of each lead",
    path: (number) => {
      const sort = orders[number % orders.length] ?? "newest";
      const filter = filters[Math.floor(number / orders.length) % filters.length];
      return `/api/v1/leads?${new URLSearchParams({ limit: "50", sort, ...filter })}`;
    },
  },
  {
    key: "console.search_ms_1m",
    bound: "index of the pairs of characters, then the order of what was found",
    path: (number) => {
      const search = fragments[number % fragments.length]?.(number) ?? "";
      const sort = orders[Math.floor(number / fragments.length) % orders.length] ?? "newest";
      return `/api/v1/leads?${new URLSearchParams({ limit: "50", search, sort })}`;
    },
  },
  {
    key: "console.lead_ms_1m",
    bound: "about ten statements, each by an index of the lead",
    path: (number, leads) => {
      const id = `00000000-0000-7000-8000-${((number * 48_271) % leads).toString(16).padStart(12, "0")}`;
      return `/api/v1/leads/${id}/page`;
    },
  },
];

/** What support waits for: a page of the list, a search by any fragment, and a lead's page, over HTTP, among many leads and events. */
export const consoleScreens: Bench = {
  name: "console",
  needs: ["postgres"],
  async measure(installation, { rounds, quick, progress, probe }) {
    const leads = quick ? 20_000 : 1_000_000;
    const template = await installation.template((context) => fillPeople(context, { leads, events: leads * 20 }, progress));
    return template.copy((context) =>
      withApi(context, async (get) => {
        const findings: Figure[] = [];
        for (const { key, bound, path } of questions) {
          // The first round finds nothing in memory.
          await timesOf(get, (number) => path(number, leads));
          const values: number[] = [];
          const shares: number[] = [];
          for (let round = 1; round <= rounds; round += 1) {
            shares.push(await probe.share());
            const times = await timesOf(get, (number) => path(number + round * REQUESTS, leads));
            values.push(quantile([...times.values()], SHARE));
            const slowest = [...times].sort(([, one], [, other]) => other - one)[0];
            progress(
              `${key}, round ${round} of ${rounds}: ${Math.round(values.at(-1) ?? 0)} ms; the slowest ${slowest?.map(String).join(" ")}`,
            );
          }
          findings.push({ kind: "figure", key, unit: "ms (p95)", values, shares, bound });
        }
        return findings;
      }),
    );
  },
};

/** Milliseconds of each request, one after the other. */
export async function timesOf(get: (path: string) => Promise<void>, path: (number: number) => string): Promise<Map<string, number>> {
  const times = new Map<string, number>();
  for (let number = 0; number < REQUESTS; number += 1) {
    const asked = path(number);
    const began = performance.now();
    await get(asked);
    times.set(asked, Math.max(times.get(asked) ?? 0, performance.now() - began));
  }
  return times;
}

/** Runs `work` with the API on a port of this machine, asked with a key. */
export async function withApi<T>(context: Context, work: (get: (path: string) => Promise<void>) => Promise<T>): Promise<T> {
  const app = buildServer(context);
  await app.listen({ host: "127.0.0.1", port: 0 });
  try {
    const { port } = app.server.address() as AddressInfo;
    const { key } = await issueApiKey(context, { name: "bench", actor: "system" });
    return await work(async (path) => {
      const answer = await fetch(`http://127.0.0.1:${port}${path}`, { headers: { authorization: `Bearer ${key}` } });
      const text = await answer.text();
      if (!answer.ok) throw new Error(`${path}: ${answer.status} ${text}`);
    });
  } finally {
    await app.close();
  }
}
