import { randomBytes } from "node:crypto";
import { addMember, type Member } from "../api/staff-sessions.ts";
import type { Site } from "./site.ts";

/** Somebody who may change sequences. */
export function newMarketer(site: Site): Promise<Member> {
  return addMember(site.context, "marketer", `marketer-${randomBytes(4).toString("hex")}@shop.test`);
}
