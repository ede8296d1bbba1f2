/**
 * Made by `npm run docs` from the routes of the API. Do not edit.
 */
import type {
  GetEvents200,
  GetEventsParams,
  IdentifiedLead,
  PostEventsBody,
  PostIdentifyBody,
  PostTrackBatch200,
  PostTrackBatchBody,
  PostTrackBody,
  RecordedEvent,
  TrackedEvent
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


export const getPostIdentifyUrl = () => {




  return `/api/v1/identify`
}

/**
 * Give one or more of `leadId`, `email`, `lineUserId`, `externalId`. Those that are new are given to the lead whom the others name; when nobody is named, a lead is made of `email` or `externalId`. What is left out stays, null takes it away. Repeating it changes nothing. No consent is created.
 * @summary Make a lead known, or bring what you know of a known one
 */
export const postIdentify = async (postIdentifyBody: PostIdentifyBody, options?: Parameters<typeof send>[1]): Promise<IdentifiedLead> => {

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
return send<IdentifiedLead>(getPostIdentifyUrl(),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postIdentifyBody)
  }
);}


export const getPostTrackUrl = () => {




  return `/api/v1/track`
}

/**
 * Give exactly one of `leadId`, `email`, `lineUserId`, `externalId`. 404: nobody has it; make the lead known by `/identify` first.
 * @summary Record an event of a lead, by the name that you know them by
 */
export const postTrack = async (postTrackBody: PostTrackBody, options?: Parameters<typeof send>[1]): Promise<TrackedEvent> => {

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
return send<TrackedEvent>(getPostTrackUrl(),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postTrackBody)
  }
);}


export const getPostTrackBatchUrl = () => {




  return `/api/v1/track/batch`
}

/**
 * An event that is refused holds up no other. Send the batch again as it is when no answer came: what was recorded is not recorded twice.
 * @summary Record up to 500 events, each with its own result
 */
export const postTrackBatch = async (postTrackBatchBody: PostTrackBatchBody, options?: Parameters<typeof send>[1]): Promise<PostTrackBatch200> => {

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
return send<PostTrackBatch200>(getPostTrackBatchUrl(),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postTrackBatchBody)
  }
);}


