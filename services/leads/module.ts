import { leadsSection } from "../../domain/playbooks/sections/leads.ts";
import type { Module } from "../engine/modules/module.ts";
import { TAGS_CHANGED, undoTags } from "./change-tags.ts";
import { LEAD_HELD, LEAD_RELEASED, undoHold, undoRelease } from "./hold-lead.ts";
import { cardReceived } from "./lead-events.ts";
import { stages, stageWords } from "./set-stage.ts";
import { staffHold } from "./staff-hold.ts";
import { readFieldEntries, writeFields } from "./write-fields.ts";

export { changeTags } from "./change-tags.ts";
export { findLead } from "./find-lead.ts";
export { holdLead, releaseLead } from "./hold-lead.ts";
export { type LeadFilter, leadConditions } from "./lead-filter.ts";
export { selectLeads } from "./select-leads.ts";
export { setOwner } from "./set-owner.ts";

/** People who have not bought yet, their addresses, fields and tags. */
export const leads: Module = {
  name: "leads",
  events: [cardReceived],
  holds: [staffHold],
  undo: { [TAGS_CHANGED]: undoTags, [LEAD_HELD]: undoHold, [LEAD_RELEASED]: undoRelease },
  words: {
    acts: {
      "lead-held": (who) => ({ ja: `${who.ja}が配信を保留にしました`, en: `${who.en} put the lead on hold` }),
      "lead-released": (who) => ({ ja: `${who.ja}が配信の保留を解除しました`, en: `${who.en} lifted the hold` }),
      "lead-corrected": (who) => ({ ja: `${who.ja}が基本情報を訂正しました`, en: `${who.en} corrected what is known of the lead` }),
      "address-corrected": (who) => ({ ja: `${who.ja}がメールアドレスを訂正しました`, en: `${who.en} corrected the mail address` }),
      "phone-corrected": (who) => ({ ja: `${who.ja}が電話番号を訂正しました`, en: `${who.en} corrected the telephone number` }),
      "phone-added": (who) => ({ ja: `${who.ja}が電話番号を登録しました`, en: `${who.en} added a telephone number` }),
      "address-added": (who) => ({ ja: `${who.ja}がメールアドレスを登録しました`, en: `${who.en} added a mail address` }),
      "lead-hold-undone": (who) => ({ ja: `${who.ja}が配信の保留を取り消しました`, en: `${who.en} took the hold back` }),
      "lead-release-undone": (who) => ({ ja: `${who.ja}が配信の保留に戻しました`, en: `${who.en} put the hold back` }),
      "lead-tags-changed": (who) => ({ ja: `${who.ja}がタグを変更しました`, en: `${who.en} changed the tags` }),
      "lead-tags-undone": (who) => ({ ja: `${who.ja}がタグの変更を取り消しました`, en: `${who.en} took the change of tags back` }),
      "stage-set": (who, _what, _until, to) => {
        const stage = stages.find((one) => one === to);
        if (stage === undefined) return { ja: `${who.ja}が検討段階を変更しました`, en: `${who.en} changed the stage` };
        const { ja, en } = stageWords[stage];
        return { ja: `${who.ja}が検討段階を「${ja}」に変更しました`, en: `${who.en} changed the stage to "${en}"` };
      },
      "owner-set": (who) => ({ ja: `${who.ja}が担当者を変更しました`, en: `${who.en} changed who is in charge` }),
      "contact-closed": (who) => ({ ja: `${who.ja}が連絡先の使用を止めました`, en: `${who.en} closed an address` }),
      "contact-opened": (who) => ({ ja: `${who.ja}が連絡先の使用を再開しました`, en: `${who.en} opened an address again` }),
      "opt-in-recorded": (who) => ({
        ja: `${who.ja}が、ご本人から伝えられた配信のご希望を登録しました`,
        en: `${who.en} recorded that the lead asked to be written to`,
      }),
      "opt-out-recorded": (who) => ({
        ja: `${who.ja}が、ご本人から伝えられた配信停止のご希望を登録しました`,
        en: `${who.en} recorded that the lead asked not to be written to`,
      }),
    },
  },
  personalColumns: {
    personal: [
      {
        table: "lead",
        owner: "lead-row",
        becomes: {
          family_name: "null",
          given_name: "null",
          family_kana: "null",
          given_kana: "null",
          display_name: "null",
          honorific: "'様'",
          company: "null",
          external_id: "null",
          search_key: "''",
          fields: "'{}'",
        },
      },
      { table: "lead_tag", owner: "lead", becomes: "delete" },
      { table: "contact", owner: "lead", becomes: "delete" },
      // Behind those from which triggers write it.
      { table: "lead_search", owner: "lead", becomes: "delete" },
    ],
    impersonal: {
      field_definition: ["key", "type", "title"],
      lead: ["relation", "stage", "language", "zone"],
      source: ["key", "kind", "title"],
    },
  },
  playbook: { section: leadsSection, write: writeFields, read: readFieldEntries },
};
