import { access } from "./access/module.ts";
import { bulk } from "./bulk/module.ts";
import { calendar } from "./calendar/module.ts";
import { campaigns } from "./campaigns/module.ts";
import { care } from "./care/module.ts";
import { consent } from "./consent/module.ts";
import { consultations } from "./consultations/module.ts";
import { contracts } from "./contracts/module.ts";
import { deals } from "./deals/module.ts";
import { deliveries } from "./deliveries/module.ts";
import { drafts } from "./drafts/module.ts";
import { engine } from "./engine/module.ts";
import type { Module } from "./engine/modules/module.ts";
import { openRegistry, type Registry } from "./engine/modules/registry.ts";
import { enrolments } from "./enrolments/module.ts";
import { erasure } from "./erasure/module.ts";
import { estimates } from "./estimates/module.ts";
import { handover } from "./handover/module.ts";
import { imports } from "./imports/module.ts";
import { incidents } from "./incidents/module.ts";
import { invoices } from "./invoices/module.ts";
import { leads } from "./leads/module.ts";
import { line } from "./line/module.ts";
import { notes } from "./notes/module.ts";
import { offers } from "./offers/module.ts";
import { papers } from "./papers/module.ts";
import { payments } from "./payments/module.ts";
import { playbooks } from "./playbooks/module.ts";
import { plays } from "./plays/module.ts";
import { proposals } from "./proposals/module.ts";
import { relation } from "./relation/module.ts";
import { restore } from "./restore/module.ts";
import { scoring } from "./scoring/module.ts";
import { selling } from "./selling/module.ts";
import { sequences } from "./sequences/module.ts";
import { sessions } from "./sessions/module.ts";
import { suppressions } from "./suppressions/module.ts";
import { tasks } from "./tasks/module.ts";
import { templates } from "./templates/module.ts";
import { tracking } from "./tracking/module.ts";
import { views } from "./views/module.ts";

/**
 * All modules. Listeners are called and playbook sections are written in this order: scores before the
 * process whose steps ask for them, and before the sequences that branch by them.
 */
export const modules: readonly Module[] = [
  access,
  calendar,
  leads,
  notes,
  views,
  relation,
  suppressions,
  consent,
  offers,
  sessions,
  consultations,
  deals,
  estimates,
  papers,
  invoices,
  payments,
  proposals,
  contracts,
  deliveries,
  incidents,
  care,
  campaigns,
  handover,
  line,
  imports,
  tracking,
  drafts,
  templates,
  sequences,
  scoring,
  selling,
  enrolments,
  plays,
  bulk,
  tasks,
  playbooks,
  erasure,
  restore,
];

/** What they declare, for code without a Context: lint needs no database. */
export function openModules(): Registry {
  return openRegistry([engine, ...modules]);
}
