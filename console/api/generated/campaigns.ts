/**
 * Made by `npm run docs` from the routes of the API. Do not edit.
 */
import type {
  CampaignDetail,
  GetCampaignChecklists200,
  GetCampaigns200,
  GetCampaignsIdPeople200,
  GetCampaignsIdPeopleParams,
  GetCampaignsParams,
  PatchCampaignsIdBody,
  PatchCampaignsIdItemsItemBody,
  PostCampaignsBody,
  PostCampaignsIdCostsBody,
  PostCampaignsIdItemsBody
} from './routes.schemas';

import { send } from '../client';


export const getGetCampaignsUrl = (params?: GetCampaignsParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/campaigns?${stringifiedParams}` : `/api/v1/campaigns`
}

/**
 * @summary List campaigns with what they brought, those that start last first
 */
export const getCampaigns = async (params?: GetCampaignsParams, options?: Parameters<typeof send>[1]): Promise<GetCampaigns200> => {

  return send<GetCampaigns200>(getGetCampaignsUrl(params),
  {
    ...options,
    method: 'GET'


  }
);}


export const getPostCampaignsUrl = () => {




  return `/api/v1/campaigns`
}

/**
 * 409 `campaign-source-taken` when another campaign has the source on the same days.
 * @summary Make a campaign
 */
export const postCampaigns = async (postCampaignsBody: PostCampaignsBody, options?: Parameters<typeof send>[1]): Promise<CampaignDetail> => {

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
return send<CampaignDetail>(getPostCampaignsUrl(),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postCampaignsBody)
  }
);}


export const getGetCampaignChecklistsUrl = () => {




  return `/api/v1/campaign-checklists`
}

/**
 * @summary List the checklists of the playbook
 */
export const getCampaignChecklists = async ( options?: Parameters<typeof send>[1]): Promise<GetCampaignChecklists200> => {

  return send<GetCampaignChecklists200>(getGetCampaignChecklistsUrl(),
  {
    ...options,
    method: 'GET'


  }
);}


export const getGetCampaignsIdUrl = (id: string,) => {




  return `/api/v1/campaigns/${encodeURIComponent(String(id))}`
}

/**
 * @summary Read a campaign with its checklist, its costs and what it brought
 */
export const getCampaignsId = async (id: string, options?: Parameters<typeof send>[1]): Promise<CampaignDetail> => {

  return send<CampaignDetail>(getGetCampaignsIdUrl(id),
  {
    ...options,
    method: 'GET'


  }
);}


export const getPatchCampaignsIdUrl = (id: string,) => {




  return `/api/v1/campaigns/${encodeURIComponent(String(id))}`
}

/**
 * @summary Change a campaign. Items of its checklist that count from its days move with them.
 */
export const patchCampaignsId = async (id: string,
    patchCampaignsIdBody: PatchCampaignsIdBody, options?: Parameters<typeof send>[1]): Promise<CampaignDetail> => {

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
return send<CampaignDetail>(getPatchCampaignsIdUrl(id),
  {
    ...options,
    method: 'PATCH',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(patchCampaignsIdBody)
  }
);}


export const getGetCampaignsIdPeopleUrl = (id: string,
    params?: GetCampaignsIdPeopleParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/campaigns/${encodeURIComponent(String(id))}/people?${stringifiedParams}` : `/api/v1/campaigns/${encodeURIComponent(String(id))}/people`
}

/**
 * @summary List the people behind a number of a campaign
 */
export const getCampaignsIdPeople = async (id: string,
    params?: GetCampaignsIdPeopleParams, options?: Parameters<typeof send>[1]): Promise<GetCampaignsIdPeople200> => {

  return send<GetCampaignsIdPeople200>(getGetCampaignsIdPeopleUrl(id,params),
  {
    ...options,
    method: 'GET'


  }
);}


export const getPostCampaignsIdCostsUrl = (id: string,) => {




  return `/api/v1/campaigns/${encodeURIComponent(String(id))}/costs`
}

/**
 * @summary Note money that was spent
 */
export const postCampaignsIdCosts = async (id: string,
    postCampaignsIdCostsBody: PostCampaignsIdCostsBody, options?: Parameters<typeof send>[1]): Promise<CampaignDetail> => {

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
return send<CampaignDetail>(getPostCampaignsIdCostsUrl(id),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postCampaignsIdCostsBody)
  }
);}


export const getDeleteCampaignsIdCostsCostUrl = (id: string,
    cost: string,) => {




  return `/api/v1/campaigns/${encodeURIComponent(String(id))}/costs/${encodeURIComponent(String(cost))}`
}

/**
 * @summary Take a cost back that was noted by mistake
 */
export const deleteCampaignsIdCostsCost = async (id: string,
    cost: string, options?: Parameters<typeof send>[1]): Promise<CampaignDetail> => {

  return send<CampaignDetail>(getDeleteCampaignsIdCostsCostUrl(id,cost),
  {
    ...options,
    method: 'DELETE'


  }
);}


export const getPostCampaignsIdItemsUrl = (id: string,) => {




  return `/api/v1/campaigns/${encodeURIComponent(String(id))}/items`
}

/**
 * @summary Add something to the checklist
 */
export const postCampaignsIdItems = async (id: string,
    postCampaignsIdItemsBody: PostCampaignsIdItemsBody, options?: Parameters<typeof send>[1]): Promise<CampaignDetail> => {

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
return send<CampaignDetail>(getPostCampaignsIdItemsUrl(id),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postCampaignsIdItemsBody)
  }
);}


export const getPatchCampaignsIdItemsItemUrl = (id: string,
    item: string,) => {




  return `/api/v1/campaigns/${encodeURIComponent(String(id))}/items/${encodeURIComponent(String(item))}`
}

/**
 * @summary Change something in the checklist, or note that it is done or not
 */
export const patchCampaignsIdItemsItem = async (id: string,
    item: string,
    patchCampaignsIdItemsItemBody: PatchCampaignsIdItemsItemBody, options?: Parameters<typeof send>[1]): Promise<CampaignDetail> => {

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
return send<CampaignDetail>(getPatchCampaignsIdItemsItemUrl(id,item),
  {
    ...options,
    method: 'PATCH',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(patchCampaignsIdItemsItemBody)
  }
);}


export const getDeleteCampaignsIdItemsItemUrl = (id: string,
    item: string,) => {




  return `/api/v1/campaigns/${encodeURIComponent(String(id))}/items/${encodeURIComponent(String(item))}`
}

/**
 * @summary Remove something from the checklist
 */
export const deleteCampaignsIdItemsItem = async (id: string,
    item: string, options?: Parameters<typeof send>[1]): Promise<CampaignDetail> => {

  return send<CampaignDetail>(getDeleteCampaignsIdItemsItemUrl(id,item),
  {
    ...options,
    method: 'DELETE'


  }
);}


