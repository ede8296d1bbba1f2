import { queryOptions, useQuery } from "@tanstack/react-query";
import { Problem } from "../api/client.ts";
import type { Me, MeScopesItem } from "../api/generated/routes.schemas.ts";
import { getMe } from "../api/generated/staff.ts";
import { forgetAllKept, forgetKeptOfOthers } from "../parts/kept-store.ts";
import { queries } from "./queries.ts";

export const sessionQuery = queryOptions({
  queryKey: ["me"],
  queryFn: async (): Promise<Me | null> => {
    try {
      return await getMe();
    } catch (error) {
      if (error instanceof Problem && error.status === 401) return null;
      throw error;
    }
  },
  staleTime: Number.POSITIVE_INFINITY,
});

/** Only below the shell, which renders nothing without a session. */
export function useSession(): Me {
  const { data } = useQuery(sessionQuery);
  if (!data) throw new Error("This part is for those who are signed in.");
  return data;
}

/** Whether the signed-in person may do it. The API decides; this only leaves out what it would refuse. */
export function useMay(scope: MeScopesItem): boolean {
  return useSession().scopes.includes(scope);
}

/** After a sign-in. What was read before it may be another person's; and until the new session is read, the shell would ask for a sign-in again. */
export async function beginSession(): Promise<void> {
  isLeaving = false;
  queries.clear();
  const session = await queries.fetchQuery(sessionQuery);
  if (session !== null) forgetKeptOfOthers(session.id);
}

/** The live connection may tell of the end before the sign-out has led to the sign-in. */
let isLeaving = false;

/** From here on the session ends because its person wants it. */
export function leaveSession(): void {
  isLeaving = true;
}

export function leavesByChoice(): boolean {
  return isLeaving;
}

/** After a sign-out. What its person typed goes with it. */
export async function forgetSession(): Promise<void> {
  forgetAllKept();
  queries.clear();
  await queries.invalidateQueries();
}
