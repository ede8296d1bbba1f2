import type { Context } from "../engine/context/context.ts";
import { type ListedEnrolment, listEnrolments } from "./list-enrolments.ts";
import { enrolmentUnknown } from "./require-enrolment.ts";

/** One enrolment as lists show it. Throws AppError not-found. */
export async function readEnrolment(context: Context, enrolmentId: string): Promise<ListedEnrolment> {
  const { items } = await listEnrolments(context, { id: enrolmentId, limit: 1 });
  const [enrolment] = items;
  if (!enrolment) throw enrolmentUnknown();
  return enrolment;
}
