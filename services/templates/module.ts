import type { Module } from "../engine/modules/module.ts";

export { lineFaults } from "./line-faults.ts";
export { type PublishedTemplate, publishTemplate } from "./publish-template.ts";

/** Versions of message templates. */
export const templates: Module = {
  name: "templates",
  personalColumns: { impersonal: { template_version: ["key", "channel", "language", "source", "compiled", "hash", "author"] } },
};
