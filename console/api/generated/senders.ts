/**
 * Made by `npm run docs` from the routes of the API. Do not edit.
 */
import type {
  GetSenders200,
  PatchSendersIdBody,
  PostSendersIdClearAlarmBody,
  Sender
} from './routes.schemas';

import { send } from '../client';


export const getGetSendersUrl = () => {




  return `/api/v1/senders`
}

/**
 * All of them in one answer: an installation has few. The caller narrows and sorts them.
 * @summary List mail senders and LINE accounts
 */
export const getSenders = async ( options?: Parameters<typeof send>[1]): Promise<GetSenders200> => {

  return send<GetSenders200>(getGetSendersUrl(),
  {
    ...options,
    method: 'GET'


  }
);}


export const getPatchSendersIdUrl = (id: string,) => {




  return `/api/v1/senders/${encodeURIComponent(String(id))}`
}

/**
 * What is left out stays as it is. A playbook sets all of it again at each publish.
 * @summary Change the name, the address for replies or the rate of a sender
 */
export const patchSendersId = async (id: string,
    patchSendersIdBody: PatchSendersIdBody, options?: Parameters<typeof send>[1]): Promise<Sender> => {

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
return send<Sender>(getPatchSendersIdUrl(id),
  {
    ...options,
    method: 'PATCH',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(patchSendersIdBody)
  }
);}


export const getPostSendersIdClearAlarmUrl = (id: string,) => {




  return `/api/v1/senders/${encodeURIComponent(String(id))}/clear-alarm`
}

/**
 * @summary Clear a sender's alarm: it sends again at once, and stops again if its provider still refuses it
 */
export const postSendersIdClearAlarm = async (id: string,
    postSendersIdClearAlarmBody: PostSendersIdClearAlarmBody, options?: Parameters<typeof send>[1]): Promise<Sender> => {

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
return send<Sender>(getPostSendersIdClearAlarmUrl(id),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postSendersIdClearAlarmBody)
  }
);}


