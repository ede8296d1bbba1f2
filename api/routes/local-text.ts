import { z } from "zod";

/** One text in each language. */
export const localTextSchema = z.object({ ja: z.string(), en: z.string() }).meta({ id: "LocalText" });
