import { AppError } from "../../domain/app-error.ts";
import { foldText } from "../../domain/names/search-key.ts";
import type { Context } from "../engine/context/context.ts";
import { type FoundLead, findLead } from "./find-lead.ts";
import { pageLeads } from "./page-leads.ts";

/** The most namesakes that the error lists. */
const MOST = 20;
/** The most that are compared by their whole name. */
const READ = 1_000;

interface Namesake {
  id: string;
  name: string;
  displayName: string | null;
  company: string | null;
  address: string | null;
}

/**
 * As `findLead`, but also by name (family and given name, or the display name, compared as the search compares them), else by any fragment
 * that one lead alone has. Only for commands that read; those that change something require an id or address. Throws AppError not-found,
 * conflict with the ids of those who fit.
 */
export async function findLeadByName(context: Context, named: string): Promise<FoundLead> {
  try {
    return await findLead(context, named);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "bad-lead") throw error;
  }
  const { ids } = named.trim() === "" ? { ids: [] } : await pageLeads(context, { search: named, sort: "newest", limit: READ });
  const { rows } = await context.database.pool.query<Namesake>(
    `select l.id, concat(l.family_name, l.given_name) as name, l.display_name as "displayName", l.company,
       (select c.address from contact c where c.lead_id = l.id order by c.channel limit 1) as address
     from lead l where l.id = any($1::uuid[]) order by l.created_at desc`,
    [ids],
  );
  const whole = foldText(named);
  const exact = rows.filter((row) => foldText(row.name) === whole || foldText(row.displayName ?? "") === whole);
  const [lead, ...others] = exact.length > 0 ? exact : rows;
  if (lead === undefined) {
    throw new AppError("not-found", "lead-unknown", {
      ja: `「${named}」に当てはまる人はいません。ID、メールアドレス、LINEのユーザーID、または氏名などの一部を指定してください。`,
      en: `No lead fits "${named}": give the id, an e-mail address, a LINE user id, or a part of the name.`,
    });
  }
  if (others.length === 0) return findLead(context, lead.id);
  const list = [lead, ...others].slice(0, MOST).map(({ id, name, displayName, company, address }) => {
    const shown = exact.length > 0 ? null : name || displayName;
    return `  ${[id, shown, address, company].flatMap((part) => (part ? [part.replace(/\s+/g, " ")] : [])).join(" · ")}`;
  });
  const count = others.length + 1;
  const more = count > MOST ? { ja: [`  ほか${count - MOST}人`], en: [`  and ${count - MOST} more`] } : { ja: [], en: [] };
  const heading =
    exact.length > 0
      ? {
          ja: `「${named}」という名前の人は${count}人います。IDを指定してください:`,
          en: `${count} leads are named "${named}"; give the id:`,
        }
      : {
          ja: `「${named}」に当てはまる人は${count}人います。IDを指定してください:`,
          en: `${count} leads fit "${named}"; give the id:`,
        };
  throw new AppError("conflict", "several-leads", {
    ja: [heading.ja, ...list, ...more.ja].join("\n"),
    en: [heading.en, ...list, ...more.en].join("\n"),
  });
}
