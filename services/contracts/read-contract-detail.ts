import type { ContractContent } from "../../domain/contracts/contract-content.ts";
import { isStanding } from "../../domain/contracts/contract-states.ts";
import { coolingOff, mayCoolOff } from "../../domain/contracts/cooling-off.ts";
import { type EDeliveryKey, eDeliverySteps, mayDeliverFiles } from "../../domain/contracts/e-delivery.ts";
import { type Article, articlesOf, coolingOffNotice } from "../../domain/contracts/wording.ts";
import { dateIn } from "../../domain/time/iso-date.ts";
import type { LocalText } from "../../domain/words/local-text.ts";
import type { Context } from "../engine/context/context.ts";
import { nameLeads } from "../engine/leads/name-leads.ts";
import { readPaperOf } from "../papers/module.ts";
import { readConsent, recordOf } from "./consent.ts";
import { type Contract, contractColumns, contractUnknown } from "./contract.ts";
import { contractUrl } from "./contract-link.ts";
import { coolingOffFacts } from "./cool-off.ts";
import { COOLING_OFF } from "./cooling-off-hold.ts";
import { logWords } from "./log-words.ts";
import { readContractLog } from "./write-log.ts";

export interface ContractDetail extends Omit<Contract, "content" | "wording" | "number"> {
  leadName: string | null;
  number: string;
  title: string;
  content: ContractContent;
  articles: Article[];
  notice: Article | null;
  /** Null for a draft. */
  url: string | null;
  coolingOff: { kind: "none" | "unstarted" | "until"; firstOn: string | null; lastOn: string | null; endsAt: Date | null; isOpen: boolean };
  consent: {
    step: EDeliveryKey;
    by: "buyer" | "seller";
    phase: "consent" | "delivery";
    title: LocalText;
    at: Date | null;
    actor: string | null;
    evidence: string;
  }[];
  /** Files may be delivered; else the documents go out on paper. */
  mayDeliverFiles: boolean;
  papers: { id: string; number: string | null; sha256: string; bytes: number; madeAt: Date }[];
  log: { at: Date; actor: string; what: string; words: LocalText; hash: string | null }[];
  /** Selling to the lead is barred since they cancelled. */
  isBarred: boolean;
}

/** A contract with its log, the steps of the consent, the papers and the cooling-off. Throws AppError not-found. */
export async function readContractDetail(context: Context, id: string): Promise<ContractDetail> {
  const { pool } = context.database;
  const { rows } = await pool.query<Contract & { isBarred: boolean }>(
    `select ${contractColumns}, exists (select 1 from hold h where h.lead_id = c.lead_id and h.cause = $2 and h.ref = c.id::text and h.lifted_at is null)
       as "isBarred"
     from contract c join lead l on l.id = c.lead_id where c.id = $1 and l.erased_at is null`,
    [id, COOLING_OFF],
  );
  const [row] = rows;
  if (!row) throw contractUnknown();
  const { wording: _, ...contract } = row;
  const { content } = contract;
  const [names, steps, log, paper] = [
    await nameLeads(pool, [contract.leadId]),
    await readConsent(pool, id),
    await readContractLog(pool, id),
    await readPaperOf(context, "contract", id),
  ];
  return {
    ...contract,
    leadName: names.get(contract.leadId) ?? null,
    number: content.number,
    title: content.title,
    articles: articlesOf(content),
    notice: coolingOffNotice(content),
    url: contract.offeredAt === null ? null : contractUrl(context, id),
    coolingOff: periodOf(row, context.clock.now()),
    consent: eDeliverySteps.map(({ key, by, phase, title }) => {
      const done = steps.find(({ step }) => step === key);
      return { step: key, by, phase, title, at: done?.at ?? null, actor: done?.actor ?? null, evidence: done?.evidence ?? "" };
    }),
    mayDeliverFiles: mayDeliverFiles(recordOf(steps)),
    papers: paper ? [{ id: paper.id, number: paper.number, sha256: paper.sha256, bytes: paper.bytes, madeAt: paper.madeAt }] : [],
    log: log.map((line) => ({ ...line, words: logWords(line.what) })),
  };
}

function periodOf(contract: Contract, now: Date): ContractDetail["coolingOff"] {
  const facts = coolingOffFacts(contract);
  const period = coolingOff(facts);
  const isOpen = isStanding(contract.state) && mayCoolOff(facts, now);
  if (period.kind !== "until") return { kind: period.kind, firstOn: null, lastOn: null, endsAt: null, isOpen };
  const { receivedAt, zone } = facts;
  return { ...period, firstOn: receivedAt && dateIn(zone, receivedAt), isOpen };
}
