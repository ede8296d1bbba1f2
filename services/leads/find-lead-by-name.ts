import { AppError } from "../../domain/app-error.ts";
import { foldText } from "../../domain/names/search-key.ts";
import type { Context } from "../engine/context/context.ts";
import { type FoundLead, findLead } from "./find-lead.ts";

/** The most namesakes that the error lists. */
const MOST = 20;

interface Namesake {
  id: string;
  name: string;
  displayName: string | null;
  company: string | null;
  address: string | null;
}

/**
 * As `findLead`, but also by name: family and given name, or the display name, compared as the search compares them. Only for commands
 * that read; those that change something require an id or address. Throws AppError not-found, conflict with the ids of namesakes.
 */
export async function findLeadByName(context: Context, named: string): Promise<FoundLead> {
  try {
    return await findLead(context, named);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "bad-lead") throw error;
  }
  const key = foldText(named);
  const { rows } = await context.database.pool.query<Namesake>(
    `select id, concat(family_name, given_name) as name, display_name as "displayName", company,
       (select c.address from contact c where c.lead_id = lead.id order by c.channel limit 1) as address
     from lead where strpos(search_key, $1) > 0 and merged_into is null and erased_at is null order by created_at desc limit 1000`,
    [key],
  );
  const [lead, ...others] = key === "" ? [] : rows.filter((row) => foldText(row.name) === key || foldText(row.displayName ?? "") === key);
  if (lead === undefined) {
    throw new AppError("not-found", "lead-unknown", {
      ja: `「${named}」という名前のリードはいません。ID、メールアドレス、LINEのユーザーID、または氏名の全体を指定してください。`,
      en: `There is no lead named "${named}": give the id, an e-mail address, a LINE user id, or the whole name.`,
    });
  }
  if (others.length === 0) return findLead(context, lead.id);
  const list = [lead, ...others]
    .slice(0, MOST)
    .map(({ id, company, address }) => `  ${[id, address, company?.replace(/\s+/g, " ")].filter(Boolean).join(" · ")}`);
  const count = others.length + 1;
  const more = count > MOST ? { ja: [`  ほか${count - MOST}人`], en: [`  and ${count - MOST} more`] } : { ja: [], en: [] };
  throw new AppError("conflict", "several-leads", {
    ja: [`「${named}」という名前のリードは${count}人います。IDを指定してください:`, ...list, ...more.ja].join("\n"),
    en: [`${count} leads are named "${named}"; give the id:`, ...list, ...more.en].join("\n"),
  });
}
