import type { Channel } from "../../domain/touches/channel.ts";
import type { TemplateName } from "./read-template.ts";

/** One name for key, channel and language, such as `welcome/hello email ja`: of drafts, of the console's edits, and in the audit. */
export function templateId({ key, channel, language }: Omit<TemplateName, "channel"> & { channel: string }): string {
  return `${key} ${channel} ${language}`;
}

/** The same taken apart. */
export function nameOfTemplate(id: string): TemplateName {
  const [key = "", channel, language = ""] = id.split(" ");
  return { key, channel: channel as Channel, language };
}
