import { QueryClient } from "@tanstack/react-query";
import { Problem } from "../api/client.ts";

/**
 * What the server said, by key. A key begins with the noun that `/api/v1/live` tells when it changed: ["leads", …], ["lead", id, …],
 * ["tasks"], ["sequences", key, …].
 */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      retry: (failures, error) => failures < 2 && !(error instanceof Problem && error.status >= 400 && error.status < 500),
      refetchOnWindowFocus: true,
    },
    mutations: { retry: false },
  },
});
