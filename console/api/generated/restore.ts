/**
 * Made by `npm run docs` from the routes of the API. Do not edit.
 */
import type {
  PostRestoreApply200,
  PostRestoreLiftBody,
  RestoreState
} from './routes.schemas';

import { send } from '../client';


export const getGetRestoreUrl = () => {




  return `/api/v1/restore`
}

/**
 * @summary Say whether an older database was restored, and what it lacks
 */
export const getRestore = async ( options?: Parameters<typeof send>[1]): Promise<RestoreState> => {

  return send<RestoreState>(getGetRestoreUrl(),
  {
    ...options,
    method: 'GET'


  }
);}


export const getPostRestoreApplyUrl = () => {




  return `/api/v1/restore/apply`
}

/**
 * @summary Repeat the opt-outs, suppressions and erasures that a restored database lacks. Repeating this does what is left.
 */
export const postRestoreApply = async ( options?: Parameters<typeof send>[1]): Promise<PostRestoreApply200> => {

  return send<PostRestoreApply200>(getPostRestoreApplyUrl(),
  {
    ...options,
    method: 'POST'


  }
);}


export const getPostRestoreLiftUrl = () => {




  return `/api/v1/restore/lift`
}

/**
 * @summary Let messages go out again after a restore. Refused while opt-outs or erasures are missing.
 */
export const postRestoreLift = async (postRestoreLiftBody: PostRestoreLiftBody, options?: Parameters<typeof send>[1]): Promise<RestoreState> => {

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
return send<RestoreState>(getPostRestoreLiftUrl(),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postRestoreLiftBody)
  }
);}


