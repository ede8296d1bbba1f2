/**
 * Made by `npm run docs` from the routes of the API. Do not edit.
 */
import type {
  GetSendsUnknown200,
  GetSendsUnknownParams,
  PostSendsIdResolve200,
  PostSendsIdResolveBody
} from './routes.schemas';

import { send } from '../client';


export const getGetSendsUnknownUrl = (params?: GetSendsUnknownParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/sends/unknown?${stringifiedParams}` : `/api/v1/sends/unknown`
}

/**
 * @summary List messages of which nobody knows whether they arrived, the newest first
 */
export const getSendsUnknown = async (params?: GetSendsUnknownParams, options?: Parameters<typeof send>[1]): Promise<GetSendsUnknown200> => {

  return send<GetSendsUnknown200>(getGetSendsUnknownUrl(params),
  {
    ...options,
    method: 'GET'


  }
);}


export const getPostSendsIdResolveUrl = (id: string,) => {




  return `/api/v1/sends/${encodeURIComponent(String(id))}/resolve`
}

/**
 * @summary Say what became of a message that ended unknown
 */
export const postSendsIdResolve = async (id: string,
    postSendsIdResolveBody: PostSendsIdResolveBody, options?: Parameters<typeof send>[1]): Promise<PostSendsIdResolve200> => {

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
return send<PostSendsIdResolve200>(getPostSendsIdResolveUrl(id),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postSendsIdResolveBody)
  }
);}


