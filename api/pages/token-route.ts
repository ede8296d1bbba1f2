/** Routes with a token in the URL. The token alone authorises the request; no login is needed. */
export interface TokenParams {
  token: string;
}

export const tokenRoute = { config: { access: "public" } } as const;
