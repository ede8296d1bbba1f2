import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mergeRows, type Person } from "../../../domain/imports/merge-rows.ts";
import type { LeadDraft } from "../../../domain/imports/read-row.ts";

function draft(part: { name?: string; email?: string; phone?: string; company?: string; fields?: Record<string, string> }): LeadDraft {
  return {
    familyName: part.name ?? null,
    givenName: null,
    familyKana: null,
    givenKana: null,
    displayName: null,
    company: part.company ?? null,
    fields: part.fields ?? {},
    email: part.email === undefined ? null : { address: part.email, key: part.email, flagged: false },
    phone: part.phone === undefined ? null : { address: part.phone, key: part.phone },
  };
}

function person(part: Partial<Person>): Person {
  return { ...draft({}), id: "known", origin: "before", subscription: "subscribed", email: null, phone: null, ...part };
}

const reachable = { address: "a@x.jp", key: "a@x.jp", flagged: false, contactId: "c", state: "reachable" as const };

function merge(drafts: LeadDraft[], known: Person[] = []) {
  let next = 0;
  return mergeRows(drafts, known, () => `new-${next++}`);
}

describe("mergeRows", () => {
  test("the same mail is the same person, whatever the name", () => {
    const { rows, touched } = merge([
      draft({ name: "鈴木", email: "a@x.jp" }),
      draft({ name: "佐藤", email: "a@x.jp", company: "みどり" }),
    ]);
    expect(rows.map(({ outcome }) => outcome)).toEqual(["added", "merged"]);
    expect(touched).toMatchObject([{ familyName: "鈴木", company: "みどり" }]);
    expect(rows[1]?.issues).toMatchObject([{ code: "differs", reasons: [{ columns: ["name"] }] }]);
  });

  test("the same phone needs the same name", () => {
    const { rows } = merge([
      draft({ name: "髙橋", phone: "1" }),
      draft({ name: "高橋", phone: "1" }),
      draft({ name: "佐藤", phone: "1" }),
      draft({ phone: "1" }),
    ]);
    expect(rows.map(({ outcome }) => outcome)).toEqual(["added", "merged", "added", "added"]);
    expect(rows[2]?.issues).toMatchObject([{ code: "phone-shared" }]);
  });

  test("who was there before and gains nothing is unchanged", () => {
    const known = person({ familyName: "鈴木", email: { ...reachable } });
    const { rows, touched } = merge([draft({ name: "鈴木", email: "a@x.jp" })], [known]);
    expect(rows[0]?.outcome).toBe("unchanged");
    expect(touched).toEqual([]);
  });

  test("an opt-out stays, a missing basis is given, an address that waited is confirmed", () => {
    const out = merge([draft({ email: "a@x.jp" })], [person({ subscription: "unsubscribed", email: { ...reachable } })]);
    expect(out.rows[0]).toMatchObject({ outcome: "unchanged", issues: [{ code: "opted-out" }] });
    const given = merge([draft({ email: "a@x.jp" })], [person({ subscription: null, email: { ...reachable, state: "unconfirmed" } })]);
    expect(given.touched).toMatchObject([{ subscription: "given-now", email: { state: "confirmed-now" } }]);
    const bounced = merge([draft({ email: "a@x.jp" })], [person({ subscription: null, email: { ...reachable, state: "unreachable" } })]);
    expect(bounced.touched).toMatchObject([{ email: { state: "unreachable" } }]);
  });

  test("rows in batches give the same people as rows at once", () => {
    const row = fc.record({
      name: fc.constantFrom("鈴木", "佐藤", "高橋"),
      email: fc.option(fc.constantFrom("a@x.jp", "b@x.jp", "c@x.jp"), { nil: undefined }),
      phone: fc.option(fc.constantFrom("1", "2"), { nil: undefined }),
      company: fc.option(fc.constantFrom("みどり", "さくら"), { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), fc.nat(12), (rows, cut) => {
        const usable = rows.filter(({ email, phone }) => email !== undefined || phone !== undefined).map(draft);
        const whole = merge(usable);
        const first = merge(usable.slice(0, cut));
        const settled = first.touched.map(
          (one): Person => ({ ...one, origin: "earlier-row", subscription: one.email ? "subscribed" : null }),
        );
        let next = settled.length;
        const second = mergeRows(usable.slice(cut), settled, () => `new-${next++}`);
        const outcomes = [...first.rows, ...second.rows].map(({ outcome }) => outcome);
        expect(outcomes).toEqual(whole.rows.map(({ outcome }) => outcome));
        const emails = whole.touched.flatMap(({ email }) => email?.key ?? []);
        expect(new Set(emails).size).toBe(emails.length);
        const phones = whole.touched.flatMap(({ phone }) => phone?.key ?? []);
        expect(new Set(phones).size).toBe(phones.length);
      }),
    );
  });
});
