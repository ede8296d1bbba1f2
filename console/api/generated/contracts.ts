/**
 * Made by `npm run docs` from the routes of the API. Do not edit.
 */
import type {
  CheckedContract,
  ContractDetail,
  GetContracts200,
  GetContractsIdTerminationCap200,
  GetContractsIdTerminationCapParams,
  GetContractsParams,
  GetLeadsIdContracts200,
  GetLeadsIdContractsParams,
  PostContractsBody,
  PostContractsCheckBody,
  PostContractsIdConsentBody,
  PostContractsIdCoolOffBody,
  PostContractsIdDeliveredBody,
  PostContractsIdResumeSellingBody,
  PostContractsIdTerminate200,
  PostContractsIdTerminateBody,
  PostContractsIdWithdrawBody,
  UsualTerms
} from './routes.schemas';

import { send } from '../client';


export const getGetContractsUrl = (params?: GetContractsParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/contracts?${stringifiedParams}` : `/api/v1/contracts`
}

/**
 * @summary List contracts, newest first or by what is due next
 */
export const getContracts = async (params?: GetContractsParams, options?: Parameters<typeof send>[1]): Promise<GetContracts200> => {

  return send<GetContracts200>(getGetContractsUrl(params),
  {
    ...options,
    method: 'GET'


  }
);}


export const getPostContractsUrl = () => {




  return `/api/v1/contracts`
}

/**
 * 422 `contract-incomplete` names what the law asks for and the contract lacks. 409 `first-step-missing` for a back-end offer to a lead who has had no front-end one.
 * @summary Write the draft of a contract. The lead sees nothing until it is offered.
 */
export const postContracts = async (postContractsBody: PostContractsBody, options?: Parameters<typeof send>[1]): Promise<ContractDetail> => {

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
return send<ContractDetail>(getPostContractsUrl(),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postContractsBody)
  }
);}


export const getGetLeadsIdContractsUrl = (id: string,
    params?: GetLeadsIdContractsParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/leads/${encodeURIComponent(String(id))}/contracts?${stringifiedParams}` : `/api/v1/leads/${encodeURIComponent(String(id))}/contracts`
}

/**
 * @summary List the contracts of a lead, newest first
 */
export const getLeadsIdContracts = async (id: string,
    params?: GetLeadsIdContractsParams, options?: Parameters<typeof send>[1]): Promise<GetLeadsIdContracts200> => {

  return send<GetLeadsIdContracts200>(getGetLeadsIdContractsUrl(id,params),
  {
    ...options,
    method: 'GET'


  }
);}


export const getGetLeadsIdContractTermsUrl = (id: string,) => {




  return `/api/v1/leads/${encodeURIComponent(String(id))}/contract-terms`
}

/**
 * @summary Read what a contract with a lead says unless it has its own texts, in the lead's language
 */
export const getLeadsIdContractTerms = async (id: string, options?: Parameters<typeof send>[1]): Promise<UsualTerms> => {

  return send<UsualTerms>(getGetLeadsIdContractTermsUrl(id),
  {
    ...options,
    method: 'GET'


  }
);}


export const getPostContractsCheckUrl = () => {




  return `/api/v1/contracts/check`
}

/**
 * @summary Read what a contract would say before it is written: its kind, payments, and what the law asks for that it lacks. Changes nothing.
 */
export const postContractsCheck = async (postContractsCheckBody: PostContractsCheckBody, options?: Parameters<typeof send>[1]): Promise<CheckedContract> => {

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
return send<CheckedContract>(getPostContractsCheckUrl(),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postContractsCheckBody)
  }
);}


export const getGetContractsIdUrl = (id: string,) => {




  return `/api/v1/contracts/${encodeURIComponent(String(id))}`
}

/**
 * @summary Read a contract with its text, its log, the steps of the consent to files, its papers and its cooling-off
 */
export const getContractsId = async (id: string, options?: Parameters<typeof send>[1]): Promise<ContractDetail> => {

  return send<ContractDetail>(getGetContractsIdUrl(id),
  {
    ...options,
    method: 'GET'


  }
);}


export const getPostContractsIdOfferUrl = (id: string,) => {




  return `/api/v1/contracts/${encodeURIComponent(String(id))}/offer`
}

/**
 * What else is offered of the same deal gives way to it. Offered already, it changes nothing.
 * @summary Offer a contract: the lead is mailed the link to sign, and the text never changes from here on
 */
export const postContractsIdOffer = async (id: string, options?: Parameters<typeof send>[1]): Promise<ContractDetail> => {

  return send<ContractDetail>(getPostContractsIdOfferUrl(id),
  {
    ...options,
    method: 'POST'


  }
);}


export const getPostContractsIdWithdrawUrl = (id: string,) => {




  return `/api/v1/contracts/${encodeURIComponent(String(id))}/withdraw`
}

/**
 * @summary Take a draft or an offer back. The lead is told of an offer. Again, it changes nothing.
 */
export const postContractsIdWithdraw = async (id: string,
    postContractsIdWithdrawBody: PostContractsIdWithdrawBody, options?: Parameters<typeof send>[1]): Promise<ContractDetail> => {

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
return send<ContractDetail>(getPostContractsIdWithdrawUrl(id),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postContractsIdWithdrawBody)
  }
);}


export const getPostContractsIdConsentUrl = (id: string,) => {




  return `/api/v1/contracts/${encodeURIComponent(String(id))}/consent`
}

/**
 * The steps have an order: 409 `consent-step-early` names the one that comes first.
 * @summary Record a step of the consent to documents as files. Recorded already, it changes nothing.
 */
export const postContractsIdConsent = async (id: string,
    postContractsIdConsentBody: PostContractsIdConsentBody, options?: Parameters<typeof send>[1]): Promise<ContractDetail> => {

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
return send<ContractDetail>(getPostContractsIdConsentUrl(id),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postContractsIdConsentBody)
  }
);}


export const getPostContractsIdDeliveredUrl = (id: string,) => {




  return `/api/v1/contracts/${encodeURIComponent(String(id))}/delivered`
}

/**
 * The days of cooling-off are counted from the receipt. 409 `contract-consent-missing` for files without the whole consent.
 * @summary Record that the lead received the documents on paper, or send them as files
 */
export const postContractsIdDelivered = async (id: string,
    postContractsIdDeliveredBody: PostContractsIdDeliveredBody, options?: Parameters<typeof send>[1]): Promise<ContractDetail> => {

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
return send<ContractDetail>(getPostContractsIdDeliveredUrl(id),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postContractsIdDeliveredBody)
  }
);}


export const getPostContractsIdCoolOffUrl = (id: string,) => {




  return `/api/v1/contracts/${encodeURIComponent(String(id))}/cool-off`
}

/**
 * Invoices are void, what was paid is due back, and nothing is sold to the lead until a person allows it.
 * @summary Record that the lead cancelled within the cooling-off period, by mail, LINE or letter. Again, it changes nothing.
 */
export const postContractsIdCoolOff = async (id: string,
    postContractsIdCoolOffBody: PostContractsIdCoolOffBody, options?: Parameters<typeof send>[1]): Promise<ContractDetail> => {

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
return send<ContractDetail>(getPostContractsIdCoolOffUrl(id),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postContractsIdCoolOffBody)
  }
);}


export const getPostContractsIdResumeSellingUrl = (id: string,) => {




  return `/api/v1/contracts/${encodeURIComponent(String(id))}/resume-selling`
}

/**
 * @summary Allow promotions to a lead who cancelled within the cooling-off period. Again, it changes nothing.
 */
export const postContractsIdResumeSelling = async (id: string,
    postContractsIdResumeSellingBody: PostContractsIdResumeSellingBody, options?: Parameters<typeof send>[1]): Promise<ContractDetail> => {

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
return send<ContractDetail>(getPostContractsIdResumeSellingUrl(id),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postContractsIdResumeSellingBody)
  }
);}


export const getGetContractsIdTerminationCapUrl = (id: string,
    params?: GetContractsIdTerminationCapParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/contracts/${encodeURIComponent(String(id))}/termination-cap?${stringifiedParams}` : `/api/v1/contracts/${encodeURIComponent(String(id))}/termination-cap`
}

/**
 * @summary Read the most that the lead would owe in all if the contract were terminated now
 */
export const getContractsIdTerminationCap = async (id: string,
    params?: GetContractsIdTerminationCapParams, options?: Parameters<typeof send>[1]): Promise<GetContractsIdTerminationCap200> => {

  return send<GetContractsIdTerminationCap200>(getGetContractsIdTerminationCapUrl(id,params),
  {
    ...options,
    method: 'GET'


  }
);}


export const getPostContractsIdTerminateUrl = (id: string,) => {




  return `/api/v1/contracts/${encodeURIComponent(String(id))}/terminate`
}

/**
 * @summary End a signed contract before its time. Its invoices are void; a person settles what remains.
 */
export const postContractsIdTerminate = async (id: string,
    postContractsIdTerminateBody: PostContractsIdTerminateBody, options?: Parameters<typeof send>[1]): Promise<PostContractsIdTerminate200> => {

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
return send<PostContractsIdTerminate200>(getPostContractsIdTerminateUrl(id),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postContractsIdTerminateBody)
  }
);}


