import type { Context } from "../engine/context/context.ts";
import type { ModuleFinding } from "../engine/modules/module.ts";

/** Real minutes after which an event that is not settled is a fault. */
const LATE_MINUTES = 10;

/** Events of the payment provider that nobody could settle: what they tell of, such as a payment, is not known here. */
export async function reportProviderEvents({ database }: Context): Promise<ModuleFinding[]> {
  const { rows } = await database.pool.query<{ late: number }>(
    "select count(*)::int as late from provider_event where settled_at is null and received_at < clock_timestamp() - $1 * interval '1 minute'",
    [LATE_MINUTES],
  );
  const late = rows[0]?.late ?? 0;
  if (late === 0) return [];
  return [
    {
      part: { ja: "決済の通知", en: "payment events" },
      state: "fail",
      detail: {
        ja: `${LATE_MINUTES}分以上処理できていない通知が${late}件あります`,
        en: `${late} event(s) have not been settled for ${LATE_MINUTES} minutes or more`,
      },
      advice: {
        ja: "ワーカーが動いているか、STRIPE_SECRET_KEY が正しいかを確かめてください。直ると自動で処理されます。",
        en: "Check that a worker runs and that STRIPE_SECRET_KEY is right; they are settled by themselves then.",
      },
    },
  ];
}
