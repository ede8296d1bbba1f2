import { z } from "zod";
import { localTextSchema } from "./local-text.ts";

export const sequenceParams = z.strictObject({ key: z.string().min(1).max(100) });

export const newSequenceKey = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,63}$/)
  .describe("Lower-case letters, digits and hyphens");

export const versionNumber = z.coerce.number().int().min(1).max(1_000_000);

export const noteInput = z.string().trim().max(500).describe("Why it is published, for those who look at the versions later");

/** YAML in the sequence language. */
export const sourceInput = z.string().min(1).max(500_000).describe("YAML in the sequence language");

/** Holds the longest source, in any script. Bytes. */
export const sourceLimit = 1024 * 1024;

export const draftStateSchema = z
  .object({ revision: z.int(), baseVersion: z.int().nullable(), author: z.string(), at: z.date() })
  .meta({ id: "DraftState" });

export const stepNodeSchema = z
  .object({
    id: z.string(),
    kind: z.string(),
    sentence: localTextSchema.describe("What the step does, without a full stop"),
    parts: z
      .array(z.object({ id: z.string(), sentence: localTextSchema }))
      .readonly()
      .describe("What it does one after the other, each with its own counts; empty for most kinds"),
    get ways() {
      return z.array(stepWaySchema).readonly().describe("The ways into nested steps; empty for most kinds");
    },
  })
  .meta({ id: "SequenceStep" });

const stepWaySchema = z
  .object({
    label: localTextSchema.describe("When the journey takes this way"),
    get steps(): z.ZodReadonly<z.ZodArray<typeof stepNodeSchema>> {
      return z.array(stepNodeSchema).readonly();
    },
  })
  .meta({ id: "SequenceWay" });

export const publishedSchema = z
  .object({ key: z.string(), version: z.int(), changed: z.boolean().describe("False if the newest version is already the same") })
  .meta({ id: "PublishedSequence" });
