/**
 * Made by `npm run docs` from the routes of the API. Do not edit.
 */
import type {
  ApiKey,
  GetKeys200,
  IssuedApiKey,
  PostKeysBody,
  PostKeysIdRevokeBody
} from './routes.schemas';

import { send } from '../client';


export const getGetKeysUrl = () => {




  return `/api/v1/keys`
}

/**
 * All of them in one answer: an installation has few. The caller narrows and sorts them.
 * @summary List the keys of this API, revoked ones too
 */
export const getKeys = async ( options?: Parameters<typeof send>[1]): Promise<GetKeys200> => {

  return send<GetKeys200>(getGetKeysUrl(),
  {
    ...options,
    method: 'GET'


  }
);}


export const getPostKeysUrl = () => {




  return `/api/v1/keys`
}

/**
 * Nobody gives permissions that they do not have. A repetition with the same `Idempotency-Key` issues no second key; since the first one is kept nowhere, its answer is 409 `api-key-shown-before`: revoke that key, unless you have it.
 * @summary Issue a key, which is shown once and kept nowhere
 */
export const postKeys = async (postKeysBody: PostKeysBody, options?: Parameters<typeof send>[1]): Promise<IssuedApiKey> => {

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
return send<IssuedApiKey>(getPostKeysUrl(),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postKeysBody)
  }
);}


export const getPostKeysIdRevokeUrl = (id: string,) => {




  return `/api/v1/keys/${encodeURIComponent(String(id))}/revoke`
}

/**
 * @summary Revoke a key at once. Cannot be undone. A key that is revoked already stays as it is.
 */
export const postKeysIdRevoke = async (id: string,
    postKeysIdRevokeBody: PostKeysIdRevokeBody, options?: Parameters<typeof send>[1]): Promise<ApiKey> => {

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
return send<ApiKey>(getPostKeysIdRevokeUrl(id),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postKeysIdRevokeBody)
  }
);}


