import { playbooksSection } from "../../domain/playbooks/sections/playbooks.ts";
import type { Module } from "../engine/modules/module.ts";
import { seminarBooked } from "./outside-events.ts";

/** Playbooks: sequences, templates and settings that are ready to use, as data. */
export const playbooks: Module = { name: "playbooks", events: [seminarBooked], playbook: { section: playbooksSection } };
