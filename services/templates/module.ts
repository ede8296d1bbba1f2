import type { Module } from "../engine/modules/module.ts";

export { judgeTemplate } from "./judge-template.ts";
export { type PublishedTemplate, publishTemplate } from "./publish-template.ts";
export { addUse, type TemplateUse } from "./template-content.ts";
export { templateId } from "./template-id.ts";

/** Versions of message templates. */
export const templates: Module = {
  name: "templates",
  personalColumns: { impersonal: { template_version: ["key", "channel", "language", "source", "compiled", "hash", "author"] } },
};
