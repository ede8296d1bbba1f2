/** Addresses that carry a token; it is the whole proof of who may, so no other is asked for. */
export interface TokenParams {
  token: string;
}

export const tokenRoute = { config: { access: "public" } } as const;
