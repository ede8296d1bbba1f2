import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { AppError } from "../../domain/app-error.ts";
import { judgeFormPost, stampForm } from "../../domain/bot-check.ts";
import { type EmailReason, readEmailAddress } from "../../domain/contacts/email-address.ts";
import { readPhoneNumber } from "../../domain/contacts/phone-number.ts";
import type { Language } from "../../domain/words/local-text.ts";
import { type FormPage, readFormPage } from "../../services/consent/read-form-page.ts";
import { requestOptIn } from "../../services/consent/request-opt-in.ts";
import type { Context } from "../../services/engine/context/context.ts";
import { countRequest } from "../../services/engine/throttle/count-request.ts";
import { type FaultCode, formPage } from "../../templates/pages/form/view.ts";
import { type FormSentVariables, formSentPage } from "../../templates/pages/form-sent/view.ts";
import { type FormBody, fieldOf } from "./form-body.ts";
import { asLanguage, languageOf } from "./language.ts";
import { networkOf } from "./network.ts";
import { showPage } from "./show-page.ts";

interface FormRoute {
  Params: { form: string };
  Querystring: { lang?: string };
}

/** Names of the hidden fields. People cannot see the trap field, so only a machine fills it in. */
const TRAP = "hp_subject";
const STAMP = "shown";
/** Posted by the snippet on another site. */
export const EMBEDDED = "embedded";
/** Posted by the button that sends the mail again. */
const RESEND = "resend";

/**
 * One person signs up a few times at most, a household or office some more (rules.md SEC6). In the sandbox everybody shares one machine.
 */
const addressCap = { limit: 5, seconds: 3_600 };
const networkCap = { limit: 30, seconds: 600 };
const sandboxNetworkCap = { limit: 10_000, seconds: 600 };

/** What is wrong with a posted form. The page translates the code into a sentence. */
interface FormFault {
  code: FaultCode;
  field?: string;
  /** Of an address. */
  reason?: EmailReason;
}

/** `/f/:form`: sign-up. The response is the same whether or not the address is known (rules.md SEC6). */
export function signUpPages(scope: FastifyInstance, context: Context): void {
  const config = { access: "public" } as const;

  scope.get<FormRoute>("/f/:form", { config }, async (request, reply) => {
    const language = formLanguage(request);
    const form = await readFormPage(context, request.params.form, language);
    return showForm(context, reply, form, language);
  });

  // Before the body is read: what a network sends beyond its cap costs nothing else.
  const capNetwork = async (request: FastifyRequest): Promise<void> => {
    await countRequest(context, "form-network", networkOf(request.ip), context.sandbox ? sandboxNetworkCap : networkCap);
  };

  scope.post<FormRoute & { Body: FormBody | undefined }>("/f/:form", { config, onRequest: capNetwork }, async (request, reply) => {
    const language = formLanguage(request);
    const form = await readFormPage(context, request.params.form, language);
    const body = request.body ?? {};
    const facts = { keys: context.keys.token, formKey: form.key, now: new Date(), speed: context.clock.speed() };
    // From another site: what the person typed there is kept, and the consent is asked here (docs/decisions/0022).
    if (fieldOf(body, EMBEDDED) !== undefined) return showForm(context, reply, form, language, { body, faults: [], stamp: undefined });
    const verdict = judgeFormPost({ trap: fieldOf(body, TRAP), stamp: fieldOf(body, STAMP) }, facts);
    const sent = () => showPage(context, reply, 200, formSentPage, language, sentAnswer(form, body, language));
    if (verdict === "bot") return sent();
    const faults = faultsOf(form, body);
    if (faults.length === 0 && verdict === "again") faults.push({ code: "again" });
    // Keep the first stamp: a person who corrects an error need not wait the minimum time again.
    const stamp = verdict === "human" ? fieldOf(body, STAMP) : undefined;
    if (faults.length > 0) return showForm(context, reply, form, language, { body, faults, stamp });

    const email = fieldOf(body, "email") ?? "";
    const reading = readEmailAddress(email);
    await countRequest(context, "form-address", reading.kind === "bad" ? email : reading.key, addressCap);
    const { familyName, givenName, familyKana, givenKana, displayName, company, phone, ...fields } = fieldsOf(form, body);
    const topics = chosenTopics(form, body);
    await requestOptIn(context, {
      formKey: form.key,
      email,
      familyName,
      givenName,
      familyKana,
      givenKana,
      displayName,
      company,
      phone,
      fields,
      topics,
      language,
      networkAddress: request.ip,
      again: fieldOf(body, RESEND) !== undefined,
    });
    return sent();
  });
}

/** What was typed, and the same again for the button that repeats it. */
function sentAnswer(form: FormPage, body: FormBody, language: Language): FormSentVariables {
  const typed = ["email", ...form.fields.map(({ key }) => key), STAMP].map((name) => ({ name, value: fieldOf(body, name) ?? "" }));
  const topics = chosenTopics(form, body).map((value) => ({ name: "topic", value }));
  return {
    address: fieldOf(body, "email") ?? "",
    action: actionOf(form, language),
    fields: [...typed, ...topics, { name: RESEND, value: "1" }].filter(({ value }) => value !== ""),
    resent: fieldOf(body, RESEND) !== undefined,
    expireAfterDays: form.expireAfterDays,
  };
}

function actionOf(form: FormPage, language: Language): string {
  return `/f/${encodeURIComponent(form.key)}?lang=${language}`;
}

function showForm(
  context: Context,
  reply: FastifyReply,
  form: FormPage,
  language: Language,
  again?: { body: FormBody; faults: FormFault[]; stamp: string | undefined },
): Promise<FastifyReply> {
  const chosen = again ? chosenTopics(form, again.body) : [];
  return showPage(context, reply, again && again.faults.length > 0 ? 422 : 200, formPage, language, {
    action: actionOf(form, language),
    form: {
      ...form,
      // Consent boxes start unticked (LAW6). After an error, the person's own ticks stay.
      topics: form.topics.map((topic) => ({ ...topic, checked: chosen.includes(topic.key) })),
      fields: form.fields.map((field) => ({ ...field, value: again ? (fieldOf(again.body, field.key) ?? "") : "" })),
    },
    email: again ? (fieldOf(again.body, "email") ?? "") : "",
    faults: again?.faults ?? [],
    trap: TRAP,
    stamp: { name: STAMP, value: again?.stamp ?? stampForm(context.keys.token, form.key, new Date()) },
  });
}

function faultsOf(form: FormPage, body: FormBody): FormFault[] {
  const faults: FormFault[] = [];
  const address = readEmailAddress(fieldOf(body, "email") ?? "");
  if (address.kind !== "ok") faults.push({ code: "email", field: "email", reason: address.reason });
  for (const { key, required, type } of form.fields) {
    const value = fieldOf(body, key);
    if (value === undefined && required) faults.push({ code: "required", field: key });
    if (value === undefined) continue;
    if (value.length > 200) faults.push({ code: "too-long", field: key });
    else if (key === "phone" && readPhoneNumber(value).kind === "bad") faults.push({ code: "phone", field: key });
    else if (type === "number" && !Number.isFinite(Number(value))) faults.push({ code: "number", field: key });
    else if (type === "date" && !isDate(value)) faults.push({ code: "date", field: key });
  }
  const chosen = chosenTopics(form, body);
  const missing = form.topics.some((topic) => topic.required && !chosen.includes(topic.key));
  if (chosen.length === 0 || missing) faults.push({ code: "topic", field: "topic" });
  return faults;
}

function chosenTopics(form: FormPage, body: FormBody): string[] {
  const given = body.topic ?? [];
  return form.topics.map((topic) => topic.key).filter((key) => given.includes(key));
}

function fieldsOf(form: FormPage, body: FormBody): Record<string, string> {
  const pairs = form.fields.map(({ key }) => [key, fieldOf(body, key)] as const);
  return Object.fromEntries(pairs.filter((pair): pair is readonly [string, string] => pair[1] !== undefined));
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** A site may link or post to a form in a given language (`lang`). */
function formLanguage(request: FastifyRequest<FormRoute>): Language {
  const { lang } = request.query;
  if (lang === undefined || lang === "ja" || lang === "en") return lang === undefined ? languageOf(request) : asLanguage(lang);
  throw new AppError("not-found", "language-unknown", {
    ja: "フォームは日本語（lang=ja）と英語（lang=en）で用意しています。",
    en: "The form exists in Japanese (lang=ja) and English (lang=en).",
  });
}
