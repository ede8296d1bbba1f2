import type { Role, Scope } from "../../domain/access/scopes.ts";
import type { Language } from "../../domain/words/local-text.ts";
import type { SignInMethod } from "./open-auth.ts";

/** Who calls the API. */
export type Caller = PersonCaller | KeyCaller;

interface Known {
  id: string;
  /** As written to audit and events. */
  actor: string;
  scopes: ReadonlySet<Scope>;
  name: string;
}

export interface KeyCaller extends Known {
  kind: "key";
}

export interface PersonCaller extends Known {
  kind: "person";
  mail: string;
  role: Role;
  language: Language;
  /** Asked for a code at sign-in. */
  twoFactor: boolean;
  sessionId: string;
  method: SignInMethod;
}
