import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import type { Context } from "../../services/engine/context/context.ts";
import { type Business, readBusiness } from "../../services/engine/settings/business.ts";
import { findPlaybook, starters } from "../starters.ts";
import { businessWords as words } from "../words/doctor.ts";
import { type Finding, warn } from "./finding.ts";

const shown = ["name", "legalName", "postalAddress", "complaints", "website"] as const satisfies (keyof Business)[];
const manifest = z.object({ business: z.record(z.string(), z.unknown()) });

/** Domains that nobody can have (RFC 2606). */
const reserved = /[@./]example(\.(com|net|org|jp))?\b/;

/** The law wants the business that sends in each advertising mail (rules.md LAW3); those of the starters are invented. */
export async function checkBusiness({ database }: Context): Promise<Finding[]> {
  const business = await readBusiness(database.pool);
  const invented = starters.map((name) => manifest.parse(parse(readFileSync(join(findPlaybook(name), "playbook.yaml"), "utf8"))).business);
  const found = shown.filter((key) => {
    const text = business[key];
    return text !== "" && (reserved.test(text) || invented.some((one) => one[key] === text));
  });
  return found.length === 0 ? [] : [warn(words.part, words.invented(found.join(", ")), words.putYourOwn)];
}
