/**
 * Made by `npm run docs` from the routes of the API. Do not edit.
 */
import type {
  GetSandboxLineFriends200,
  GetSandboxLineFriendsParams,
  GetSandboxLineFriendsUserIdParams,
  GetSandboxMails200,
  GetSandboxMailsParams,
  PostSandboxLineFriends201,
  PostSandboxLineFriendsBody,
  PostSandboxLineFriendsUserIdDeeds200,
  PostSandboxLineFriendsUserIdDeedsBody,
  PostSandboxMailsNUnsubscribe200,
  SandboxChat,
  SandboxMail,
  SandboxStripe
} from './routes.schemas';

import { send } from '../client';


export const getGetSandboxStripeUrl = () => {




  return `/api/v1/sandbox/stripe`
}

/**
 * @summary Say where the sandbox's payments by card and konbini are seen and made
 */
export const getSandboxStripe = async ( options?: Parameters<typeof send>[1]): Promise<SandboxStripe> => {

  return send<SandboxStripe>(getGetSandboxStripeUrl(),
  {
    ...options,
    method: 'GET'


  }
);}


export const getGetSandboxMailsUrl = (params?: GetSandboxMailsParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/sandbox/mails?${stringifiedParams}` : `/api/v1/sandbox/mails`
}

/**
 * @summary List the mail that arrived in the sandbox, the newest first
 */
export const getSandboxMails = async (params?: GetSandboxMailsParams, options?: Parameters<typeof send>[1]): Promise<GetSandboxMails200> => {

  return send<GetSandboxMails200>(getGetSandboxMailsUrl(params),
  {
    ...options,
    method: 'GET'


  }
);}


export const getGetSandboxMailsNUrl = (n: number,) => {




  return `/api/v1/sandbox/mails/${encodeURIComponent(String(n))}`
}

/**
 * @summary Read one mail as it arrived
 */
export const getSandboxMailsN = async (n: number, options?: Parameters<typeof send>[1]): Promise<SandboxMail> => {

  return send<SandboxMail>(getGetSandboxMailsNUrl(n),
  {
    ...options,
    method: 'GET'


  }
);}


export const getPostSandboxMailsNUnsubscribeUrl = (n: number,) => {




  return `/api/v1/sandbox/mails/${encodeURIComponent(String(n))}/unsubscribe`
}

/**
 * @summary Unsubscribe as the mail program of its recipient does, with one click (RFC 8058)
 */
export const postSandboxMailsNUnsubscribe = async (n: number, options?: Parameters<typeof send>[1]): Promise<PostSandboxMailsNUnsubscribe200> => {

  return send<PostSandboxMailsNUnsubscribe200>(getPostSandboxMailsNUnsubscribeUrl(n),
  {
    ...options,
    method: 'POST'


  }
);}


export const getGetSandboxLineFriendsUrl = (params?: GetSandboxLineFriendsParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/sandbox/line/friends?${stringifiedParams}` : `/api/v1/sandbox/line/friends`
}

/**
 * @summary List the LINE users of the sandbox, at most 200: those of whom something was heard last come first
 */
export const getSandboxLineFriends = async (params?: GetSandboxLineFriendsParams, options?: Parameters<typeof send>[1]): Promise<GetSandboxLineFriends200> => {

  return send<GetSandboxLineFriends200>(getGetSandboxLineFriendsUrl(params),
  {
    ...options,
    method: 'GET'


  }
);}


export const getPostSandboxLineFriendsUrl = () => {




  return `/api/v1/sandbox/line/friends`
}

/**
 * @summary Let somebody new follow the account
 */
export const postSandboxLineFriends = async (postSandboxLineFriendsBody: PostSandboxLineFriendsBody, options?: Parameters<typeof send>[1]): Promise<PostSandboxLineFriends201> => {

    const getHeaders = (h?: NonNullable<RequestInit['headers']>): Record<string, string | readonly string[]> => {
    if (!h) return {};
    if (h instanceof Headers) return Object.fromEntries(h.entries());
    if (Symbol.iterator in h) {
      return Object.fromEntries(
        Array.from(h as Iterable<Iterable<string>>, (entry) => Array.from(entry) as [string, string]),
      );
    }
    const headers: Record<string, string | readonly string[]> = {};
    for (const [name, value] of Object.entries<string | readonly string[] | undefined>(h)) {
      if (value !== undefined) headers[name] = value;
    }
    return headers;
  };
return send<PostSandboxLineFriends201>(getPostSandboxLineFriendsUrl(),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postSandboxLineFriendsBody)
  }
);}


export const getGetSandboxLineFriendsUserIdUrl = (userId: string,
    params?: GetSandboxLineFriendsUserIdParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/sandbox/line/friends/${encodeURIComponent(String(userId))}?${stringifiedParams}` : `/api/v1/sandbox/line/friends/${encodeURIComponent(String(userId))}`
}

/**
 * @summary Read the chat of a LINE user of the sandbox, from its end
 */
export const getSandboxLineFriendsUserId = async (userId: string,
    params?: GetSandboxLineFriendsUserIdParams, options?: Parameters<typeof send>[1]): Promise<SandboxChat> => {

  return send<SandboxChat>(getGetSandboxLineFriendsUserIdUrl(userId,params),
  {
    ...options,
    method: 'GET'


  }
);}


export const getPostSandboxLineFriendsUserIdDeedsUrl = (userId: string,) => {




  return `/api/v1/sandbox/line/friends/${encodeURIComponent(String(userId))}/deeds`
}

/**
 * @summary Write, tap a button, follow or block as a LINE user of the sandbox
 */
export const postSandboxLineFriendsUserIdDeeds = async (userId: string,
    postSandboxLineFriendsUserIdDeedsBody: PostSandboxLineFriendsUserIdDeedsBody, options?: Parameters<typeof send>[1]): Promise<PostSandboxLineFriendsUserIdDeeds200> => {

    const getHeaders = (h?: NonNullable<RequestInit['headers']>): Record<string, string | readonly string[]> => {
    if (!h) return {};
    if (h instanceof Headers) return Object.fromEntries(h.entries());
    if (Symbol.iterator in h) {
      return Object.fromEntries(
        Array.from(h as Iterable<Iterable<string>>, (entry) => Array.from(entry) as [string, string]),
      );
    }
    const headers: Record<string, string | readonly string[]> = {};
    for (const [name, value] of Object.entries<string | readonly string[] | undefined>(h)) {
      if (value !== undefined) headers[name] = value;
    }
    return headers;
  };
return send<PostSandboxLineFriendsUserIdDeeds200>(getPostSandboxLineFriendsUserIdDeedsUrl(userId),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postSandboxLineFriendsUserIdDeedsBody)
  }
);}


