/**
 * Made by `npm run docs` from the routes of the API. Do not edit.
 */
import type {
  Calendar,
  PutCalendarBody
} from './routes.schemas';

import { send } from '../client';


export const getGetCalendarUrl = () => {




  return `/api/v1/calendar`
}

/**
 * @summary Read days off, quiet hours, caps and opening hours; their ETag is for the change
 */
export const getCalendar = async ( options?: Parameters<typeof send>[1]): Promise<Calendar> => {

  return send<Calendar>(getGetCalendarUrl(),
  {
    ...options,
    method: 'GET'


  }
);}


export const getPutCalendarUrl = () => {




  return `/api/v1/calendar`
}

/**
 * A part that is left out stays as it is; null goes back to the default. A part that the playbook names is set again at each publish. Deadlines that begin later count the new hours.
 * @summary Change days off, quiet hours, caps or opening hours
 */
export const putCalendar = async (putCalendarBody: PutCalendarBody, options?: Parameters<typeof send>[1]): Promise<Calendar> => {

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
return send<Calendar>(getPutCalendarUrl(),
  {
    ...options,
    method: 'PUT',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(putCalendarBody)
  }
);}


