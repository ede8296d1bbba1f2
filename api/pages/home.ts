import type { FastifyInstance } from "fastify";
import type { Context } from "../../services/engine/context/context.ts";
import { listForms } from "../../services/forms/list-forms.ts";
import { languageOf } from "./language.ts";
import { showPage } from "./show-page.ts";

/** `/`: a plain page of links. */
export function homePage(scope: FastifyInstance, { context, sandboxUrl }: { context: Context; sandboxUrl: string | undefined }): void {
  scope.get("/", { config: { access: "public" } }, async (request, reply) => {
    const language = languageOf(request);
    const forms = await listForms(context, language);
    return showPage(context, reply, 200, "home", language, { sandbox: context.sandbox, forms, sandboxUrl });
  });
}
