import { queryOptions, useQuery } from "@tanstack/react-query";
import { Problem, send } from "../api/client.ts";
import { queries } from "./queries.ts";

/** Who is signed in, as `GET /api/v1/me` says. */
export interface Session {
  id: string;
  name: string;
  email: string | null;
  role: string;
  scopes: string[];
  language: string;
  sandbox: boolean;
  /** Zone of the business: the console shows times in it. */
  zone: string;
}

export const sessionQuery = queryOptions({
  queryKey: ["me"],
  queryFn: async (): Promise<Session | null> => {
    try {
      return await send<Session>("/api/v1/me");
    } catch (error) {
      if (error instanceof Problem && error.status === 401) return null;
      throw error;
    }
  },
  staleTime: Number.POSITIVE_INFINITY,
});

/** Only below the shell, which renders nothing without a session. */
export function useSession(): Session {
  const { data } = useQuery(sessionQuery);
  if (!data) throw new Error("This part is for those who are signed in.");
  return data;
}

/** Whether the signed-in person may do it. The API decides; this only leaves out what it would refuse. */
export function useMay(scope: string): boolean {
  return useSession().scopes.includes(scope);
}

export async function forgetSession(): Promise<void> {
  queries.clear();
  await queries.invalidateQueries();
}
