import type { FastifyInstance } from "fastify";
import { listForms } from "../../services/consent/list-forms.ts";
import type { Context } from "../../services/engine/context/context.ts";
import { homePage } from "../../templates/pages/home/view.ts";
import { languageOf } from "./language.ts";
import { showPage } from "./show-page.ts";

/** `/`: a plain page of links. */
export function homePages(scope: FastifyInstance, { context, sandboxUrl }: { context: Context; sandboxUrl: string | undefined }): void {
  scope.get("/", { config: { access: "public" } }, async (request, reply) => {
    const language = languageOf(request);
    const forms = await listForms(context, language);
    return showPage(context, reply, 200, homePage, language, { sandbox: context.sandbox, forms, sandboxUrl });
  });
}
