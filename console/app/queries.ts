import { QueryClient } from "@tanstack/react-query";
import { delayOf, isWorthRetrying } from "../api/retries.ts";

/**
 * What the server said, by key. A key begins with the noun that `/api/v1/live` tells when it changed: ["leads", …], ["lead", id, …],
 * ["tasks"], ["sequences", key, …].
 */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      retry: isWorthRetrying,
      retryDelay: delayOf,
      refetchOnWindowFocus: true,
    },
    mutations: { retry: false },
  },
});
