import { formatMoney } from "../../domain/money/format-money.ts";
import { priceWithTax } from "../../domain/offers/price-with-tax.ts";
import type { OfferDefinition } from "../../domain/playbooks/sections/offers.ts";
import { seatsLeft, whenWords } from "../../domain/sessions/when.ts";
import type { Language } from "../../domain/words/local-text.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import type { KeyedVariables, MessageReader } from "../engine/modules/keyed-variables.ts";
import { readPrices } from "../engine/settings/read-prices.ts";
import { offerKeys } from "./offer-keys.ts";
import { SEATED } from "./session.ts";

/** How many dates of an offer a message names. */
export const NEXT_DATES = 3;

interface OpenDate {
  offerKey: string;
  startsAt: Date;
  endsAt: Date;
  left: number;
}

/** `offers.<key>.next`: the next dates of an offer that can be booked now, in the lead's zone. `offers.<key>.price`: what it costs. */
export const nextDates: KeyedVariables = {
  name: "offers",
  keys: offerKeys,
  read: async (tx, { clock }: Context, keys) => {
    const dates = Map.groupBy(await readOpenDates(tx, keys, clock.now()), ({ offerKey }) => offerKey);
    const prices = await readOfferPrices(tx, keys);
    const { currency } = await readPrices(tx);
    return (key, reader) => ({
      next: (dates.get(key) ?? []).map((date) => wordsOf(date, reader)),
      price: priceWords(prices.get(key) ?? null, currency, reader.language),
    });
  },
  sample: (_key, language) => ({
    next: [
      language === "ja"
        ? { when: "2027年3月20日（土）14:00–16:00", left: "残り2席" }
        : { when: "Saturday 20 March 2027, 14:00–16:00", left: "2 seats left" },
    ],
    price: priceWords(366_000, "JPY", language),
  }),
  fields: [
    {
      name: "next",
      words: { ja: "次の日程（申し込めるもの）", en: "the next dates that can be booked" },
      insert: (path) => `{% for date in ${path} %}{{ date.when }} ({{ date.left }}) {% endfor %}`,
    },
    { name: "price", words: { ja: "金額（税込）", en: "the price, with tax" }, insert: (path) => `{{ ${path} }}` },
  ],
};

/** What each offer costs with its tax; null: it is free. */
async function readOfferPrices(tx: Transaction, offers: readonly string[]): Promise<Map<string, number | null>> {
  const { rows } = await tx.query<{ key: string; price: OfferDefinition["price"] | null }>(
    "select key, definition->'price' as price from offer where key = any($1::text[])",
    [offers],
  );
  return new Map(rows.map(({ key, price }) => [key, price ? priceWithTax(price) : null]));
}

function priceWords(minor: number | null, currency: string, language: string): string {
  const spoken: Language = language === "ja" ? "ja" : "en";
  if (minor === null) return spoken === "ja" ? "無料" : "free of charge";
  return formatMoney(minor, currency, spoken);
}

function wordsOf({ startsAt, endsAt, left }: OpenDate, { zone, language }: MessageReader) {
  const spoken: Language = language === "ja" ? "ja" : "en";
  return { when: whenWords(spoken, zone, startsAt, endsAt), left: seatsLeft(spoken, left) };
}

/** As the booking page offers them: open, with a free seat, and nobody waiting for it. */
async function readOpenDates(tx: Transaction, offers: readonly string[], now: Date): Promise<OpenDate[]> {
  const { rows } = await tx.query<OpenDate>(
    `select o.key as "offerKey", d.starts_at as "startsAt", d.ends_at as "endsAt", d.left from unnest($1::text[]) as o(key)
     cross join lateral (
       select s.starts_at, s.ends_at, s.seats - b.taken as left from session s
         cross join lateral (select count(*)::int as taken from booking where session_id = s.id and state in ${SEATED}
           and (state <> 'held' or held_until > $2)) b
       where s.offer_key = o.key and s.starts_at > $2 and s.state = 'open' and s.opens_at <= $2 and s.closes_at > $2 and s.seats > b.taken
         and not exists (select 1 from wait_entry where session_id = s.id and state = 'waiting')
       order by s.starts_at limit ${NEXT_DATES}) d
     order by o.key, d.starts_at`,
    [offers, now],
  );
  return rows;
}
