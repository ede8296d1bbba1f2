/**
 * Made by `npm run docs` from the routes of the API. Do not edit.
 */
import type {
  GetEvents200,
  GetEventsParams,
  PostEventsBody,
  RecordedEvent
} from './routes.schemas';

import { send } from '../client';


export const getGetEventsUrl = (params: GetEventsParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/events?${stringifiedParams}` : `/api/v1/events`
}

/**
 * @summary List events of some kinds, newest first
 */
export const getEvents = async (params: GetEventsParams, options?: Parameters<typeof send>[1]): Promise<GetEvents200> => {

  return send<GetEvents200>(getGetEventsUrl(params),
  {
    ...options,
    method: 'GET'


  }
);}


export const getPostEventsUrl = () => {




  return `/api/v1/events`
}

/**
 * @summary Record an event of a lead
 */
export const postEvents = async (postEventsBody: PostEventsBody, options?: Parameters<typeof send>[1]): Promise<RecordedEvent> => {

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
return send<RecordedEvent>(getPostEventsUrl(),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postEventsBody)
  }
);}


