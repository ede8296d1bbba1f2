/**
 * Made by `npm run docs` from the routes of the API. Do not edit.
 */
import type {
  Business,
  PutSettingsBusinessBody
} from './routes.schemas';

import { send } from '../client';


export const getGetSettingsBusinessUrl = () => {




  return `/api/v1/settings/business`
}

/**
 * @summary Read the business as messages name it (LAW3)
 */
export const getSettingsBusiness = async ( options?: Parameters<typeof send>[1]): Promise<Business | null> => {

  return send<Business | null>(getGetSettingsBusinessUrl(),
  {
    ...options,
    method: 'GET'


  }
);}


export const getPutSettingsBusinessUrl = () => {




  return `/api/v1/settings/business`
}

/**
 * Messages that go out from now on name it so. Worker and API read the zone when they start. A playbook sets all of it again at each publish.
 * @summary Change the business as messages name it (LAW3)
 */
export const putSettingsBusiness = async (putSettingsBusinessBody: PutSettingsBusinessBody, options?: Parameters<typeof send>[1]): Promise<Business | null> => {

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
return send<Business | null>(getPutSettingsBusinessUrl(),
  {
    ...options,
    method: 'PUT',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(putSettingsBusinessBody)
  }
);}


