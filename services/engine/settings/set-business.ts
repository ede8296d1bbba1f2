import type { z } from "zod";
import { businessSchema } from "../../../domain/playbooks/sections/engine.ts";
import type { Context } from "../context/context.ts";
import { changeSetting, type IfMatch, type Tagged, tag, valueAt } from "./change-setting.ts";
import { readSettings } from "./read-settings.ts";
import { writeSetting } from "./write-setting.ts";

export type BusinessDefinition = z.infer<typeof businessSchema>;

const place = "business";

/** The business as it was last set, by a playbook or in the console; null before that. Its tag is of all that is stored. */
export async function readBusinessSetting({ database }: Context): Promise<Tagged<BusinessDefinition | null>> {
  const value = valueAt(await readSettings(database.pool, { business: place }), place);
  const { etag } = tag(value);
  return { value: value === null ? null : ownPart(value as object), etag };
}

/** Changes the business from now on: messages that go out then name it so. Throws ChangedMeanwhile. */
export async function setBusiness(
  context: Context,
  business: BusinessDefinition,
  { actor, ifMatch }: { actor: string; ifMatch: IfMatch },
): Promise<Tagged<BusinessDefinition | null>> {
  await changeSetting(context, {
    place,
    ifMatch,
    actor,
    read: (tx) => readSettings(tx, { business: place }),
    // Beside it stands the page of the LINE account, which the sender has.
    write: (tx, before) => writeSetting(tx, "business", { ...business, lineUrl: lineUrlOf(before) }),
  });
  return readBusinessSetting(context);
}

function lineUrlOf(value: unknown): string {
  return typeof value === "object" && value !== null && "lineUrl" in value ? String(value.lineUrl) : "";
}

function ownPart(value: object): BusinessDefinition {
  const { lineUrl: _, ...business } = value as BusinessDefinition & { lineUrl?: string };
  return { ...business, zone: business.zone ?? businessSchema.shape.zone.parse(undefined) };
}
