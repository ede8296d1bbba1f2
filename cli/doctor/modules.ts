import { pino } from "pino";
import type { Settings } from "../../config/settings.ts";
import type { Clock } from "../../services/engine/clock/clock.ts";
import { openContext } from "../../services/engine/context/open-context.ts";
import { examineModules } from "../../services/engine/modules/examine-modules.ts";
import { modules } from "../../services/modules.ts";
import { checkBusiness } from "./business.ts";
import type { Finding } from "./finding.ts";

/** The doctor looks and changes nothing, so it does not open the clock of the sandbox, which would make its row. */
const clock: Clock = { now: () => new Date(), speed: () => 1 };

/** What each module examines of its own, and whose name the messages bear, on a migrated database. */
export async function checkModules(settings: Settings): Promise<Finding[]> {
  const { context, close } = await openContext(settings, { modules, log: pino({ level: "silent" }), connections: 2, clock });
  try {
    return [...(await examineModules(context)), ...(await checkBusiness(context))];
  } finally {
    await close();
  }
}
