import { z } from "zod";
import { roles, scopes } from "../../domain/access/scopes.ts";
import { languages } from "../../domain/words/local-text.ts";
import type { PersonCaller } from "../../services/access/caller.ts";
import type { Context } from "../../services/engine/context/context.ts";

export const meSchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    mail: z.string(),
    role: z.enum(roles),
    scopes: z.array(z.enum(scopes)),
    language: z.enum(languages),
    zone: z.string().describe("IANA zone of the business, in which the console shows times"),
    sandbox: z.boolean().describe("True: messages go to the stand-ins on this machine"),
    twoFactor: z.boolean().describe("An authenticator app is asked for at sign-in"),
    method: z.enum(["password", "passkey", "link", "sandbox"]).describe("How this session began"),
    sessionId: z.uuid(),
  })
  .meta({ id: "Me" });

export function meOf({ sandbox, zone }: Context, caller: PersonCaller): z.input<typeof meSchema> {
  const { id, name, mail, role, scopes, language, twoFactor, method, sessionId } = caller;
  return { id, name, mail, role, scopes: [...scopes], language, zone, sandbox, twoFactor, method, sessionId };
}
