import { z } from "zod";
import { defineSection } from "../section.ts";
import { key, text } from "../values.ts";

export const playbooksShape = {
  playbook: key,
  title: text,
  language: z.enum(["ja", "en"]).default("ja"),
};

/** The playbook itself. */
export const playbooksSection = defineSection({ shape: playbooksShape });
