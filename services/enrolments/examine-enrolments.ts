import type { Context } from "../engine/context/context.ts";
import type { ModuleFinding } from "../engine/modules/module.ts";

/** Reports enrolments that are parked with a fault: only a person can resume them. */
export async function examineEnrolments(context: Context): Promise<ModuleFinding[]> {
  const { rows } = await context.database.pool.query<{ title: string; parked: number }>(
    `select s.title, count(*)::int as parked from enrolment e join sequence s on s.id = e.sequence_id where e.state = 'parked'
     group by s.title order by s.title`,
  );
  return rows.map(({ title, parked }) => ({
    part: { ja: `シーケンス「${title}」`, en: `Sequence ${title}` },
    state: "warn",
    detail: {
      ja: `${parked}件の参加が不具合で止まっています`,
      en: `${parked} ${parked === 1 ? "enrolment is" : "enrolments are"} parked with a fault`,
    },
    advice: {
      ja: "`hagukumi why` が示すステップかテンプレートを直してから、再開してください。",
      en: "Fix the step or the template that `hagukumi why` names, then resume them.",
    },
  }));
}
