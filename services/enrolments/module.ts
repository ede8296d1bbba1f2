import type { Module } from "../engine/modules/module.ts";
import { advanceEnrolment } from "./advance-enrolment.ts";
import { endByEvent } from "./end-enrolments.ts";
import { ENROLMENT } from "./enrolment.ts";
import { sequenceCompleted } from "./enrolment-events.ts";
import { enterByEvent } from "./enter-sequences.ts";
import { eraseEnrolments } from "./erase-enrolments.ts";
import { examineEnrolments } from "./examine-enrolments.ts";
import { acceptInvitations, invitationStanding } from "./invitations.ts";
import { nameEnrolments, readStoppedEnrolments } from "./name-enrolments.ts";
import { parkEnrolmentOf } from "./park-enrolment.ts";
import { ENROLMENTS_PAUSED, undoPause } from "./undo-pause.ts";
import { enrolmentActs } from "./words.ts";

export { endEnrolments } from "./end-enrolments.ts";
export { enrolLead } from "./enrol-lead.ts";
export { ENROLMENT } from "./enrolment.ts";
export { exitSequence } from "./exit-enrolment.ts";
export { pauseLead, resumeLead } from "./pause-lead.ts";

/** One lead in one sequence version. */
export const enrolments: Module = {
  name: "enrolments",
  events: [sequenceCompleted],
  async onEvents(tx, context, events) {
    // First: a booking that is the goal as well is a success of the invitation.
    await acceptInvitations(tx, events);
    await endByEvent(tx, context, events);
    await enterByEvent(tx, context, events);
  },
  processes: [
    {
      kind: ENROLMENT,
      words: { ja: "シーケンスへの参加", en: "an enrolment" },
      workflow: "enrolment",
      input: (id) => ({ enrolmentId: id }),
      advance: advanceEnrolment,
      erase: eraseEnrolments,
    },
  ],
  origins: [
    {
      kind: ENROLMENT,
      words: { ja: "シーケンス", en: "a sequence" },
      lane: (category) => (category === "verification" || category === "transactional" ? category : "sequence"),
      standing: invitationStanding,
      park: parkEnrolmentOf,
      names: nameEnrolments,
      upcoming: readStoppedEnrolments,
    },
  ],
  undo: { [ENROLMENTS_PAUSED]: undoPause },
  words: {
    acts: enrolmentActs,
    reasons: { "moved-by-hand": { ja: "担当者が別のステップに移したため", en: "staff moved the lead to another step" } },
  },
  personalColumns: {
    personal: [
      // The instant that a wait was computed from may be a birthday; a fault may quote a field.
      { table: "enrolment", owner: "lead", becomes: { position: "position - 'basis'", fault: "null" } },
    ],
    impersonal: {
      enrolment: ["state", "step"],
      enrolment_step: ["step", "outcome", "reason"],
      offer_invitation: ["step", "offer_key", "outcome"],
    },
  },
  doctor: examineEnrolments,
};
