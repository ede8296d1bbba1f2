import { randomUUID } from "node:crypto";
import { DateTime } from "luxon";
import type { Agenda } from "./agenda.ts";
import { callApi } from "./web.ts";

export interface DeskParts {
  address: string;
  apiKey: string;
  agenda: Agenda;
  seed: number;
  from: Date;
  until: Date;
}

/** Where staff work: they do everything by the API. */
export interface Desk {
  read(path: string): Promise<unknown>;
  /** Null: it cannot be done any more, as when somebody was faster. Whatever else is refused ends the demo. */
  write(path: string, body: FormData | object): Promise<unknown>;
  change(path: string, body: object): Promise<unknown>;
  /** On these days of the week (1: Monday), at this time. */
  each(days: readonly number[], at: { hour: number; minute: number }, act: (now: Date) => Promise<void>): void;
}

export const WORKING_DAYS = [1, 2, 3, 4, 5];

export function openDesk({ address, apiKey, agenda, from, until }: DeskParts): Desk {
  const call = async (method: "GET" | "POST" | "PATCH", path: string, body?: FormData | object) => {
    // A repeated request does nothing twice.
    const headers = { authorization: `Bearer ${apiKey}`, ...(isOnce(method, body) && { "idempotency-key": randomUUID() }) };
    const answer = await callApi(`${address}/api/v1${path}`, { method, body, headers });
    if (answer.status < 400) return answer.body;
    if (answer.status === 409 && method !== "GET") return null;
    throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  };
  return {
    read: (path) => call("GET", path),
    write: (path, body) => call("POST", path, body),
    change: (path, body) => call("PATCH", path, body),
    each(days, at, act) {
      for (let day = DateTime.fromJSDate(from, { zone: "Asia/Tokyo" }).set(at); day.toJSDate() < until; day = day.plus({ days: 1 })) {
        const now = day.toJSDate();
        if (days.includes(day.weekday)) agenda.add(now, () => act(now));
      }
    },
  };
}

function isOnce(method: string, body: unknown): boolean {
  return method === "POST" && !(body instanceof FormData);
}

/** ISO date in Japan, so many days on. */
export function dayOf(at: Date, days = 0): string {
  return DateTime.fromJSDate(at, { zone: "Asia/Tokyo" }).plus({ days }).toISODate() ?? "";
}
